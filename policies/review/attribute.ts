import type { Json } from './json';
import { truth, unknown } from './ternary';
import type { Location, Ternary } from './ternary';

/** A value, and beside it a tree of the same shape that is `true` where it is not known. */
export interface PartlyKnown {
  readonly values: Json | undefined;
  readonly unknown: Json | undefined;
}

/** What stands at a place. Four cases that mean four things; none of them means that all is well. */
export type AttributeState<T> =
  | { readonly state: 'known'; readonly value: T; readonly sensitive: boolean }
  /** Not set, null, or an empty text: the provider or the account decides. */
  | { readonly state: 'absent' }
  /** Set to something that is known only after apply, or to an expression we cannot resolve. */
  | {
      readonly state: 'unknown';
      readonly reason: string;
      /** Of JSON that is written into a text: what is known of it. */
      readonly encoded?: PartlyKnown;
    }
  /** Set to something that is not what was asked for, such as a text where a number is wanted. */
  | { readonly state: 'unparsable'; readonly reason: string };

/** A value that is there: a default has been given for the case that it is not set. */
export class ResolvedAttribute<T> {
  constructor(
    readonly location: Location,
    readonly found: Exclude<AttributeState<T>, { readonly state: 'absent' }>,
    /** Whether it is the default. */
    readonly defaulted = false,
  ) {}

  /** Whether the value passes the test; `unknown` when it is unknown or unparsable. */
  is(test: (value: T) => boolean): Ternary {
    return this.found.state === 'known'
      ? truth(test(this.found.value), this.location)
      : unknown({ ...this.location, reason: this.found.reason });
  }

  equals(...allowed: readonly T[]): Ternary {
    return this.is((value) => allowed.includes(value));
  }

  /** What the value tells, by a test that may itself be undecided. */
  satisfies(test: (value: T) => Ternary): Ternary {
    return this.found.state === 'known'
      ? test(this.found.value)
      : unknown({ ...this.location, reason: this.found.reason });
  }
}

/** A value that may be there. What its absence means must be said before it can be judged. */
export class Attribute<T> {
  constructor(
    readonly location: Location,
    readonly found: AttributeState<T>,
  ) {}

  /** The value, or this one where nothing is set: the provider's default, which the rule knows. */
  or(value: T): ResolvedAttribute<T> {
    return this.found.state === 'absent'
      ? new ResolvedAttribute<T>(this.location, { state: 'known', value, sensitive: false }, true)
      : new ResolvedAttribute<T>(this.location, this.found);
  }

  /** Whether the value passes the test, and what to say where nothing is set. */
  is(test: (value: T) => boolean, { absent }: { readonly absent: boolean | 'unknown' }): Ternary {
    const { found, location } = this;
    if (found.state !== 'absent') return new ResolvedAttribute<T>(location, found).is(test);
    return absent === 'unknown'
      ? unknown({ ...location, reason: 'is not set, and the default is not known' })
      : truth(absent, location);
  }

  equals(value: T, absent: { readonly absent: boolean | 'unknown' }): Ternary {
    return this.is((found) => found === value, absent);
  }

  /** Whether anything is set here. Something unparsable is. */
  isSet(): Ternary {
    const { found, location } = this;
    if (found.state === 'unknown') return unknown({ ...location, reason: found.reason });
    return truth(found.state !== 'absent', location);
  }

  /**
   * The value as something else, such as the policy that a text holds. `undefined`: it is none.
   *
   * @param wanted - what it is to be, as `a policy document`.
   */
  map<U>(read: (value: T) => U | undefined, wanted: string): Attribute<U> {
    if (this.found.state !== 'known') return new Attribute<U>(this.location, this.found);
    const value = read(this.found.value);
    return new Attribute<U>(
      this.location,
      value === undefined
        ? { state: 'unparsable', reason: `is not ${wanted}` }
        : { ...this.found, value },
    );
  }
}
