import { isBaselineError } from '../../alicloud/problems';
import { parseSettings } from '../../settings';
import type { Environment, Problem, Settings } from '../../settings';

/** The least that a settings file needs. */
export const minimal = [
  'version: 1',
  "account: { id: '1234567890123457' }",
  'region: ap-southeast-1',
  '',
].join('\n');

/** A minimal file, and then some more lines: the first of them is line 4. */
export function withLines(...lines: string[]): string {
  return `${minimal}${lines.join('\n')}\n`;
}

export function accept(text: string, env: Environment = {}): Settings {
  return parseSettings(text, { env });
}

/** A problem with its place laid flat, which is easier to expect. */
export type PlacedProblem = Omit<Problem, 'at'> & {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
};

export function placed({ at, ...problem }: Problem): PlacedProblem {
  return { ...problem, ...at };
}

/** The problems of a text; fails the test when there are none, or when anything else is thrown. */
export function problemsOf(text: string, env: Environment = {}): readonly PlacedProblem[] {
  try {
    parseSettings(text, { env });
  } catch (error) {
    if (isBaselineError(error)) return error.problems.map(placed);
    throw error;
  }
  throw new Error('expected a BaselineError, but the settings were accepted');
}

/** The problems as a user sees them, one line each, without the count. */
export function linesOf(text: string, env: Environment = {}): string[] {
  try {
    parseSettings(text, { env });
  } catch (error) {
    if (isBaselineError(error)) return error.message.split('\n').slice(0, -1);
    throw error;
  }
  return [];
}
