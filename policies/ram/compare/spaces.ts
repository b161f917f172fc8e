import { foldKey } from '../conditions';
import type { Context, ContextValue } from '../request';
import type { Literal, World } from './literals';
import { valuesFor } from './values';

/** Some of the values of a space, as bits. */
export type Values = bigint;

/** The values of one condition key that tell some literals apart, and for which of them each holds. */
export class Space {
  readonly key: string;
  readonly values: readonly ContextValue[];
  readonly all: Values;
  /** Those for which RAM leaves nothing open. */
  readonly certain: Values;
  private readonly known = new Map<World, Map<Literal, { hold: Values; fail: Values }>>();

  /** @throws TooManyPatterns */
  constructor(literals: readonly Literal[], values = valuesFor(literals)) {
    this.key = literals[0]?.spelt ?? '';
    this.values = values;
    this.all = (1n << BigInt(this.values.length)) - 1n;
    this.certain = this.values.reduce<Values>((bits, value, at) => {
      const isOpen = literals.some((literal) => literal.isOpen(value));
      return isOpen ? bits : bits | (1n << BigInt(at));
    }, 0n);
  }

  where(literal: Literal, world: World): { readonly hold: Values; readonly fail: Values } {
    const inWorld = this.known.get(world) ?? new Map<Literal, { hold: Values; fail: Values }>();
    this.known.set(world, inWorld);
    const known = inWorld.get(literal);
    if (known !== undefined) return known;
    let [hold, fail, bit] = [0n, 0n, 1n];
    for (const value of this.values) {
      if (literal.mayHold(value, world)) hold |= bit;
      if (literal.mayFail(value, world)) fail |= bit;
      bit <<= 1n;
    }
    inWorld.set(literal, { hold, fail });
    return { hold, fail };
  }

  /** One of the values. */
  one(values: Values): ContextValue {
    const bits = values.toString(2);
    return this.values[bits.length - 1 - bits.lastIndexOf('1')] ?? 'unknown';
  }
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
