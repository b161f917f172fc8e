import { byProduct, daysBefore, metered, type Bills } from './bills';
import { cycleOf, type Day } from './calendar';
import type { Check } from './checks';
import { ENOUGH_DAYS } from './decide-budget';
import { formatMoney, median, sum, type Money } from './money';
import type { WatchSettings } from './watch-settings';

const BASE = 7;
/** Yesterday may still grow, so the day before it is looked at once more. */
const TESTED = 2;
/** So many times the least increase is critical. */
const CRITICAL_TIMES = 10n;
const ALL_PRODUCTS = 'all products';

interface Spike {
  readonly product: string;
  readonly on: Day;
  readonly amount: Money;
  readonly usual: Money;
}

/**
 * Days on which a product cost more than the ratio allows over the median of the seven days before,
 * by at least the least increase. One check for each product, worst first; all products together
 * where none did alone; and one that is no alarm where there is nothing.
 */
export function spikeChecks(settings: WatchSettings, { days }: Bills, today: Day): Check[] {
  const { spike, currency } = settings;
  if (spike === undefined) return [];
  const dates = daysBefore(today);
  const rows = dates.map((day) => metered(days.get(day) ?? []));
  // A new account has no days before its first: they are no days that cost nothing.
  const oldest = dates.findLastIndex((day) => (days.get(day) ?? []).length > 0);
  const tested = Array.from({ length: TESTED }, (_, at) => at).filter(
    (at) => oldest - at >= ENOUGH_DAYS,
  );
  const isOne = rows.flat().every((row) => row.amount === 0n || row.currency === currency);
  const judged = isOne && tested.length > 0;
  const base = { cycle: cycleOf(today), judged, currency };
  const basis = `yesterday and the day before, each against the median of up to ${BASE} days before it; what is ordered ahead left out`;
  const sums = rows.slice(0, oldest + 1).map((of) => new Map(byProduct(of)));
  const found = judged ? spikesIn(sums, tested, dates, spike) : [];
  if (found.length === 0) {
    const text = judged ? 'No product cost unusually much' : 'Too little is known to tell a spike';
    return [{ ...base, kind: 'spike', subject: '', alarm: false, severity: 2, basis, text }];
  }
  return found.map(({ product, on, amount, usual }) => ({
    ...base,
    kind: 'spike',
    subject: product,
    alarm: true,
    severity: amount - usual >= CRITICAL_TIMES * spike.least ? 10 : 8,
    amount: formatMoney(amount),
    limit: formatMoney(usual),
    on,
    basis,
    text: `${product || 'a product without a name'}: ${formatMoney(amount)} ${currency} on ${on}, usually ${formatMoney(usual)}`,
  }));
}

type Sums = readonly ReadonlyMap<string, Money>[];

function spikesIn(
  sums: Sums,
  tested: readonly number[],
  dates: readonly Day[],
  { percent, least }: NonNullable<WatchSettings['spike']>,
): Spike[] {
  const worstOf = (product: string, amountOn: (at: number) => Money): Spike[] =>
    tested
      .map((at) => {
        const before = sums
          .slice(at + 1, at + 1 + BASE)
          .map((_, after) => amountOn(at + 1 + after));
        return { product, on: dates[at] ?? '', amount: amountOn(at), usual: median(before) };
      })
      .filter(
        ({ amount, usual }) =>
          amount > 0n && amount * 100n > usual * BigInt(percent) && amount - usual >= least,
      )
      .sort(byIncrease)
      .slice(0, 1);
  const products = [...new Set(tested.flatMap((at) => [...(sums[at]?.keys() ?? [])]))];
  const alone = products.flatMap((product) =>
    worstOf(product, (at) => sums[at]?.get(product) ?? 0n),
  );
  if (alone.length > 0) return alone.sort(byIncrease);
  return worstOf(ALL_PRODUCTS, (at) => sum(sums[at]?.values() ?? []));
}

function byIncrease(a: Spike, b: Spike): number {
  const difference = b.amount - b.usual - (a.amount - a.usual);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
