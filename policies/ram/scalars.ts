import { isDay } from '../../alicloud/days';

/** A decimal number as its digits, so that none is lost. */
export interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** Reads `-12.50`. Nothing for other notations: RAM's documentation shows none. */
export function readDecimal(text: string): Decimal | undefined {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return sign === undefined ? undefined : { negative: sign === '-', whole, fraction };
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const digits = (number: Decimal): string =>
    number.whole.padStart(Math.max(a.whole.length, b.whole.length), '0') +
    number.fraction.padEnd(Math.max(a.fraction.length, b.fraction.length), '0');
  const [left, right] = [digits(a), digits(b)];
  const leftSign = signOf(left, a.negative);
  const rightSign = signOf(right, b.negative);
  if (leftSign !== rightSign || left === right) return leftSign - rightSign;
  return left < right ? -leftSign : leftSign;
}

function signOf(digits: string, negative: boolean): number {
  if (/^0*$/.test(digits)) return 0;
  return negative ? -1 : 1;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads ISO 8601 with a time and a zone, as `2026-01-31T17:00:00+08:00`, in milliseconds. A day that
 * is not in its month, such as 30 February, is read by some as one of the next: it is none.
 */
export function readInstant(text: string): number | undefined {
  const [, day] = INSTANT.exec(text) ?? [];
  return day === undefined || !isDay(day) ? undefined : Date.parse(text);
}

export function readBoolean(text: string): boolean | undefined {
  if (text === 'true') return true;
  return text === 'false' ? false : undefined;
}
