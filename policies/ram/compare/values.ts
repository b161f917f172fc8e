import { addressText, everyAddress, families, parseBlock } from '../../../alicloud/addresses';
import type { ContextValue } from '../request';
import { compareDecimals, readDecimal, readInstant } from '../scalars';
import { foldCase } from '../wildcards';
import type { Literal } from './literals';
import { common, reachOf, TooManyPatterns, words } from './patterns';

/** Sets of several values are tried up to as many values as this. */
const MOST_IN_SETS = 8;
/** Texts are tried in every mixture of cases up to as many letters as this. */
const MOST_LETTERS = 6;
const MOST_PATTERNS = 64;

/**
 * Values of a key such that whatever a request has, one of them makes the same literals hold: where
 * the values that policies name begin and end, one between, one elsewhere, and none.
 *
 * @throws TooManyPatterns
 */
export function valuesFor(literals: readonly Literal[]): readonly ContextValue[] {
  const kinds = new Set(literals.map(({ operator }) => kindOf(operator)));
  const made = new Set([...kinds].flatMap((kind) => SINGLE[kind](literals)));
  const singles = [...made];
  const severals = literals.some(({ operator }) => operator.includes(':')) ? setsOf(singles) : [];
  return [...singles.map((value) => [value]), ...severals, 'absent'];
}

type Kind = 'text' | 'number' | 'date' | 'boolean' | 'address';

function kindOf(operator: string): Kind {
  const single = operator.slice(operator.indexOf(':') + 1);
  if (single.startsWith('Numeric')) return 'number';
  if (single.startsWith('Date')) return 'date';
  if (single === 'Bool') return 'boolean';
  return single.endsWith('IpAddress') ? 'address' : 'text';
}

const SINGLE: Readonly<Record<Kind, (literals: readonly Literal[]) => readonly string[]>> = {
  text: texts,
  number: numbers,
  date: dates,
  boolean: () => ['false', 'true'],
  address: addresses,
};

function wantedBy(literals: readonly Literal[], kind: Kind): readonly string[] {
  const wanted = literals
    .filter(({ operator }) => kindOf(operator) === kind)
    .flatMap(({ values }) => values);
  return [...new Set(wanted)];
}

/** Words of the patterns, of what they have in common, and of what none of them has. */
function texts(literals: readonly Literal[]): readonly string[] {
  const like = literals.filter(({ operator }) => operator.endsWith('Like'));
  const patterns = closure(wantedBy(like, 'text'));
  const reach = reachOf(patterns);
  const exact = literals.filter((one) => !like.includes(one));
  const anyCase = exact.filter(({ operator }) => operator.endsWith('IgnoreCase'));
  const isMixed = anyCase.length < literals.length;
  return [
    ...wantedBy(exact, 'text'),
    ...wantedBy(anyCase, 'text').flatMap((text) => (isMixed ? casesOf(text) : [])),
    ...['*', ...patterns].flatMap((pattern) => words(pattern, reach)),
  ];
}

/** With what any of them have in common: what some have, and one more. */
function closure(patterns: readonly string[]): readonly string[] {
  const all = new Set(patterns);
  // A set that is iterated takes in what is added meanwhile.
  for (const some of all) {
    for (const pattern of patterns) {
      for (const met of common(some, pattern)) all.add(met);
      if (all.size > MOST_PATTERNS) throw new TooManyPatterns();
    }
  }
  return [...all];
}

function casesOf(text: string): readonly string[] {
  const letters = text.replace(/[^a-z]/gi, '').length;
  if (letters > MOST_LETTERS) throw new TooManyPatterns();
  let made = [''];
  for (const character of text) {
    const both = [...new Set([foldCase(character), upper(character)])];
    made = made.flatMap((begun) => both.map((next) => begun + next));
  }
  return made;
}

function upper(character: string): string {
  return /[a-z]/.test(character) ? character.toUpperCase() : character;
}

function addresses(literals: readonly Literal[]): readonly string[] {
  const blocks = wantedBy(literals, 'address')
    .map((text) => parseBlock(text))
    .filter((block) => block !== undefined);
  return families.flatMap((family) => {
    const { first, last } = everyAddress(family);
    const own = blocks.filter((block) => block.family === family);
    return [first, ...own.flatMap((block) => [block.first, block.last + 1n])]
      .filter((number) => number <= last)
      .map((number) => addressText(family, number));
  });
}

function dates(literals: readonly Literal[]): readonly string[] {
  const instants = wantedBy(literals, 'date')
    .map((text) => readInstant(text))
    .filter((instant) => instant !== undefined);
  return instants
    .flatMap((instant) => [instant, instant - 1, instant + 1])
    .map((instant) => new Date(instant).toISOString());
}

/** Each number, one between each two, and one outside on either side. */
function numbers(literals: readonly Literal[]): readonly string[] {
  const read = wantedBy(literals, 'number').flatMap((text) => readDecimal(text) ?? []);
  const sorted = read.sort(compareDecimals);
  // One digit more than any has, so that there is a number between any two.
  const digits = Math.max(0, ...sorted.map(({ fraction }) => fraction.length)) + 1;
  const scaled = sorted.map(({ negative, whole, fraction }) => {
    const number = BigInt(whole + fraction.padEnd(digits, '0'));
    return negative ? -number : number;
  });
  const between = scaled.slice(1).map((number, at) => (number + (scaled[at] ?? number)) / 2n);
  const unit = 10n ** BigInt(digits);
  const outside = [(scaled[0] ?? 0n) - unit, (scaled.at(-1) ?? 0n) + unit];
  return [...scaled, ...between, ...outside].map((number) => decimalText(number, digits));
}

function decimalText(number: bigint, digits: number): string {
  const text = (number < 0n ? -number : number).toString().padStart(digits + 1, '0');
  const fraction = text.slice(-digits).replace(/0+$/, '');
  const whole = text.slice(0, -digits);
  return `${number < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Every set of two values and more, for the operators on several. */
function setsOf(singles: readonly string[]): readonly (readonly string[])[] {
  if (singles.length > MOST_IN_SETS) throw new TooManyPatterns();
  let sets: (readonly string[])[] = [[]];
  for (const value of singles) sets = [...sets, ...sets.map((set) => [...set, value])];
  return sets.filter(({ length }) => length > 1);
}
