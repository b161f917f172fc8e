/**
 * What is wrong with what somebody gave: one shape and one error for settings, roles, rules of
 * networks and constructs, so that whoever reads one has read them all.
 */

/** Where the value is written: in a file, or for which construct of an application. */
export type ProblemLocation =
  | {
      /** As the caller named it, or `environment`. */
      readonly file: string;
      /** From 1. Absent when the problem has no place in the file. */
      readonly line?: number;
      /** From 1. */
      readonly column?: number;
    }
  | {
      /** The path of the construct. */
      readonly construct: string;
    };

/**
 * One mistake. Every text is a single line that is safe to print: secrets are not shown, control
 * characters are escaped and long values are cut.
 */
export interface Problem {
  /** What sort of mistake it is: a stable name, for programs that read problems of files. */
  readonly code?: string;
  /** The setting, prop or parameter, such as `identity.login.sessionHours`; empty for all of it. */
  readonly path: string;
  readonly found: string;
  /** What may be there instead: the end of "allowed: …". */
  readonly allowed: string;
  /** What to do about it: whole sentences. May be empty where `allowed` says it. */
  readonly fix: string;
  readonly at?: ProblemLocation;
}

/** One problem on one line: where, what was found, what is allowed, how to fix it. */
export function renderProblem({ path, found, allowed, fix, at }: Problem): string {
  const advice = fix === '' ? '' : ` ${fix}`;
  return `${prefixOf(at)}${path === '' ? '' : `${path}: `}found ${found}, allowed: ${allowed}.${advice}`;
}

function prefixOf(at: ProblemLocation | undefined): string {
  if (at === undefined) return '';
  if ('construct' in at) return at.construct === '' ? '' : `${at.construct}: `;
  const position = [at.line, at.column].filter((part) => part !== undefined);
  return `${[at.file, ...position].join(':')}  `;
}

/** Problems that a message tells one by one: more than a person reads at once. */
const TOLD = 100;

/** What was given cannot be used, and nothing is made of it. Carries every problem at once. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';

  /** @param whole - what the problems are in, to be counted in: `the settings`. Default: no count. */
  constructor(
    readonly problems: readonly Problem[],
    whole?: string,
  ) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    const end = whole === undefined ? [] : [`${count} in ${whole}.`];
    const untold = problems.length - TOLD;
    const more = untold > 0 ? [`and ${untold} more`] : [];
    super([...problems.slice(0, TOLD).map(renderProblem), ...more, ...end].join('\n'));
  }
}

/** By its name: an error of another copy of the package is no instance. */
export function isBaselineError(error: unknown): error is BaselineError {
  return error instanceof Error && error.name === 'BaselineError' && 'problems' in error;
}
