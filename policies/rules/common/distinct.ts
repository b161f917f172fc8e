import { unknown } from '../../review';
import type { Truth } from '../../review';

/** The same, each doubt told once. */
export function distinct(truth: Truth): Truth {
  if (truth.holds !== 'unknown') return truth;
  const doubts = new Map(truth.doubts.map((doubt) => [`${doubt.address} ${doubt.path}`, doubt]));
  return unknown(...doubts.values());
}
