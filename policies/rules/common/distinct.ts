import { unknown } from '../../review';
import type { Ternary } from '../../review';

/** The same, each reason told once. */
export function distinct(truth: Ternary): Ternary {
  if (truth.holds !== 'unknown') return truth;
  const reasons = new Map(
    truth.reasons.map((reason) => [`${reason.address} ${reason.path}`, reason]),
  );
  return unknown(...reasons.values());
}
