import { attributesOf, blocksOf } from '../../../../packages/sandbox/src/schema/shape';
import type { AttributeType, Block } from '../../../../packages/sandbox/src/schema/types';
import {
  isList,
  isObject,
  isUnknown,
  type Value,
} from '../../../../packages/sandbox/src/value/value';

/**
 * Where a value has not the exact shape that Terraform decodes: every attribute there, no other,
 * and each of its type. Written apart from the sandbox's own check.
 */
export function misfits(block: Block, value: Value | undefined, at = ''): string[] {
  if (!isObject(value)) return [`${at || 'value'}: not an object`];
  const names = new Set([
    ...attributesOf(block).map(([name]) => name),
    ...blocksOf(block).map(([name]) => name),
  ]);
  return [
    ...Object.keys(value)
      .filter((name) => !names.has(name))
      .map((name) => `${at}${name}: not in the schema`),
    ...attributesOf(block).flatMap(([name, { type }]) =>
      typeMisfits(type, value[name], `${at}${name}`),
    ),
    ...blocksOf(block).flatMap(([name, nested]) => {
      const inside = value[name];
      const here = `${at}${name}`;
      if (isUnknown(inside)) return [];
      if (nested.nesting_mode === 'single' || nested.nesting_mode === 'group') {
        return inside === null ? [] : misfits(nested.block, inside, `${here}.`);
      }
      if (!isList(inside)) return [`${here}: not a list of blocks`];
      return inside.flatMap((element, i) => misfits(nested.block, element, `${here}.${i}.`));
    }),
  ];
}

export function typeMisfits(type: AttributeType, value: Value | undefined, at: string): string[] {
  if (value === undefined) return [`${at}: missing`];
  if (value === null || isUnknown(value) || type === 'dynamic') return [];
  if (typeof type === 'string') return scalarFits(type, value) ? [] : [`${at}: not a ${type}`];
  const [kind, inner] = type;
  if (kind === 'object') {
    if (!isObject(value)) return [`${at}: not an object`];
    return [
      ...Object.keys(value)
        .filter((name) => !(name in inner))
        .map((name) => `${at}.${name}: not in the type`),
      ...Object.entries(inner).flatMap(([name, t]) => typeMisfits(t, value[name], `${at}.${name}`)),
    ];
  }
  if (kind === 'map') {
    if (!isObject(value)) return [`${at}: not a map`];
    return Object.entries(value).flatMap(([key, v]) => typeMisfits(inner, v, `${at}.${key}`));
  }
  if (!isList(value)) return [`${at}: not a ${kind}`];
  return value.flatMap((v, i) => typeMisfits(inner, v, `${at}.${i}`));
}

function scalarFits(type: 'string' | 'number' | 'bool', value: Value): boolean {
  if (type === 'string') return typeof value === 'string';
  if (type === 'bool') return typeof value === 'boolean';
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text);
}
