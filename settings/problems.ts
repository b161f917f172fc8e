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

/**
 * One mistake. Every text is a single line that is safe to print: secrets are not shown, control
 * characters are escaped and long values are cut.
 */
export interface Problem {
  readonly code: ProblemCode;
  /** The file's name as the caller gave it, or `environment`. */
  readonly file: string;
  /** From 1. Absent when the problem has no place in the file. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** The setting, such as `identity.login.sessionHours`; empty for the whole file. */
  readonly path: string;
  readonly found: string;
  readonly allowed: string;
  /** What to do about it: whole sentences. */
  readonly fix: string;
}

/** The `file` of a problem whose cause is an environment variable. */
export const ENVIRONMENT = 'environment';

/** One problem on one line: where, what was found, what is allowed, how to mend it. */
export function renderProblem(problem: Problem): string {
  const position = [problem.line, problem.column].filter((part) => part !== undefined);
  const place = [problem.file, ...position].join(':');
  const subject = problem.path === '' ? '' : `${problem.path}: `;
  const fix = problem.fix === '' ? '' : ` ${problem.fix}`;
  return `${place}  ${subject}found ${problem.found}, allowed: ${problem.allowed}.${fix}`;
}

/** All problems, one a line in the order given, and their number last. */
export function renderProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...problems.map(renderProblem), `${count} in the settings.`].join('\n');
}

/** Orders by place; what has no place in the file comes last. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const rank = (place: number | undefined): number => place ?? Number.MAX_SAFE_INTEGER;
  return [...problems].sort(
    (a, b) => rank(a.line) - rank(b.line) || rank(a.column) - rank(b.column),
  );
}

/** The settings cannot be used. Carries every problem at once, ordered by place. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const ordered = inOrder(problems);
    super(renderProblems(ordered));
    this.problems = ordered;
  }
}
