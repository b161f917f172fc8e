import { isList, isObject, isUnknown, type Value } from '../value/value';
import { attributesOf, blocksOf } from './shape';
import type { AttributeType, Block } from './types';

/** Terraform writes a number that JavaScript cannot hold exactly as a text. */
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

const NO_SUCH = 'there is no such attribute';

/** What does not fit the schema, each with what is allowed: `tags.a: string`. */
export function misfits(block: Block, value: Value, at = ''): string[] {
  if (!isObject(value)) return [`${at === '' ? 'the value' : at.slice(0, -1)}: an object`];
  const names = { ...block.attributes, ...block.block_types };
  return [
    ...Object.keys(value)
      .filter((name) => !Object.hasOwn(names, name))
      .map((name) => `${at}${name}: ${NO_SUCH}`),
    ...attributesOf(block).flatMap(([name, { type }]) =>
      typeMisfits(type, value[name] ?? null, at + name),
    ),
    ...blocksOf(block).flatMap(([name, { nesting_mode: mode, block: inner }]) => {
      const inside = value[name] ?? null;
      if (inside === null) return [];
      if (mode === 'single' || mode === 'group') return misfits(inner, inside, `${at}${name}.`);
      if (!isList(inside)) return [`${at}${name}: a list of objects`];
      return inside.flatMap((element, i) => misfits(inner, element, `${at}${name}.${String(i)}.`));
    }),
  ];
}

function typeMisfits(type: AttributeType, value: Value, at: string): string[] {
  if (value === null || isUnknown(value) || type === 'dynamic') return [];
  if (typeof type === 'string') return isScalar(type, value) ? [] : [`${at}: ${type}`];
  const [kind, inner] = type;
  if (kind === 'list' || kind === 'set') {
    if (!isList(value)) return [`${at}: ${typeText(type)}`];
    return value.flatMap((v, i) => typeMisfits(inner, v, `${at}.${String(i)}`));
  }
  if (!isObject(value)) return [`${at}: ${typeText(type)}`];
  return Object.entries(value).flatMap(([name, v]) => {
    const of = kind === 'object' ? inner[name] : inner;
    return of === undefined ? [`${at}.${name}: ${NO_SUCH}`] : typeMisfits(of, v, `${at}.${name}`);
  });
}

function isScalar(type: 'string' | 'number' | 'bool', value: Value): boolean {
  if (type === 'bool') return typeof value === 'boolean';
  if (type === 'string') return typeof value === 'string';
  return typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value));
}

function typeText(type: AttributeType): string {
  if (typeof type === 'string') return type;
  const [kind, inner] = type;
  return kind === 'object' ? 'an object' : `${kind} of ${typeText(inner)}`;
}

/** The value with exactly the names of the type, and null where it is of another type. */
export function shapedAs(type: AttributeType, value: Value | undefined): Value {
  if (value === undefined || value === null) return null;
  if (typeof type === 'string') return scalarAs(type, value);
  const [kind, inner] = type;
  if (kind === 'list' || kind === 'set') {
    return isList(value) ? value.map((v) => shapedAs(inner, v)) : null;
  }
  if (!isObject(value)) return null;
  const entries =
    kind === 'object'
      ? Object.entries(inner).map(([name, t]) => [name, shapedAs(t, value[name])])
      : Object.entries(value).map(([name, v]) => [name, shapedAs(inner, v)]);
  return Object.fromEntries(entries) as Value;
}

function scalarAs(type: 'string' | 'number' | 'bool' | 'dynamic', value: Value): Value {
  if (type === 'dynamic') return value;
  if (isScalar(type, value)) return value;
  const isText = type === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  return isText ? String(value) : null;
}
