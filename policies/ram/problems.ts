import { BaselineError, type Problem } from '../../alicloud/problems';

/**
 * One thing in a policy document that RAM would not accept, or that we do not understand. The path is
 * as `Statement[2].Condition.Bool`, and empty for the document itself; what is found is at most 80
 * characters. What is allowed says how to fix it.
 */
export type PolicyProblem = Pick<Problem, 'path' | 'found' | 'allowed'>;

/** The document is not a policy of its kind: every problem, in the order of the checks. */
export function policyError(problems: readonly PolicyProblem[]): BaselineError {
  return new BaselineError(problems.map((problem) => ({ ...problem, fix: '' })));
}
