import fc from 'fast-check';
import { all, any, not, truth, unknown } from '../../../policies/review';
import type { Ternary } from '../../../policies/review';

const doubt = { address: 'a', path: 'b', reason: 'is known after apply' };
const one = fc.constantFrom(truth(true), truth(false), unknown(doubt));
const several = fc.array(one, { maxLength: 6 });
const holds = ({ holds: value }: Ternary): Ternary['holds'] => value;

describe('truth', () => {
  it('of all is no where one is no, unknown where else one is unknown, and otherwise yes', () => {
    fc.assert(
      fc.property(several, (parts) => {
        const values = parts.map(holds);
        const expected = values.includes(false)
          ? false
          : values.includes('unknown')
            ? 'unknown'
            : true;
        expect(all(...parts).holds).toBe(expected);
      }),
    );
  });

  it('of any is what De Morgan makes of all', () => {
    fc.assert(
      fc.property(several, (parts) => {
        expect(any(...parts).holds).toBe(not(all(...parts.map(not))).holds);
      }),
    );
  });

  it('has reasons where it is unknown, and only there', () => {
    fc.assert(
      fc.property(several, (parts) => {
        const found = any(...parts);
        expect(found.reasons.length > 0).toBe(found.holds === 'unknown');
      }),
    );
  });

  it('never becomes certain by knowing less', () => {
    fc.assert(
      fc.property(several, fc.nat(), (parts, index) => {
        if (parts.length === 0) return;
        const less = parts.map((part, at) => (at === index % parts.length ? unknown(doubt) : part));
        const [before, after] = [all(...parts).holds, all(...less).holds];
        expect([before, 'unknown']).toContain(after);
      }),
    );
  });
});
