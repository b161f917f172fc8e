import type { Policy, Statement } from './policy';
import { policyError } from './problems';
import type { PolicyProblem } from './problems';

/**
 * The policy as compact JSON: elements in RAM's usual order; statements, values and conditions as
 * they stand in the policy; lists of one as single values, except for principals.
 *
 * @throws BaselineError for a policy of which something was not understood: what it means is not
 * known, so that it cannot be said again.
 */
export function printPolicy(policy: Policy): string {
  const problems = policy.statements.flatMap(problemsOf);
  if (problems.length > 0) throw policyError(problems);
  return JSON.stringify({ Version: '1', Statement: policy.statements.map(toDocument) });
}

function problemsOf({ effect, unknown = [] }: Statement, index: number): readonly PolicyProblem[] {
  if (effect !== 'unknown' || unknown.length > 0) return unknown;
  const allowed = '"Allow" or "Deny"';
  return [{ path: `Statement[${index}].Effect`, found: 'an unknown effect', allowed }];
}

/** What is undefined, JSON leaves out. */
function toDocument(statement: Statement): Readonly<Record<string, unknown>> {
  return {
    Sid: statement.sid,
    Effect: statement.effect,
    Principal: statement.principal,
    Action: statement.action && single(statement.action),
    NotAction: statement.notAction && single(statement.notAction),
    Resource: statement.resource && single(statement.resource),
    Condition:
      statement.condition && mapValues(statement.condition, (keys) => mapValues(keys, single)),
  };
}

function single(values: readonly string[]): string | readonly string[] {
  return values.length === 1 && values[0] !== undefined ? values[0] : values;
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
