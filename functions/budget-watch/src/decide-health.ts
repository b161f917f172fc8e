import { daysBefore, total, type Bills } from './bills';
import { cycleOf, dayOfMonth, type Cycle, type Day } from './calendar';
import type { Check } from './checks';
import { formatMoney } from './money';
import type { WatchSettings } from './watch-settings';

/** What is left on the account, against the floor. */
export function balanceChecks(settings: WatchSettings, { balance }: Bills, cycle: Cycle): Check[] {
  const { balanceFloor: floor, currency } = settings;
  if (floor === undefined || balance === undefined) return [];
  const judged = balance.currency === currency;
  const alarm = judged && balance.amount < floor;
  const left = `${formatMoney(balance.amount)} ${balance.currency}`;
  return [
    {
      kind: 'balance',
      cycle,
      subject: '',
      alarm,
      severity: !alarm ? 2 : balance.amount <= 0n ? 10 : 8,
      judged,
      currency,
      amount: formatMoney(balance.amount),
      limit: formatMoney(floor),
      basis: 'AvailableAmount of QueryAccountBalance, at the time of the run',
      text: `${left} left on the account, floor ${formatMoney(floor)} ${currency}`,
    },
    ...(judged ? [] : currencyChecks(settings, [balance.currency || 'none'], cycle, 'balance')),
  ];
}

/** Amounts of another currency are neither added nor converted. */
export function currencyChecks(
  { currency }: WatchSettings,
  foreign: readonly string[],
  cycle: Cycle,
  subject = '',
): Check[] {
  const alarm = foreign.length > 0;
  const what = subject === '' ? 'Bills are' : `The ${subject} is`;
  return [
    {
      kind: 'currency',
      cycle,
      subject,
      alarm,
      severity: alarm ? 8 : 2,
      judged: true,
      currency,
      basis: 'the currency of each row with an amount',
      text: alarm
        ? `${what} in ${foreign.join(', ')}, budgets in ${currency}: amounts of the others are not judged`
        : `${what} in ${currency}`,
    },
  ];
}

/** So many of the last days may be without rows: bills are a day late, and a day may slip. */
const LATE_DAYS = 3;
/** Days in a row with bills, of which one expects that the next has them too. */
const STEADY_DAYS = 3;

/** Bills that no longer come: whoever has them daily, and now has had none for three days. */
export function staleCheck(settings: WatchSettings, { days, month }: Bills, today: Day): Check {
  const has = daysBefore(today).map((day) => (days.get(day) ?? []).length > 0);
  const newest = has.indexOf(true);
  const isSteady = has.slice(newest, newest + STEADY_DAYS).filter(Boolean).length === STEADY_DAYS;
  const isMonthOnly = newest < 0 && dayOfMonth(today) > has.length && total(month) !== 0n;
  const alarm = isMonthOnly || (newest >= LATE_DAYS && isSteady);
  const last = daysBefore(today)[newest];
  return {
    kind: 'stale',
    cycle: cycleOf(today),
    subject: '',
    alarm,
    severity: alarm ? 6 : 2,
    judged: newest >= 0 || isMonthOnly,
    currency: settings.currency,
    ...(last !== undefined && { on: last }),
    basis: `the last ${has.length} days`,
    text: last === undefined ? `No bills in ${has.length} days` : `The newest bills are of ${last}`,
  };
}
