import { attempt, jsonText } from './functions';
import { asString, NotConvertible } from './types';
import { encodedJson, isUnknownValue, isValueList, unknownsIn } from './value';
import type { Value } from './value';
import { unknownValue, PLANNED } from './value';

type Fields = Readonly<Record<string, Value | undefined>>;

/**
 * What `data.alicloud_ram_policy_document` makes of its statements, with its `document` as the provider
 * renders it. Statements stay known beside those that are not. The provider has neither source nor
 * override documents.
 */
export function policyDocument(values: Fields): Value {
  const { statement: statements, version = null } = values;
  // Of none the provider makes no document.
  if (statements === undefined) return { ...known(values), document: null };
  const blocks = isValueList(statements) ? statements : [statements];
  const all = isUnknownValue(statements) ? PLANNED_VALUE : blocks.map(rendered);
  const document = { Statement: all, Version: or(version, '1') };
  return { ...known(values), document: asText(document) };
}

const PLANNED_VALUE = unknownValue(PLANNED);

function known(values: Fields): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value ?? null] as const),
  );
}

function asText(document: Value): Value {
  if (unknownsIn(document) !== undefined) return encodedJson(document);
  try {
    return jsonText(document, (names) => names);
  } catch (error) {
    if (!(error instanceof NotConvertible)) throw error;
    return PLANNED_VALUE;
  }
}

function rendered(statement: Value): Value {
  const fields = fieldsOf(statement);
  if (fields === undefined) return PLANNED_VALUE;
  const { effect, action, resource, principal, condition } = fields;
  return {
    Effect: or(effect, 'Allow'),
    Action: oneOrAll(action ?? null),
    ...ifAny('Resource', resource, oneOrAll),
    ...ifAny('Principal', principal, principals),
    ...ifAny('Condition', condition, conditions),
  };
}

function ifAny(
  name: string,
  value: Value | undefined,
  render: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  if (value === undefined || value === null) return {};
  return isValueList(value) && value.length === 0 ? {} : { [name]: render(value) };
}

function principals(value: Value): Value {
  const blocks = blocksOf(value, ['entity', 'identifiers']);
  if (blocks === undefined) return PLANNED_VALUE;
  const by = new Map<string, Value[]>();
  for (const [entity = '', identifiers = null] of blocks) {
    if (typeof entity !== 'string' || !isValueList(identifiers)) return PLANNED_VALUE;
    const texts = identifiers.map((one) =>
      isUnknownValue(one) ? one : attempt(() => asString(one)),
    );
    const order = texts.some(isUnknownValue) ? texts : [...texts].sort().reverse();
    by.set(entity, [...(by.get(entity) ?? []), ...order]);
  }
  return inOrder(by);
}

function conditions(value: Value): Value {
  const blocks = blocksOf(value, ['operator', 'variable', 'values']);
  if (blocks === undefined) return PLANNED_VALUE;
  const by = new Map<string, Map<string, Value>>();
  for (const [operator = '', variable = '', values = null] of blocks) {
    if (typeof operator !== 'string' || typeof variable !== 'string') return PLANNED_VALUE;
    const variables = by.get(operator) ?? new Map<string, Value>();
    // Which of two blocks comes first is decided by the provider's hashes of them.
    variables.set(variable, variables.has(variable) ? PLANNED_VALUE : oneOrAll(values));
    by.set(operator, variables);
  }
  return inOrder(new Map([...by].map(([operator, variables]) => [operator, inOrder(variables)])));
}

function inOrder(by: ReadonlyMap<string, Value>): Value {
  return Object.fromEntries([...by].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The values of blocks by name; undefined where it is not known how many there are. */
function blocksOf(
  value: Value,
  names: readonly string[],
): readonly (readonly Value[])[] | undefined {
  if (isUnknownValue(value)) return undefined;
  const all = isValueList(value) ? value : [value];
  const blocks = all.map((one) => {
    const fields = fieldsOf(one);
    return fields && names.map((name) => fields[name] ?? null);
  });
  return blocks.every((one) => one !== undefined) ? blocks : undefined;
}

function fieldsOf(value: Value): Fields | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return isUnknownValue(value) || isValueList(value) ? undefined : value;
}

/** A list of one is written as a text; an empty text in it is refused. */
function oneOrAll(value: Value): Value {
  if (!isValueList(value)) return isUnknownValue(value) ? value : PLANNED_VALUE;
  const [only = null] = value;
  return value.length === 1 ? only : value;
}

function or(value: Value | undefined, otherwise: string): Value {
  return value === undefined || value === null || value === '' ? otherwise : value;
}
