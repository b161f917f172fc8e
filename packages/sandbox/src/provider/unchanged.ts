import { parse } from 'yaml';
import { valueAt } from '../behaviour/expression';
import { noBlock } from '../schema/shape';
import type { Block, Conditions, ResourceSchema, Unchanged, Wanted } from '../schema/types';
import {
  canonical,
  isList,
  isObject,
  isUnknown,
  textOf,
  UNKNOWN,
  type ObjectValue,
  type Value,
} from '../value/value';

/**
 * The plan without the differences that the provider takes for none: there the value before stays,
 * and for something new nothing is set, whatever the configuration has.
 */
export function withoutUnchanged(
  schema: ResourceSchema,
  planned: ObjectValue,
  before: ObjectValue | null,
): ObjectValue {
  let settled = planned;
  for (const [path, { unchanged: rule }] of Object.entries(schema.constraints)) {
    if (rule === undefined) continue;
    // Each is asked of the plan as it was asked for, so that none depends on the order.
    const asked = { rule, plan: planned };
    settled = settle(asked, schema.block, path.split('.'), settled, before);
  }
  return settled;
}

interface Asked {
  readonly rule: Unchanged;
  readonly plan: ObjectValue;
}

function settle(
  asked: Asked,
  block: Block,
  [name = '', ...rest]: readonly string[],
  planned: ObjectValue,
  before: ObjectValue | null,
): ObjectValue {
  const nested = block.block_types?.[name];
  const [now, then] = [planned[name] ?? null, before?.[name] ?? null];
  if (rest.length === 0) {
    if (isSame(now, then) || !isUnchanged(asked, then, now)) return planned;
    const computed = block.attributes?.[name]?.computed === true;
    const none = nested === undefined ? null : noBlock(nested);
    return { ...planned, [name]: before !== null ? then : computed ? UNKNOWN : none };
  }
  // The elements of a set have no place by which one could be found again.
  if (nested === undefined || nested.nesting_mode === 'set' || !isList(now)) return planned;
  const elements = now.map((element, i) => {
    const earlier = isList(then) ? then[i] : undefined;
    const known = isObject(earlier) ? earlier : null;
    return isObject(element) ? settle(asked, nested.block, rest, element, known) : element;
  });
  return { ...planned, [name]: elements };
}

function isSame(a: Value, b: Value): boolean {
  return canonical(a) === canonical(b);
}

function isUnchanged({ rule, plan }: Asked, before: Value, after: Value): boolean {
  const holds = (conditions: Conditions): boolean =>
    Object.entries(conditions).every(([path, wanted]) => {
      if (path === '$same') return isAlike(wanted, before, after);
      if (path === '$old') return isWanted(wanted, before, textOfState(before));
      if (path === '$new') return isWanted(wanted, after, textOfState(after));
      const value = valueAt(plan, path.split('.'));
      return isWanted(wanted, value, isZero(value) ? '' : textOf(value));
    });
  return 'when' in rule ? rule.when.some(holds) : !rule.unless.some(holds);
}

/** The text of a value as it stands in a state, where also zero and false are texts. */
function textOfState(value: Value): string {
  return value === null || isUnknown(value) ? '' : textOf(value);
}

/** What Go cannot tell from something that was never set. */
function isZero(value: Value): boolean {
  if (isList(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  return value === null || isUnknown(value) || value === '' || value === false || value === 0;
}

function isWanted(wanted: Wanted, value: Value, text: string): boolean {
  if (typeof wanted === 'object') {
    if ('like' in wanted) return text.toLowerCase() === wanted.like.toLowerCase();
    return !wanted.not.some((one) => isWanted(one, value, text));
  }
  if (wanted === '*') return text !== '';
  return wanted === false ? isZero(value) : text === String(wanted);
}

function isAlike(how: Wanted, before: Value, after: Value): boolean {
  if (typeof how === 'object')
    return 'not' in how && !how.not.some((one) => isAlike(one, before, after));
  if (how === 'members') return sameMembers(before, after);
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  if (how === 'case') return before.toLowerCase() === after.toLowerCase();
  const read = (text: string): Value =>
    (how === 'yaml'
      ? parse(text, { logLevel: 'silent', uniqueKeys: false })
      : JSON.parse(text)) as Value;
  try {
    return canonical(read(before)) === canonical(read(after));
  } catch {
    return false;
  }
}

/** A list, or a text with commas, in whatever order. */
function sameMembers(before: Value, after: Value): boolean {
  const [a, b] = [before, after].map((value) => {
    const members = isList(value) ? value.map(textOf) : textOfState(value).split(',');
    return [...members].sort().join('\n');
  });
  return a === b;
}
