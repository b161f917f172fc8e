import type { JsonObject } from '../json';
import { READ_ID, READ_VALUE } from './exact';
import { instancesOf, withoutMeta } from './instances';
import { argumentsOf } from './nested-blocks';
import type { Evaluate } from './nested-blocks';
import { madeOf } from './origin';
import { policyDocument } from './policy-document';
import type { Step } from './operations';
import type { Room } from './room';
import type { Evaluated, Value } from './value';

/** Of an id that a data source has found there is no nothing: it is there, or nothing is planned. */
export function idRead(found: Evaluated, steps: readonly Step[]): Evaluated {
  const [last, before] = [...steps].reverse();
  const isOne = last?.kind === 'name' && last.name === 'id';
  const isOfList = last?.kind === 'index' && before?.kind === 'name' && before.name.endsWith('ids');
  return found.value === READ_VALUE && (isOne || isOfList) ? { ...found, value: READ_ID } : found;
}

/**
 * What a data source comes to: a document is rendered from what is written, and everything else is
 * read from the account and hangs on what it is asked with.
 *
 * @param key - of the instance that is meant; undefined where the expression names none.
 */
export function readData(
  type: string,
  body: JsonObject,
  key: Value | undefined,
  evaluate: Evaluate,
  room: Room,
): Evaluated {
  const written = withoutMeta(body);
  const made = instancesOf(body, (json) => evaluate(json));
  const values = made.map(({ names }) =>
    argumentsOf(
      written,
      (json, more) => evaluate(json, (head, steps) => more?.(head, steps) ?? names(head, steps)),
      room,
    ),
  );
  const parts = values.flatMap((one) => [...one.values()]);
  const meant = values[made.findIndex((one) => one.key === key)];
  if (type !== 'alicloud_ram_policy_document' || meant === undefined)
    return madeOf(READ_VALUE, parts);
  const document = policyDocument(
    Object.fromEntries([...meant].map(([name, { value }]) => [name, value])),
  );
  return madeOf(document, [...meant.values()]);
}
