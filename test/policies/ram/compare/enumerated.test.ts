import fc from 'fast-check';
import { policyOfKind } from '../arbitraries';
import { compareByEnumeration } from './enumerated';

const policies = fc.array(policyOfKind('identity'), { minLength: 1, maxLength: 2 });

it('finds what a list of every request of a small world finds, and no more', () => {
  const seen = new Map<string, number>();
  let [changes, uncertain] = [0, 0];
  fc.assert(
    fc.property(policies, policies, (before, after) => {
      const told = compareByEnumeration(before, after);
      seen.set(told.outcome, (seen.get(told.outcome) ?? 0) + 1);
      changes += told.changes.length;
      uncertain += told.changes.filter(({ isCertain }) => !isCertain).length;
    }),
    { numRuns: 120 },
  );
  expect(Math.min(seen.get('same') ?? 0, seen.get('differs') ?? 0)).toBeGreaterThan(5);
  expect(uncertain).toBeLessThan(0.02 * changes);
});
