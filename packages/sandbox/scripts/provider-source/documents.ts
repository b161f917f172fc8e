import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the documentation and the tests say of a type's import. */
export interface Imports {
  /** The sample id of the page. */
  readonly sample?: string;
  /** Arguments that the provider's tests leave out when they compare an import. */
  readonly ignored: ReadonlySet<string>;
}

export function readImports(checkout: string): Map<string, Imports> {
  const samples = new Map<string, string>();
  const pages = join(checkout, 'website/docs/r');
  for (const file of readdirSync(pages)) {
    const text = readFileSync(join(pages, file), 'utf8');
    const found = /terraform import "?(alicloud_\w+)\.[^\s]+\s+"?([^\s"`]+)/.exec(text);
    if (found !== null) samples.set(found[1] ?? '', found[2] ?? '');
  }
  const ignored = ignoredOf(join(checkout, 'alicloud'));
  return new Map(
    [...new Set([...samples.keys(), ...ignored.keys()])].map((type) => {
      const sample = samples.get(type);
      return [type, { ignored: ignored.get(type) ?? new Set(), ...(sample && { sample }) }];
    }),
  );
}

function ignoredOf(folder: string): Map<string, Set<string>> {
  const ignored = new Map<string, Set<string>>();
  for (const file of readdirSync(folder)) {
    if (!/^resource_.*_test\.go$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    let type = '';
    for (const [, named, list] of text.matchAll(
      /resourceId :?= "(alicloud_\w+)\.|ImportStateVerifyIgnore:\s*\[\]string\{([^}]*)\}/g,
    )) {
      if (named !== undefined) type = named;
      const names = [...(list ?? '').matchAll(/"([a-z0-9_]+)"/g)].map(([, name = '']) => name);
      const known = ignored.get(type) ?? new Set<string>();
      for (const name of names) known.add(name);
      if (names.length > 0) ignored.set(type, known);
    }
  }
  return ignored;
}

/** An attribute of another object that an example gives to an argument. */
export interface Use {
  /** `alicloud_esa_record.site_id`. */
  readonly argument: string;
  /** `alicloud_esa_site.id`. */
  readonly value: string;
}

/** Every use in an example of the documentation, of resources in resources. */
export function readUses(checkout: string): Use[] {
  const pages = join(checkout, 'website/docs/r');
  return readdirSync(pages).flatMap((file) => usesOf(readFileSync(join(pages, file), 'utf8')));
}

function usesOf(text: string): Use[] {
  const uses: Use[] = [];
  let type = '';
  for (const line of text.split('\n')) {
    type = /^\s*resource "(\w+)"/.exec(line)?.[1] ?? type;
    if (/^(data|output|locals|variable|provider) /.test(line)) type = '';
    const found =
      /^\s{2}([a-z0-9_]+)\s*=\s*"?(?:\$\{)?(alicloud_\w+)\.\w+(?:\.0|\[0\])?\.([a-z0-9_]+)\}?"?\s*$/.exec(
        line,
      );
    if (type !== '' && found !== null)
      uses.push({
        argument: `${type}.${found[1] ?? ''}`,
        value: `${found[2] ?? ''}.${found[3] ?? ''}`,
      });
  }
  return uses;
}
