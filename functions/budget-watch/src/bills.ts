import { addDays, dayOfMonth, type Day } from './calendar';
import { sum, type Money } from './money';

/** What one product came to, in a day or a month. */
export interface Row {
  /** As bills name it, such as `ecs`; empty where the bill names none. */
  readonly product: string;
  /** Ordered and paid ahead: it falls on one day whole, and says nothing of the days to come. */
  readonly prepaid: boolean;
  /** Negative for refunds and corrections. */
  readonly amount: Money;
  /** `CNY`, `USD`, `JPY`; empty where the bill names none. */
  readonly currency: string;
}

/** What is known of an account's bills at one moment. */
export interface Bills {
  /** The month so far. */
  readonly month: readonly Row[];
  /** The month before, while it may still change: on the first three days. */
  readonly previous?: readonly Row[];
  /** The nine days before today, those without rows included. */
  readonly days: ReadonlyMap<Day, readonly Row[]>;
  /** Absent where nobody asked for it. */
  readonly balance?: { readonly amount: Money; readonly currency: string };
}

/** Two days to test for a spike, and seven before the earlier of them. */
const DAYS_BACK = 9;
/** Until noon of the third day the month before is not final. */
const OPEN_DAYS = 3;

/** The days that decisions made on a day look at, newest first: yesterday is number 0. */
export function daysBefore(today: Day): Day[] {
  return Array.from({ length: DAYS_BACK }, (_, back) => addDays(today, -1 - back));
}

export function looksAtPreviousMonth(today: Day): boolean {
  return dayOfMonth(today) <= OPEN_DAYS;
}

/** Whether a budget is about a row. No products: it is about all of them. */
export function covers(products: readonly string[] | undefined, { product }: Row): boolean {
  if (products === undefined || products.length === 0) return true;
  return products.some((name) => name.toLowerCase() === product.toLowerCase());
}

export function total(rows: readonly Row[]): Money {
  return sum(rows.map(({ amount }) => amount));
}

/** What is not ordered ahead. A row that does not say what it is counts. */
export function metered(rows: readonly Row[]): Row[] {
  return rows.filter(({ prepaid }) => !prepaid);
}

/** Sums by product, largest first. */
export function byProduct(rows: readonly Row[]): [product: string, amount: Money][] {
  const sums = new Map<string, Money>();
  for (const { product, amount } of rows) sums.set(product, (sums.get(product) ?? 0n) + amount);
  return [...sums].sort(([nameA, a], [nameB, b]) =>
    a === b ? (nameA < nameB ? -1 : 1) : a > b ? -1 : 1,
  );
}

/** Every row there is, of whatever time. */
export function allRows({ month, previous = [], days }: Bills): Row[] {
  return [...month, ...previous, ...[...days.values()].flat()];
}
