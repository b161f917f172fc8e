import { severities } from '../../alicloud/severities';
import type { Severity } from '../../alicloud/severities';
import { MessageCount } from '../../cli/commands/detect/message-count';
import { evaluator } from '../../policies/detections/match/evaluator';
import type { Deployed } from './measure';
import { month } from './month/month';

const SEED = 20260601;

/** Messages of a month in which nobody steals anything. */
export interface MonthLoad {
  readonly weeks: number;
  readonly people: number;
  readonly events: number;
  /** Messages a week. */
  readonly weekly: Readonly<Record<Severity, number>>;
  /** All messages, by detection, the most first. */
  readonly byDetection: Readonly<Record<string, number>>;
}

export function monthLoad(deployed: Deployed, people: number, weeks = 4): MonthLoad {
  const { bound, rhythms, accountId, region } = deployed;
  const { evaluate } = evaluator(bound);
  const counted = new MessageCount(bound, rhythms);
  let events = 0;
  let [first, last] = ['', ''];
  for (const event of month({ people, weeks, seed: SEED, accountId, region })) {
    events += 1;
    const time = String(event['eventTime']);
    if (first === '' || time < first) first = time;
    if (time > last) last = time;
    for (const match of evaluate(event)) counted.add(match);
  }
  const { byDetection } = counted.outcome(first, last);
  const ofSeverity = (severity: Severity): number =>
    byDetection.reduce((sum, one) => sum + (one.severity === severity ? one.messages : 0), 0);
  return {
    weeks,
    people,
    events,
    weekly: Object.fromEntries(
      severities.map((severity) => [severity, ofSeverity(severity) / weeks]),
    ) as Record<Severity, number>,
    byDetection: Object.fromEntries(
      byDetection
        .map(({ id, messages }): [string, number] => [id, messages])
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
    ),
  };
}
