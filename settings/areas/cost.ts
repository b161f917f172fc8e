import { z } from 'zod';
import * as names from '../../alicloud/names';
import { refineRepeats } from '../refinements';
import { advice, choice, flag, list, onAnyList, section, text, wholeNumber } from '../fields';
import type { IssueParams } from '../fields';
import { formatValue } from '../format-value';
import { nearest } from '../suggest';
import { productCodes } from './cost-products';

/** What may be spent, and how soon somebody hears of it: `functions/budget-watch`. */

const MOST_MONEY = 1_000_000_000;

/** An amount as it is written: in currency units, with up to two decimals. */
const amount = (least: number, description: string) => {
  const error = `a number from ${least} to ${MOST_MONEY}, with up to two decimals`;
  return z
    .number({ error })
    .min(least, { error })
    .max(MOST_MONEY, { error })
    .superRefine((value, context) => {
      // What is out of range is told already.
      if (value < least || value > MOST_MONEY || hasDecimals(value, 2)) return;
      context.addIssue({ code: 'custom', message: error });
    })
    .meta({ description });
};

/** Up to so many decimals, as the number is written. */
function hasDecimals(value: number, most: number): boolean {
  return new RegExp(`^\\d+(?:\\.\\d{1,${most}})?$`).test(String(value));
}

const thresholds = (description: string) =>
  list(wholeNumber(1, 1000, 'percent', 'Percent of the amount.'), 10, description)
    .superRefine(refineOrder, onAnyList)
    .optional();

const product = z
  .enum(productCodes, { error: 'a product code as bills have it, such as ecs, oss or rds' })
  .meta({ description: 'The code that bills have for a product, such as ecs.' })
  .register(advice, { advise: adviseProduct });

export const budgetSection = section(
  {
    name: text(
      {
        pattern: /^[A-Za-z][A-Za-z0-9 ._-]{0,39}$/,
        allowed: '1 to 40 letters, digits, spaces, dots, underscores or hyphens, a letter first',
      },
      'What alarms call it.',
    ),
    amount: amount(0.01, 'What may be spent in a month, in cost.currency, before tax.'),
    products: list(product, 50, 'Only these products. Left out: the whole account.')
      .superRefine(refineRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
    unlistedProducts: list(
      text(
        {
          pattern: /^[a-z][a-z0-9_-]{1,39}$/,
          allowed: 'a code as the bill has it: lower-case letters, digits, underscores or hyphens',
        },
        'A product code of the bill.',
      ),
      50,
      'Products whose code this program does not know, as your bill has it. A slip here is found by nobody.',
    )
      .superRefine(refineRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
    actual: thresholds('Alarms when so much is spent, in percent, rising.'),
    forecast: thresholds('Alarms when so much will be spent by the end of the month, rising.'),
  },
  'A budget for each month.',
);

const RATIO_TEXT = 'a number from 1.1 to 100, with up to one decimal';

const spike = section(
  {
    ratio: z
      .number({ error: RATIO_TEXT })
      .min(1.1, { error: RATIO_TEXT })
      .max(100, { error: RATIO_TEXT })
      .superRefine((value, context) => {
        if (value < 1.1 || value > 100 || hasDecimals(value, 1)) return;
        context.addIssue({ code: 'custom', message: RATIO_TEXT });
      })
      .meta({ description: 'So many times what is usual: the median of the seven days before.' })
      .optional(),
    minimum: amount(0, 'And at least so much more, in cost.currency.').optional(),
  },
  'A day on which a product costs unusually much.',
);

export const quotaSection = section(
  {
    name: text(names.quotaAlarmName, 'What the alarm is called.'),
    product: text(names.quotaProductCode, 'The product code of the Quota Center.'),
    code: text(names.quotaCode, 'The id of the quota, as the Quota Center shows it.'),
    // What CreateQuotaAlarm takes of a used quota: above 50.
    percent: wholeNumber(
      51,
      100,
      'percent',
      'An alarm when so much of the quota is used.',
    ).optional(),
  },
  'An alarm on a quota: it comes within minutes, where bills are a day late.',
);

export const costSection = section(
  {
    currency: choice(
      ['CNY', 'USD', 'JPY'],
      'The currency that the account is billed in. Left out: CNY on the China site, USD on the international one.',
    ).optional(),
    budgets: list(budgetSection, 10, 'Budgets, each with a name of its own.')
      .superRefine(refineNames('budget'), onAnyList)
      .optional(),
    spike: spike.optional(),
    balanceFloor: amount(
      0.01,
      'Alarm when less than this is left on the account, in cost.currency. Left out: the balance is not read.',
    ).optional(),
    leakedKeys: flag(
      'Ask Security Center each hour whether it found an access key of the account in public: it looks for them in every edition. Left out: true.',
    ).optional(),
    quotas: list(quotaSection, 20, 'Alarms on quotas, each with a name of its own.')
      .superRefine(refineNames('quota alarm'), onAnyList)
      .optional(),
  },
  'What may be spent, and from where there is an alarm. Left out: nobody watches the bills.',
);

/** A budget, decided. Amounts are as they were written. */
export interface BudgetSettings {
  readonly name: string;
  /** For a month, in units of the currency, up to two decimals. */
  readonly amount: number;
  /** Product codes. None: the whole account. */
  readonly products: readonly string[];
  /** Percent, rising. */
  readonly actual: readonly number[];
  readonly forecast: readonly number[];
}

export interface QuotaSettings {
  readonly name: string;
  readonly product: string;
  readonly code: string;
  readonly percent: number;
}

/** What is watched, decided. */
export interface CostSettings {
  readonly currency: Currency;
  readonly budgets: readonly BudgetSettings[];
  readonly spike: { readonly ratio: number; readonly minimum: number };
  readonly balanceFloor?: number;
  /** Whether Security Center is asked for access keys that it found in public. */
  readonly leakedKeys: boolean;
  readonly quotas: readonly QuotaSettings[];
}

export type Currency = NonNullable<File['currency']>;
type File = z.output<typeof costSection>;

const ACTUAL = [50, 80, 100, 120];
const FORECAST = [100, 120];
const RATIO = 2;
/** About the price of a day of a small server: less than that is no spike worth waking for. */
const MINIMUM: Readonly<Record<Currency, number>> = { CNY: 70, USD: 10, JPY: 1500 };
const QUOTA_PERCENT = 80;

/**
 * What the file says, and what stands where it says nothing. Without a section: nothing at all.
 * Values are not checked here: the file is when it is read, and `BudgetAlarms` checks its own.
 */
export function resolveCost(file: File, site: 'china' | 'international'): CostSettings;
export function resolveCost(
  file: File | undefined,
  site: 'china' | 'international',
): CostSettings | undefined;
export function resolveCost(
  file: File | undefined,
  site: 'china' | 'international',
): CostSettings | undefined {
  if (file === undefined) return undefined;
  const { currency = site === 'china' ? 'CNY' : 'USD', spike: given, balanceFloor } = file;
  return {
    currency,
    budgets: (file.budgets ?? []).map(budgetOf),
    spike: { ratio: given?.ratio ?? RATIO, minimum: given?.minimum ?? MINIMUM[currency] },
    ...(balanceFloor !== undefined && { balanceFloor }),
    leakedKeys: file.leakedKeys ?? true,
    quotas: (file.quotas ?? []).map(({ name, product: of, code, percent = QUOTA_PERCENT }) => {
      return { name, product: of, code, percent };
    }),
  };
}

function budgetOf(given: NonNullable<File['budgets']>[number]): BudgetSettings {
  const { name, amount: most, products = [], unlistedProducts = [], actual, forecast } = given;
  return {
    name,
    amount: most,
    products: [...products, ...unlistedProducts],
    actual: actual ?? ACTUAL,
    forecast: forecast ?? FORECAST,
  };
}

type Context<T> = z.core.$RefinementCtx<T>;

/** A threshold below the one before it is a slip: which of the two was meant to be higher? */
function refineOrder(values: readonly unknown[], context: Context<unknown[]>): void {
  for (const [index, value] of values.entries()) {
    const before = values[index - 1];
    if (typeof value !== 'number' || typeof before !== 'number' || value > before) continue;
    const numbers = values.filter((one) => typeof one === 'number');
    const sorted = [...new Set(numbers)].sort((a, b) => a - b);
    const params: IssueParams = {
      found: `${value} after ${before}`,
      fix: `Write [${sorted.join(', ')}].`,
    };
    const message = 'thresholds that rise';
    context.addIssue({ code: 'custom', path: [index], message, params: { ...params } });
  }
}

/** Alarms tell things apart by their names. */
export function refineNames(what: string) {
  return (items: readonly unknown[], context: Context<unknown[]>): void => {
    const names = items.map((item) =>
      typeof item === 'object' && item !== null && 'name' in item ? item.name : undefined,
    );
    for (const [index, name] of names.entries()) {
      if (typeof name !== 'string' || names.indexOf(name) === index) continue;
      const params: IssueParams = {
        found: `${formatValue(name)} a second time`,
        fix: 'Rename or drop one of the two.',
      };
      const message = `a name of its own for each ${what}`;
      context.addIssue({ code: 'custom', path: [index, 'name'], message, params: { ...params } });
    }
  };
}

function adviseProduct(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const near = nearest(value, productCodes);
  return near === undefined
    ? 'If your bill has it, put it under unlistedProducts.'
    : `Did you mean ${near}? If your bill has the code as it is, put it under unlistedProducts.`;
}
