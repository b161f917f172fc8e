import { attempt } from './functions';
import { step } from './operations';
import type { Step } from './operations';
import { within } from './scope';
import type { Node, Scope } from './scope';
import { asBool, asString, byBytes, fields } from './types';
import { isSet, isUnknownValue, isValueList, unknownValue } from './value';
import type { Value } from './value';

/** `[for k, v in over : value if condition]`, or with a key in braces. */
export interface Loop {
  /** One name, for the value, or two, the key's first. */
  readonly names: readonly string[];
  readonly over: Node;
  readonly key: Node | undefined;
  readonly value: Node;
  /** Whether values of one key become a list: `=> value...`. */
  readonly isGrouped: boolean;
  readonly condition: Node | undefined;
}

/** What a loop comes to; one that nobody can tell how often it runs is unknown as a whole. */
export function forEach(loop: Loop, scope: Scope): Value {
  const over = loop.over(scope);
  if (isUnknownValue(over)) return over;
  return attempt(() => {
    const made: (readonly [string, Value])[] = [];
    for (const [key, value] of entriesInOrder(over)) {
      const [first = '', second] = loop.names;
      const names = second === undefined ? { [first]: value } : { [first]: key, [second]: value };
      const inner = within(scope, new Map(Object.entries(names)));
      const isIn = loop.condition?.(inner) ?? true;
      if (isUnknownValue(isIn)) return isIn;
      if (!asBool(isIn)) continue;
      const name = loop.key?.(inner) ?? '';
      if (isUnknownValue(name)) return name;
      made.push([asString(name), loop.value(inner)]);
    }
    return loop.key === undefined ? made.map(([, value]) => value) : keyed(made, loop.isGrouped);
  });
}

function keyed(entries: readonly (readonly [string, Value])[], isGrouped: boolean): Value {
  if (isGrouped) {
    const groups = new Map<string, Value[]>();
    for (const [key, value] of entries) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
    return Object.fromEntries(groups);
  }
  const isTwice = new Set(entries.map(([key]) => key)).size < entries.length;
  return isTwice ? unknownValue('has a key twice') : Object.fromEntries(entries);
}

/** A list's by their indexes, a set's by themselves, a map's in the order of its keys. */
function entriesInOrder(over: Value): readonly (readonly [Value, Value])[] {
  if (isValueList(over)) return over.map((one, index) => [isSet(over) ? one : index, one] as const);
  const map = fields(over);
  return Object.keys(map)
    .sort(byBytes)
    .map((key) => [key, map[key] ?? null] as const);
}

/** `value[*]`, with what follows: of a list each element, of null nothing, else itself alone. */
export function splat(value: Value, follow: (one: Value) => Value): Value {
  if (isUnknownValue(value)) return value;
  const all = isValueList(value) ? value : value === null ? [] : [value];
  return all.map(follow);
}

/** A step of a path, before it is known where the expression stands. */
export type StepNode = (scope: Scope) => Step;

/** Steps up to the first splat, and what follows it. */
export interface Path {
  readonly first: (scope: Scope) => readonly Step[];
  readonly last: (value: Value, scope: Scope) => Value;
}

/** Follows a path from a value. */
export function walk(value: Value, { first, last }: Path, scope: Scope): Value {
  return last(first(scope).reduce<Value>(step, value), scope);
}
