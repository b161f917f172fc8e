import type { Network, Story } from './story';
import { ADDRESSES, homeOf, runnerOf, writer } from './trail-event';
import type { WrittenEvent } from './trail-event';

const MINUTE = 60_000;
/** Between one call and the next. */
const PAUSE = 3 * MINUTE;
/** Of the working day, in the victim's time, which is that of Singapore. */
const STARTS = { working: '2026-06-10T10:32:00+08:00', night: '2026-06-10T03:12:00+08:00' };

/** Where and to whom it happens. */
export interface Victim {
  readonly accountId: string;
  readonly region: string;
}

/** The events of a story, one for each step, in order. */
export function eventsOf(story: Story, { accountId, region }: Victim): WrittenEvent[] {
  const write = writer(accountId);
  const start = Date.parse(STARTS[story.hours]);
  return story.steps.map((step, index) =>
    write({
      service: step.service,
      event: step.event,
      request: step.request,
      region: step.region ?? region,
      at: start + index * PAUSE,
      by: step.by ?? story.by,
      address: addressOf(step.from ?? story.from),
      resource: step.resource,
      error: step.error,
      additional: step.additional,
    }),
  );
}

function addressOf(network: Network): string {
  if (network === 'home') return homeOf(3);
  if (network === 'runner') return runnerOf(1);
  return ADDRESSES[network];
}
