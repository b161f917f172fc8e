import { isDay } from '../../alicloud/days';
import { BaselineError } from '../../alicloud/problems';
import { formatValue } from '../../settings/format-value';
import type { StatementTemplate } from './role';

const TIME = 'acs:CurrentTime';

/** The last second of a day, in UTC. */
function lastSecond(until: string): string {
  if (isDay(until)) return `${until}T23:59:59Z`;
  throw new BaselineError([
    {
      path: 'the last day of a purpose',
      found: formatValue(until),
      allowed: 'a day as YYYY-MM-DD, in UTC',
      fix: 'Write the last day on which it holds.',
    },
  ]);
}

/** Statements that hold until a day ends: RAM fills in the time of every request. */
export function untilDay(
  statements: readonly StatementTemplate[],
  until: string | undefined,
): readonly StatementTemplate[] {
  if (until === undefined) return statements;
  const end = { [TIME]: [lastSecond(until)] };
  return statements.map((one) => ({
    ...one,
    condition: { ...one.condition, DateLessThanEquals: end },
  }));
}

/** Statements that hold from the day on that follows: what a guardrail denies again. */
export function afterDay(
  statements: readonly StatementTemplate[],
  until: string,
): readonly StatementTemplate[] {
  const end = { [TIME]: [lastSecond(until)] };
  return statements.map((one) => ({
    ...one,
    condition: { ...one.condition, DateGreaterThan: end },
  }));
}
