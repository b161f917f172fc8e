import type { JsonObject } from '../json';
import { instancesOf } from './instances';
import type { Evaluate } from './nested-blocks';
import { madeOf } from './origin';
import { partOf } from './value';
import type { Evaluated, Value } from './value';

export const AFTER_APPLY = 'is known after apply';

/**
 * What a resource comes to without an attribute, as in `for_each = alicloud_oss_bucket.all`: one for
 * each of its instances, by their keys, of which only an apply tells the rest.
 *
 * @param key - of the instance that is meant; undefined where the expression names none.
 */
export function wholeResource(
  address: string,
  body: JsonObject,
  key: string | number | undefined,
  evaluate: Evaluate,
): Evaluated {
  const one = (of: string | number | undefined): Value =>
    partOf({ address, attribute: '', ...(of === undefined ? {} : { key: of }) }, AFTER_APPLY);
  const over = body['for_each'] ?? body['count'];
  if (key !== undefined || over === undefined) return { value: one(key), references: [] };
  const made = instancesOf(body, (json) => evaluate(json));
  const isOpen = made.some(({ open }) => open !== undefined);
  const value = isOpen
    ? one(undefined)
    : body['count'] === undefined
      ? Object.fromEntries(made.map((instance) => [String(instance.key), one(instance.key)]))
      : made.map((instance) => one(instance.key));
  return madeOf(value, [evaluate(over)]);
}
