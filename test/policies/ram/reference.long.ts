import fc from 'fast-check';
import { evaluate } from '../../../policies/ram';
import { longRun } from '../../helpers/long';
import { fullContext, policies, request } from './arbitraries';
import { decideByReference } from './reference';

it('decides as the plainest reading of the rules does, for as long as it is let', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(policies, request, fullContext, (given, asked, context) => {
      const known = { ...asked, context };
      const expected = decideByReference(known, given);
      seen.add(expected);
      expect(evaluate(known, given).decision).toBe(expected);
    }),
    longRun(),
  );
  expect([...seen].sort()).toEqual(['allowed', 'denied', 'implicitly-denied']);
});
