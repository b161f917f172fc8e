import { isObject } from '../json';
import type { JsonObject } from '../json';
import { isUnknownValue, isValueList, partIn, unknownValue } from './value';
import type { Evaluated, Value } from './value';
import type { Names } from './scope';
import { step } from './operations';
import { either } from './steps';
import { madeOf, originOf } from './origin';

/** One of the objects that a block with count or for_each makes. */
export interface Instance {
  readonly key?: string | number;
  /** Where nobody can tell how many there are: what that hangs on. */
  readonly open?: string;
  readonly names: Names;
}

/** What says how a block is planned, and not what it is. */
const META = new Set([
  'count',
  'for_each',
  'depends_on',
  'lifecycle',
  'provider',
  'provisioner',
  'connection',
]);

/** The arguments of a resource or data source itself. */
export function withoutMeta(body: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !META.has(name)));
}

/** More than this many are one, of which the key is not known. */
const MOST = 1000;

/** The instances of a block; one without a key where nobody can tell how many there will be. */
export function instancesOf(
  body: JsonObject,
  evaluate: (value: JsonObject[string]) => Evaluated,
): readonly Instance[] {
  const { count, for_each: each } = body as Readonly<
    Record<string, JsonObject[string] | undefined>
  >;
  if (count !== undefined) {
    const counted = evaluate(count);
    const { value } = counted;
    const times = typeof value === 'string' ? Number(value) : value;
    if (typeof times !== 'number' || !Number.isInteger(times) || times > MOST)
      return [openFor(counted)];
    return Array.from({ length: Math.max(0, times) }, (_, index) => ({
      key: index,
      names: naming('count', { index }, counted),
    }));
  }
  if (each === undefined) return [{ names: () => undefined }];
  const over = evaluate(each);
  const entries = entriesOf(over.value);
  if (entries === undefined || entries.length > MOST) return [openFor(over)];
  return entries.map(([key, value]) => ({ key, names: naming('each', { key, value }, over) }));
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

/** `each.key`, and the like, with what they were made from. */
export function naming(
  head: string,
  values: Readonly<Record<string, Value>>,
  from: Evaluated,
): Names {
  return (name, steps) => {
    if (name !== head) return undefined;
    const value = steps.reduce<Value>(step, values);
    const part = partIn(value);
    return { ...madeOf(value, [from]), references: part === undefined ? [] : [part] };
  };
}

function openFor(over: Evaluated): Instance {
  const open = originOf(over);
  const value = unknownValue('is one of several that only a plan knows');
  const each = naming('each', { key: value, value: partIn(over.value) ? over.value : value }, over);
  const count = naming('count', { index: value }, over);
  return { open, names: either(each, count) };
}
