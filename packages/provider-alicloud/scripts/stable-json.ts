/**
 * JSON in one fixed form, so that a diff of schema files shows what changed and nothing else: names
 * alphabetically, fields in reading order, and whatever holds no further objects on one line.
 */
export function stringify(value: unknown): string {
  return `${print(sorted(value as Json, 'fields'), '')}\n`;
}

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

const width = 120;

// Under these keys the keys are names of the provider's, in which "type" and "source" mean nothing.
const holdsNames = new Set(['attributes', 'block_types', 'constraints']);

const fieldOrder = [
  ...['source', 'version', 'provider', 'nesting_mode', 'min_items', 'max_items'],
  ...['block', 'constraints', 'attributes', 'block_types'],
  ...['type', 'required', 'optional', 'computed', 'sensitive', 'deprecated'],
];

function sorted(value: Json, keysAre: 'fields' | 'names'): Json {
  if (Array.isArray(value)) {
    // The object in ["object", { … }] is a map of names; no other array holds objects.
    return (value as readonly Json[]).map((item) => sorted(item, 'names'));
  }
  if (!isObject(value)) return value;
  const rank = (key: string) => {
    const place = keysAre === 'fields' ? fieldOrder.indexOf(key) : -1;
    return place === -1 ? fieldOrder.length : place;
  };
  const keys = Object.keys(value).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(
    keys.map((key) => {
      const inner = keysAre === 'fields' && holdsNames.has(key) ? 'names' : 'fields';
      return [key, sorted(value[key] ?? null, inner)];
    }),
  );
}

function print(value: Json, indent: string, label = ''): string {
  if (!Array.isArray(value) && !isObject(value)) return JSON.stringify(value);
  const oneLine = printOnOneLine(value);
  if (!holdsObjects(value) && indent.length + label.length + oneLine.length < width) return oneLine;
  const deeper = `${indent}  `;
  const lines = isObject(value)
    ? Object.entries(value).map(([key, inner]) => {
        const name = `${JSON.stringify(key)}: `;
        return deeper + name + print(inner, deeper, name);
      })
    : (value as readonly Json[]).map((item) => deeper + print(item, deeper));
  const [open, close] = isObject(value) ? ['{', '}'] : ['[', ']'];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function printOnOneLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(printOnOneLine).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}: ${printOnOneLine(inner)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function holdsObjects(value: Json): boolean {
  return isObject(value) && Object.values(value).some((inner) => isObject(inner));
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
