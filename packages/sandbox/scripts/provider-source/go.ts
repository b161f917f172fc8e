import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The provider's source as text: its functions by name, each with the file it stands in. */
export interface Source {
  readonly functions: ReadonlyMap<string, GoFunction>;
  /** Type -> the function that makes its schema. */
  readonly resources: ReadonlyMap<string, string>;
  readonly dataSources: ReadonlyMap<string, string>;
}

export interface GoFunction {
  readonly file: string;
  readonly text: string;
}

export function readSource(checkout: string): Source {
  const folder = join(checkout, 'alicloud');
  const functions = new Map<string, GoFunction>();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.go') || file.endsWith('_test.go')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [whole, name = ''] of text.matchAll(/^func (?:\([^)]*\) )?(\w+)\([\s\S]*?^\}$/gm)) {
      if (!functions.has(name)) functions.set(name, { file, text: whole });
    }
  }
  const registry =
    functions.get('Provider')?.text ?? readFileSync(join(folder, 'provider.go'), 'utf8');
  const [before = '', after = ''] = registry.split('ResourcesMap:');
  return { functions, resources: registered(after), dataSources: registered(before) };
}

function registered(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/"(alicloud_\w+)":\s*(\w+)\(\)/g)].map(([, type = '', fn = '']) => [
      type,
      fn,
    ]),
  );
}

/** The text of an operation, with the functions of the same file that it calls. */
export function operation(source: Source, maker: string, name: 'Create' | 'Read'): string {
  const schema = source.functions.get(maker);
  const start = new RegExp(`\\b${name}:\\s*(\\w+)`).exec(schema?.text ?? '')?.[1];
  if (start === undefined) return '';
  const seen = new Set<string>();
  const texts: string[] = [];
  const follow = (fn: string): void => {
    const found = source.functions.get(fn);
    if (found === undefined || seen.has(fn)) return;
    seen.add(fn);
    texts.push(found.text);
    for (const [, called = ''] of found.text.matchAll(/\b(\w+)\(d\b/g)) {
      if (source.functions.get(called)?.file === found.file && !/(Read|Update)$/.test(called))
        follow(called);
    }
  };
  follow(start);
  return texts.join('\n');
}

/**
 * The name of the API's value in an expression: `VpcId` of `fmt.Sprint(object["VpcId"])` and of
 * `vpc.VpcId`.
 */
export function apiName(expression: string): string | undefined {
  const quoted = [...expression.matchAll(/\["(\w+)"\]/g)].pop()?.[1];
  if (quoted !== undefined) return quoted;
  return [...expression.matchAll(/\b[a-z]\w*(?:\.[A-Z]\w*)*\.([A-Z]\w*)\b(?!\()/g)].pop()?.[1];
}
