import { daysBefore, looksAtPreviousMonth, type Bills, type Row } from './bills';
import type { AccountApi } from './call';
import { cycleOf, dayAt, previousCycle, type Cycle, type Day } from './calendar';
import { WatchError } from './errors';
import { mapOf, textOf, type Exact } from './exact-json';
import { parseMoney } from './money';
import { usedIn } from './used';
import type { WatchSettings } from './watch-settings';

const PAGE = 300;
const MOST_PAGES = 100;
/** The bill may change between two pages; then all of them are read once more. */
const READINGS = 3;

/** Reads all that is decided on: about eleven calls, one after the other. */
export async function readBills(
  api: AccountApi,
  settings: WatchSettings,
  now: number,
): Promise<Bills> {
  const today = dayAt(now);
  const cycle = cycleOf(today);
  const rows = (of: Cycle, day?: Day): Promise<Row[]> => readBill(api, settings, of, day);
  const month = await rows(cycle);
  const previous = looksAtPreviousMonth(today) ? await rows(previousCycle(cycle)) : undefined;
  const days = new Map<Day, readonly Row[]>();
  for (const day of daysBefore(today)) days.set(day, await rows(cycleOf(day), day));
  return {
    month,
    days,
    ...(previous && { previous }),
    ...(settings.balanceFloor !== undefined && { balance: await readBalance(api) }),
  };
}

async function readBill(
  api: AccountApi,
  { amountField }: WatchSettings,
  cycle: Cycle,
  day: Day | undefined,
): Promise<Row[]> {
  const query = {
    BillingCycle: cycle,
    IsGroupByProduct: 'true',
    ...(day !== undefined && { BillingDate: day }),
    Granularity: day === undefined ? 'MONTHLY' : 'DAILY',
    PageSize: String(PAGE),
  };
  for (let reading = 1; ; reading += 1) {
    const { items, count } = await readPages(api, query);
    if (items.length === count) return items.map((item) => rowOf(item, amountField));
    if (reading === READINGS) {
      throw new WatchError(
        `the pages of ${day ?? cycle} hold ${items.length} rows and not the ${count} they speak of`,
      );
    }
  }
}

/** Pages until there are as many rows as the answers speak of, or a page has none. */
async function readPages(
  api: AccountApi,
  query: Readonly<Record<string, string>>,
): Promise<{ readonly items: readonly Exact[]; readonly count: number }> {
  const items: Exact[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const data = await api.call('QueryAccountBill', { ...query, PageNum: String(page) });
    const total = textOf(data['TotalCount']);
    const found = mapOf(data['Items'])['Item'];
    if (!/^\d{1,9}$/.test(total) || (found !== undefined && !Array.isArray(found))) {
      throw new WatchError('QueryAccountBill answered with something that is no bill');
    }
    const list = (found ?? []) as readonly Exact[];
    items.push(...list);
    if (list.length === 0 || items.length >= Number(total)) {
      return { items, count: Number(total) };
    }
  }
  throw new WatchError(`a bill has more than ${MOST_PAGES * PAGE} rows`);
}

function rowOf(item: Exact, amountField: string): Row {
  const row = mapOf(item);
  const amount = usedIn(row, amountField);
  if (amount === undefined) throw new WatchError(`a row of a bill has no ${amountField}`);
  return {
    product: textOf(row['ProductCode']).slice(0, 64),
    prepaid: textOf(row['SubscriptionType']) === 'Subscription',
    amount,
    currency: textOf(row['Currency']),
  };
}

async function readBalance(api: AccountApi): Promise<NonNullable<Bills['balance']>> {
  const data = await api.call('QueryAccountBalance', {});
  const amount = parseMoney(textOf(data['AvailableAmount']));
  if (amount === undefined) throw new WatchError('QueryAccountBalance has no AvailableAmount');
  return { amount, currency: textOf(data['Currency']) };
}
