import fc from 'fast-check';
import { limitsFrom } from '../../../../scripts/long/limits';
import { holdAgainstAutomata, plainly } from './hold-automata';
import { pairs } from './pairs';

const PAIRS = 2000;
const { seed } = limitsFrom(process.env);

it('automata that share no code with it agree with the comparison', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const outcome = holdAgainstAutomata(plainly(before), plainly(after));
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }),
    { seed, numRuns: PAIRS },
  );
  const counts = JSON.stringify({ seed, pairs: PAIRS, ...Object.fromEntries(seen) });
  process.stdout.write(`comparisons against automata: ${counts}\n`);
  expect(seen.get('undecided') ?? 0).toBeLessThanOrEqual(0.01 * PAIRS);
});
