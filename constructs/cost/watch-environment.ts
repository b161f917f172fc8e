import type { CostSettings, Settings } from '../../settings';

/** What Function Compute takes of environment variables, to be on the safe side of 4 KB. */
export const LONGEST_ENVIRONMENT = 4000;

/** What the program is told to look for. `functions/budget-watch/src/watch-settings.ts` reads it. */
export function watchSettingsText(site: Settings['account']['site'], cost: CostSettings): string {
  const { currency, budgets, spike, balanceFloor } = cost;
  return JSON.stringify({
    v: 1,
    site,
    currency,
    budgets: budgets.map(({ name, amount, products, actual, forecast }) => ({
      name,
      // Text: an amount is a decimal, and stays one.
      amount: String(amount),
      ...(products.length > 0 && { products }),
      actual,
      forecast,
    })),
    spike: { percent: Math.round(spike.ratio * 100), least: String(spike.minimum) },
    ...(balanceFloor !== undefined && { balanceFloor: String(balanceFloor) }),
  });
}
