import { accountApi, type AccountApi, type ApiName } from './call';
import { cycleOf, dayAt } from './calendar';
import { alarmsOf, notYetSent, type Alarm, type Check } from './checks';
import { decide } from './decide';
import { WatchError } from './errors';
import type { Io } from './io';
import { leakChecks, readLeaks } from './leaks';
import { post } from './post';
import { readBills } from './read-bills';
import { readSettings, type WatchSettings } from './watch-settings';
import type { Credentials } from './sign';

/** What a run is started with. */
export interface Start {
  readonly credentials: Credentials | undefined;
  /** When the timer was due: a run that is late, or is repeated, judges the same day. */
  readonly due?: number | undefined;
  /** What is asked: bills four times a day, Security Center for leaked keys each hour. */
  readonly asks: 'bills' | 'leaks';
  /** Whether alarms go to the channels. */
  readonly posts: boolean;
}

export interface Outcome {
  readonly checks: readonly Check[];
  readonly alarms: readonly Alarm[];
}

const DAY = 24 * 3_600_000;

/** Something that a run asks about. */
interface Question {
  /** What the line of the run is called. */
  readonly kind: string;
  readonly api: ApiName;
  readonly answer: (api: AccountApi, settings: WatchSettings, now: number) => Promise<Check[]>;
}

const QUESTIONS: Readonly<Record<Start['asks'], Question>> = {
  bills: {
    kind: 'run',
    api: 'billing',
    answer: async (api, settings, now) =>
      decide(settings, await readBills(api, settings, now), now),
  },
  leaks: {
    kind: 'leak-run',
    api: 'securityCenter',
    answer: async (api, _, now) => leakChecks(await readLeaks(api), cycleOf(dayAt(now))),
  },
};

/**
 * One run: asks, writes a line of JSON for each check and one for the run, posts.
 *
 * @param posted - keys of alarms that were posted before; those posted now are added.
 * @throws WatchError after the last line, when anything could not be done.
 */
export async function run(io: Io, start: Start, posted: Set<string>): Promise<Outcome> {
  const begun = io.now();
  const { kind, api: name, answer } = QUESTIONS[start.asks];
  const line = (fields: object): void =>
    io.write(
      JSON.stringify({ watch: 'budget-watch', v: 1, at: new Date(begun).toISOString(), ...fields }),
    );
  let calls = 0;
  try {
    const settings = readSettings(io.env['BUDGET_WATCH']);
    if (!start.credentials?.accessKeyId || !start.credentials.accessKeySecret) {
      throw new WatchError('there are no credentials: the function needs a role');
    }
    const now = judgedAt(begun, start.due);
    const today = dayAt(now);
    const api = accountApi(io, name, settings.site, start.credentials);
    const checks = await answer(api, settings, now).finally(() => {
      calls = api.sent();
    });
    const alarms = alarmsOf(checks, today);
    for (const check of checks) line({ day: today, ...check });
    const refused = start.posts ? await postNew(io, alarms, posted, line) : [];
    if (refused.length > 0) throw new WatchError(`not posted to ${refused.join(', ')}`);
    const found = { checks: checks.length, alarms: checks.filter(({ alarm }) => alarm).length };
    line({ kind, ok: true, day: today, ...found, calls });
    return { checks, alarms };
  } catch (error) {
    const reason = error instanceof WatchError ? error.message : 'a fault of the program';
    line({ kind, ok: false, calls, reason });
    // Function Compute logs what is thrown: nothing but the reason.
    throw new WatchError(`budget-watch: ${reason}`);
  }
}

/** The due time, unless it is not near the clock: somebody else may have written the event. */
function judgedAt(clock: number, due: number | undefined): number {
  return due !== undefined && due <= clock && clock - due < DAY ? due : clock;
}

async function postNew(
  io: Io,
  alarms: readonly Alarm[],
  posted: Set<string>,
  line: (fields: object) => void,
): Promise<string[]> {
  const fresh = notYetSent(alarms, posted);
  if (fresh.length === 0) return [];
  const results = await post(io, fresh);
  for (const result of results) line({ kind: 'post', ...result, alarms: fresh.length });
  const refused = results.filter(({ ok }) => !ok).map(({ channel }) => channel);
  if (refused.length < results.length) for (const { key } of fresh) posted.add(key);
  return refused;
}
