import type { Cycle, Day } from './calendar';

/** Report, low, medium, high, critical: the numbers of the Log Service. */
export type Severity = 2 | 4 | 6 | 8 | 10;

export type Kind = 'actual' | 'forecast' | 'spike' | 'balance' | 'currency' | 'stale' | 'leak';

/** One thing that was looked at, and what came of it. Amounts are decimals in text. */
export interface Check {
  readonly kind: Kind;
  readonly cycle: Cycle;
  /** The budget, or the product of a spike. Empty: the account. */
  readonly subject: string;
  readonly alarm: boolean;
  /** Of an alarm, how bad it is; 2 otherwise. */
  readonly severity: Severity;
  /** False: nothing could be said, so that there is no alarm means nothing. */
  readonly judged: boolean;
  readonly currency: string;
  readonly amount?: string;
  readonly limit?: string;
  readonly percent?: string;
  /** The thresholds that are passed, in percent, rising. */
  readonly crossed?: readonly number[];
  /** The highest of them. */
  readonly threshold?: number;
  /** The day that a spike is on. */
  readonly on?: Day;
  /** What the figure rests on. */
  readonly basis: string;
  /** The products that cost most, at most five. */
  readonly top?: readonly (readonly [product: string, amount: string])[];
  /** For a person. */
  readonly text: string;
}

/** One alarm. Its key is the same in every run of a day that finds the same. */
export interface Alarm {
  readonly key: string;
  readonly kind: Kind;
  readonly severity: Severity;
  readonly text: string;
}

/** Every alarm that checks amount to: of thresholds each one that is passed, none skipped. */
export function alarmsOf(checks: readonly Check[], today: Day): Alarm[] {
  return checks
    .filter(({ alarm }) => alarm)
    .flatMap(({ kind, cycle, subject, crossed, severity, text }) => {
      const parts: readonly (number | string)[] = crossed ?? [''];
      return parts.map((part) => ({
        key: [today, kind, cycle, subject, part].join('|'),
        kind,
        severity,
        text,
      }));
    });
}

/** Those whose key was not sent before. Two of one key are one. */
export function notYetSent(alarms: readonly Alarm[], sent: ReadonlySet<string>): Alarm[] {
  const seen = new Set(sent);
  return alarms.filter(({ key }) => {
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
