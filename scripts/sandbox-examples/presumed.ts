import type { Account } from '../../packages/sandbox/src/index';
import { typesOf } from '../../packages/sandbox/src/behaviour/behaviour';
import { listedObjects, rowNames } from '../../packages/sandbox/src/provider/object-lists';
import { isShownOnly } from '../../packages/sandbox/src/seed/shown-only';
import { providerSchema } from '../../packages/sandbox/src/schema/load';
import { shapedAs } from '../../packages/sandbox/src/schema/fits';
import { textOf, type ObjectValue, type Value } from '../../packages/sandbox/src/value/value';

/**
 * Puts into an account what an example presumes: many pages of data sources look for
 * `ids = ["example_id"]` or `name_regex = "^my-Vault"` and show the first row, though nothing on
 * the page makes it. An object for each list of the page, with the values that it asks for.
 */
export function plantPresumed(account: Account, text: string): void {
  const variables = defaultsOf(text);
  for (const [, type = '', label = '', body = ''] of text.matchAll(
    /^\s*data\s+"(alicloud_\w+)"\s+"([^"]+)"\s*\{((?:[^{}]|\{[^{}]*\})*)\}/gm,
  )) {
    const list = listedObjects(type);
    const listed = list?.types[0] ?? (isShownOnly(type) ? type : undefined);
    const asked = argumentsOf(body, variables);
    if (listed === undefined || asked === undefined) continue;
    // The lived-in account has these.
    if (textOf(asked['name_regex'] ?? '').includes('NODELETING')) continue;
    const wanted = Object.keys(asked).filter((name) => name !== 'ids' && name !== 'output_file');
    const attributes: Record<string, Value> = {};
    for (const name of wanted) {
      const value = asked[name] ?? null;
      const attribute =
        name === 'name_regex' ? (list?.name ?? nameOf(type)) : (list?.filters?.[name] ?? name);
      attributes[attribute.replace(/_regex$/, '')] = name.endsWith('_regex')
        ? matching(value)
        : value;
    }
    const ids = Array.isArray(asked['ids']) ? (asked['ids'] as Value[]).map(String) : [];
    // Before what the page itself makes, so that the first row stays what it was.
    const id = attributes['id'] === undefined ? `already-there-${label}` : textOf(attributes['id']);
    for (const each of ids.length > 0 ? ids : [id]) write(account, listed, each, attributes);
  }
}

/** Two lists of a page may ask for one object by different attributes: it has them all. */
function write(account: Account, type: string, id: string, attributes: ObjectValue): void {
  const block = providerSchema().resources[type]?.block;
  if (block === undefined) {
    account.store.write({ type, id, region: '', attributes: { ...attributes, id } });
    return;
  }
  const there = typesOf(type).flatMap((each) => account.store.read(each, id) ?? [])[0];
  const shaped = Object.entries(attributes).flatMap(([name, value]) => {
    const attribute = block.attributes?.[name];
    return attribute === undefined ? [] : [[name, shapedAs(attribute.type, value)] as const];
  });
  account.store.write({
    ...(there ?? { type, id, region: '' }),
    attributes: { ...Object.fromEntries(shaped), ...there?.attributes, id },
  });
}

/** What the rows of a list are named by, where no resource makes them. */
function nameOf(type: string): string {
  const schema = providerSchema().dataSources[type];
  const names = schema === undefined ? [] : rowNames(schema);
  return names.find((name) => /(^|_)name$/.test(name)) ?? 'name';
}

/** A text that the pattern matches, for the patterns that documentation has. */
function matching(pattern: Value): string {
  return textOf(pattern)
    .replace(/^(\(\?i\))?\^|\$$/g, '')
    .replace(/\[(\w)[^\]]*\]/g, '$1')
    .replace(/\\d/g, '1')
    .replace(/\.[*+]|[\\*+]/g, '');
}

function defaultsOf(text: string): Map<string, Value> {
  return new Map(
    [...text.matchAll(/^variable\s+"?(\w+)"?\s*\{[^}]*?default\s*=\s*("[^"\n]*"|\d+)/gm)].map(
      ([, name = '', value = '']) => [`var.${name}`, JSON.parse(value) as Value],
    ),
  );
}

/** The arguments of a block, or nothing where one hangs on another object of the page. */
function argumentsOf(body: string, variables: ReadonlyMap<string, Value>): ObjectValue | undefined {
  const found: Record<string, Value> = {};
  for (const [, name = '', written = ''] of body.matchAll(/^\s*(\w+)\s*=\s*([^\n]+?)\s*$/gm)) {
    const text = written.replace(/\s+(#|\/\/).*$/, '');
    if (text.includes('alicloud_')) return undefined;
    const value = variables.get(text.replace(/^"\$\{|\}"$/g, '')) ?? literal(text);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function literal(text: string): Value | undefined {
  try {
    return JSON.parse(text.replace(/,\s*\]$/, ']')) as Value;
  } catch {
    return undefined;
  }
}
