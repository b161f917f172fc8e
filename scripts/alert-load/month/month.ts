import { writer } from '../../../policies/stories/trail-event';
import type { WrittenEvent } from '../../../policies/stories/trail-event';
import { calendarOf } from './calendar';
import { machines } from './machines';
import { once } from './once';
import { people } from './people';
import { pipelines } from './pipelines';

export interface MonthOptions {
  /** Who works with the account: 3, 10 and 100 are measured. */
  readonly people: number;
  /** 4 for a month. */
  readonly weeks: number;
  readonly seed: number;
  readonly accountId: string;
  /** The home region; all of the month happens there, but for records of alerts. */
  readonly region: string;
}

/** Weeks in which nobody steals anything: their events, in order of time. */
export function* month({
  people: count,
  weeks,
  seed,
  accountId,
  region,
}: MonthOptions): Generator<WrittenEvent> {
  const calendar = calendarOf(count, weeks, seed, region);
  machines(calendar);
  pipelines(calendar);
  people(calendar);
  once(calendar);
  const write = writer(accountId);
  for (const call of calendar.calls.sort((left, right) => left.at - right.at)) yield write(call);
}
