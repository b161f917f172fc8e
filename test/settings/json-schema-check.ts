/**
 * A small check of values against JSON Schema: the keywords that our schema uses, and no others, so
 * that a keyword which slips in unnoticed fails the tests.
 */
export function matches(schema: unknown, value: unknown): boolean {
  return Object.entries(schema as Record<string, unknown>).every(([keyword, operand]) => {
    const check = keywords[keyword];
    if (!check) throw new Error(`no check for the keyword ${keyword}`);
    return check(operand, value, schema as Record<string, unknown>);
  });
}

type Check = (operand: unknown, value: unknown, schema: Record<string, unknown>) => boolean;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const annotation: Check = () => true;
const forText =
  (check: (operand: string, value: string) => boolean): Check =>
  (operand, value) =>
    typeof value !== 'string' || check(String(operand), value);
const forNumber =
  (check: (operand: number, value: number) => boolean): Check =>
  (operand, value) =>
    typeof value !== 'number' || check(Number(operand), value);
const forList =
  (check: (operand: unknown, value: unknown[]) => boolean): Check =>
  (operand, value) =>
    !Array.isArray(value) || check(operand, value);
const forMap =
  (
    check: (
      operand: unknown,
      value: Record<string, unknown>,
      schema: Record<string, unknown>,
    ) => boolean,
  ): Check =>
  (operand, value, schema) =>
    !isMap(value) || check(operand, value, schema);

const keywords: Readonly<Record<string, Check>> = {
  $schema: annotation,
  description: annotation,
  default: annotation,
  type: (type, value) =>
    (Array.isArray(type) ? type : [type]).some((name) => isOfType(name, value)),
  enum: (values, value) => (values as unknown[]).includes(value),
  const: (constant, value) => constant === value,
  pattern: forText((pattern, value) => new RegExp(pattern, 'u').test(value)),
  minimum: forNumber((least, value) => value >= least),
  maximum: forNumber((most, value) => value <= most),
  items: forList((schema, list) => list.every((item) => matches(schema, item))),
  maxItems: forList((most, list) => list.length <= Number(most)),
  uniqueItems: forList((unique, list) => unique !== true || new Set(list).size === list.length),
  properties: forMap((properties, map) =>
    Object.entries(properties as object).every(
      ([key, schema]) => !Object.hasOwn(map, key) || matches(schema, map[key]),
    ),
  ),
  required: forMap((keys, map) => (keys as string[]).every((key) => Object.hasOwn(map, key))),
  additionalProperties: forMap((schema, map, { properties }) =>
    Object.keys(map)
      .filter((key) => !Object.hasOwn(Object(properties) as object, key))
      .every((key) => schema !== false && matches(schema, map[key])),
  ),
  propertyNames: forMap((schema, map) => Object.keys(map).every((key) => matches(schema, key))),
  maxProperties: forMap((most, map) => Object.keys(map).length <= Number(most)),
  anyOf: (schemas, value) => (schemas as unknown[]).some((schema) => matches(schema, value)),
  oneOf: (schemas, value) =>
    (schemas as unknown[]).filter((schema) => matches(schema, value)).length === 1,
};

function isOfType(name: unknown, value: unknown): boolean {
  if (name === 'null') return value === null;
  if (name === 'array') return Array.isArray(value);
  if (name === 'object') return isMap(value);
  if (name === 'integer') return Number.isInteger(value);
  return typeof value === name;
}
