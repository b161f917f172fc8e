import { isDay } from '../../alicloud/days';
import { matchesWildcard } from '../ram';
import type { Where } from './resource';

/** A fault that somebody has taken responsibility for. */
export interface Suppression {
  readonly rule: string;
  /** Of the resource; `*` stands for any text, `?` for any sign. */
  readonly address: string;
  readonly reason: string;
  /** The last day on which it holds, as `2027-01-31`, or `never`. */
  readonly until: string;
  /** Where it is written. */
  readonly where: Where;
  /** Whether the change takes it away: it holds once more, and need suppress nothing. */
  readonly leaves?: boolean;
}

/** What is not seen, although some of it counts as letters. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\u2800]/gu;

/** Whether a text says anything that a reader sees: at least a letter or a digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(INVISIBLE, ''));
}

/** What is wrong with a suppression; nothing where all is well. */
export function faultOf(
  { rule, address, reason, until }: Suppression,
  rules: ReadonlySet<string>,
): string | undefined {
  if (rule === '') return 'it names no rule';
  if (!rules.has(rule)) return `there is no rule ${rule}`;
  if (address === '') return 'it has no address';
  if (!hasWords(reason)) return 'it has no reason';
  return until === 'never' || isDay(until)
    ? undefined
    : 'until is neither a day, as 2027-01-31, nor never';
}

/** Finds what suppresses, and remembers what did. */
export class Suppressions {
  private readonly exact = new Map<string, Suppression[]>();
  private readonly patterns = new Map<string, Suppression[]>();
  private readonly used = new Set<Suppression>();
  readonly expired: readonly Suppression[];

  /**
   * @param all - without faults.
   * @param today - as `2026-11-23`.
   */
  constructor(
    private readonly all: readonly Suppression[],
    today: string,
  ) {
    this.expired = all.filter(({ until }) => until !== 'never' && until < today);
    const over = new Set(this.expired);
    for (const suppression of all) {
      if (over.has(suppression)) continue;
      const { rule, address } = suppression;
      const wild = /[*?]/.test(address);
      const [map, key] = wild ? [this.patterns, rule] : [this.exact, `${rule} ${address}`];
      const others = map.get(key);
      if (others === undefined) map.set(key, [suppression]);
      else others.push(suppression);
    }
  }

  /**
   * The first that holds for a rule and any of the addresses: that of the resource, and the one
   * without the key of the instance.
   */
  find(rule: string, ...addresses: readonly string[]): Suppression | undefined {
    const different = [...new Set(addresses)];
    const exact = different.flatMap((address) => this.exact.get(`${rule} ${address}`) ?? []);
    const wild = (this.patterns.get(rule) ?? []).filter((one) =>
      different.some((address) => matchesWildcard(one.address, address)),
    );
    const found = [...exact, ...wild];
    for (const suppression of found) this.used.add(suppression);
    return found[0];
  }

  get unused(): readonly Suppression[] {
    const over = new Set(this.expired);
    return this.all.filter((one) => !this.used.has(one) && !over.has(one) && one.leaves !== true);
  }
}
