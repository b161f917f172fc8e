import { atLeast } from '../../alicloud/severities';
import { eventsOf, type Step, type Story } from '../../policies/stories';
import type { WrittenEvent } from '../../policies/stories/trail-event';
import { hear } from './measure';
import type { Deployed, Heard } from './measure';

const QUARTER = 15 * 60;

/** What a story would have led to. */
export interface StoryLoad {
  readonly story: Story;
  readonly changes: number;
  /** Changes that are in a message of medium or more within a quarter of an hour. */
  readonly alerted: number;
  /** The fewest changes after which there is an alert; nothing where there is none after all of them. */
  readonly first: number | undefined;
  readonly silent: readonly Step[];
}

export function storyLoad(deployed: Deployed, story: Story): StoryLoad {
  const events = eventsOf(story, deployed);
  const heard = hear(deployed, events);
  const changes = story.steps.flatMap((step, index) =>
    step.changes ? [{ step, time: Date.parse(String(events[index]?.['eventTime'])) / 1000 }] : [],
  );
  const silent = changes.filter(({ time }) => !isAlerted(heard, time)).map(({ step }) => step);
  return {
    story,
    changes: changes.length,
    alerted: changes.length - silent.length,
    first: firstAlerted(deployed, story, events),
    silent,
  };
}

/** The fewest changes after which there is an alert, were nothing done afterwards. */
function firstAlerted(
  deployed: Deployed,
  story: Story,
  events: readonly WrittenEvent[],
): number | undefined {
  let changes = 0;
  for (const [index, step] of story.steps.entries()) {
    if (!step.changes) continue;
    changes += 1;
    if (hear(deployed, events.slice(0, index + 1)).some(isLoud)) return changes;
  }
  return undefined;
}

function isLoud({ severity, looks }: Heard): boolean {
  return atLeast(severity, 'medium') && looks.length > 0;
}

/** Whether a rule that matched it sends a message with it soon: one that was sent before does not count. */
function isAlerted(heard: readonly Heard[], time: number): boolean {
  return heard.some(
    ({ severity, matches, looks, rhythm }) =>
      atLeast(severity, 'medium') &&
      matches.some((match) => match.time === time) &&
      looks.some(
        ({ at, isSent }) =>
          isSent && at >= time && at <= time + QUARTER && time > at - rhythm.lookBackSeconds,
      ),
  );
}
