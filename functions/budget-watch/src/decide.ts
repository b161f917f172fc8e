import { allRows, looksAtPreviousMonth, type Bills } from './bills';
import { cycleOf, dayAt, previousCycle } from './calendar';
import type { Check } from './checks';
import { actualCheck, forecastCheck } from './decide-budget';
import { balanceChecks, currencyChecks, staleCheck } from './decide-health';
import { spikeChecks } from './decide-spike';
import type { WatchSettings } from './watch-settings';

/**
 * All that bills say about an account at a moment. Pure: the same bills give the same checks, and
 * what is looked at hangs on the day, not on the hour.
 *
 * @param now - milliseconds since 1970.
 */
export function decide(settings: WatchSettings, bills: Bills, now: number): Check[] {
  const today = dayAt(now);
  const cycle = cycleOf(today);
  const { previous } = bills;
  const foreign = [
    ...new Set(
      allRows(bills)
        .filter(({ amount, currency }) => amount !== 0n && currency !== settings.currency)
        .map(({ currency }) => currency || 'none'),
    ),
  ].sort();
  return [
    ...settings.budgets.flatMap((budget) => [
      ...(previous !== undefined && looksAtPreviousMonth(today)
        ? [actualCheck(settings, budget, previous, previousCycle(cycle))]
        : []),
      actualCheck(settings, budget, bills.month, cycle),
      forecastCheck(settings, budget, bills, today),
    ]),
    ...spikeChecks(settings, bills, today),
    ...balanceChecks(settings, bills, cycle),
    ...currencyChecks(settings, foreign, cycle),
    staleCheck(settings, bills, today),
  ];
}
