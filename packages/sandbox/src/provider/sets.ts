import { attributesOf, blocksOf } from '../schema/shape';
import type { AttributeType, Block, NestedBlock, ResourceSchema } from '../schema/types';
import { canonical, isKnown, isList, isObject, type ObjectValue, type Value } from '../value/value';

/** A nested block, and the dotted path at which it stands. */
export interface Place {
  readonly schema: ResourceSchema;
  readonly block: Block;
  readonly at: string;
}

/**
 * Finds for each wanted element of a set block the one that was there before: the same but for what
 * the account adds. Terraform's core does that too, but not for an element that has a set inside of
 * it; there it proposes an element without the account's values. None is found twice.
 */
export function earlierElements(
  place: Place,
  wanted: readonly Value[],
  before: Value,
): (ObjectValue | null)[] {
  const left = isList(before) ? before.filter(isObject) : [];
  return wanted.map((element) => {
    if (!isObject(element)) return null;
    const at = left.findIndex((one) => isFrom(place, one, element));
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  });
}

/** Whether an element has all that is wanted, and beyond that only what the account adds. */
function isFrom(place: Place, before: ObjectValue, wanted: ObjectValue): boolean {
  const { schema, block, at } = place;
  const attributes = attributesOf(block).every(([name, { type, computed }]) => {
    const value = wanted[name] ?? null;
    if (value === null && computed === true) return true;
    const fallback = (schema.constraints[`${at}.${name}`]?.default ?? null) as Value;
    return sameText(type, before[name] ?? null, value ?? fallback);
  });
  return (
    attributes &&
    blocksOf(block).every(([name, nested]) =>
      haveSameBlocks({ schema, block: nested.block, at: `${at}.${name}` }, nested, [
        before[name] ?? null,
        wanted[name] ?? null,
      ]),
    )
  );
}

function haveSameBlocks(
  place: Place,
  { nesting_mode: mode }: NestedBlock,
  [before, wanted]: readonly [Value, Value],
): boolean {
  if (!isList(before) || !isList(wanted)) return canonical(before) === canonical(wanted);
  if (before.length !== wanted.length) return false;
  if (mode === 'set') return !earlierElements(place, wanted, before).includes(null);
  return wanted.every((element, index) => {
    const earlier = before[index] ?? null;
    return isObject(element) && isObject(earlier) && isFrom(place, earlier, element);
  });
}

/** An empty text or collection and none are the same to the SDK, and a set has no order. */
function sameText(type: AttributeType, a: Value, b: Value): boolean {
  if (!isKnown(a) || !isKnown(b)) return false;
  const text = (value: Value): string => {
    if (value === null || value === '') return '';
    if (!isList(value)) return canonical(value);
    const members = value.map(canonical);
    return (type[0] === 'set' ? members.sort() : members).join();
  };
  return text(a) === text(b);
}
