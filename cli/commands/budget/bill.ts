import { readFileSync, statSync } from 'node:fs';
import { isDay } from '../../../alicloud/days';
import { addDays } from '../../../functions/budget-watch/src/calendar';
import {
  type ExactMap,
  mapOf,
  parseExact,
  textOf,
  type Exact,
} from '../../../functions/budget-watch/src/exact-json';
import { parseMoney, type Money } from '../../../functions/budget-watch/src/money';
import { usedIn } from '../../../functions/budget-watch/src/used';
import { formatValue } from '../../../settings/format-value';
import { wrongInput } from '../../exit';

/** A row of a daily bill, grouped by product. */
export interface DailyRow {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly product: string;
  readonly prepaid: boolean;
  readonly amount: Money;
  readonly currency: string;
}

/** Bills as they were recorded, whole. */
export interface RecordedBill {
  readonly rows: readonly DailyRow[];
  readonly balance: { readonly amount: Money; readonly currency: string } | undefined;
}

const LARGEST = 16 * 1024 * 1024;
/** Each day is run four times: a year is a matter of seconds. */
const MOST_DAYS = 400;

/**
 * Reads recorded bills: answers of `QueryAccountBill` as they are, one, a list of them or one after
 * another; `{ "answers": [...] }` with them, or `{ "rows": [...] }` with their rows, by day and
 * grouped by product; and there, where wanted, `"balance"` with the `Data` of `QueryAccountBalance`.
 */
export function readBill(file: string): RecordedBill {
  const whole = parsed(file);
  const content = mapOf(whole);
  const answers = answersIn(whole, file);
  const found = answers.flatMap((answer, at) => itemsOf(mapOf(answer), file, `answer ${at + 1}`));
  const rows = [...listOf(content['rows'] ?? [], file, 'rows'), ...found].map((row, at) =>
    rowOf(row, file, at),
  );
  if (rows.length === 0) {
    throw wrongInput(
      `${file}: has no rows. Allowed: rows with those of QueryAccountBill (Granularity DAILY, IsGroupByProduct true), or its answers as they are`,
    );
  }
  const days = rows.map(({ day }) => day).sort();
  if (addDays(days[0] ?? '', MOST_DAYS) <= (days.at(-1) ?? '')) {
    throw wrongInput(`${file}: is of more than ${MOST_DAYS} days. Cut it`);
  }
  const { balance } = content;
  return { rows, balance: balance === undefined ? undefined : balanceOf(balance, file) };
}

/** The answers of the API in a file: what there is, where it is no map with `answers`. */
function answersIn(whole: Exact, file: string): readonly Exact[] {
  if (Array.isArray(whole)) return whole as readonly Exact[];
  const content = mapOf(whole);
  if (content['answers'] !== undefined) return listOf(content['answers'], file, 'answers');
  return content['Data'] !== undefined || content['Items'] !== undefined ? [whole] : [];
}

/** The rows of an answer, or of its `Data`. An answer that was refused has none, and says so. */
function itemsOf(answer: ExactMap, file: string, where: string): readonly Exact[] {
  if (answer['Success'] === false) {
    throw wrongInput(
      `${file}: ${where} was refused: Code is ${formatValue(textOf(answer['Code']))}`,
    );
  }
  const { Items } = mapOf(answer['Data'] ?? answer);
  return listOf(
    mapOf(Items)['Item'] ?? (Items === undefined ? undefined : []),
    file,
    `${where}: Data.Items.Item`,
  );
}

/** Answers that were appended to a file: between them is a line, and in no text is one. */
const BETWEEN_ANSWERS = /\}\s*\n\s*\{/g;

function parsed(file: string): Exact {
  try {
    if (statSync(file).size > LARGEST) throw wrongInput(`${file}: is larger than 16 MB`);
    const text = readFileSync(file, 'utf8');
    const joined = text.replace(BETWEEN_ANSWERS, '},{');
    return parseExact(joined === text ? text : `[${joined}]`);
  } catch (error) {
    if (error instanceof SyntaxError) throw wrongInput(`${file}: is no JSON: ${error.message}`);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || typeof code !== 'string') throw error;
    throw wrongInput(`${file}: cannot be read (${code}). Name a file with recorded bills`);
  }
}

function rowOf(value: Exact, file: string, at: number): DailyRow {
  const row = mapOf(value);
  const day = textOf(row['BillingDate']);
  const amount = usedIn(row);
  const where = `${file}: row ${at + 1}`;
  if (!isDay(day)) {
    throw wrongInput(
      `${where}: BillingDate is ${formatValue(day)}, allowed: a day such as 2026-11-20`,
    );
  }
  if (amount === undefined) {
    const isAmount = parseMoney(textOf(row['PretaxAmount'])) !== undefined;
    throw wrongInput(`${where}: ${isAmount ? 'DeductedByCoupons' : 'PretaxAmount'} is no number`);
  }
  const currency = textOf(row['Currency']);
  if (amount !== 0n && !/^[A-Z]{3}$/.test(currency)) {
    throw wrongInput(
      `${where}: Currency is ${currency === '' ? 'not there' : formatValue(currency)}, allowed: CNY, USD, JPY, as QueryAccountBill answers it`,
    );
  }
  return {
    day,
    product: textOf(row['ProductCode']),
    prepaid: textOf(row['SubscriptionType']) === 'Subscription',
    amount,
    currency,
  };
}

function balanceOf(value: Exact, file: string): NonNullable<RecordedBill['balance']> {
  const { AvailableAmount, Currency } = mapOf(value);
  const amount = parseMoney(textOf(AvailableAmount));
  if (amount === undefined) throw wrongInput(`${file}: balance.AvailableAmount is no number`);
  return { amount, currency: textOf(Currency) };
}

function listOf(value: Exact | undefined, file: string, at: string): readonly Exact[] {
  if (!Array.isArray(value)) throw wrongInput(`${file}: ${at} is no list`);
  return value as readonly Exact[];
}
