import { truth, unknown } from './truth';
import type { Place, Truth } from './truth';

/** What stands at a place. Four cases that mean four things; none of them means that all is well. */
export type Found<T> =
  | { readonly state: 'known'; readonly value: T; readonly sensitive: boolean }
  /** Not set, null, or an empty text: the provider or the account decides. */
  | { readonly state: 'absent' }
  /** Set to something that is known only after apply, or to an expression we cannot resolve. */
  | { readonly state: 'unknown'; readonly reason: string }
  /** Set to something that is not what was asked for, such as a text where a number is wanted. */
  | { readonly state: 'unparsable'; readonly reason: string };

/** A value that is there: a default has been given for the case that it is not set. */
export class Settled<T> {
  constructor(
    readonly place: Place,
    readonly found: Exclude<Found<T>, { readonly state: 'absent' }>,
    /** Whether it is the default. */
    readonly defaulted = false,
  ) {}

  /** Whether the value passes the test; `unknown` when it is unknown or unparsable. */
  is(test: (value: T) => boolean): Truth {
    return this.found.state === 'known'
      ? truth(test(this.found.value), this.place)
      : unknown({ ...this.place, reason: this.found.reason });
  }

  equals(...allowed: readonly T[]): Truth {
    return this.is((value) => allowed.includes(value));
  }

  /** What the value tells, by a test that may itself be undecided. */
  judge(test: (value: T) => Truth): Truth {
    return this.found.state === 'known'
      ? test(this.found.value)
      : unknown({ ...this.place, reason: this.found.reason });
  }
}

/** A value that may be there. What its absence means must be said before it can be judged. */
export class Reading<T> {
  constructor(
    readonly place: Place,
    readonly found: Found<T>,
  ) {}

  /** The value, or this one where nothing is set: the provider's default, which the rule knows. */
  or(value: T): Settled<T> {
    return this.found.state === 'absent'
      ? new Settled<T>(this.place, { state: 'known', value, sensitive: false }, true)
      : new Settled<T>(this.place, this.found);
  }

  /** Whether the value passes the test, and what to say where nothing is set. */
  is(test: (value: T) => boolean, { absent }: { readonly absent: boolean | 'unknown' }): Truth {
    const { found, place } = this;
    if (found.state !== 'absent') return new Settled<T>(place, found).is(test);
    return absent === 'unknown'
      ? unknown({ ...place, reason: 'is not set, and the default is not known' })
      : truth(absent, place);
  }

  equals(value: T, absent: { readonly absent: boolean | 'unknown' }): Truth {
    return this.is((found) => found === value, absent);
  }

  /** Whether anything is set here. Something unparsable is. */
  isSet(): Truth {
    const { found, place } = this;
    if (found.state === 'unknown') return unknown({ ...place, reason: found.reason });
    return truth(found.state !== 'absent', place);
  }

  /**
   * The value as something else, such as the policy that a text holds. `undefined`: it is none.
   *
   * @param wanted - what it is to be, as `a policy document`.
   */
  map<U>(read: (value: T) => U | undefined, wanted: string): Reading<U> {
    if (this.found.state !== 'known') return new Reading<U>(this.place, this.found);
    const value = read(this.found.value);
    return new Reading<U>(
      this.place,
      value === undefined
        ? { state: 'unparsable', reason: `is not ${wanted}` }
        : { ...this.found, value },
    );
  }
}
