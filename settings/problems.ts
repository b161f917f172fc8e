import { BaselineError } from '../alicloud/problems';
import type { Problem, ProblemLocation } from '../alicloud/problems';

/** What sort of mistake a problem is: stable names, for programs that read problems. */
export type ProblemCode =
  /** The file cannot be read, or is not a settings file at all. */
  | 'file'
  /** The text is not the plain YAML that settings are written in. */
  | 'syntax'
  /** Something that looks like a credential stands in the file. */
  | 'secret'
  | 'missing'
  | 'unknown-key'
  /** A value of the wrong type, or out of range. */
  | 'not-allowed'
  /** A value that the preset does not accept, without an exception that gives a reason. */
  | 'deviates-from-preset'
  /** An exception that excuses nothing. */
  | 'unused-exception';

/** A mistake in a file that a user wrote, with its place. */
export interface FileProblem extends Problem {
  readonly code: ProblemCode;
  readonly at: Extract<ProblemLocation, { readonly file: string }>;
}

/** The file of a problem whose cause is an environment variable. */
export const ENVIRONMENT = 'environment';

/** Orders by place; what has no place in the file comes last. */
export function inOrder(problems: readonly FileProblem[]): FileProblem[] {
  const rank = (place: number | undefined): number => place ?? Number.MAX_SAFE_INTEGER;
  return [...problems].sort(
    ({ at: a }, { at: b }) => rank(a.line) - rank(b.line) || rank(a.column) - rank(b.column),
  );
}

/** The settings cannot be used: every problem at once, ordered by place. */
export function settingsError(problems: readonly FileProblem[]): BaselineError {
  return new BaselineError(inOrder(problems), 'the settings');
}
