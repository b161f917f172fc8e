import { byProduct, covers, daysBefore, metered, total, type Bills, type Row } from './bills';
import { cycleOf, dayOfMonth, daysIn, type Cycle, type Day } from './calendar';
import type { Check, Severity } from './checks';
import { formatMoney, larger, percentOf, reaches, sum, type Money } from './money';
import { basisOf } from './used';
import type { Budget, WatchSettings } from './watch-settings';

const TOP = 5;
const WEEK = 7;
/** A forecast needs that many days with bills. */
export const ENOUGH_DAYS = 3;

/** What of a budget is spent. */
export function actualCheck(
  settings: WatchSettings,
  budget: Budget,
  month: readonly Row[],
  cycle: Cycle,
): Check {
  const rows = month.filter((row) => covers(budget.products, row));
  const spent = total(rows);
  const crossed = budget.actual.filter((percent) => reaches(spent, budget.amount, percent));
  const top = byProduct(rows)
    .slice(0, TOP)
    .map(([product, amount]) => [product, formatMoney(amount)] as const);
  const share = `${formatMoney(spent)} of ${formatMoney(budget.amount)} ${settings.currency}`;
  return {
    ...figures(settings, budget, cycle, spent, crossed, isOneCurrency(settings, rows)),
    kind: 'actual',
    severity: severityOf(crossed, [80, 100, 150]),
    basis: `${basisOf(settings.amountField)} of the bill of ${cycle}, which is about 24 hours late`,
    top,
    text: `${budget.name}: ${percentOf(spent, budget.amount)} % spent in ${cycle}, ${share}`,
  };
}

/**
 * What will be spent when the month is over, if the coming days are like the last ones.
 *
 * The rate is the mean of the last seven complete days (yesterday is not: bills are late), the
 * dearest of them left out. A week makes up for its weekend, a single dear day moves nothing, and
 * of an account of a given age no day that costs more makes the forecast lower. Yesterday counts at
 * least the rate. What is ordered ahead is in what is spent and not in the rate.
 */
export function forecastCheck(
  settings: WatchSettings,
  budget: Budget,
  { month, days }: Bills,
  today: Day,
): Check {
  const cycle = cycleOf(today);
  const covered = (rows: readonly Row[]): Row[] =>
    rows.filter((row) => covers(budget.products, row));
  const spent = total(covered(month));
  const dates = daysBefore(today);
  const [yesterday = 0n, ...before] = dates.map((day) =>
    total(metered(covered(days.get(day) ?? []))),
  );
  const oldest = dates.findLastIndex((day) => (days.get(day) ?? []).length > 0);
  const complete = before.slice(0, Math.min(WEEK, Math.max(0, oldest)));
  const rate = rateOf(complete);
  const late = dayOfMonth(today) === 1 ? 0n : larger(0n, rate - yesterday);
  const left = daysIn(cycle) - dayOfMonth(today) + 1;
  const forecast = spent + late + rate * BigInt(left);
  const crossed = budget.forecast.filter((percent) => reaches(forecast, budget.amount, percent));
  const rows = [...covered(month), ...[...days.values()].flatMap(covered)];
  const sure =
    isOneCurrency(settings, rows) && (complete.length >= ENOUGH_DAYS || crossed.length > 0);
  return {
    ...figures(settings, budget, cycle, forecast, crossed, sure),
    kind: 'forecast',
    severity: severityOf(crossed, [100, 150, Infinity]),
    basis:
      `${formatMoney(spent)} spent and ${formatMoney(rate)} a day for ${left} days: the mean of ` +
      `the last ${complete.length} complete days, the dearest left out`,
    text:
      `${budget.name}: ${percentOf(forecast, budget.amount)} % expected by the end of ${cycle}, ` +
      `${formatMoney(forecast)} of ${formatMoney(budget.amount)} ${settings.currency}`,
  };
}

/** Of fewer days than are enough there is no rate: nothing is known. Never below zero. */
function rateOf(days: readonly Money[]): Money {
  if (days.length < ENOUGH_DAYS) return 0n;
  const rest = sum(days) - days.reduce(larger);
  return larger(0n, rest / BigInt(days.length - 1));
}

function figures(
  { currency }: WatchSettings,
  budget: Budget,
  cycle: Cycle,
  amount: Money,
  crossed: readonly number[],
  judged: boolean,
) {
  const threshold = crossed.at(-1);
  return {
    cycle,
    subject: budget.name,
    alarm: judged && crossed.length > 0,
    judged,
    currency,
    amount: formatMoney(amount),
    limit: formatMoney(budget.amount),
    percent: percentOf(amount, budget.amount),
    crossed,
    ...(threshold !== undefined && { threshold }),
  };
}

/** A sum over two currencies is no sum. */
function isOneCurrency(settings: WatchSettings, rows: readonly Row[]): boolean {
  return rows.every(({ amount, currency }) => amount === 0n || currency === settings.currency);
}

/** By the highest threshold that is passed: medium, high and critical begin at the given ones. */
function severityOf(
  crossed: readonly number[],
  [medium, high, critical]: readonly [number, number, number],
): Severity {
  const highest = crossed.at(-1);
  if (highest === undefined) return 2;
  if (highest >= critical) return 10;
  if (highest >= high) return 8;
  return highest >= medium ? 6 : 4;
}
