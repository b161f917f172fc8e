import type { Check } from '../../../functions/budget-watch/src/checks';
import { larger, parseMoney } from '../../../functions/budget-watch/src/money';
import { oneLine, printableJson } from '../../../alicloud/printable';
import type { Watched } from './question';
import { LATE_HOURS } from './recorded-api';
import type { Alarm, Replay } from './replay';

const SEVERITIES: Readonly<Record<number, string>> = {
  2: 'report',
  4: 'low',
  6: 'medium',
  8: 'high',
  10: 'critical',
};
const WIDEST = 36;
/** More days than this are more than a screen. */
const MOST_DAYS = 62;

/** One screen: the days as a chart, the alarms by time, and the plain budget beside them. */
export function replayText({ days, others, alarms, plain }: Replay, { cost }: Watched): string {
  const { currency } = cost;
  const budgets = cost.budgets.map(({ name, amount }) => `${name} ${amount} ${currency} a month`);
  const spiked = new Set(alarms.flatMap(({ on }) => (on === undefined ? [] : [on])));
  const shown = days.slice(-MOST_DAYS);
  const left = days.length - shown.length;
  return [
    budgets.length === 0 ? 'No budgets: spikes only' : `Budgets: ${budgets.join(', ')}`,
    `Bills are taken to be seen ${LATE_HOURS} hours after their day; times are UTC+8`,
    '',
    ...(left > 0 ? [`${left} earlier days are left out of the chart`] : []),
    ...chart(shown, spiked),
    ...Object.entries(others).map(([name, amount]) => `Not in the chart: ${amount} ${name}.`),
    '',
    ...(alarms.length === 0 ? ['No alarm.'] : alarms.map(alarmLine)),
    '',
    ...plainLines(plain, cost.budgets, alarms),
    '',
  ]
    .map(oneLine)
    .join('\n');
}

/** `2026-11-04   250.00  ########## spike`: readable without colour and without Unicode. */
function chart(days: Replay['days'], spiked: ReadonlySet<string>): string[] {
  const amounts = days.map(({ amount }) => parseMoney(amount) ?? 0n);
  const most = amounts.reduce(larger, 1n);
  const width = Math.max(...days.map(({ amount }) => amount.length));
  return days.map(({ day, amount }, at) => {
    const share = larger(0n, amounts[at] ?? 0n) * BigInt(WIDEST);
    const bar = '#'.repeat(Number((share + most - 1n) / most));
    return `${day}  ${amount.padStart(width)}  ${bar}${spiked.has(day) ? ' spike' : ''}`.trimEnd();
  });
}

function alarmLine({ at, kind, threshold, severity, text }: Alarm): string {
  const what = threshold === undefined ? kind : `${kind} ${threshold} %`;
  return `${at}  ${(SEVERITIES[severity] ?? '').padEnd(8)}  ${what.padEnd(14)}  ${text}`;
}

function plainLines(
  plain: Replay['plain'],
  budgets: Watched['cost']['budgets'],
  alarms: readonly Alarm[],
): string[] {
  const [first] = alarms;
  return [
    ...budgets.map(({ name }) => {
      const at = plain[name];
      return at === undefined
        ? `A plain budget of 100 % on ${name} would have raised no alarm.`
        : `A plain budget of 100 % on ${name} would have raised one at ${at}.`;
    }),
    first === undefined
      ? 'No alarms.'
      : `${alarms.length === 1 ? '1 alarm' : `${alarms.length} alarms`}, the first at ${first.at}.`,
  ];
}

export function replayJson({ days, others, alarms, plain }: Replay, { cost }: Watched): string {
  return printableJson({
    version: 1,
    cost,
    billsLateHours: LATE_HOURS,
    days,
    others,
    alarms,
    plain,
  });
}

/** What one run found, now. */
export function checksText(checks: readonly Check[]): string {
  const lines = checks.map(({ alarm, judged, kind, severity, text }) => {
    const state = alarm ? (SEVERITIES[severity] ?? '') : judged ? 'quiet' : 'unknown';
    return `${state.padEnd(8)}  ${kind.padEnd(8)}  ${text}`;
  });
  const alarms = checks.filter(({ alarm }) => alarm).length;
  const last = alarms === 0 ? 'No alarm.' : `${alarms} of ${checks.length} checks raise an alarm.`;
  return [...lines, '', last, ''].map(oneLine).join('\n');
}

export function checksJson(checks: readonly Check[]): string {
  return printableJson({ version: 1, checks });
}
