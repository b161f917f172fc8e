import { blockFrom } from '../../../../policies/rules/common/addresses';

describe('addresses as products take them', () => {
  it.each([
    ['0.0.0.0/0', 0, 0n, (1n << 32n) - 1n],
    ['10.1.2.3/0', 0, 0n, (1n << 32n) - 1n],
    ['0.0.0.0', 0, 0n, (1n << 32n) - 1n],
    ['0.0.0.0/00', 0, 0n, (1n << 32n) - 1n],
    ['10.1.2.3/08', 8, 10n << 24n, (11n << 24n) - 1n],
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
});
