import type { Call, Caller } from '../../../policies/stories/trail-event';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What the parts of a month are made with. */
export interface Calendar {
  readonly people: number;
  readonly region: string;
  /** Midnight of each day, in the account's time, and whether people work. */
  readonly days: readonly { readonly at: number; readonly isWorkday: boolean }[];
  /** From 0 to 1, the same in each run with this seed. */
  readonly random: () => number;
  readonly add: (at: number, by: Caller, address: string, what: What) => void;
}

/** The call itself: all of it but who, where from and when. */
export type What = Pick<
  Call,
  'service' | 'event' | 'request' | 'resource' | 'error' | 'additional' | 'type' | 'agent'
> & { readonly region?: string };

/** The first Monday of June 2026, in Singapore. */
const MONDAY = Date.parse('2026-06-01T00:00:00+08:00');

export function calendarOf(
  people: number,
  weeks: number,
  seed: number,
  region: string,
): Calendar & { readonly calls: Call[] } {
  const calls: Call[] = [];
  return {
    people,
    region,
    calls,
    days: Array.from({ length: weeks * 7 }, (_, day) => ({
      at: MONDAY + day * DAY,
      isWorkday: day % 7 < 5,
    })),
    random: randomOf(seed),
    add: (at, by, address, what) => {
      if (at >= MONDAY + weeks * 7 * DAY) return;
      // The trail counts seconds.
      calls.push({ region, ...what, at: Math.floor(at / 1000) * 1000, by, address });
    },
  };
}

/** The generator of Lehmer: enough for a month, and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function between({ random }: Calendar, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function oneOf<T>({ random }: Calendar, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}

/** So many for each ten people, one at least. */
export function forEachTen({ people }: Calendar, count: number): number {
  return Math.max(1, Math.round((count * people) / 10));
}
