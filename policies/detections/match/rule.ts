import type { BoundDetection } from '../bind';
import type { Match } from './evaluator';
import { addTo } from './window';
import type { Window, WindowRule } from './window';

/** How much is kept of each detection; beyond it, what is forgotten is counted. */
export interface Limits {
  /** Groups with an alert, each reported on its own. */
  readonly alertGroups: number;
  /** Groups below their threshold. */
  readonly pendingGroups: number;
  /** Events of groups below their threshold, in all of them. */
  readonly pendingEvents: number;
}

export const DEFAULT_LIMITS: Limits = {
  alertGroups: 1000,
  pendingGroups: 10_000,
  pendingEvents: 100_000,
};

/** Events of one group. Times are seconds since 1970, or nothing where an event had none. */
export interface Group {
  readonly values: readonly string[];
  events: number;
  first: number | undefined;
  last: number | undefined;
}

interface PendingGroup extends Group {
  readonly window: Window;
}

/** What one detection remembers of the events that meet its filter, in bounded memory. */
export class Rule {
  readonly alertGroups = new Map<string, Group>();
  /** Events of further groups with an alert than are kept. */
  overflow = 0;
  /** Events that would have had to be remembered for longer. */
  forgotten = 0;
  readonly #pending = new Map<string, PendingGroup>();
  readonly #window: WindowRule;
  #pendingEvents = 0;

  constructor(
    readonly detection: BoundDetection,
    private readonly limits: Limits,
  ) {
    const { threshold, windowMinutes, distinct } = detection.count;
    this.#window = { threshold, seconds: windowMinutes * 60, isDistinct: distinct !== undefined };
  }

  /** What has no time cannot be counted, but may be an alert alone. */
  accept(match: Match): void {
    const { group: key, time } = match;
    const group = this.alertGroups.get(key);
    if (group !== undefined) count(group, time);
    else if (this.#window.threshold === 1) this.#alert(key, one(valuesIn(key), time));
    else if (!Number.isNaN(time)) this.#hold(match);
  }

  #alert(key: string, group: Group): void {
    if (this.alertGroups.size < this.limits.alertGroups) this.alertGroups.set(key, group);
    else this.overflow += group.events;
  }

  #hold({ group: key, time, value }: Match): void {
    const known = this.#pending.get(key);
    const group = known ?? { ...none(valuesIn(key)), window: { times: [], values: [] } };
    count(group, time);
    this.#pendingEvents += 1;
    // Those that matched last stand last.
    this.#pending.delete(key);
    if (addTo(group.window, this.#window, time, value)) {
      this.#pendingEvents -= group.window.times.length;
      const { values, events, first, last } = group;
      this.#alert(key, { values, events, first, last });
      return;
    }
    this.#pending.set(key, group);
    this.#forget();
  }

  #forget(): void {
    const { pendingGroups, pendingEvents } = this.limits;
    while (this.#pending.size > pendingGroups || this.#pendingEvents > pendingEvents) {
      const [eldest] = this.#pending;
      if (eldest === undefined) return;
      const [key, { window }] = eldest;
      // The group that is alone keeps its newest half.
      const dropped =
        this.#pending.size > 1 ? window.times.length : Math.ceil(window.times.length / 2);
      if (this.#pending.size > 1) this.#pending.delete(key);
      window.times.splice(0, dropped);
      window.values.splice(0, dropped);
      this.#pendingEvents -= dropped;
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
