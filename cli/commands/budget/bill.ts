import { readFileSync, statSync } from 'node:fs';
import { isDay } from '../../../alicloud/days';
import { addDays } from '../../../functions/budget-watch/src/calendar';
import {
  mapOf,
  parseExact,
  textOf,
  type Exact,
} from '../../../functions/budget-watch/src/exact-json';
import { parseMoney, type Money } from '../../../functions/budget-watch/src/money';
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
 * Reads recorded bills: `{ "rows": [...] }` with the rows of `QueryAccountBill`, or
 * `{ "answers": [...] }` with its answers, both by day and grouped by product; and, where wanted,
 * `"balance"` with the `Data` of `QueryAccountBalance`.
 */
export function readBill(file: string): RecordedBill {
  const content = mapOf(parsed(file));
  const answers = listOf(content['answers'] ?? [], file, 'answers');
  const found = answers.flatMap((answer, at) => {
    const { Items } = mapOf(mapOf(answer)['Data']);
    return listOf(mapOf(Items)['Item'], file, `answers[${at}].Data.Items.Item`);
  });
  const rows = [...listOf(content['rows'] ?? [], file, 'rows'), ...found].map((row, at) =>
    rowOf(row, file, at),
  );
  if (rows.length === 0) {
    throw wrongInput(
      `${file}: has no rows. Allowed: rows with those of QueryAccountBill (Granularity DAILY, IsGroupByProduct true), or answers with its answers`,
    );
  }
  const days = rows.map(({ day }) => day).sort();
  if (addDays(days[0] ?? '', MOST_DAYS) <= (days.at(-1) ?? '')) {
    throw wrongInput(`${file}: is of more than ${MOST_DAYS} days. Cut it`);
  }
  const { balance } = content;
  return { rows, balance: balance === undefined ? undefined : balanceOf(balance, file) };
}

function parsed(file: string): Exact {
  try {
    if (statSync(file).size > LARGEST) throw wrongInput(`${file}: is larger than 16 MB`);
    return parseExact(readFileSync(file, 'utf8'));
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
  const amount = parseMoney(textOf(row['PretaxAmount']));
  const where = `${file}: row ${at + 1}`;
  if (!isDay(day)) {
    throw wrongInput(
      `${where}: BillingDate is ${formatValue(day)}, allowed: a day such as 2026-11-20`,
    );
  }
  if (amount === undefined) throw wrongInput(`${where}: PretaxAmount is no number`);
  return {
    day,
    product: textOf(row['ProductCode']),
    prepaid: textOf(row['SubscriptionType']) === 'Subscription',
    amount,
    currency: textOf(row['Currency']),
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
