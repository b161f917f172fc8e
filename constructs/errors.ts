/**
 * Every error that a construct throws: what is wrong, what was given, what is allowed and how to
 * fix it, with the path of the construct it is about.
 */
import type { IConstruct } from 'constructs';
import { BaselineError, isBaselineError, type Problem } from '../alicloud/problems';
import { formatValue } from '../settings/format-value';

/** A problem that does not say yet which construct it is of. */
export type PropProblem = Omit<Problem, 'at' | 'code'>;

/** The error with which a construct refuses what it was given. */
export function refused(construct: IConstruct, ...problems: readonly PropProblem[]): BaselineError {
  const at = { construct: construct.node.path };
  return new BaselineError(problems.map((problem) => ({ ...problem, at })));
}

/** Of things that must have different names: a second one of a name. */
export function sameName(construct: IConstruct, path: string, name: string): BaselineError {
  return refused(construct, {
    path,
    found: `${formatValue(name)} a second time`,
    allowed: 'each name once',
    fix: 'Rename or drop one of the two.',
  });
}

/** Runs what knows nothing of constructs, and names the construct that its problems are of. */
export function withConstructPath<T>(construct: IConstruct, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!isBaselineError(error) || error.problems.some(({ at }) => at !== undefined)) throw error;
    throw refused(construct, ...error.problems);
  }
}
