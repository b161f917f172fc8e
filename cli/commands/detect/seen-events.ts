import type { Found } from './read';

/** Matches that are remembered: copies of an event in logs of one account are not far apart. */
const MOST = 200_000;

/** The same event may stand in several files, or be told twice: it counts once. */
export class SeenEvents {
  readonly #keys = new Set<string>();

  /** Whether this match was there before. What has no id is never the same. */
  has({ rule, time, group, eventId }: Found): boolean {
    if (eventId === '') return false;
    const key = `${rule} ${time} ${eventId} ${group}`;
    if (this.#keys.has(key)) return true;
    this.#keys.add(key);
    if (this.#keys.size > MOST) {
      // A set keeps its order: the first was added before all others.
      for (const oldest of this.#keys) {
        this.#keys.delete(oldest);
        break;
      }
    }
    return false;
  }
}
