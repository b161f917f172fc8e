import { parseRepeating, repeatedKeys } from '../../alicloud/json-text';
import { InputError, isList, isObject, kindOf } from '../../policies/review';
import type { Json, JsonObject } from '../../policies/review';

/**
 * Refuses JSON in which a key stands twice, such as a plan: whoever reads the text elsewhere may take
 * the other of the two.
 *
 * @param text - that has been parsed.
 */
export function refuseRepeated(text: string, path: string): void {
  const [repeated] = repeatedKeys(text, { most: 1 });
  if (repeated !== undefined) throw twice(path, repeated.join('.'));
}

/**
 * A configuration in Terraform's JSON syntax, as Terraform reads it: a repeated key stands for one
 * more block, and a list at the top for the blocks of all its objects.
 *
 * @param json - what `JSON.parse` makes of the text.
 * @throws InputError where a key repeats what can stand only once.
 */
export function asBlocks(json: Json, text: string, path: string): JsonObject {
  const together = (keys: readonly string[], values: readonly Json[]): Json =>
    blocksOf(keys, values, path);
  const isRepeated = repeatedKeys(text, { most: 1 }).length > 0;
  const whole = isRepeated ? parseRepeating(text, together) : json;
  if (isObject(whole)) return whole;
  if (!isList(whole) || !whole.every(isObject)) {
    throw new InputError(path, '', kindOf(whole), 'blocks, as Terraform has them');
  }
  const kinds = new Map<string, Json[]>();
  for (const [kind, value] of whole.flatMap((body) => Object.entries(body))) {
    const values = kinds.get(kind);
    if (values === undefined) kinds.set(kind, [value]);
    else values.push(value);
  }
  const merged = [...kinds].map(([kind, values]) => {
    const [only] = values;
    return [
      kind,
      values.length > 1 || only === undefined ? together([kind], values) : only,
    ] as const;
  });
  return Object.fromEntries(merged);
}

/** How many labels stand before what has arguments, and no blocks of a provider. */
const ARGUMENTS: Readonly<Record<string, number>> = { locals: 0, module: 1 };

/** What stands behind one key several times, as one list of blocks. */
function blocksOf(keys: readonly string[], values: readonly Json[], path: string): Json {
  const [kind = ''] = keys;
  // Comments may stand as often as one likes.
  if (keys.at(-1) === '//') return values.at(-1) ?? null;
  const labels = Object.hasOwn(ARGUMENTS, kind) ? (ARGUMENTS[kind] ?? 0) : Infinity;
  const isArgument = keys.length > labels + 1;
  const isBlock = (value: Json): boolean =>
    value === null || isObject(value) || (isList(value) && value.every(isObject));
  if (isArgument || !values.every(isBlock)) throw twice(path, keys.join('.'));
  return values.flat().filter((block) => block !== null);
}

function twice(path: string, place: string): InputError {
  return new InputError(path, place, 'the key twice', 'each key once');
}
