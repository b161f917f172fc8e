/**
 * Money: whole hundred-millionths of a currency's unit, in a bigint. Bills have up to six decimals;
 * nothing here passes through binary floating point.
 */
export type Money = bigint;

const DIGITS = 8;
/** One unit of a currency. */
export const UNIT = 10n ** BigInt(DIGITS);
const DECIMAL = /^(-?)(\d{1,18})(?:\.(\d{1,60}))?(?:[eE]([+-]?\d{1,2}))?$/;
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * A decimal as JSON or the billing API writes it: `12.5`, `-1.0E-4`, `10,000.00`.
 * What is finer than a hundred-millionth is rounded, half away from zero.
 *
 * @returns nothing for what is no such decimal.
 */
export function parseMoney(text: string): Money | undefined {
  const plain = GROUPED.test(text) ? text.replaceAll(',', '') : text;
  const match = DECIMAL.exec(plain);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const shift = DIGITS - fraction.length + Number(exponent);
  const digits = BigInt(whole + fraction);
  const size = shift >= 0 ? digits * 10n ** BigInt(shift) : rounded(digits, 10n ** BigInt(-shift));
  return sign === '-' ? -size : size;
}

function rounded(digits: bigint, by: bigint): bigint {
  return (digits * 2n + by) / (by * 2n);
}

/** As a decimal, exact, with two decimals or as many more as it has. */
export function formatMoney(money: Money): string {
  const size = money < 0n ? -money : money;
  const fraction = (size % UNIT).toString().padStart(DIGITS, '0');
  const shown = fraction.slice(0, 2) + fraction.slice(2).replace(/0+$/, '');
  return `${money < 0n ? '-' : ''}${size / UNIT}.${shown}`;
}

export function sum(amounts: Iterable<Money>): Money {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

export function larger(a: Money, b: Money): Money {
  return a > b ? a : b;
}

/** The one in the middle; of an even number the lower of the two. Of none: zero. */
export function median(amounts: readonly Money[]): Money {
  const sorted = [...amounts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted[(sorted.length - 1) >> 1] ?? 0n;
}

/** `part` in percent of a positive `whole`, one decimal, cut and not rounded: 99.96 is no 100. */
export function percentOf(part: Money, whole: Money): string {
  const tenths = (part * 1000n) / whole;
  const size = tenths < 0n ? -tenths : tenths;
  return `${tenths < 0n ? '-' : ''}${size / 10n}.${size % 10n}`;
}

/** Whether `part` is at least so many percent of `whole`. Exact. */
export function reaches(part: Money, whole: Money, percent: number): boolean {
  return part * 100n >= whole * BigInt(percent);
}
