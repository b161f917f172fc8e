import fc from 'fast-check';
import { longRun } from '../../../helpers/long';
import { policyOfKind } from '../arbitraries';
import { compareByEnumeration } from './enumerated';

const policies = fc.array(policyOfKind('identity'), { minLength: 1, maxLength: 2 });

it('finds what a list of every request of a small world finds, for as long as it is let', () => {
  const seen = new Map<string, number>();
  let [told, uncertain] = [0, 0];
  fc.assert(
    fc.property(policies, policies, (before, after) => {
      const { outcome, changes } = compareByEnumeration(before, after);
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      told += changes.length;
      uncertain += changes.filter(({ isCertain }) => !isCertain).length;
    }),
    longRun(),
  );
  expect(seen.get('same')).toBeGreaterThan(10);
  expect(uncertain).toBeLessThan(0.01 * told);
});
