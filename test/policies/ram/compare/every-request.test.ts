import fc from 'fast-check';
import { holdAgainstList } from './every-request';
import { pairs } from './pairs';
import { holdAgainstCalls, named } from './several-names';

it('finds what a list of every request of a small world finds, and no more', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const { outcome } = holdAgainstList(before, after);
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }),
    { numRuns: 150 },
  );
  const all = [...seen.values()].reduce((sum, one) => sum + one, 0);
  expect(Math.min(seen.get('same') ?? 0, seen.get('differs') ?? 0)).toBeGreaterThan(all / 10);
});

it('tells what calls with several names newly allow', () => {
  let differs = 0;
  fc.assert(
    fc.property(pairs, fc.constantFrom('billing', 'ram'), ([before, after], by) => {
      if (holdAgainstCalls(named(before, by), named(after, by))) differs++;
    }),
    { numRuns: 60 },
  );
  expect(differs).toBeGreaterThan(0);
});
