import { attributesOf, blocksOf, conform, mapElements, TIMEOUTS } from '../schema/shape';
import type { AttributeType, Block, ResourceSchema } from '../schema/types';
import {
  canonical,
  isKnown,
  isList,
  isObject,
  isUnknown,
  type ObjectValue,
  type Value,
} from '../value/value';
import type { Behaviour } from './behaviour';
import { evaluate, type Expression, type Scope } from './expression';

export interface Fill {
  readonly schema: ResourceSchema;
  readonly behaviour: Behaviour;
  /** The values wanted, with unknown ones where the account decides. */
  readonly wanted: ObjectValue;
  readonly scope: Scope;
  readonly id: string;
  /** The object's values before, where there is one. */
  readonly before: ObjectValue;
}

/** Gives every value that the account decides the value it takes. The result is wholly known. */
export function fillComputed(fill: Fill): ObjectValue {
  const { schema, wanted, id } = fill;
  let filled: Record<string, Value> = { ...wanted, id };
  for (const [name] of blocksOf(schema.block)) if (name === TIMEOUTS) filled[name] = null;
  // Twice, because a value may follow from another one that is filled in after it.
  for (let round = 0; round < 2; round += 1) {
    const scope = { ...fill.scope, attributes: { ...filled } };
    filled = fillBlock(schema.block, filled, '', { ...fill, scope, lastRound: round === 1 });
  }
  return filled;
}

type Round = Fill & { readonly lastRound: boolean };

function fillBlock(
  block: Block,
  object: ObjectValue,
  at: string,
  fill: Round,
): Record<string, Value> {
  const filled: Record<string, Value> = { ...object };
  for (const [name, attribute] of attributesOf(block)) {
    const value = filled[name] ?? null;
    const decided =
      (attribute.computed === true && (isUnknown(value) || isMissing(name, at, fill))) ||
      (value === null && isLeftOut(at + name, fill));
    if (decided) filled[name] = decide(name, at + name, attribute.type, fill);
    else if (!isKnown(value)) filled[name] = fillInside(value, at + name, fill);
    else if (attribute.computed === true && at === '')
      filled[name] = follow(name, attribute.type, value, fill);
  }
  for (const [name, nested] of blocksOf(block)) {
    if (name === TIMEOUTS) continue;
    if (isUnknown(filled[name]) || isMissing(name, at, fill))
      filled[name] = decideBlock(name, at + name, nested.block, fill);
    filled[name] = mapElements(filled[name], (element) =>
      fillBlock(nested.block, element, `${at}${name}.`, fill),
    );
  }
  return filled;
}

/** A singleton that is read before it was ever set has no wanted values at all. */
function isMissing(name: string, at: string, fill: Round): boolean {
  return at === '' && fill.wanted[name] === undefined && name !== 'id';
}

/**
 * Nobody asked for it, and the account has a value all the same. Where the provider neither computes
 * it nor looks past it, every plan differs from then on, as with the real one.
 */
function isLeftOut(dotted: string, { behaviour }: Round): boolean {
  return Object.hasOwn(behaviour.computed, dotted);
}

function decide(name: string, dotted: string, type: AttributeType, fill: Round): Value {
  const { behaviour, before } = fill;
  const earlier = before[dotted] ?? null;
  if (earlier !== null) return follow(dotted, type, earlier, fill);
  const known = Object.hasOwn(behaviour.computed, dotted);
  const value = known
    ? typed(type, evaluate(behaviour.computed[dotted] ?? null, fill.scope, dotted))
    : null;
  if (value !== null && !isUnknown(value)) return value;
  if (!fill.lastRound && known) return fill.wanted[dotted] ?? null;
  return known || behaviour.unset?.includes(dotted) === true
    ? nothing(type)
    : (twin(dotted, fill) ?? assume(name, dotted, type, fill));
}

/**
 * What was there before stays, unless it followed from values that are others now: a new name is
 * also the new value of the deprecated one.
 */
function follow(name: string, type: AttributeType, value: Value, fill: Round): Value {
  const { behaviour, before, scope, wanted } = fill;
  const expression = behaviour.computed[name];
  if (expression === undefined || canonical(value) !== canonical(before[name] ?? null))
    return value;
  const evaluated = (attributes: ObjectValue): Value =>
    typed(type, evaluate(expression, { ...scope, attributes }, name));
  if (canonical(evaluated(before)) !== canonical(value)) return value;
  const given = Object.entries(wanted).filter(([, v]) => isKnown(v));
  return evaluated({ ...before, ...Object.fromEntries(given) }) ?? value;
}

/** A block that the configuration leaves out and the account has all the same. */
function decideBlock(name: string, dotted: string, block: Block, fill: Round): Value {
  const earlier = fill.before[dotted] ?? null;
  if (earlier !== null) return earlier;
  const value = evaluate(fill.behaviour.computed[dotted] ?? null, fill.scope, name);
  return isList(value) ? value.map((element) => conform(block, element)) : [];
}

/** Values inside an attribute that is a list or map of objects. */
function fillInside(value: Value, dotted: string, fill: Round): Value {
  if (isUnknown(value)) return null;
  if (isList(value)) return value.map((v) => fillInside(v, dotted, fill));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, v]) => [
      name,
      isUnknown(v)
        ? evaluate(fill.behaviour.computed[`${dotted}.${name}`] ?? null, fill.scope, name)
        : fillInside(v, `${dotted}.${name}`, fill),
    ]),
  );
}

/** An attribute that may not be set together with one other is that one's old or new name. */
function twin(dotted: string, fill: Round): Value {
  const { constraints } = fill.schema;
  const partners = new Set(
    Object.entries(constraints).flatMap(([path, constraint]) => {
      const group = constraint.exactly_one_of ?? [path, ...(constraint.conflicts_with ?? [])];
      return group.length === 2 && group.includes(dotted) ? group : [];
    }),
  );
  partners.delete(dotted);
  const [partner] = partners;
  if (partners.size !== 1 || partner === undefined) return null;
  const value = fill.wanted[partner];
  const deprecated =
    constraints[dotted]?.deprecated === true || constraints[partner]?.deprecated === true;
  return deprecated && typeof value === 'string' ? value : null;
}

const TIME = /(^|_)time$/;

/** For types that nothing is known of: something of the right form, so that references work. */
function assume(name: string, dotted: string, type: AttributeType, fill: Round): Value {
  if (type !== 'string' || fill.behaviour.source !== 'assumed') return nothing(type);
  const expression: Expression = TIME.test(name)
    ? '{now}'
    : name === 'status' || name === 'state'
      ? 'Available'
      : `${name.replace(/_id$/, '').replaceAll('_', '-')}-{hex:12}`;
  return evaluate(expression, fill.scope, dotted);
}

/** A template makes a text; a number attribute has a number. */
function typed(type: AttributeType, value: Value): Value {
  if (type !== 'number' || typeof value !== 'string') return value;
  const number = Number(value);
  return value === '' || Number.isNaN(number) ? null : number;
}

function nothing(type: AttributeType): Value {
  if (typeof type === 'string') return null;
  const [kind] = type;
  if (kind === 'map') return {};
  return kind === 'object' ? null : [];
}
