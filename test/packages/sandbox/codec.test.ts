import { encode, ExtData } from '@msgpack/msgpack';
import fc from 'fast-check';
import { decodeJson, decodeValue, encodeValue } from '../../../packages/sandbox/src/value/codec';
import { isKnown, isUnknown, UNKNOWN, type Value } from '../../../packages/sandbox/src/value/value';

const anyText = fc.string({ unit: 'grapheme' }).filter((text) => text !== '__proto__');
/** Any value that Terraform can have: no negative zero, no infinity, integers of any size. */
const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.constant(UNKNOWN),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
    anyText,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyText, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe('values on the wire', () => {
  test('come back as they went, unknown and nested ones too', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(decodeValue(encodeValue(value))).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  test('are whole only without an unknown one inside', () => {
    expect(isKnown({ a: [{ b: 'c' }] })).toBe(true);
    expect(isKnown({ a: [{ b: UNKNOWN }] })).toBe(false);
  });

  test('that Terraform knows a little of are unknown all the same', () => {
    // A refined unknown: extension 12 with a map inside ("not null").
    const refined = encode({ a: new ExtData(12, encode(new Map([[1, false]]))) });
    expect(decodeValue({ msgpack: refined })).toEqual({ a: UNKNOWN });
    const plain = decodeValue({ msgpack: encode([new ExtData(0, Uint8Array.of(0))]) });
    expect(plain).toEqual([UNKNOWN]);
    expect(Array.isArray(plain) && plain.every((v) => isUnknown(v as Value))).toBe(true);
  });

  test.each([
    ['the largest exact number', 9007199254740991n, 9007199254740991],
    ['one more, as a text', 9007199254740992n, '9007199254740992'],
    ['the largest of 64 bits', 18446744073709551615n, '18446744073709551615'],
    ['the smallest of 64 bits', -9223372036854775808n, '-9223372036854775808'],
    ['a small one in a wide form', 7n, 7],
  ])('integers keep every digit: %s', (_, sent, received) => {
    expect(decodeValue({ msgpack: encode(sent, { useBigInt64: true }) })).toBe(received);
  });

  test('may come as JSON, or not at all', () => {
    expect(decodeValue({ json: Buffer.from('{"a":[1,null]}') })).toEqual({ a: [1, null] });
    expect(decodeValue({})).toBeNull();
    expect(decodeValue(undefined)).toBeNull();
    expect(decodeValue(null)).toBeNull();
  });

  test('read from a state file keep every digit', () => {
    const state =
      '{"a":9007199254740993,"b":[12345678901234567890],"c":0.1,"d":"1234567890123456789","e":-1e3,"f":0.12345678901234567890}';
    expect(decodeJson(Buffer.from(state))).toEqual({
      a: '9007199254740993',
      b: ['12345678901234567890'],
      c: 0.1,
      d: '1234567890123456789',
      e: -1000,
      f: 0.12345678901234568,
    });
  });

  test('with a name that JavaScript keeps for itself are values, or are refused', () => {
    const tags = JSON.parse('{"constructor":"y","toString":"z"}') as Value;
    expect(JSON.stringify(decodeValue(encodeValue(tags)))).toBe(JSON.stringify(tags));
    const hostile = JSON.parse('{"__proto__":"x"}') as Value;
    expect(() => decodeValue(encodeValue(hostile))).toThrow('__proto__ is not allowed');
  });

  test('cannot be written as JSON while they are unknown', () => {
    expect(() => JSON.stringify({ a: UNKNOWN })).toThrow('not known yet');
  });
});
