import { all, any, not, truth, unknown } from './ternary';
import type { UnknownReason, Location, Ternary } from './ternary';

/**
 * Several of something: elements of a list, nested blocks, sibling resources. There may be more
 * than are known, and then "none of them" and "all of them" cannot be said.
 */
export class Collection<T> {
  constructor(
    /** Where they would stand. */
    readonly location: Location,
    readonly known: readonly T[],
    /** Why there may be more; none: these are all. */
    readonly more: readonly UnknownReason[] = [],
  ) {}

  /** Whether one of them passes. */
  some(test: (item: T) => Ternary): Ternary {
    const found: Ternary[] = [];
    for (const item of this.known) {
      const one = test(item);
      if (one.holds === true) return one;
      found.push(one);
    }
    return any(truth(false, this.location), ...undecided(found), ...this.open());
  }

  /** Whether all of them pass; of none, all do. */
  every(test: (item: T) => Ternary): Ternary {
    const found: Ternary[] = [];
    for (const item of this.known) {
      const one = test(item);
      if (one.holds === false) return one;
      found.push(one);
    }
    return all(truth(true, this.location), ...undecided(found), ...this.open());
  }

  isEmpty(): Ternary {
    if (this.known.length > 0) return truth(false, this.location);
    return this.more.length > 0 ? unknown(...this.more) : truth(true, this.location);
  }

  isNotEmpty(): Ternary {
    return not(this.isEmpty());
  }

  private open(): readonly Ternary[] {
    return this.more.length > 0 ? [unknown(...this.more)] : [];
  }
}

function undecided(found: readonly Ternary[]): readonly Ternary[] {
  return found.filter(({ holds }) => holds === 'unknown');
}
