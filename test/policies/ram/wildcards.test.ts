import fc from 'fast-check';
import { foldCase, hasWildcard, matchesWildcard } from '../../../policies/ram';

/** The definition, word for word; takes for ever on long patterns. */
function naively(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  const [first = '', rest] = [pattern[0], pattern.slice(1)];
  if (first === '*') return naively(rest, text) || (text !== '' && naively(pattern, text.slice(1)));
  return text !== '' && (first === '?' || first === text[0]) && naively(rest, text.slice(1));
}

/** The definition by dynamic programming: whether the first part of each matches, for all parts. */
function byTable(pattern: string, text: string): boolean {
  let row = [true, ...Array.from(text, () => false)];
  for (const wanted of pattern) {
    const next = [wanted === '*' && row[0] === true];
    for (let end = 1; end <= text.length; end++) {
      const one = row[end - 1] === true && (wanted === '?' || wanted === text[end - 1]);
      next.push(wanted === '*' ? row[end] === true || next[end - 1] === true : one);
    }
    row = next;
  }
  return row[text.length] === true;
}

describe('wildcards', () => {
  test.each([
    ['*', '', true],
    ['*', 'ecs:RunInstances', true],
    ['?', '', false],
    ['?', 'a', true],
    ['?', 'ab', false],
    ['', '', true],
    ['', 'a', false],
    ['ecs:Describe*', 'ecs:DescribeInstances', true],
    ['ecs:Describe*', 'ecs:Describe', true],
    ['ecs:Describe*', 'ecs:Descr', false],
    ['ecs:Describe*', 'xecs:DescribeInstances', false],
    ['*:Describe*', 'yundun-sas:DescribeAlarms', true],
    ['yundun-*:*', 'yundun-sas:DescribeAlarms', true],
    ['yundun-*:*', 'yundun:DescribeAlarms', false],
    ['a*b', 'a*b', true],
    ['a?b', 'a?b', true],
    ['a**b', 'ab', true],
    ['*ab', 'aab', true],
    ['*a?b*', 'xaabbx', true],
    ['*aab*', 'aaab', true],
    ['abc*', 'abc', true],
    ['abc', 'abcd', false],
    ['ABC', 'abc', false],
  ])('%s against %s: %s', (pattern, text, expected) => {
    expect(matchesWildcard(pattern, text)).toBe(expected);
  });

  test('no character of a pattern means anything but itself, besides * and ?', () => {
    for (const character of '.+^$()[]{}|\\/-#') {
      expect(matchesWildcard(`a${character}*`, `a${character}x`)).toBe(true);
      expect(matchesWildcard(`a${character}*`, 'abx')).toBe(false);
    }
  });

  const few = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 12 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?'), maxLength: 9 });

  test('they match as the definition says', () => {
    fc.assert(
      fc.property(
        pattern,
        few,
        (wanted, text) => matchesWildcard(wanted, text) === naively(wanted, text),
      ),
      { numRuns: 20_000 },
    );
  });

  test('a pattern made from a text matches it', () => {
    const made = fc
      .array(fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom('', '*', '?')))
      .map((parts) => ({
        text: parts.map(([part, wildcard]) => part + (wildcard === '' ? '' : 'x')).join(''),
        wanted: parts.map(([part, wildcard]) => part.replace(/[*?]/g, '?') + wildcard).join(''),
      }));
    fc.assert(fc.property(made, ({ text, wanted }) => matchesWildcard(wanted, text)));
  });

  test('what takes long to try is decided as the definition says too', () => {
    const run = 'a'.repeat(40);
    const part = fc.constantFrom('*', '*', '?', 'a', run, `${run}b`, `${run}?${run}`);
    const texts = fc.tuple(fc.nat(400), fc.constantFrom('', 'b', 'ab', `${run}b`));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), texts, (parts, [count, tail]) => {
        const text = `${'a'.repeat(count)}${tail}`;
        return matchesWildcard(parts.join(''), text) === byTable(parts.join(''), text);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('folding case', () => {
  test('is for ASCII letters only, so that no other letter becomes one', () => {
    expect(foldCase('ECS:RunInstances')).toBe('ecs:runinstances');
    // The Kelvin sign and the long s, which other foldings turn into k and s.
    expect(foldCase('\u212a\u017fÄ')).toBe('\u212a\u017fÄ');
    expect(foldCase('Ä-ECS')).toBe('Ä-ecs');
  });

  test('twice is once, and what is ASCII folds as the language does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => foldCase(foldCase(text)) === foldCase(text),
      ),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii' }),
        (text) => foldCase(text) === text.toLowerCase(),
      ),
    );
  });

  test('leaves every character that is not an ASCII letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const others = Array.from(foldCase(text)).filter((character) => !/[a-z]/.test(character));
        return (
          others.join('') ===
          Array.from(text)
            .filter((character) => !/[a-z]/i.test(character) || character > '~')
            .join('')
        );
      }),
    );
  });
});

test('a wildcard is a star or a question mark', () => {
  expect(['ecs:*', 'ecs:R?n', 'ecs:Run'].map(hasWildcard)).toEqual([true, true, false]);
});
