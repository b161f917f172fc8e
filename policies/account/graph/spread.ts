import type { Acting, Edge, Step } from './acting';
import type { Hole } from './graph';
import type { Reach } from './reach';

/** More than this is not followed for one account: it is told that there may be more. */
export const MOST_FOLLOWED = 300_000;

/** Somebody whom one has come to act as, and by what. */
interface Reached {
  readonly acting: Acting;
  /** Calls, at most. */
  readonly length: number;
  readonly by: readonly Reached[];
  readonly steps: readonly Step[];
}

/** The first of the steps on a way, and whom they make one act as; none where one is there. */
interface Way {
  readonly length: number;
  readonly edge: Edge | undefined;
}

/** Looks for ways from people and roles to where they want to be. */
export class Spread {
  bound: Hole | undefined;
  private followed = 0;
  private readonly arrivals = new Map<string, readonly Step[] | undefined>();
  private readonly ways = new Map<string, Way>();
  private readonly nearChangers = new Set<string>();

  constructor(
    private readonly reach: Reach,
    private readonly arrival: (acting: Acting) => readonly Step[] | undefined,
    starts: readonly Acting[],
    private readonly most: number,
  ) {
    this.explore(starts);
  }

  /**
   * A shortest way of those that lead on from one to the next; else one on which several whom one
   * acts as by then change what the others have.
   */
  from(start: Acting): readonly Step[] | undefined {
    if (this.ways.has(start.key)) return this.onwards(start);
    return this.nearChangers.has(start.key) ? this.together(start) : undefined;
  }

  /** Finds all whom any of them come to act as, and from behind how far each is from the end. */
  private explore(starts: readonly Acting[]): void {
    const seen = new Map(starts.map((one) => [one.key, one]));
    const back = new Map<string, { readonly from: Acting; readonly edge: Edge }[]>();
    const ends: Acting[] = [];
    const changers: Acting[] = [];
    // What is added while it is gone through comes last.
    for (const acting of seen.values()) {
      if (this.arrivalOf(acting) !== undefined) ends.push(acting);
      if (acting.everything || this.bound !== undefined) continue;
      if (this.reach.changersOf(acting).length > 0) changers.push(acting);
      for (const edge of this.reach.from(acting)) {
        if (!this.mayFollow()) break;
        const { key } = edge.to;
        if (!seen.has(key)) seen.set(key, edge.to);
        const links = back.get(key);
        if (links === undefined) back.set(key, [{ from: acting, edge }]);
        else links.push({ from: acting, edge });
      }
    }
    for (const { key } of ends) this.ways.set(key, { length: 0, edge: undefined });
    const queue = new ByLength<{ readonly key: string; readonly length: number }>();
    for (const { key } of ends) queue.add({ key, length: 0 });
    for (let next = queue.next(); next !== undefined; next = queue.next()) {
      if (this.ways.get(next.key)?.length !== next.length) continue;
      for (const { from, edge } of back.get(next.key) ?? []) {
        const length = next.length + edge.steps.length;
        if ((this.ways.get(from.key)?.length ?? Infinity) <= length) continue;
        this.ways.set(from.key, { length, edge });
        queue.add({ key: from.key, length });
      }
    }
    const near = changers.map(({ key }) => key);
    for (const key of near) {
      if (this.nearChangers.has(key)) continue;
      this.nearChangers.add(key);
      near.push(...(back.get(key) ?? []).map(({ from }) => from.key));
    }
  }

  private onwards(start: Acting): readonly Step[] {
    const steps: Step[] = [];
    let at = start;
    for (;;) {
      const edge = this.ways.get(at.key)?.edge;
      if (edge === undefined) return [...steps, ...(this.arrivalOf(at) ?? [])];
      steps.push(...edge.steps);
      at = edge.to;
    }
  }

  private together(start: Acting): readonly Step[] | undefined {
    const queue = new ByLength<Reached>();
    const seen = new Set<string>();
    const acted: Reached[] = [];
    queue.add({ acting: start, length: 0, by: [], steps: [] });
    for (let next = queue.next(); next !== undefined; next = queue.next()) {
      const { acting } = next;
      if (seen.has(acting.key)) continue;
      seen.add(acting.key);
      const last = this.arrivalOf(acting);
      if (last !== undefined) return [...stepsTo(next), ...last];
      if (acting.everything) continue;
      acted.push(next);
      for (const edge of this.reach.from(acting)) {
        if (!this.mayFollow()) return undefined;
        this.add(queue, seen, edge, [next]);
      }
      for (const other of acted) {
        if (!this.mayFollow()) return undefined;
        for (const [by, of] of [
          [next, other],
          [other, next],
        ] as const) {
          for (const edge of this.reach.changing(by.acting, of.acting)) {
            this.add(queue, seen, edge, by === of ? [of] : [of, by]);
          }
        }
      }
    }
    return undefined;
  }

  private add(
    queue: ByLength<Reached>,
    seen: ReadonlySet<string>,
    { to, steps }: Edge,
    by: readonly Reached[],
  ): void {
    if (seen.has(to.key)) return;
    const length = by.reduce((sum, one) => sum + one.length, steps.length);
    queue.add({ acting: to, length, by, steps });
  }

  private mayFollow(): boolean {
    this.followed += 1;
    if (this.followed <= this.most) return true;
    const why = 'more ways lead on from one to another than are followed';
    this.bound = { about: 'the account', why };
    return false;
  }

  private arrivalOf(acting: Acting): readonly Step[] | undefined {
    const { key } = acting;
    if (!this.arrivals.has(key)) this.arrivals.set(key, this.arrival(acting));
    return this.arrivals.get(key);
  }
}

/** Each step once, those first by which the others are possible. */
function stepsTo({ by, steps }: Reached): readonly Step[] {
  return [...new Set([...by.flatMap(stepsTo), ...steps])];
}

/** The shortest first; of those as long the first that was added. Nothing gets shorter on the way. */
class ByLength<T extends { readonly length: number }> {
  private readonly lists: T[][] = [];
  private length = 0;
  private at = 0;

  add(one: T): void {
    (this.lists[one.length] ??= []).push(one);
  }

  next(): T | undefined {
    for (; this.length < this.lists.length; this.length++) {
      const found = this.lists[this.length]?.[this.at];
      this.at += 1;
      if (found !== undefined) return found;
      this.lists[this.length] = [];
      this.at = 0;
    }
    return undefined;
  }
}
