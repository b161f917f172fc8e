import fc from 'fast-check';
import { blockFrom, holdsAnybody } from '../../../../policies/rules/common/addresses';

describe('addresses as products take them', () => {
  it.each([
    ['0.0.0.0/0', 0, 0n, (1n << 32n) - 1n],
    ['10.1.2.3/0', 0, 0n, (1n << 32n) - 1n],
    ['0.0.0.0', 0, 0n, (1n << 32n) - 1n],
    ['::', 0, 0n, (1n << 128n) - 1n],
    ['10.1.2.3/8', 8, 10n << 24n, (11n << 24n) - 1n],
    ['10.1.2.3', 32, 0x0a010203n, 0x0a010203n],
    ['::1/128', 128, 1n, 1n],
  ])('reads %s', (text, prefix, first, last) => {
    expect(blockFrom(text)).toMatchObject({ prefix, first, last });
  });

  it.each([
    '',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0/8',
    '10.0.0.0/8/8',
    'example.com',
    '::/129',
    '%',
  ])('does not read %j', (text) => {
    expect(blockFrom(text)).toBeUndefined();
  });

  it('takes a block for anybody by its size alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 32 }), (prefix) => {
        const block = blockFrom(`47.0.0.0/${prefix}`);
        return block !== undefined && holdsAnybody('ipv4', [block]) === prefix < 8;
      }),
    );
  });

  it('does not count what no stranger has', () => {
    const blocks = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '224.0.0.0/3'];
    for (const text of blocks) {
      const block = blockFrom(text);
      expect(block === undefined || holdsAnybody('ipv4', [block])).toBe(false);
    }
  });
});
