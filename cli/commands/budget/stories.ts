import { addDays } from '../../../functions/budget-watch/src/calendar';
import { parseMoney } from '../../../functions/budget-watch/src/money';
import type { DailyRow, RecordedBill } from './bill';

/** What happens in a month to an account with a budget of 300 a month: 30 days from 1 November. */
export interface Story {
  readonly title: string;
  readonly what: string;
  /** Whether the account began with the month. Others have nine days before it. */
  readonly isNew?: boolean;
  /** What a day costs, in hundredths. The first of the month is 1, the day before it 0. */
  readonly cents: (day: number) => number;
}

const STORY_FROM = '2026-11-01';
export const STORY_BUDGET = 300;
const DAYS = 30;
const DAYS_BEFORE = 9;

/** 1 November 2026 is a Sunday. */
const isWeekend = (day: number): boolean => [0, 1].includes((day + 14) % 7);

export const stories: readonly Story[] = [
  {
    title: 'Slow growth',
    what: '8 a day, and each day 0.30 more',
    cents: (day) => 800 + 30 * Math.max(0, day),
  },
  {
    title: 'Stolen key',
    what: '8 a day; from the 3rd somebody mines for 40 a day more',
    cents: (day) => (day < 3 ? 800 : 4800),
  },
  {
    title: 'One-day burst',
    what: '8 a day; 120 on the 10th',
    cents: (day) => (day === 10 ? 12_000 : 800),
  },
  {
    title: 'Seasonal',
    what: '12 on working days, 3 at the weekend',
    cents: (day) => (isWeekend(day) ? 300 : 1200),
  },
  {
    title: 'First month',
    what: 'a new account, 12 a day from the first day on',
    isNew: true,
    cents: () => 1200,
  },
];

/** The bill that a story leaves. */
export function billOf({ isNew = false, cents }: Story): RecordedBill {
  const first = isNew ? 1 : 1 - DAYS_BEFORE;
  const rows = Array.from({ length: DAYS + 1 - first }, (_, at): DailyRow => {
    const day = first + at;
    return {
      day: addDays(STORY_FROM, day - 1),
      product: 'ecs',
      prepaid: false,
      amount: parseMoney(`${cents(day)}e-2`) ?? 0n,
      currency: 'USD',
    };
  });
  return { rows, balance: undefined };
}
