import type { BoundDetection } from '../bind';
import type { Hit } from './judge';
import { addTo } from './window';
import type { Window, WindowRule } from './window';

/** How much is kept of each detection; beyond it, what is forgotten is counted. */
export interface Limits {
  /** Groups that rang, each told on its own. */
  readonly rung: number;
  /** Groups that may yet ring. */
  readonly waiting: number;
  /** Events of groups that may yet ring, in all of them. */
  readonly held: number;
}

export const DEFAULT_LIMITS: Limits = { rung: 1000, waiting: 10_000, held: 100_000 };

/** Events of one group. Times are seconds since 1970, or nothing where an event had none. */
export interface Group {
  readonly values: readonly string[];
  events: number;
  first: number | undefined;
  last: number | undefined;
}

interface Waiting extends Group {
  readonly window: Window;
}

/** What one detection remembers of the events that meet its filter, in bounded memory. */
export class Rule {
  readonly rung = new Map<string, Group>();
  /** Events that rang beyond the groups that are kept. */
  beyond = 0;
  /** Events that would have had to be remembered for longer. */
  forgotten = 0;
  readonly #waiting = new Map<string, Waiting>();
  readonly #window: WindowRule;
  #held = 0;

  constructor(
    readonly detection: BoundDetection,
    private readonly limits: Limits,
  ) {
    const { threshold, windowMinutes, distinct } = detection.count;
    this.#window = { threshold, seconds: windowMinutes * 60, isDistinct: distinct !== undefined };
  }

  /** What has no time cannot be counted, but may ring alone. */
  accept(hit: Hit): void {
    const { group: key, time } = hit;
    const group = this.rung.get(key);
    if (group !== undefined) count(group, time);
    else if (this.#window.threshold === 1) this.#ring(key, one(valuesIn(key), time));
    else if (!Number.isNaN(time)) this.#wait(hit);
  }

  #ring(key: string, group: Group): void {
    if (this.rung.size < this.limits.rung) this.rung.set(key, group);
    else this.beyond += group.events;
  }

  #wait({ group: key, time, value }: Hit): void {
    const known = this.#waiting.get(key);
    const group = known ?? { ...none(valuesIn(key)), window: { times: [], values: [] } };
    count(group, time);
    this.#held += 1;
    // Those that were heard of last stand last.
    this.#waiting.delete(key);
    if (addTo(group.window, this.#window, time, value)) {
      this.#held -= group.window.times.length;
      const { values, events, first, last } = group;
      this.#ring(key, { values, events, first, last });
      return;
    }
    this.#waiting.set(key, group);
    this.#forget();
  }

  #forget(): void {
    const { waiting, held } = this.limits;
    while (this.#waiting.size > waiting || this.#held > held) {
      const [eldest] = this.#waiting;
      if (eldest === undefined) return;
      const [key, { window }] = eldest;
      // The group that is alone keeps its newest half.
      const dropped =
        this.#waiting.size > 1 ? window.times.length : Math.ceil(window.times.length / 2);
      if (this.#waiting.size > 1) this.#waiting.delete(key);
      window.times.splice(0, dropped);
      window.values.splice(0, dropped);
      this.#held -= dropped;
      this.forgotten += dropped;
    }
  }
}

function valuesIn(key: string): readonly string[] {
  return JSON.parse(key) as readonly string[];
}

function none(values: readonly string[]): Group {
  return { values, events: 0, first: undefined, last: undefined };
}

function one(values: readonly string[], time: number): Group {
  const group = none(values);
  count(group, time);
  return group;
}

function count(group: Group, time: number): void {
  group.events += 1;
  if (Number.isNaN(time)) return;
  group.first = Math.min(group.first ?? time, time);
  group.last = Math.max(group.last ?? time, time);
}
