import { env } from 'node:process';
import { limitsFrom } from '../../scripts/long/limits';

/**
 * How a property runs in `npm run long`: by the seed of the run, for a second for each of its
 * minutes, or until it fails.
 */
export function longRun(): {
  readonly seed: number;
  readonly numRuns: number;
  readonly interruptAfterTimeLimit: number;
} {
  const { seed, minutes } = limitsFrom(env);
  return { seed, numRuns: 2 ** 31 - 1, interruptAfterTimeLimit: minutes * 1000 };
}
