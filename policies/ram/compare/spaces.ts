import { foldKey } from '../conditions';
import type { Context, ContextValue } from '../request';
import { MAYBE, NO, YES } from '../truth';
import type { Truth } from '../truth';
import type { Literal, World } from './literals';
import { valuesFor } from './values';

/** Some of the values of a space, as bits. */
export type Values = bigint;

/** The values for which a literal may hold, and those for which it may fail. */
interface Halves {
  readonly hold: Values;
  readonly fail: Values;
}

/** The values of one condition key that tell some literals apart, and for which of them each holds. */
export class Space {
  readonly key: string;
  readonly values: readonly ContextValue[];
  readonly all: Values;
  /** Those for which RAM leaves nothing open. */
  readonly certain: Values;
  private readonly truths: ReadonlyMap<Literal, readonly Truth[]>;
  private readonly known = new Map<World, Map<Literal, Halves>>();

  /** @throws TooManyPatterns */
  constructor(literals: readonly Literal[], values = valuesFor(literals)) {
    this.key = literals[0]?.spelt ?? '';
    this.values = values;
    this.all = (1n << BigInt(this.values.length)) - 1n;
    this.truths = new Map(
      literals.map((literal) => [literal, values.map((value) => literal.holds(value))]),
    );
    this.certain = bitsWhere(values, (_, at) =>
      [...this.truths.values()].every((truths) => truths[at] !== MAYBE),
    );
  }

  /** @param literal - one of those that the space is of. */
  where(literal: Literal, world: World): Halves {
    const inWorld = this.known.get(world) ?? new Map<Literal, Halves>();
    this.known.set(world, inWorld);
    const known = inWorld.get(literal);
    if (known !== undefined) return known;
    const told = this.truths.get(literal) ?? [];
    const truths = this.values.map((value, at) => {
      const truth = told[at] ?? MAYBE;
      return truth === MAYBE && value === 'absent' ? literal.onAbsence(world) : truth;
    });
    const hold = bitsWhere(truths, (truth) => truth !== NO);
    const fail = bitsWhere(truths, (truth) => truth !== YES);
    inWorld.set(literal, { hold, fail });
    return { hold, fail };
  }

  /** One of the values. */
  one(values: Values): ContextValue {
    const bits = values.toString(2);
    return this.values[bits.length - 1 - bits.lastIndexOf('1')] ?? 'unknown';
  }
}

function bitsWhere<T>(all: readonly T[], is: (one: T, at: number) => boolean): Values {
  return all.reduce((bits, one, at) => (is(one, at) ? bits | (1n << BigInt(at)) : bits), 0n);
}

/** Spaces are made once for the literals that meet, of which most requests meet the same. */
export class Spaces {
  private readonly known = new Map<string, Space>();
  private readonly ids = new Map<Literal, number>();

  /**
   * @param given - keys of which the value is settled.
   * @throws TooManyPatterns
   */
  of(literals: readonly Literal[], given: Context = {}): ReadonlyMap<string, Space> {
    const byKey = new Map<string, Literal[]>();
    for (const literal of literals) {
      const own = byKey.get(literal.key);
      if (own === undefined) byKey.set(literal.key, [literal]);
      else own.push(literal);
    }
    const settled = new Map(Object.entries(given).map(([key, value]) => [foldKey(key), value]));
    return new Map(
      [...byKey].map(([key, own]) => {
        const value = settled.get(key);
        return [key, value === undefined ? this.space(own) : new Space(own, [value])];
      }),
    );
  }

  private space(literals: readonly Literal[]): Space {
    const ids = [...new Set(literals.map((literal) => this.idOf(literal)))];
    const id = ids.sort((a, b) => a - b).join();
    const space = this.known.get(id) ?? new Space(literals);
    this.known.set(id, space);
    return space;
  }

  private idOf(literal: Literal): number {
    const id = this.ids.get(literal) ?? this.ids.size;
    this.ids.set(literal, id);
    return id;
  }
}
