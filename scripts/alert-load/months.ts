import { severities } from '../../alicloud/severities';
import type { Severity } from '../../alicloud/severities';
import { delivered } from '../../policies/detections';
import type { WrittenEvent } from '../../policies/stories/trail-event';
import { hear } from './measure';
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
  const { accountId, region } = deployed;
  let events = 0;
  function* counted(): Generator<WrittenEvent> {
    for (const event of month({ people, weeks, seed: SEED, accountId, region })) {
      events += 1;
      yield event;
    }
  }
  const heard = hear(deployed, counted());
  // What is of low severity is counted in the digest, which is one message a week.
  const sent = heard
    .filter(({ severity }) => delivered(severity) === 'message')
    .map(({ id, severity, looks }) => ({
      id,
      severity,
      messages: looks.filter(({ isSent }) => isSent).length,
    }))
    .concat([{ id: 'digest', severity: 'info', messages: weeks }]);
  const sum = (those: typeof sent): number => those.reduce((all, one) => all + one.messages, 0);
  const ids = [...new Set(sent.map(({ id }) => id))];
  const byDetection = ids
    .map((id): [string, number] => [id, sum(sent.filter((one) => one.id === id))])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    weeks,
    people,
    events,
    weekly: Object.fromEntries(
      severities.map((severity) => [
        severity,
        sum(sent.filter((one) => one.severity === severity)) / weeks,
      ]),
    ) as Record<Severity, number>,
    byDetection: Object.fromEntries(byDetection),
  };
}
