import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { mapOf, parseExact, textOf, type ExactMap } from './exact-json';
import type { Io } from './io';
import { run, type Outcome, type Start } from './run';
import type { Credentials } from './sign';

/** What Function Compute hands over beside the event. */
export interface Context {
  readonly credentials?: Credentials;
}

/** Alarms that this instance has posted: an event that is delivered twice posts once. */
const posted = new Set<string>();

/** What Function Compute calls: the event is that of a timer. */
export async function handler(event: Buffer | string, context: Context): Promise<string> {
  const { checks, alarms } = await runWith({}, event, context);
  return JSON.stringify({ checks: checks.length, alarms: alarms.length });
}

/** The same with another world around it, in part or whole: for rehearsals. */
export function runWith(
  io: Partial<Io>,
  event: Buffer | string,
  context: Context,
): Promise<Outcome> {
  const world: Io = {
    env: process.env,
    fetch,
    now: Date.now,
    sleep: (milliseconds) => sleep(milliseconds),
    random: Math.random,
    nonce: randomUUID,
    // Not the console: Function Compute puts words of its own before its lines.
    write: (line) => process.stdout.write(`${line}\n`),
    ...io,
  };
  return run(world, startOf(event, context), posted);
}

function startOf(event: Buffer | string, { credentials }: Context): Start {
  const { triggerTime, payload } = timerEvent(event);
  const due = Date.parse(textOf(triggerTime));
  const asks = textOf(payload) === 'leaks' ? 'leaks' : 'bills';
  return {
    credentials,
    due: Number.isNaN(due) ? undefined : due,
    asks,
    // Of leaked keys at once, where there is anybody to post to; of bills once a day.
    posts: asks === 'leaks' || textOf(payload) === 'post',
  };
}

/** A timer's event, or an empty one for whatever else somebody sends. */
function timerEvent(event: Buffer | string): ExactMap {
  try {
    return mapOf(parseExact(event.toString()));
  } catch {
    return {};
  }
}
