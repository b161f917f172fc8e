import { isList, isObject, isUnknown, type ObjectValue, type Value } from '../value/value';
import type { Attribute, AttributeType, Block, NestedBlock } from './types';

/** `timeouts` steers the provider and is no part of the object in the account. */
export const TIMEOUTS = 'timeouts';

export function attributesOf(block: Block): [string, Attribute][] {
  return Object.entries(block.attributes ?? {});
}

export function blocksOf(block: Block): [string, NestedBlock][] {
  return Object.entries(block.block_types ?? {});
}

/** What Terraform calls null for a kind of nested block: the absence of one. */
export function noBlock(nested: NestedBlock): Value {
  if (nested.nesting_mode === 'list' || nested.nesting_mode === 'set') return [];
  return nested.nesting_mode === 'map' ? {} : null;
}

/** Every attribute null and no nested block. */
export function emptyObject(block: Block): Record<string, Value> {
  const empty: Record<string, Value> = {};
  for (const [name] of attributesOf(block)) empty[name] = null;
  for (const [name, nested] of blocksOf(block)) empty[name] = noBlock(nested);
  return empty;
}

/** The objects inside a nested block's value, with the step that leads to each. */
export function elementsOf(value: Value | undefined): [number | string | null, ObjectValue][] {
  if (isList(value)) return value.flatMap((v, i) => (isObject(v) ? [[i, v]] : []));
  if (isObject(value)) return [[null, value]];
  return [];
}

/** Applies a change to each object of a nested block's value and keeps the value's form. */
export function mapElements(
  value: Value | undefined,
  change: (element: ObjectValue, index: number) => Value,
): Value {
  if (isList(value)) return value.map((v, i) => (isObject(v) ? change(v, i) : v));
  return isObject(value) ? change(value, 0) : (value ?? null);
}

/**
 * Gives a value that came from outside (a state file, an account file edited by hand) the exact
 * shape of the schema: missing attributes are null, unknown names are left out and reported.
 */
export function conform(
  block: Block,
  raw: Value,
  report: (name: string) => void = () => undefined,
): Record<string, Value> {
  const given = isObject(raw) ? raw : {};
  const shaped = emptyObject(block);
  for (const [name, attribute] of attributesOf(block)) {
    const value = given[name];
    if (value !== undefined) shaped[name] = conformType(attribute.type, value);
  }
  for (const [name, nested] of blocksOf(block)) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    shaped[name] = mapElements(value, (element) => conform(nested.block, element, report));
  }
  for (const name of Object.keys(given)) if (!(name in shaped)) report(name);
  return shaped;
}

function conformType(type: AttributeType, value: Value): Value {
  if (type === 'number' && typeof value === 'string') return plainNumber(value);
  if (typeof type === 'string' || value === null || isUnknown(value)) return value;
  const [kind, inner] = type;
  if (kind === 'object') {
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(inner).map(([name, t]) => [name, conformType(t, value[name] ?? null)]),
    );
  }
  if (kind !== 'map') return isList(value) ? value.map((v) => conformType(inner, v)) : value;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, conformType(inner, v)]));
}

/** Terraform sends 0.1 as a text, because it is no sum of powers of two. */
function plainNumber(text: string): Value {
  return String(Number(text)) === text ? Number(text) : text;
}
