import fc from 'fast-check';
import { limitsFrom } from '../../../../scripts/long/limits';
import { holdAgainstList } from './every-request';
import { pairs } from './pairs';
import { holdAgainstCalls, named } from './several-names';

/** As many as the comparison has to be right for, however long that takes. */
const PAIRS = 50_000;
const { seed } = limitsFrom(process.env);

it('finds what a list of every request of a small world finds, and no more', () => {
  const seen = new Map<string, number>();
  let [told, uncertain] = [0, 0];
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const { outcome, changes } = holdAgainstList(before, after);
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      told += changes.length;
      uncertain += changes.filter(({ isCertain }) => !isCertain).length;
    }),
    { seed, numRuns: PAIRS },
  );
  const counts = JSON.stringify({
    seed,
    pairs: PAIRS,
    ...Object.fromEntries(seen),
    told,
    uncertain,
  });
  process.stdout.write(`comparisons against every request: ${counts}\n`);
  expect(seen.get('undecided') ?? 0).toBeLessThanOrEqual(0.01 * PAIRS);
  expect(Math.min(seen.get('same') ?? 0, seen.get('differs') ?? 0)).toBeGreaterThan(0.1 * PAIRS);
});

it.each(['billing', 'ram'] as const)(
  'tells what calls with several names newly allow: %s',
  (by) => {
    let differs = 0;
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        if (holdAgainstCalls(named(before, by), named(after, by))) differs++;
      }),
      { seed, numRuns: PAIRS / 25 },
    );
    expect(differs).toBeGreaterThan(100);
  },
);
