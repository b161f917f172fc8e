import fc from 'fast-check';
import { parseExact } from '../../../functions/budget-watch/src/exact-json';
import {
  formatMoney,
  median,
  parseMoney,
  percentOf,
  reaches,
} from '../../../functions/budget-watch/src/money';

const cents = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

describe('money', () => {
  it.each([
    ['0', '0.00'],
    ['-0', '0.00'],
    ['12.5', '12.50'],
    ['0.1', '0.10'],
    ['1e3', '1000.00'],
    ['1.0E-4', '0.0001'],
    ['-1.5e-7', '-0.00000015'],
    ['0.000000005', '0.00000001'],
    ['-0.000000005', '-0.00000001'],
    ['0.0000000049', '0.00'],
    ['12.340000000000002', '12.34'],
    ['10,000.00', '10000.00'],
    ['-1,234,567.8', '-1234567.80'],
    ['123456789012345678.12345678', '123456789012345678.12345678'],
  ])('reads %s', (text, shown) => {
    expect(formatMoney(parseMoney(text) ?? -99n)).toBe(shown);
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '.5',
    '1.',
    '+1',
    '1,00',
    ',100',
    '1,0000',
    'NaN',
    'Infinity',
    '0x10',
    '１',
    '1e999',
    '--1',
    '1_000',
  ])('does not read %j', (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });

  it('comes back as it went', () => {
    fc.assert(fc.property(cents, (money) => parseMoney(formatMoney(money)) === money));
  });

  it('adds up where floats do not', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })), (parts) => {
        const read = parts.map((part) => {
          const size = part < 0n ? -part : part;
          const text = `${part < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
          return parseMoney(text) ?? 0n;
        });
        const total = parts.reduce((a, b) => a + b, 0n);
        return read.reduce((a, b) => a + b, 0n) === total * 10n ** 6n;
      }),
    );
    const tenth = parseMoney('0.1') ?? 0n;
    expect(tenth + (parseMoney('0.2') ?? 0n)).toBe(parseMoney('0.3'));
  });

  it('has a share that is cut, and a threshold that is exact', () => {
    expect(percentOf(9996n, 10000n)).toBe('99.9');
    expect(percentOf(-5n, 1000n)).toBe('-0.5');
    expect([reaches(9999n, 10000n, 100), reaches(10000n, 10000n, 100)]).toEqual([false, true]);
    fc.assert(
      fc.property(
        cents,
        fc.bigInt(1n, 10n ** 15n),
        fc.integer({ min: 1, max: 1000 }),
        (a, b, p) => {
          const exact = a * 100n - b * BigInt(p);
          return reaches(a, b, p) === exact >= 0n;
        },
      ),
    );
  });

  it('has a median that no order changes', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1 }), (amounts) => {
        const middle = median(amounts);
        const below = amounts.filter((amount) => amount < middle).length;
        const above = amounts.filter((amount) => amount > middle).length;
        return (
          below * 2 < amounts.length && above * 2 <= amounts.length && amounts.includes(middle)
        );
      }),
    );
    expect(median([])).toBe(0n);
  });
});

describe('exact JSON', () => {
  it('keeps the digits of numbers, and leaves strings alone', () => {
    const text = '{"a":0.10,"b":[-1e-7,12345678901234567890],"c":"1 \\" 2","3":null,"d":true}';
    expect(parseExact(text)).toEqual({
      a: '0.10',
      b: ['-1e-7', '12345678901234567890'],
      c: '1 " 2',
      3: null,
      d: true,
    });
  });

  it('has the same form as JSON.parse', () => {
    const numbersAsText = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (_, part: unknown) =>
        typeof part === 'number' ? JSON.stringify(part) : part,
      );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseExact(JSON.stringify(value))).toEqual(numbersAsText(value));
      }),
    );
  });

  it.each(['', '{', '01', '{"a":1', '[1,]', 'NaN', '{"a":"\n"}', '[01]', '"\\'])(
    'refuses %j',
    (text) => {
      expect(() => parseExact(text)).toThrow(SyntaxError);
    },
  );

  it('reads megabytes of hostile text in no time and no depth', () => {
    const long = `"${'\\"'.repeat(1_000_000)}"`;
    expect(parseExact(long)).toHaveLength(1_000_000);
  });
});
