import { isIPv4 } from 'node:net';
import fc from 'fast-check';
import {
  admitUntrusted,
  blockContains,
  canBeOwn,
  covers,
  everyAddress,
  intersect,
  ipv4AddressPattern,
  ipv4BlockPattern,
  isPrivate,
  isWithin,
  locksEverybodyOut,
  parseAddress,
  parseBlock,
  subtract,
  union,
  type Block,
} from '../../alicloud/addresses';

function block(text: string): Block {
  const parsed = parseBlock(text);
  if (!parsed) throw new Error(`not a block: ${text}`);
  return parsed;
}

const address = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255))
  .map((octets) => octets.join('.'));

describe('an IPv4 block', () => {
  it.each([
    ['0.0.0.0/0', 0n, (1n << 32n) - 1n],
    ['10.0.0.0/8', 167772160n, 184549375n],
    ['255.255.255.255', 4294967295n, 4294967295n],
    ['128.0.0.0/1', 2147483648n, 4294967295n],
    ['192.0.2.9/31', 3221225992n, 3221225993n],
  ])('%s has its first and last address', (text, first, last) => {
    expect(block(text)).toMatchObject({ first, last });
  });

  it.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '01.2.3.4',
    '1.2.3.4/',
    '1.2.3.4/33',
    '1.2.3.4/08',
    '1.2.3.4/-1',
    ' 1.2.3.4',
    '1.2.3.4\n',
    '1.2.3.4/8/8',
    'a.b.c.d',
  ])('is not %j', (text) => {
    expect(parseBlock(text)).toBeUndefined();
  });

  it('is written with its host bits cleared', () => {
    expect(parseBlock('192.168.130.77/17')).toMatchObject({
      text: '192.168.128.0/17',
      hasHostBits: true,
    });
    expect(parseBlock('192.168.128.0/17')).toMatchObject({ hasHostBits: false });
    fc.assert(
      fc.property(address, fc.nat(32), (ip, prefix) => {
        const { text } = block(`${ip}/${prefix}`);
        const host = parseAddress(ip);
        return block(text).text === text && host !== undefined && blockContains(block(text), host);
      }),
    );
  });

  it('is private wholly or not', () => {
    for (const text of ['10.0.0.0/8', '10.255.255.255', '172.16.0.0/12', '192.168.0.0/24'])
      expect([text, isPrivate(block(text))]).toEqual([text, true]);
    for (const text of [
      '10.0.0.0/7',
      '9.255.255.255',
      '172.15.0.0/16',
      '172.32.0.0/16',
      '192.0.0.0/8',
      '192.169.0.0/16',
      '0.0.0.0/0',
    ])
      expect([text, isPrivate(block(text))]).toEqual([text, false]);
  });
});

describe('the patterns', () => {
  it('know addresses as Node does', () => {
    const near = fc.array(
      fc.oneof(fc.nat(300).map(String), fc.constantFrom('', '00', '01', '256', 'a', '-1')),
      { minLength: 3, maxLength: 5 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          address,
          near.map((parts) => parts.join('.')),
        ),
        (text) => ipv4AddressPattern.test(text) === isIPv4(text),
      ),
    );
  });

  it('hold prefixes between two lengths', () => {
    const pattern = ipv4BlockPattern(8, 28);
    expect(['/8', '/9', '/28'].map((prefix) => pattern.test(`10.0.0.0${prefix}`))).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ['/7', '/29', '/80', '/08', ''].map((prefix) => pattern.test(`10.0.0.0${prefix}`)),
    ).toEqual([false, false, false, false, false]);
  });
});

describe('sets of addresses', () => {
  const interval = fc
    .tuple(fc.bigInt(0n, 40n), fc.bigInt(0n, 12n))
    .map(([first, more]) => ({ first, last: first + more }));
  const some = fc.array(interval, { maxLength: 6 });
  const members = (set: readonly { first: bigint; last: bigint }[]): Set<number> =>
    new Set(
      Array.from({ length: 60 }, (_, n) => n).filter((n) =>
        set.some(({ first, last }) => first <= n && n <= last),
      ),
    );

  it('hold what sets of numbers hold', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [one, other] = [union(a), union(b)];
        const [inA, inB] = [members(a), members(b)];
        expect(members(one)).toEqual(inA);
        expect(members(subtract(one, other))).toEqual(new Set([...inA].filter((n) => !inB.has(n))));
        expect(members(intersect(one, other))).toEqual(new Set([...inA].filter((n) => inB.has(n))));
        expect(covers(one, other)).toBe([...inB].every((n) => inA.has(n)));
        // In one way only: neither touching nor out of order.
        expect(union([...one].reverse())).toEqual(one);
        for (const [i, { first }] of one.entries())
          expect(i === 0 || first > (one[i - 1]?.last ?? 0n) + 1n).toBe(true);
      }),
    );
  });

  it('know the halves of everything as everything, and not with one address missing', () => {
    const halves = ['0.0.0.0/1', '128.0.0.0/1'].map(block);
    expect(isWithin(everyAddress('ipv4'), halves)).toBe(true);
    expect(isWithin(everyAddress('ipv4'), halves.slice(1))).toBe(false);
    expect(isWithin(everyAddress('ipv6'), halves)).toBe(false);
    expect(isWithin(block('10.0.0.0/8'), [block('10.0.0.0/9'), block('10.128.0.0/9')])).toBe(true);
    expect(isWithin(block('10.0.0.0/8'), [block('10.0.0.0/9'), block('10.128.0.0/10')])).toBe(
      false,
    );
  });
});

describe('an IPv6 block', () => {
  it.each([
    ['::', 0n, 128],
    ['2001:DB8::/32', 0x20010db8n << 96n, 32],
    ['0:0:0:0:0:0:0:0/0', 0n, 0],
    ['64:ff9b::1.2.3.4', (0x64ff9bn << 96n) + 0x01020304n, 128],
  ])('%s is read', (text, first, prefix) => {
    expect(parseBlock(text)).toMatchObject({ family: 'ipv6', first, prefix });
  });

  it.each([
    '::ffff:1.2.3.4',
    '::ffff:102:304',
    '::1.2.3.4',
    '1::010.0.0.1',
    'fe80::1%eth0',
    '1::2::3',
    '12345::',
    '1:2:3:4:5:6:7:8:9',
    '::/129',
    '::/',
    '::/08',
    ':::',
    '[::1]',
    `${'0'.repeat(50)}::`,
  ])('%j is none', (text) => {
    expect(parseBlock(text)).toBeUndefined();
  });
});

// From IANA's registries of special-purpose addresses, written by hand.
describe('whose addresses can be', () => {
  it.each([
    ['10.0.0.0/8', true],
    ['172.16.0.0/12', true],
    ['172.0.0.0/8', false],
    ['fc00::/7', true],
    ['fc00::/6', false],
    ['47.88.0.0/16', true],
    ['47.88.0.0/15', false],
    ['2400:3200::/32', true],
    ['2400:1000::/20', false],
    ['0.0.0.0/0', false],
  ])('%s can be one company: %s', (text, own) => {
    expect(canBeOwn(block(text))).toBe(own);
  });

  it.each([
    [['192.168.1.5', '127.0.0.1'], true],
    [['10.0.0.0/8'], true],
    [['203.0.113.0/24', '198.51.100.7', '192.0.2.0/24', '2001:db8::/48', '3fff::1'], true],
    [['100.64.0.0/10', '169.254.100.100', '198.18.0.0/15', '224.0.0.1', '240.0.0.0/4'], true],
    [['0.0.0.0', '::1', 'fe80::1', 'ff02::1', 'fd00::/8'], true],
    [['10.0.0.0/8', '223.5.5.5'], false],
    [['203.0.112.0/23'], false],
    [['172.15.255.255'], false],
    [['100.128.0.0/10'], false],
    [['2400:3200::/32'], false],
    [[], false],
  ])('%j locks everybody out: %s', (texts, out) => {
    expect(locksEverybodyOut(texts.map(block))).toBe(out);
  });

  it.each([
    [['0.0.0.0/1', '128.0.0.0/1'], true],
    [['47.0.0.0/8'], true],
    [['47.88.0.0/15'], true],
    [['47.88.0.0/17', '47.88.128.0/17', '47.89.0.0/32'], true],
    [['47.88.0.0/16'], false],
    [['47.88.0.0/16', '47.90.0.0/16'], false],
    [['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'], false],
    [['9.255.0.0/16', '10.0.0.0/8', '11.0.0.0/16'], false],
    [['::/0'], true],
    [['2400:1000::/20'], true],
    [['2400:3200::/32', 'fc00::/7'], false],
    // In pieces with holes between them, 257 of /16 are more than a /8.
    [
      Array.from({ length: 257 }, (_, n) => {
        const even = 2 * n;
        return `${40 + Math.floor(even / 256)}.${even % 256}.0.0/16`;
      }),
      true,
    ],
  ])('%j admit strangers: %s', (texts, strangers) => {
    expect(admitUntrusted(texts.map(block))).toBe(strangers);
  });
});
