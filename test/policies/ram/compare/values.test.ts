import fc from 'fast-check';
import type { Condition, Policy } from '../../../../policies/ram';
import { compareAccess } from '../../../../policies/ram/compare';
import { TooManyPatterns } from '../../../../policies/ram/compare/patterns';
import { Side } from '../../../../policies/ram/compare/side';
import { valuesFor } from '../../../../policies/ram/compare/values';
import { glob } from '../plain-operators';

type Wanted = Readonly<Record<string, readonly string[]>>;

/** A policy under these operators, all on one key. It need not be one that a document may say. */
function under(wanted: Wanted): Policy {
  const asked = Object.entries(wanted).map(([operator, values]) => [operator, { 's:Key': values }]);
  const condition = Object.fromEntries(asked) as Condition;
  return {
    kind: 'identity',
    statements: [{ effect: 'Allow', action: ['ecs:*'], resource: ['*'], condition }],
  };
}

/** The values that are tried, in order, several as `a+b`; `_` is a letter that no policy names. */
function tried(wanted: Wanted): readonly string[] {
  const side = new Side([under(wanted)]);
  const literals = side.step.statements.flatMap((one) => side.literalsOf(one));
  return valuesFor(literals)
    .map((value) => (typeof value === 'string' ? value : `[${value.join('+')}]`))
    .map((text) => text.replaceAll('\u{E000}', '_'))
    .sort();
}

const listed = (...values: readonly string[]): readonly string[] =>
  [...values.map((value) => `[${value}]`), 'absent'].sort();

it.each<[string, Wanted, readonly string[]]>([
  ['a text, and another', { StringEquals: ['a', 'b'] }, ['a', 'b', '_']],
  ['the same of what must not be', { StringNotEquals: ['a'] }, ['a', '_']],
  ['true and false', { Bool: ['true'] }, ['true', 'false']],
  [
    'texts beside true and false',
    { Bool: ['true'], StringEquals: ['x'] },
    ['true', 'false', 'x', '_'],
  ],

  ['what a pattern matches', { StringLike: ['a*'] }, ['a_', '_']],
  [
    'what two patterns match',
    { StringLike: ['a*'], StringNotLike: ['*b'] },
    ['a_', '_b', 'a_b', '_'],
  ],
  [
    'what three patterns match, and two of them',
    { StringLike: ['a*', '*b', '*-*'] },
    ['_', 'a_', '_b', '_-_', 'a_b', 'a_-_', '_-_b', 'a_-_b'],
  ],
  [
    'both orders of two parts',
    { StringLike: ['*a*', '*b*'] },
    ['_', '_a_', '_b_', '_a_b_', '_b_a_'],
  ],
  ['every length that question marks could count', { StringLike: ['a?'] }, ['', '_', '__', 'a_']],
  [
    'a text beside a pattern, which need not match it',
    { StringLike: ['a*'], StringEquals: ['ab', 'c'] },
    ['ab', 'c', 'a_', '_'],
  ],

  // Where nobody looks at the case, one of them is enough.
  ['a text of which the case does not count', { StringEqualsIgnoreCase: ['Ab'] }, ['Ab', '_']],
  [
    'each mixture of cases, where somebody looks at them',
    { StringNotEqualsIgnoreCase: ['Ab1'], StringEquals: ['x'] },
    ['x', 'ab1', 'aB1', 'Ab1', 'AB1', '_'],
  ],
  [
    'letters beyond ASCII as they are',
    { StringEqualsIgnoreCase: ['ßÉ'], StringLike: ['a*'] },
    ['ßÉ', 'a_', '_'],
  ],

  ['a number, and one on either side', { NumericEquals: ['5'] }, ['4', '5', '6']],
  ['one between two', { NumericLessThan: ['1', '2.5'] }, ['0', '1', '1.75', '2.5', '3.5']],
  ['numbers in their order', { NumericLessThan: ['10', '9'] }, ['8', '9', '9.5', '10', '11']],
  ['negative numbers', { NumericGreaterThan: ['-1', '-2'] }, ['-3', '-2', '-1.5', '-1', '0']],
  [
    'digits behind the point',
    { NumericEquals: ['0.05', '0.06'] },
    ['-0.95', '0.05', '0.055', '0.06', '1.06'],
  ],
  ['the same number once', { NumericEquals: ['1.0', '1'] }, ['0', '1', '2']],
  [
    'numbers of more digits than are exact',
    { NumericEquals: ['9007199254740993'] },
    ['9007199254740992', '9007199254740993', '9007199254740994'],
  ],
  ['a number where none is understood', { NumericEquals: ['many'] }, ['-1', '1']],

  [
    'an instant, and just before and behind it',
    { DateLessThan: ['2026-01-01T08:00:00+08:00'] },
    ['2025-12-31T23:59:59.999Z', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'],
  ],
  ['no instant where none is understood', { DateLessThan: ['soon'] }, []],

  [
    'where a network begins and ends',
    { IpAddress: ['10.0.0.0/8'] },
    ['0.0.0.0', '10.0.0.0', '11.0.0.0', '::'],
  ],
  [
    'the last network, behind which is none',
    { NotIpAddress: ['255.0.0.0/8'] },
    ['0.0.0.0', '255.0.0.0', '::'],
  ],
  [
    'each family by itself',
    { IpAddress: ['::/0', '10.0.0.1', '2001:db8::/32'] },
    ['0.0.0.0', '10.0.0.1', '10.0.0.2', '::', '2001:db8::', '2001:db9::'],
  ],
  ['no network where none is understood', { IpAddress: ['nowhere'] }, ['0.0.0.0', '::']],

  ['sets, for an operator on several', { 'ForAnyValue:StringEquals': ['a'] }, ['a', '_', 'a+_']],
  [
    'sets of more than two',
    { 'ForAllValues:NumericLessThan': ['5'] },
    ['4', '5', '6', '5+4', '5+6', '4+6', '5+4+6'],
  ],
  ['sets of true and false', { 'ForAnyValue:Bool': ['true'] }, ['true', 'false', 'false+true']],
])('tries %s', (_, wanted, expected) => {
  expect(tried(wanted)).toEqual(listed(...expected));
});

it.each<[string, Wanted, number | undefined]>([
  ['six letters in any case', { StringEqualsIgnoreCase: ['abcdef-1'], StringLike: ['x'] }, 67],
  ['seven', { StringEqualsIgnoreCase: ['abcdefg'], StringLike: ['x'] }, undefined],
  ['seven of which the case does not count', { StringEqualsIgnoreCase: ['abcdefg'] }, 3],
  ['sets of eight', { 'ForAnyValue:StringEquals': lettersOf('abcdefg') }, 2 ** 8],
  ['sets of nine', { 'ForAnyValue:StringEquals': lettersOf('abcdefgh') }, undefined],
  // What 64 patterns of a list match, and what none does, and no value.
  ['as many patterns as are kept', { StringLike: many(64) }, 66],
  ['one pattern more', { StringLike: many(65) }, undefined],
])('says where there is too much to try: %s', (_, wanted, count) => {
  expect(numberTried(wanted)).toBe(count);
});

/** None where there is too much. */
function numberTried(wanted: Wanted): number | undefined {
  try {
    return tried(wanted).length;
  } catch (error) {
    if (error instanceof TooManyPatterns) return undefined;
    throw error;
  }
}

/** Patterns that have nothing in common. */
function many(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${at}-*`);
}

function lettersOf(text: string): readonly string[] {
  return text.split(/(?=.)/);
}

/** Every text of up to four letters of three, the last of which no pattern names. */
const texts = ['', '', '', ''].reduce<readonly string[]>(
  (shorter) => ['', ...shorter.flatMap((text) => ['a', 'b', 'c'].map((letter) => text + letter))],
  [''],
);
const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });

it('tries a text for each choice of patterns that some text matches', () => {
  fc.assert(
    fc.property(fc.uniqueArray(pattern, { minLength: 1, maxLength: 3 }), (patterns) => {
      const choice = (text: string): string =>
        patterns.filter((one) => glob(one, '').test(text)).join();
      const found = new Set(
        tried({ StringLike: patterns }).map((value) => choice(value.replace(/^\[|\]$/g, ''))),
      );
      expect(texts.filter((text) => !found.has(choice(text)))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('two patterns with a star at either end are compared', () => {
  const [one, both] = [
    under({ StringLike: ['*dev*'] }),
    under({ StringLike: ['*dev*', '*test*'] }),
  ];
  const { gained, lost, undecided } = compareAccess([one], [both]);
  expect({ lost, undecided }).toEqual({ lost: [], undecided: [] });
  expect(gained.map(({ witness }) => witness.context)).toEqual([
    { 's:Key': ['exampletestexample'] },
  ]);
});
