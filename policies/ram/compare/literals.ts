import type { CompiledStatement } from '../compile';
import { foldKey } from '../conditions';
import { isOperator, quantifierOf, ruleOf } from '../operators';
import type { Operator } from '../operators';
import type { ContextValue } from '../request';
import { MAYBE, NO, YES } from '../truth';
import type { Truth } from '../truth';

/**
 * How RAM turns out to be where its documentation leaves it open. A comparison is made in each such
 * world, with the same one before and after: what is open is no difference.
 */
export interface World {
  /** A negated operator holds for a key that the request does not have. */
  readonly negatedHoldsOnAbsence: boolean;
  /** So does `ForAllValues`. */
  readonly allHoldsOnAbsence: boolean;
  /** A call is also authorised by the names of which that is not documented. */
  readonly otherNamesCount: boolean;
  /** An ARN that leaves its region or account empty means any of them. */
  readonly gapsMatch: boolean;
}

const openings = [
  'negatedHoldsOnAbsence',
  'allHoldsOnAbsence',
  'otherNamesCount',
  'gapsMatch',
] as const satisfies readonly (keyof World)[];

/** Every way for them to turn out. */
const worlds: readonly World[] = Array.from({ length: 2 ** openings.length }, (_, bits) => ({
  negatedHoldsOnAbsence: (bits & 1) !== 0,
  allHoldsOnAbsence: (bits & 2) !== 0,
  otherNamesCount: (bits & 4) !== 0,
  gapsMatch: (bits & 8) !== 0,
}));

const worldsByOpen = new Map(
  worlds.map((open) => [
    bitsOf(open),
    worlds.filter((world) => openings.every((opening) => open[opening] || !world[opening])),
  ]),
);

/** Those that can be told apart where so much is open. */
export function worldsWhere(open: World): readonly World[] {
  return worldsByOpen.get(bitsOf(open)) ?? worlds;
}

function bitsOf(world: World): number {
  return openings.reduce((bits, opening) => 2 * bits + Number(world[opening]), 0);
}

/** One key of a condition under one operator: all of them have to hold. */
export interface Literal {
  /** Folded, but for the key of a tag. */
  readonly key: string;
  /** As the policy spells it. */
  readonly spelt: string;
  readonly operator: string;
  readonly values: readonly string[];
  /** Whether it holds for a value of its key; `MAYBE` where RAM leaves that open. */
  readonly holds: (value: ContextValue) => Truth;
  /** What is left open of a request without the key, as it turns out in a world. */
  readonly onAbsence: (world: World) => Truth;
}

/** No action: what is known of requests that lack a key is told by the key's being absent. */
const NO_ACTION = '';

/** One for each condition of a statement. */
export function literalsOf({ conditions }: CompiledStatement): readonly Literal[] {
  return conditions.map(({ operator, key, values, holds }) => ({
    key: foldKey(key),
    spelt: key,
    operator,
    values,
    holds: (value) => holds({ [key]: value }, NO_ACTION),
    onAbsence: (world) => {
      if (!isOperator(operator)) return MAYBE;
      return isHeldOnAbsence(operator, world) ? YES : NO;
    },
  }));
}

function isHeldOnAbsence(operator: Operator, world: World): boolean {
  if (quantifierOf(operator) === 'ForAllValues') return world.allHoldsOnAbsence;
  return ruleOf(operator).negated && world.negatedHoldsOnAbsence;
}
