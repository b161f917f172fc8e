import { textOf, type ExactMap } from './exact-json';
import { parseMoney, type Money } from './money';

/** What bills take coupons off: `PretaxGrossAmount - InvoiceDiscount - DeductedByCoupons`. */
const AFTER_COUPONS = 'PretaxAmount';

/**
 * What a row of a bill comes to. Coupons are added to `PretaxAmount` again: what they pay for is used
 * all the same, and whoever uses an account on its coupons is to be noticed before they are gone.
 *
 * @returns nothing for a row without the amount, or with one that is none.
 */
export function usedIn(row: ExactMap, amountField: string = AFTER_COUPONS): Money | undefined {
  const amount = parseMoney(textOf(row[amountField]));
  if (amountField !== AFTER_COUPONS || row['DeductedByCoupons'] === undefined) return amount;
  const coupons = parseMoney(textOf(row['DeductedByCoupons']));
  return amount === undefined || coupons === undefined ? undefined : amount + coupons;
}

/** What a figure is made of, for a person. */
export function basisOf(amountField: string): string {
  return amountField === AFTER_COUPONS ? `${AFTER_COUPONS} and DeductedByCoupons` : amountField;
}
