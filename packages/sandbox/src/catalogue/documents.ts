import { crc32 } from 'node:zlib';
import { ApiError } from '../account/errors';
import { isList, isObject, textOf, type ObjectValue, type Value } from '../value/value';

/** What the provider makes an id of, for a list or a rendered document. */
export function hashcode(text: string): string {
  return String(crc32(text));
}

/**
 * The document of `alicloud_ram_policy_document`, byte for byte as the provider renders it: it
 * calls no API. Statement comes before Version, a list of one is a text, and identifiers are in
 * falling order.
 *
 * @throws ApiError where an action, resource or value is an empty text.
 */
export function policyDocument(config: ObjectValue): ObjectValue {
  const statements = objects(config['statement']);
  if (statements.length === 0) return { id: null };
  const document = goJson({
    Statement: statements.map((statement) => ({
      Effect: text(statement['effect']) || 'Allow',
      Action: oneOrAll(statement['action'], 'action'),
      ...ifAny(statement['resource'], 'Resource', (v) => oneOrAll(v, 'resource')),
      ...ifAny(statement['principal'], 'Principal', principals),
      ...ifAny(statement['condition'], 'Condition', conditions),
    })),
    Version: text(config['version']) || '1',
  });
  return { id: hashcode(document), document };
}

function ifAny(
  value: Value | undefined,
  name: string,
  render: (value: Value) => Value,
): ObjectValue {
  return isList(value) && value.length > 0 ? { [name]: render(value) } : {};
}

function principals(value: Value): Value {
  const by: Record<string, Value[]> = {};
  for (const principal of inSet(value, ['entity', 'identifiers'])) {
    const identifiers = list(principal['identifiers']).map(textOf).sort().reverse();
    (by[text(principal['entity'])] ??= []).push(...identifiers);
  }
  return sorted(by);
}

function conditions(value: Value): Value {
  const by: Record<string, Record<string, Value>> = {};
  for (const condition of inSet(value, ['operator', 'values', 'variable'])) {
    const variables = (by[text(condition['operator'])] ??= {});
    const variable = text(condition['variable']);
    const values = oneOrAll(condition['values'], 'values');
    const before = variables[variable];
    // A list is added to one that is there; a single value takes its place.
    variables[variable] = isList(values) && isList(before) ? [...before, ...values] : values;
  }
  return sorted(
    Object.fromEntries(Object.entries(by).map(([name, inner]) => [name, sorted(inner)])),
  );
}

/** Blocks of a set come in the order of the provider's hashes of them. */
function inSet(value: Value, names: readonly string[]): ObjectValue[] {
  const code = (object: ObjectValue): string =>
    hashcode(
      names
        .map((name) => {
          const inside = object[name] ?? null;
          const written = isList(inside)
            ? `(${inside.map((v) => `${textOf(v)};`).join('')})`
            : textOf(inside);
          return `${name}:${written};`;
        })
        .join(''),
    );
  return objects(value).sort((a, b) => (code(a) < code(b) ? -1 : 1));
}

function oneOrAll(value: Value | undefined, field: string): Value {
  const all = list(value ?? null);
  if (all.some((each) => text(each).trim() === '')) {
    throw new ApiError('InvalidStatement', `Field "${field}" cannot contain empty strings("")`);
  }
  return all.length === 1 ? (all[0] ?? '') : all;
}

function sorted(object: Readonly<Record<string, Value>>): ObjectValue {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Go writes these three as escapes, so that JSON may stand in HTML. */
function goJson(value: Value): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const list = (value: Value | undefined): readonly Value[] => (isList(value) ? value : []);
const objects = (value: Value | undefined): ObjectValue[] => [...list(value)].filter(isObject);
