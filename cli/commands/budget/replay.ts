import { addDays, clockAt, momentOf } from '../../../functions/budget-watch/src/calendar';
import type { Check } from '../../../functions/budget-watch/src/checks';
import { formatMoney, sum } from '../../../functions/budget-watch/src/money';
import type { DailyRow, RecordedBill } from './bill';
import { loadProgram } from './program';
import { recordedApi } from './recorded-api';

/** The hours at which the timer calls the program, at UTC+8. */
const RUN_TIMES = [
  [2, 30],
  [8, 30],
  [14, 30],
  [20, 30],
] as const;

/** An alarm, at the first run that raises it. */
export interface Alarm {
  /** `2026-11-03 08:30`, at UTC+8. */
  readonly at: string;
  readonly kind: Check['kind'];
  readonly cycle: string;
  readonly subject: string;
  /** Percent; absent where there are no thresholds. */
  readonly threshold?: number;
  /** The day of a spike. */
  readonly on?: string;
  readonly severity: number;
  readonly text: string;
}

export interface Replay {
  readonly days: readonly { readonly day: string; readonly amount: string }[];
  /** What there is in other currencies than that of the budgets, which is in no day. */
  readonly others: Readonly<Record<string, string>>;
  /** By time. */
  readonly alarms: readonly Alarm[];
  /** When a plain budget of 100 percent would have raised an alarm, for each budget that came to that. */
  readonly plain: Readonly<Record<string, string>>;
}

/** Nobody's: the recorded API looks at no signature. */
const NOBODY = { accessKeyId: 'nobody', accessKeySecret: 'nothing' };

/**
 * Runs the program that is deployed at each hour at which its timer would have called it, from the
 * first day of a bill until the last day has been seen, against the bill as it was at that hour.
 *
 * @param settingsText - what the function has in BUDGET_WATCH.
 */
export async function replay(settingsText: string, bill: RecordedBill): Promise<Replay> {
  const { runWith } = loadProgram();
  const api = recordedApi(bill);
  const days = [...new Set(bill.rows.map(({ day }) => day))].sort();
  const [first = ''] = days;
  const last = days.at(-1) ?? '';
  const { currency } = JSON.parse(settingsText) as { readonly currency: string };
  const own = bill.rows.filter((row) => row.currency === currency);
  const alarms = new Map<string, Alarm>();
  const plain: Record<string, string> = {};
  for (const moment of runsBetween(first, addDays(last, 2))) {
    const { checks } = await runWith(
      {
        env: { BUDGET_WATCH: settingsText },
        fetch: api(moment),
        now: () => moment,
        write: () => undefined,
      },
      '',
      { credentials: NOBODY },
    );
    const at = clockAt(moment);
    for (const alarm of checks.flatMap((check) => alarmsOf(check, at))) {
      const { kind, cycle, subject, threshold, on } = alarm;
      const key = [kind, cycle, subject, threshold, on].join('|');
      if (!alarms.has(key)) alarms.set(key, alarm);
    }
    for (const check of checks.filter(isSpent)) plain[check.subject] ??= at;
  }
  return {
    days: days.map((day) => ({ day, amount: amountOf(own, day) })),
    others: othersOf(bill, currency),
    alarms: [...alarms.values()],
    plain,
  };
}

function runsBetween(first: string, last: string): number[] {
  const moments: number[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    moments.push(...RUN_TIMES.map(([hour, minute]) => momentOf(day, hour, minute)));
  }
  return moments;
}

function alarmsOf(check: Check, at: string): Alarm[] {
  const { kind, cycle, subject, on, severity, text, alarm, crossed } = check;
  if (!alarm) return [];
  const base = { at, kind, cycle, subject, severity, text, ...(kind === 'spike' && on && { on }) };
  return crossed === undefined ? [base] : crossed.map((threshold) => ({ ...base, threshold }));
}

function isSpent({ kind, percent, judged }: Check): boolean {
  return kind === 'actual' && judged && Number((percent ?? '').split('.')[0]) >= 100;
}

/** Sums of the other currencies, as far as there is anything in them. */
function othersOf({ rows }: RecordedBill, currency: string): Readonly<Record<string, string>> {
  const others = rows.filter((row) => row.currency !== currency && row.amount !== 0n);
  const names = [...new Set(others.map((row) => row.currency))].sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      formatMoney(sum(others.filter((row) => row.currency === name).map(({ amount }) => amount))),
    ]),
  );
}

function amountOf(rows: readonly DailyRow[], day: string): string {
  return formatMoney(sum(rows.filter((row) => row.day === day).map(({ amount }) => amount)));
}
