import { isOperator, quantifierOf, ruleOf } from './operators';
import type { Comparison, Quantifier } from './operators';
import type { Condition, PolicyKind } from './policy';
import type { Context, ContextValue } from './request';
import { MAYBE, NO, not, YES } from './truth';
import type { Truth } from './truth';
import { keyIsUnreliable } from './unreliable-keys';
import { foldCase } from './wildcards';

/** One condition key under one operator. */
export interface CompiledCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
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
  if (!isOperator(operator)) return { operator, key, values, holds: () => MAYBE };
  const { negated, compare } = ruleOf(operator);
  const quantifier = quantifierOf(operator);
  const comparison = compare(values);
  // Whether all of no values meet, RAM does not document.
  const onAbsence = quantifier === 'ForAllValues' ? MAYBE : whenAbsent(negated, operator, kind);
  const mayBeUnreliable = keyIsUnreliable(key, kind);
  const folded = foldKey(key);
  return {
    operator,
    key,
    values,
    holds: (context, action) => {
      const given = contextValue(context, key, folded);
      if (given === 'unknown') return MAYBE;
      if (given === 'absent' || given.length === 0) return onAbsence;
      if (mayBeUnreliable(action)) return MAYBE;
      if (quantifier !== undefined) {
        const each = given.map((value) => (negated ? not(comparison(value)) : comparison(value)));
        return quantified(quantifier, each);
      }
      const met = agreement(given, comparison);
      return negated ? not(met) : met;
    },
  };
}

/** What is not listed is not known. The names of keys do not differ by case; the key of a tag does. */
function contextValue(context: Context, key: string, folded: string): ContextValue {
  if (Object.hasOwn(context, key)) return context[key] ?? 'unknown';
  // Keys have the same length folded or not: most are told apart without folding them.
  for (const given in context) {
    if (given.length !== key.length || !Object.hasOwn(context, given)) continue;
    if (foldKey(given) === folded) return context[given] ?? 'unknown';
  }
  return 'unknown';
}

export function foldKey(key: string): string {
  const slash = key.indexOf('/');
  return slash < 0 ? foldCase(key) : foldCase(key.slice(0, slash)) + key.slice(slash);
}

function quantified(quantifier: Quantifier, each: readonly Truth[]): Truth {
  const decides = quantifier === 'ForAllValues' ? NO : YES;
  if (each.includes(decides)) return decides;
  return each.includes(MAYBE) ? MAYBE : not(decides);
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
