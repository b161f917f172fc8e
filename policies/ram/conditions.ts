import { isOperator, operatorRules } from './operators';
import type { Comparison } from './operators';
import type { Condition, PolicyKind } from './policy';
import type { Context, ContextValue } from './request';
import { MAYBE, NO, not, YES } from './truth';
import type { Truth } from './truth';
import { keyIsUnreliable } from './unreliable-keys';

/** One condition key under one operator. */
export interface CompiledCondition {
  readonly key: string;
  readonly holds: (context: Context, action: string) => Truth;
}

/** All of them must hold. */
export function compileCondition(
  condition: Condition | undefined,
  kind: PolicyKind,
): readonly CompiledCondition[] {
  return Object.entries(condition ?? {}).flatMap(([name, keys]) =>
    Object.entries(keys).map(([key, values]) => compileKey(name, key, values, kind)),
  );
}

function compileKey(
  operator: string,
  key: string,
  values: readonly string[],
  kind: PolicyKind,
): CompiledCondition {
  if (!isOperator(operator)) return { key, holds: () => MAYBE };
  const { negated, compare } = operatorRules[operator];
  const comparison = compare(values);
  const onAbsence = whenAbsent(negated, operator, kind);
  const mayBeUnreliable = keyIsUnreliable(key, kind);
  return {
    key,
    holds: (context, action) => {
      const given = contextValue(context, key);
      if (given === 'unknown') return MAYBE;
      if (given === 'absent' || given.length === 0) return onAbsence;
      if (mayBeUnreliable(action)) return MAYBE;
      const met = agreement(given, comparison);
      return negated ? not(met) : met;
    },
  };
}

/** What is not listed is not known. */
function contextValue(context: Context, key: string): ContextValue {
  return (Object.hasOwn(context, key) ? context[key] : undefined) ?? 'unknown';
}

/**
 * A key that a request does not have meets no value. Whether a negated operator then holds is told
 * both ways of RAM; of bucket policies it was measured that it does.
 */
function whenAbsent(negated: boolean, operator: string, kind: PolicyKind): Truth {
  if (!negated) return NO;
  return kind === 'resource' && operator === 'StringNotEquals' ? YES : MAYBE;
}

/** Of several values in a request RAM's documentation does not say whether one or all must meet. */
function agreement(given: readonly string[], comparison: Comparison): Truth {
  let agreed: Truth | undefined;
  for (const value of given) {
    const met = comparison(value);
    if (agreed !== undefined && met !== agreed) return MAYBE;
    agreed = met;
  }
  return agreed ?? NO;
}
