import { clip, oneLine } from '../../../alicloud/printable';
import { severities } from '../../../alicloud/severities';
import type { Scan } from './scan';
import { count, notes } from './show';

const DAYS_OF_A_WEEK = 7;
const LONGEST = 60;

/** Messages by severity and by detection; a week, where the log is that long. */
export function summaryText(result: Scan, inWords: string): string {
  const { first, last, days, total, byDetection, overflow } = result.messages;
  const isWeekly = days >= DAYS_OF_A_WEEK;
  const often = (messages: number): string =>
    isWeekly ? String(Math.round((messages * 10 * DAYS_OF_A_WEEK) / days) / 10) : String(messages);
  const row = (many: string, what: string): string => `${many.padStart(8)}  ${what}`;
  const sum = (severity: string): number =>
    byDetection.reduce((all, one) => all + (one.severity === severity ? one.messages : 0), 0);
  const when = first === null || last === null ? '' : ` from ${first} to ${last}`;
  const lines = [
    `${count(total, 'message')} in ${count(days, 'day')}${when}, as Log Service would group and repeat them.`,
    ...(total === 0 ? [] : [isWeekly ? 'Messages a week:' : 'Messages:']),
    ...severities.flatMap((severity) =>
      sum(severity) === 0 ? [] : [row(often(sum(severity)), severity)],
    ),
    ...(total === 0 ? [] : ['Of them:']),
    ...byDetection.map(({ id, severity, messages }) =>
      row(often(messages), `${clip(id, LONGEST)} (${severity})`),
    ),
    ...(overflow > 0 ? [`And more: ${count(overflow, 'match')} were too many to keep.`] : []),
    `${count(result.events, 'event')} read: ${inWords}.`,
    ...notes(result),
  ];
  return `${lines.map(oneLine).join('\n')}\n`;
}
