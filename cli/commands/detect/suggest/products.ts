import type { TrailEvent } from '../../../../policies/detections';
import type { Match } from '../../../../policies/detections/match/evaluator';

/** The detection whose products are proposed. */
export const UNUSUAL = 'unusual-change';

/** A product of which changes are told as unusual, and that is used all the time. */
export interface ProductInUse {
  /** As the log names it. */
  readonly product: string;
  /** Days on which some of its changes were told. */
  readonly days: number;
  /** Changes that would be told no more, the most frequent first. */
  readonly hides: readonly { readonly event: string; readonly changes: number }[];
}

interface Growing {
  readonly product: string;
  readonly days: Set<string>;
  readonly changes: Map<string, number>;
}

/** What is used on fewer days may be somebody who tries what there is. */
const LEAST_DAYS = 3;
const MOST_PRODUCTS = 100;

/** Watches which products' changes are told as unusual, in bounded memory. */
export class ProductUse {
  readonly #products = new Map<string, Growing>();

  /** @param rule - the place of that detection among the detections that are active. */
  constructor(private readonly rule: number) {}

  observe(event: TrailEvent, matches: readonly Match[]): void {
    if (!matches.some(({ rule }) => rule === this.rule)) return;
    const { serviceName, eventName, eventTime } = event;
    if (typeof serviceName !== 'string' || typeof eventName !== 'string') return;
    if (!/^[A-Za-z][A-Za-z0-9-]{1,39}$/.test(serviceName)) return;
    const key = serviceName.toLowerCase();
    const known = this.#products.get(key);
    if (known === undefined && this.#products.size === MOST_PRODUCTS) return;
    const product: Growing = known ?? {
      product: serviceName,
      days: new Set(),
      changes: new Map(),
    };
    this.#products.set(key, product);
    product.days.add(String(eventTime).slice(0, 10));
    product.changes.set(eventName, (product.changes.get(eventName) ?? 0) + 1);
  }

  inUse(): readonly ProductInUse[] {
    return [...this.#products.values()]
      .filter(({ days }) => days.size >= LEAST_DAYS)
      .map(({ product, days, changes }) => ({
        product,
        days: days.size,
        hides: [...changes]
          .map(([event, count]) => ({ event, changes: count }))
          .sort((a, b) => b.changes - a.changes || (a.event < b.event ? -1 : 1)),
      }))
      .sort((a, b) => (a.product < b.product ? -1 : 1));
  }
}
