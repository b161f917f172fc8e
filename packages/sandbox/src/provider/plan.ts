import type { AttributePath } from '../protocol/messages';
import { computedBlocks } from '../behaviour/behaviour';
import { attributesOf, blocksOf, elementsOf, TIMEOUTS } from '../schema/shape';
import type { Block, ResourceSchema } from '../schema/types';
import { isList, isObject, UNKNOWN, type ObjectValue, type Value } from '../value/value';
import { replacements } from './replace';
import { earlierElements } from './sets';
import { withoutUnchanged } from './unchanged';

export interface Plan {
  readonly planned: Value;
  readonly requiresReplace: readonly AttributePath[];
}

/**
 * Plans as the provider's SDK does: a default where nothing is set, unknown where the account
 * decides, the value before where the difference means nothing, and a replacement where an
 * attribute that cannot be changed has changed.
 */
export function planResource(
  type: string,
  schema: ResourceSchema,
  prior: Value,
  proposed: Value,
): Plan {
  if (!isObject(proposed)) return { planned: proposed, requiresReplace: [] };
  const before = isObject(prior) ? prior : null;
  const filled = planBlock(schema, schema.block, '', before, proposed);
  const whole = planComputedBlocks(type, schema, filled, before);
  const planned = withoutUnchanged(schema, whole, before);
  return {
    planned,
    requiresReplace: before === null ? [] : replacements(schema, planned, before),
  };
}

function planBlock(
  schema: ResourceSchema,
  block: Block,
  at: string,
  prior: ObjectValue | null,
  proposed: ObjectValue,
): ObjectValue {
  const planned: Record<string, Value> = { ...proposed };
  for (const [name, attribute] of attributesOf(block)) {
    if ((proposed[name] ?? null) !== null) continue;
    const fallback = schema.constraints[at + name]?.default;
    if (attribute.computed !== true) planned[name] = (fallback ?? null) as Value;
    else planned[name] = prior === null ? UNKNOWN : (prior[name] ?? null);
  }
  for (const [name, nested] of blocksOf(block)) {
    if (name === TIMEOUTS) continue;
    const value = proposed[name] ?? null;
    const before = prior?.[name] ?? null;
    const place = { schema, block: nested.block, at: at + name };
    const earlier =
      nested.nesting_mode === 'set' && isList(value)
        ? earlierElements(place, value, before)
        : elementsOf(before).map(([, element]) => element);
    const plan = (element: Value, index: number): Value =>
      isObject(element)
        ? planBlock(schema, nested.block, `${at}${name}.`, earlier[index] ?? null, element)
        : element;
    planned[name] = isList(value) ? value.map(plan) : plan(value, 0);
  }
  return planned;
}

/** A block that the account fills where the configuration has none, as it does an attribute. */
function planComputedBlocks(
  type: string,
  schema: ResourceSchema,
  planned: ObjectValue,
  before: ObjectValue | null,
): ObjectValue {
  const computed = computedBlocks(type, schema).filter((name) => {
    const value = planned[name];
    return isList(value) && value.length === 0;
  });
  const filled = computed.map((name) => [name, before === null ? UNKNOWN : (before[name] ?? [])]);
  return { ...planned, ...(Object.fromEntries(filled) as ObjectValue) };
}
