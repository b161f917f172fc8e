import { isDay } from '../../alicloud/days';
import * as names from '../../alicloud/names';
import { BaselineError } from '../../alicloud/problems';
import { formatValue } from '../../settings/format-value';

/** That somebody knows of a dangerous opening, why it has to be, and when to think again. */
export interface Acknowledgement {
  /** Why it has to be: one line of 10 to 300 characters. */
  readonly reason: string;
  /** The last day on which it holds, in UTC, up to 366 days ahead: `2027-01-31`. */
  readonly expires: string;
}

/** Further ahead nobody thinks again. */
export const LONGEST_ACKNOWLEDGEMENT_DAYS = 366;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether an acknowledgement holds on the day that it is.
 *
 * @throws BaselineError where it has expired, lasts too long, is no date, or gives no reason.
 */
export function checkAcknowledgement({ reason, expires }: Acknowledgement, now: Date): void {
  if (typeof reason !== 'string' || !names.reason.pattern.test(reason)) {
    throw new BaselineError([
      {
        path: 'reason of the acknowledgement',
        found: formatValue(reason),
        allowed: 'one line of 10 to 300 characters',
        fix: 'Say why it has to be open, for whoever reviews it.',
      },
    ]);
  }
  const today = new Date(now).toISOString().slice(0, 10);
  const last = new Date(now.getTime() + LONGEST_ACKNOWLEDGEMENT_DAYS * DAY)
    .toISOString()
    .slice(0, 10);
  const refuse = (fix: string): BaselineError =>
    new BaselineError([
      {
        path: 'expires of the acknowledgement',
        found: formatValue(expires),
        allowed: `a day from ${today} to ${last}, as YYYY-MM-DD`,
        fix,
      },
    ]);
  if (!isDay(expires)) throw refuse('Write the last day on which it holds.');
  if (expires < today) {
    throw refuse('It has expired: take the rule out, or look at it anew and give another day.');
  }
  if (expires > last) throw refuse('Choose a day on which somebody will look again.');
}
