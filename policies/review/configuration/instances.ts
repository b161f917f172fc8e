import { isObject } from '../json';
import type { JsonObject } from '../json';
import { unknownValue, isUnknownValue, isValueList } from './value';
import type { Evaluated, Value } from './value';
import type { Names } from './evaluate';
import { step } from './operations';

/** One of the objects that a block with count or for_each makes. */
export interface Instance {
  readonly key?: string | number;
  readonly names: Names;
}

/** More than this many are one, of which the key is not known. */
const MOST = 1000;

/** The instances of a block; one without a key where nobody can tell how many there will be. */
export function instancesOf(
  body: JsonObject,
  evaluate: (value: JsonObject[string]) => Value,
): readonly Instance[] {
  const { count, for_each: each } = body as Readonly<
    Record<string, JsonObject[string] | undefined>
  >;
  if (count !== undefined) {
    const value = evaluate(count);
    const times = typeof value === 'string' ? Number(value) : value;
    if (typeof times !== 'number' || !Number.isInteger(times) || times > MOST)
      return [{ names: open }];
    return Array.from({ length: Math.max(0, times) }, (_, index) => ({
      key: index,
      names: naming('count', { index }),
    }));
  }
  if (each === undefined) return [{ names: () => undefined }];
  const entries = entriesOf(evaluate(each));
  if (entries === undefined || entries.length > MOST) return [{ names: open }];
  return entries.map(([key, value]) => ({ key, names: naming('each', { key, value }) }));
}

/** What a set or map is gone through by; undefined where it is not known. */
export function entriesOf(value: Value): readonly (readonly [string, Value])[] | undefined {
  if (isUnknownValue(value)) return undefined;
  if (isValueList(value)) {
    return value.every((one) => typeof one === 'string')
      ? value.map((one) => [one, one] as const)
      : undefined;
  }
  return isObject(value) ? Object.entries(value as Readonly<Record<string, Value>>) : undefined;
}

/** `each.key`, and the like. */
export function naming(head: string, values: Readonly<Record<string, Value>>): Names {
  return (name, steps) =>
    name === head ? { value: steps.reduce<Value>(step, values), references: [] } : undefined;
}

const open: Names = (head): Evaluated | undefined =>
  head === 'each' || head === 'count'
    ? { value: unknownValue('is one of several that only a plan knows'), references: [] }
    : undefined;
