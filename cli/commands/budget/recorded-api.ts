import { momentOf } from '../../../functions/budget-watch/src/calendar';
import { formatMoney } from '../../../functions/budget-watch/src/money';
import type { DailyRow, RecordedBill } from './bill';

/** Bills of a day are there so long after it is over. */
export const LATE_HOURS = 24;

/** The moment from which on the bill of a day is to be seen. */
function seenFrom(day: string): number {
  return momentOf(day, 24 + LATE_HOURS);
}

/**
 * A billing API that answers out of recorded bills, as it would have answered at a moment: what
 * the program calls instead of the network.
 */
export function recordedApi({ rows, balance }: RecordedBill): (now: number) => typeof fetch {
  const byDay = new Map<string, DailyRow[]>();
  for (const row of rows) {
    const known = byDay.get(row.day);
    if (known === undefined) byDay.set(row.day, [row]);
    else known.push(row);
  }
  return (now) => (input, init) => {
    const { searchParams } = new URL(input instanceof Request ? input.url : input);
    const action = new Headers(init?.headers).get('x-acs-action');
    const wanted = searchParams.get('BillingDate') ?? searchParams.get('BillingCycle') ?? '';
    const days = [...byDay.keys()].filter((day) => day.startsWith(wanted) && seenFrom(day) <= now);
    const data =
      action === 'QueryAccountBalance'
        ? balanceData(balance)
        : billData(
            days.flatMap((day) => byDay.get(day) ?? []),
            {
              page: Number(searchParams.get('PageNum')),
              size: Number(searchParams.get('PageSize')),
            },
          );
    const body = `{"Code":"Success","Success":true,"Data":${data}}`;
    return Promise.resolve(new Response(body, { status: 200 }));
  };
}

interface Asked {
  readonly page: number;
  readonly size: number;
}

function billData(rows: readonly DailyRow[], { page, size }: Asked): string {
  const groups = new Map<string, DailyRow>();
  for (const row of rows) {
    const key = [row.product, row.prepaid, row.currency].join('|');
    const amount = (groups.get(key)?.amount ?? 0n) + row.amount;
    groups.set(key, { ...row, amount });
  }
  const items = [...groups.values()].slice((page - 1) * size, page * size).map(itemText);
  return `{"TotalCount":${groups.size},"Items":{"Item":[${items.join(',')}]}}`;
}

/** As text, amount and all: JSON made of numbers would make floats of them. */
function itemText({ product, prepaid, amount, currency }: DailyRow): string {
  const rest = JSON.stringify({
    ProductCode: product,
    SubscriptionType: prepaid ? 'Subscription' : 'PayAsYouGo',
    Currency: currency,
  });
  return `{"PretaxAmount":${formatMoney(amount)},${rest.slice(1)}`;
}

function balanceData(balance: RecordedBill['balance']): string {
  const { amount = 0n, currency = '' } = balance ?? {};
  return JSON.stringify({ AvailableAmount: formatMoney(amount), Currency: currency });
}
