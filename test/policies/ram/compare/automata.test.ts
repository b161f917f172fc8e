import fc from 'fast-check';
import { holdAgainstAutomata, plainly } from './hold-automata';
import { pairs } from './pairs';

it('automata that share no code with it agree with the comparison', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const outcome = holdAgainstAutomata(plainly(before), plainly(after));
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }),
    { numRuns: 20 },
  );
  expect(seen.get('both: more') ?? 0).toBeGreaterThan(0);
  expect(seen.get('both: none') ?? 0).toBeGreaterThan(0);
});
