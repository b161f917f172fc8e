import { WatchError } from './errors';
import { mapOf, parseExact, textOf, type Exact } from './exact-json';
import { parseMoney, type Money } from './money';

/** Amounts that a bill has. Cash amounts stay zero for as long as vouchers last. */
const AMOUNT_FIELDS = ['PretaxAmount', 'PretaxGrossAmount', 'CashAmount', 'PaymentAmount'];

export interface Budget {
  readonly name: string;
  /** For a month, more than zero. */
  readonly amount: Money;
  /** Product codes as bills have them. None: the whole account. */
  readonly products: readonly string[];
  /** Percent of the amount, rising. */
  readonly actual: readonly number[];
  readonly forecast: readonly number[];
}

/** What the watch is told to look for: the JSON in the variable BUDGET_WATCH. */
export interface WatchSettings {
  /** Whose billing API answers for the account. */
  readonly site: 'china' | 'international';
  readonly currency: string;
  readonly amountField: string;
  readonly budgets: readonly Budget[];
  /** A day of a product against the median of the seven before: percent, and the least increase. */
  readonly spike: { readonly percent: number; readonly least: Money } | undefined;
  readonly balanceFloor: Money | undefined;
}

/** @throws WatchError that names the wrong part, never its value. */
export function readSettings(text: string | undefined): WatchSettings {
  const file = mapOf(parsed(text));
  if (textOf(file['v']) !== '1') throw wrong('v', '1');
  const { spike, balanceFloor, budgets } = file;
  const site = textOf(file['site']);
  if (site !== 'china' && site !== 'international') throw wrong('site', 'china or international');
  const amountField = textOf(file['amountField']) || 'PretaxAmount';
  if (!AMOUNT_FIELDS.includes(amountField)) throw wrong('amountField', AMOUNT_FIELDS.join(', '));
  return {
    site,
    currency: matching(file['currency'], /^[A-Z]{3}$/, 'currency', 'three letters'),
    amountField,
    budgets: listOf(budgets, 'budgets').map((budget, at) => budgetOf(budget, `budgets[${at}]`)),
    spike: spike === undefined ? undefined : spikeOf(spike),
    balanceFloor:
      balanceFloor === undefined ? undefined : money(balanceFloor, 'balanceFloor', false),
  };
}

function parsed(text: string | undefined): Exact {
  try {
    return parseExact(text ?? '');
  } catch {
    throw new WatchError('the variable BUDGET_WATCH holds no JSON');
  }
}

function budgetOf(value: Exact, at: string): Budget {
  const { name, amount, products = [], actual = [], forecast = [] } = mapOf(value);
  return {
    name: matching(name, /^[\w .-]{1,64}$/, `${at}.name`, '1 to 64 letters, digits, ". -_"'),
    amount: money(amount, `${at}.amount`, true),
    products: listOf(products, `${at}.products`).map(textOf),
    actual: percents(actual, `${at}.actual`),
    forecast: percents(forecast, `${at}.forecast`),
  };
}

function spikeOf(value: Exact): NonNullable<WatchSettings['spike']> {
  const { percent, least } = mapOf(value);
  const [times = 0] = percents([percent ?? ''], 'spike.percent');
  return { percent: times, least: money(least, 'spike.least', false) };
}

function percents(value: Exact, at: string): number[] {
  const read = listOf(value, at).map((item) => {
    return Number(matching(item, /^[1-9]\d{0,4}$/, at, 'whole percents'));
  });
  if (read.some((percent, i) => percent <= (read[i - 1] ?? 0))) throw wrong(at, 'rising percents');
  return read;
}

function money(value: Exact | undefined, at: string, positive: boolean): Money {
  const read = parseMoney(textOf(value));
  if (read === undefined || read < 0n || (positive && read === 0n)) {
    throw wrong(at, positive ? 'an amount above zero' : 'an amount, zero or more');
  }
  return read;
}

function matching(value: Exact | undefined, form: RegExp, at: string, allowed: string): string {
  const text = textOf(value);
  if (!form.test(text)) throw wrong(at, allowed);
  return text;
}

function listOf(value: Exact | undefined, at: string): readonly Exact[] {
  if (!Array.isArray(value)) throw wrong(at, 'a list');
  return value as readonly Exact[];
}

function wrong(at: string, allowed: string): WatchError {
  return new WatchError(`BUDGET_WATCH: ${at} is wrong, allowed: ${allowed}`);
}
