import fc from 'fast-check';
import { common, contains, reachOf, words } from '../../../../policies/ram/compare/patterns';
import { matchesWildcard } from '../../../../policies/ram';

/** Every text of up to five letters of three, the last of which no pattern names. */
const texts = allTexts(5);

function allTexts(longest: number): readonly string[] {
  if (longest === 0) return [''];
  const shorter = allTexts(longest - 1);
  const last = shorter.filter(({ length }) => length === longest - 1);
  return [...shorter, ...last.flatMap((text) => ['a', 'b', 'c'].map((letter) => text + letter))];
}

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });

it('what two patterns have in common matches what both match', () => {
  fc.assert(
    fc.property(pattern, pattern, (a, b) => {
      const both = common(a, b);
      const differing = texts.filter(
        (text) =>
          (matchesWildcard(a, text) && matchesWildcard(b, text)) !==
          both.some((one) => matchesWildcard(one, text)),
      );
      expect(differing).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it('the words of a pattern are in a union only where all that it matches is', () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(pattern, fc.array(pattern, { maxLength: 4 }), (one, union) => {
      const isIn = (text: string): boolean => union.some((other) => matchesWildcard(other, text));
      const covered = texts.every((text) => !matchesWildcard(one, text) || isIn(text));
      const told = words(one, reachOf(union)).every(isIn);
      seen.add(told);
      expect(told).toBe(covered);
    }),
    { numRuns: 2000 },
  );
  expect(seen.size).toBe(2);
});

it.each([
  ['ecs:*', 'ecs:Describe*', true],
  ['ecs:Describe*', 'ecs:*', false],
  ['?*', '*', false],
  ['*?', 'a*', true],
  ['a?b', 'a*b', false],
])('%s contains %s: %s', (wide, narrow, expected) => {
  expect(contains(wide, narrow)).toBe(expected);
});
