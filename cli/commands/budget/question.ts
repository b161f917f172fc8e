import { isDay } from '../../../alicloud/days';
import { addDays } from '../../../functions/budget-watch/src/calendar';
import { median, parseMoney, UNIT } from '../../../functions/budget-watch/src/money';
import { watchSettingsText } from '../../../constructs/cost/watch-environment';
import { loadSettings, resolveCost, type CostSettings } from '../../../settings';
import { decidedCost } from '../../../settings/decided';
import { formatValue } from '../../../settings/format-value';
import { validateSection } from '../../../settings/validate-section';
import { wrongInput } from '../../exit';
import type { DailyRow, RecordedBill } from './bill';

export interface BudgetOptions {
  readonly settings?: string;
  readonly budget?: string;
  readonly currency?: string;
  readonly site?: string;
  readonly format: 'text' | 'json';
}

export interface SimulateOptions extends BudgetOptions {
  readonly daily: string;
  readonly from?: string;
  readonly product: string;
}

/** What the program is told, and what it amounts to for a person. */
export interface Watched {
  readonly text: string;
  readonly site: 'china' | 'international';
  readonly cost: CostSettings;
}

/** What is watched: one budget where the command line names it, that of the settings otherwise. */
export function watchedOf(options: BudgetOptions, proposed?: number): Watched {
  const { budget, settings } = options;
  if (budget === undefined && proposed === undefined && (options.currency ?? options.site)) {
    throw wrongInput('--currency and --site go with --budget: the settings have their own');
  }
  if (budget !== undefined || proposed !== undefined) {
    const amount = budget === undefined ? proposed : amountOf(budget, '--budget');
    return oneBudget(amount ?? 0, options);
  }
  const { cost, account } = loadSettings(settings);
  if (cost === undefined) {
    throw wrongInput(
      'the settings have no section cost: nothing is watched. Add one, or give --budget with an amount',
    );
  }
  return { text: watchSettingsText(account.site, cost), site: account.site, cost };
}

function oneBudget(
  amount: number,
  { currency = 'USD', site = 'international' }: BudgetOptions,
): Watched {
  const budgets = [{ name: 'budget', amount }];
  const where = site === 'china' ? 'china' : 'international';
  const cost = resolveCost({ currency: currency as CostSettings['currency'], budgets }, where);
  const [wrong] = validateSection(decidedCost, cost);
  if (wrong !== undefined) {
    const name = wrong.path.includes('amount') ? '--budget' : `--${wrong.path}`;
    throw wrongInput(`${name} is ${wrong.found}, allowed: ${wrong.allowed}`);
  }
  return { text: watchSettingsText(where, cost), site: where, cost };
}

/** The bill of a simulation: an amount for each day, of one product. */
export function simulatedBill(
  options: SimulateOptions,
  today: string,
  currency = '',
): RecordedBill {
  const from = options.from ?? `${today.slice(0, 7)}-01`;
  if (!isDay(from))
    throw wrongInput(`--from is ${formatValue(from)}, allowed: a day such as 2026-11-01`);
  const amounts = options.daily.split(',').map((text) => text.trim());
  if (amounts.length > 400) {
    throw wrongInput(`--daily has ${amounts.length} amounts, allowed: up to 400`);
  }
  const rows = amounts.map((text, at): DailyRow => {
    const amount = /^-?\d{1,9}(?:\.\d{1,2})?$/.test(text) ? parseMoney(text) : undefined;
    if (amount === undefined) {
      throw wrongInput(
        `--daily: amount ${at + 1} is ${formatValue(text)}, allowed: amounts such as 10,11.50,9,250`,
      );
    }
    return {
      day: addDays(from, at),
      product: options.product,
      prepaid: false,
      amount,
      currency,
    };
  });
  return { rows, balance: undefined };
}

/** The currency of a bill's first amount: a budget on the command line is in that. */
export function currencyOf({ rows }: RecordedBill): string {
  return rows.find(({ amount }) => amount !== 0n)?.currency ?? 'USD';
}

/** A budget for whoever names none: a month of usual days, and a quarter more. */
export function usualMonth({ rows }: RecordedBill): number {
  const month = (median(rows.map(({ amount }) => amount)) * 30n * 125n) / 100n;
  // Whole units: it is a proposal.
  return Math.max(1, Number(month / UNIT));
}

function amountOf(text: string, option: string): number {
  if (!/^\d{1,10}(?:\.\d{1,2})?$/.test(text)) {
    throw wrongInput(`${option} is ${formatValue(text)}, allowed: an amount such as 500 or 99.50`);
  }
  return Number(text);
}
