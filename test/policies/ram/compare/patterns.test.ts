import fc from 'fast-check';
import {
  common,
  contains,
  isMadeUp,
  isOnlyMadeUp,
  readable,
  readableLetters,
  reachOf,
  TooManyPatterns,
  widestOf,
  words,
} from '../../../../policies/ram/compare/patterns';
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

describe('patterns as they are', () => {
  const many = '*a*b*c*d*e*f*g*h*i';

  it.each<[string, string, readonly string[]]>([
    ['abc', 'abc', ['abc']],
    ['abc', 'a*c', ['abc']],
    ['a*c', 'abc', ['abc']],
    ['abd', 'a*c', []],
    ['a*c', 'abd', []],
    ['a*', 'b*', []],
    ['a*', 'ab*', ['ab*']],
    ['ab*', 'a*', ['ab*']],
    ['a*', '*b', ['a*b']],
    ['a?*', '?b*', ['ab*']],
    ['?b*', 'a?*', ['ab*']],
    ['ab?', 'a*c', ['abc']],
    ['a?', 'a??', []],
    ['a??', 'a?', []],
    ['*a*', '*b*', ['*a*b*', '*b*a*']],
    ['*ab*', '*ba*', ['*ab*ba*', '*aba*', '*ba*ab*', '*bab*']],
    ['**a', 'a**', ['a', 'a*a']],
  ])('%s and %s have in common', (a, b, expected) => {
    expect([...common(a, b)].sort()).toEqual(expected);
  });

  it('contain themselves, and what takes too many words to tell is not contained for certain', () => {
    expect(contains(`?${many}`, `?${many}`)).toBe(true);
    expect(contains(`?${many}`, `?${many}*j`)).toBe(false);
    expect(contains('*', many)).toBe(true);
    expect(contains('ab', 'abc')).toBe(false);
  });

  it('are left out where others are wider', () => {
    expect(widestOf(['a*', 'ab*', 'c', 'a*', 'abc', '?'])).toEqual(['a*', '?']);
  });

  it.each<[string, number, readonly string[]]>([
    ['a*b', 1, ['a_b']],
    ['a**?', 1, ['a__']],
    ['a*b', 2, ['a__b', 'a_b', 'ab']],
    ['ab', 3, ['ab']],
  ])('have words: %s, reaching %s', (pattern, reach, expected) => {
    expect(words(pattern, reach).map((word) => readableLetters(word, '_'))).toEqual(expected);
  });

  it('have as many words as are written, or too many', () => {
    expect(words('*a*b*c*', 3)).toHaveLength(256);
    expect(() => words('*a*b*c*d*', 3)).toThrow(TooManyPatterns);
    expect(() => words('*a*b*c*', 4)).toThrow(TooManyPatterns);
  });

  it('reach one further than the question marks of the one that has most', () => {
    expect([[], ['a*'], ['?', 'a??', 'b']].map(reachOf)).toEqual([1, 1, 3]);
  });
});

it('a word is shown with something for what wildcards took', () => {
  const [word = ''] = words('a*b??', 1);
  expect(readable(word, 'example')).toBe('aexamplebexample');
  expect(readableLetters(word, 'x')).toBe('axbxx');
  expect([word, 'ab', ''].map(isMadeUp)).toEqual([true, false, false]);
  const whole = words('*?', 1)[0] ?? '';
  expect([whole, word, 'ab', ''].map(isOnlyMadeUp)).toEqual([true, false, false, false]);
});
