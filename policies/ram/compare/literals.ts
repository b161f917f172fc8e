import { compileCondition, foldKey } from '../conditions';
import { isOperator, quantifierOf, ruleOf } from '../operators';
import type { Condition, PolicyKind } from '../policy';
import type { ContextValue } from '../request';
import { MAYBE, NO, YES } from '../truth';

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

export const openings = [
  'negatedHoldsOnAbsence',
  'allHoldsOnAbsence',
  'otherNamesCount',
  'gapsMatch',
] as const satisfies readonly (keyof World)[];

/** Every way for them to turn out. */
export const worlds: readonly World[] = Array.from({ length: 2 ** openings.length }, (_, bits) => ({
  negatedHoldsOnAbsence: (bits & 1) !== 0,
  allHoldsOnAbsence: (bits & 2) !== 0,
  otherNamesCount: (bits & 4) !== 0,
  gapsMatch: (bits & 8) !== 0,
}));

/** One key of a condition under one operator: all of them have to hold. */
export interface Literal {
  /** Folded, but for the key of a tag. */
  readonly key: string;
  /** As the policy spells it. */
  readonly spelt: string;
  readonly operator: string;
  readonly values: readonly string[];
  /** Whether it may hold, and whether it may fail, for a value of its key. */
  readonly mayHold: (value: ContextValue, world: World) => boolean;
  readonly mayFail: (value: ContextValue, world: World) => boolean;
  /** Whether RAM leaves open what it is for a value. */
  readonly isOpen: (value: ContextValue) => boolean;
}

export function literalsOf(condition: Condition | undefined, kind: PolicyKind): readonly Literal[] {
  return Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => literal(operator, key, values, kind)),
  );
}

/** No action: what is known of requests that lack a key is told by the key's being absent. */
const NO_ACTION = '';

function literal(
  operator: string,
  key: string,
  values: readonly string[],
  kind: PolicyKind,
): Literal {
  const [compiled] = compileCondition({ [operator]: { [key]: values } }, kind);
  const told = (value: ContextValue): number =>
    compiled?.holds({ [key]: value }, NO_ACTION) ?? MAYBE;
  const truth = (value: ContextValue, world: World): number => {
    const met = told(value);
    if (met !== MAYBE || value !== 'absent' || !isOperator(operator)) return met;
    const holds =
      quantifierOf(operator) === 'ForAllValues' ? world.allHoldsOnAbsence : isHeld(operator, world);
    return holds ? YES : NO;
  };
  return {
    key: foldKey(key),
    spelt: key,
    operator,
    values,
    mayHold: (value, world) => truth(value, world) !== NO,
    mayFail: (value, world) => truth(value, world) !== YES,
    isOpen: (value) => told(value) === MAYBE,
  };
}

function isHeld(operator: Parameters<typeof ruleOf>[0], world: World): boolean {
  return ruleOf(operator).negated && world.negatedHoldsOnAbsence;
}
