import { BaselineError, type Problem } from '../../alicloud/problems';
import { formatValue } from '../../settings/format-value';

/** What a parameter of a role, a trust policy or a policy may be, for when it is something else. */
export type Expectation = Omit<Problem, 'found' | 'at'>;

/** @throws BaselineError unless the value is a text that fits the pattern. */
export function mustMatch(value: string, pattern: RegExp, expected: Expectation): string {
  const given: unknown = value;
  if (typeof given === 'string' && pattern.test(given)) return value;
  throw new BaselineError([{ ...expected, found: formatValue(value) }]);
}

/** @throws BaselineError unless it is a list with something in it. */
export function mustName(list: readonly unknown[], expected: Expectation): void {
  const given: unknown = list;
  if (Array.isArray(given) && given.length > 0) return;
  const found = Array.isArray(given) ? 'an empty list' : formatValue(given);
  throw new BaselineError([{ ...expected, found }]);
}
