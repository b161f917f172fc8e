import fc from 'fast-check';
import { longRun } from '../../helpers/long';
import { compare, expressions } from './terraform-console';

it('makes of no expression what Terraform does not, for as long as it is let', () => {
  fc.assert(
    fc.property(fc.array(expressions, { minLength: 500, maxLength: 500 }), (some) => {
      expect(compare(some).other).toEqual([]);
    }),
    { ...longRun(), endOnFailure: true },
  );
});
