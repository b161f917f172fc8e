import { all, any, not, truth, unknown } from './truth';
import type { Doubt, Place, Truth } from './truth';

/**
 * Several of something: elements of a list, nested blocks, sibling resources. There may be more
 * than are known, and then "none of them" and "all of them" cannot be said.
 */
export class Items<T> {
  constructor(
    /** Where they would stand. */
    readonly place: Place,
    readonly known: readonly T[],
    /** Why there may be more; none: these are all. */
    readonly more: readonly Doubt[] = [],
  ) {}

  /** Whether one of them passes. */
  some(test: (item: T) => Truth): Truth {
    const found: Truth[] = [];
    for (const item of this.known) {
      const one = test(item);
      if (one.holds === true) return one;
      found.push(one);
    }
    return any(truth(false, this.place), ...undecided(found), ...this.open());
  }

  /** Whether all of them pass; of none, all do. */
  every(test: (item: T) => Truth): Truth {
    const found: Truth[] = [];
    for (const item of this.known) {
      const one = test(item);
      if (one.holds === false) return one;
      found.push(one);
    }
    return all(truth(true, this.place), ...undecided(found), ...this.open());
  }

  isEmpty(): Truth {
    if (this.known.length > 0) return truth(false, this.place);
    return this.more.length > 0 ? unknown(...this.more) : truth(true, this.place);
  }

  isNotEmpty(): Truth {
    return not(this.isEmpty());
  }

  private open(): readonly Truth[] {
    return this.more.length > 0 ? [unknown(...this.more)] : [];
  }
}

function undecided(found: readonly Truth[]): readonly Truth[] {
  return found.filter(({ holds }) => holds === 'unknown');
}
