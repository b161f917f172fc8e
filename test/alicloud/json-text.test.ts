import * as fc from 'fast-check';
import { parseRepeating, repeatedKeys, walkJson } from '../../alicloud/json-text';

/** JSON as a writer may set it: with white space, with escapes, and with keys that may be repeated. */
const blank = fc.constantFrom('', ' ', '\n', '\t\r ');
const key = fc.constantFrom('"a"', '"\\u0061"', '"b"', '"__proto__"', '"{\\"a\\":1,"', '"\\\\"');
const { json } = fc.letrec<{ json: string; object: string; list: string; scalar: string }>(
  (tie) => ({
    scalar: fc.constantFrom(
      '1',
      '-2.5e3',
      'true',
      'null',
      '"text"',
      '"a\\"b"',
      '"\\\\"',
      '""',
      '"[{,"',
    ),
    object: fc
      .array(fc.tuple(key, blank, tie('json')), { maxLength: 4 })
      .map(
        (fields) =>
          `{${fields.map(([name, gap, value]) => `${gap}${name}${gap}:${gap}${value}${gap}`).join(',')}}`,
      ),
    list: fc.array(tie('json'), { maxLength: 3 }).map((items) => `[${items.join(' , ')}]`),
    json: fc.oneof({ depthSize: 'small' }, tie('scalar'), tie('object'), tie('list')),
  }),
);

describe('parseRepeating', () => {
  it('with the last of all is JSON.parse', () => {
    fc.assert(
      fc.property(json, (text) => {
        const last = (_: unknown, values: readonly unknown[]): unknown => values.at(-1);
        const read = parseRepeating<unknown>(text, last);
        expect(JSON.stringify(read)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('is told of the keys around and of all values, in order', () => {
    const told: unknown[] = [];
    parseRepeating<unknown>('{"x":[{"a":1,"b":0,"a":[2],"a":null}],"x":3}', (keys, values) => {
      told.push([[...keys], [...values]]);
      return 'both';
    });
    expect(told).toEqual([
      [
        ['x', 'a'],
        [1, [2], null],
      ],
      [['x'], [[{ a: 'both', b: 0 }], 3]],
    ]);
  });

  it('keeps names that objects have by nature', () => {
    const read = parseRepeating<object>('{"__proto__":{"a":1},"constructor":2}', () => ({}));
    expect(Object.entries(read)).toEqual([
      ['__proto__', { a: 1 }],
      ['constructor', 2],
    ]);
  });
});

describe('repeatedKeys', () => {
  it.each([
    ['{"a":1,"a":2}', [['a']]],
    ['{"a":1,"\\u0061":2,"a":3}', [['a'], ['a']]],
    ['[{"a":1},{"a":1,"b":{"c":[0,{"d":1,"d":2}]}}]', [[1, 'b', 'c', 1, 'd']]],
    ['[[1,2],[{"a":1,"a":1}]]', [[1, 0, 'a']]],
    ['{"a":{"a":1},"b":{"a":1}}', []],
    ['{"a":"{\\"a\\":1,\\"a\\":1}"}', []],
    ['["a","a"]', []],
    ['"a"', []],
  ])('in %s', (text, paths) => {
    expect(repeatedKeys(text)).toEqual(paths);
  });

  it('are told as deep and as often as is asked for', () => {
    expect(repeatedKeys('{"a":{"b":1,"b":2},"a":1}', { deepest: 1 })).toEqual([['a']]);
    expect(repeatedKeys('{"a":1,"a":2,"a":3}', { most: 1 })).toEqual([['a']]);
  });

  it('are there where JSON.parse drops something', () => {
    const count = (value: unknown): number =>
      typeof value !== 'object' || value === null
        ? 0
        : Object.entries(value).reduce(
            (sum, [, inner]) => sum + (Array.isArray(value) ? 0 : 1) + count(inner),
            0,
          );
    fc.assert(
      fc.property(json, (text) => {
        let keys = 0;
        const nothing = (): undefined => undefined;
        walkJson(text, { begin: nothing, end: nothing, value: nothing, key: () => (keys += 1) });
        const isDropped = keys > count(JSON.parse(text));
        expect(repeatedKeys(text).length > 0).toBe(isDropped);
      }),
    );
  });
});

describe('time and memory grow as the text does', () => {
  // 50,000 of each; what grows as the square would take minutes.
  const many = 50_000;
  it.each([
    ['depth', `${'{"a":'.repeat(many)}1${'}'.repeat(many)}`],
    ['repeats', `{${'"a":{},'.repeat(many)}"a":1}`],
    [
      'repeats at depth',
      `${'{"a":'.repeat(many)}{${'"b":{},'.repeat(many)}"b":1}${'}'.repeat(many)}`,
    ],
    ['escapes', JSON.stringify('"\\'.repeat(many))],
    ['lists', `[${'[],'.repeat(many)}1]`],
  ])('%s', (_, text) => {
    const began = performance.now();
    repeatedKeys(text, { most: 1 });
    parseRepeating<unknown>(text, (__, values) => values[0]);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
