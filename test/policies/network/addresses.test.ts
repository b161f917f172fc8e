import { isBaselineError, type Problem } from '../../../alicloud/problems';
import fc from 'fast-check';
import { readBlock, readTrusted } from '../../../policies/network';

function problemOf(make: () => unknown): Partial<Problem> {
  try {
    make();
  } catch (error) {
    if (isBaselineError(error)) return Object(error.problems[0]) as Problem;
    throw error;
  }
  throw new Error('expected a BaselineError');
}

describe('readBlock', () => {
  it.each([
    ['ipv4', '10.0.0.0/8', '10.0.0.0/8', 167_772_160n, 184_549_375n],
    ['ipv4', '203.0.113.9', '203.0.113.9/32', 3_405_803_785n, 3_405_803_785n],
    ['ipv4', '128.0.0.0/1', '128.0.0.0/1', 2_147_483_648n, 4_294_967_295n],
    ['ipv6', '2001:DB8::/32', '2001:db8::/32', 0x20010db8n << 96n, (0x20010db9n << 96n) - 1n],
    ['ipv6', '2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1/128', undefined, undefined],
    ['ipv6', '8000::/1', '8000::/1', 1n << 127n, (1n << 128n) - 1n],
    ['ipv6', '::1', '::1/128', 1n, 1n],
  ] as const)('reads %s %s as %s', (family, text, whole, first, last) => {
    const block = readBlock(family, text);
    expect(block.text).toBe(whole);
    expect([block.first, block.last]).toEqual([first ?? block.first, last ?? block.last]);
  });

  const ipv4 = 'an IPv4 address or block such as 203.0.113.0/24';
  const ipv6 = 'an IPv6 address or block such as 2001:db8::/32';
  it.each([
    [
      'ipv4',
      '10.1.2.3/8',
      'a block without host bits',
      'The block that holds this address is 10.0.0.0/8.',
    ],
    [
      'ipv6',
      '2001:db8::1/64',
      'a block without host bits',
      'The block that holds this address is 2001:db8::/64.',
    ],
    ['ipv4', '0.0.0.0/0', 'a prefix of 1 or more', 'Say Peers.anyIpv4 where everybody is meant.'],
    ['ipv6', '::/0', 'a prefix of 1 or more', 'Say Peers.anyIpv6 where everybody is meant.'],
    [
      'ipv6',
      '::ffff:203.0.113.9',
      `${ipv6}, not IPv4 inside IPv6`,
      'Write the IPv4 address itself.',
    ],
    ['ipv6', '::ffff:0:0/96', `${ipv6}, not IPv4 inside IPv6`, 'Write the IPv4 address itself.'],
    [
      'ipv6',
      '0:0:0:0:0:ffff:0:0/96',
      `${ipv6}, not IPv4 inside IPv6`,
      'Write the IPv4 address itself.',
    ],
    ['ipv4', '::/0', ipv4, 'Say Peers.ipv6 for IPv6.'],
    ['ipv6', '10.0.0.0/8', ipv6, 'Say Peers.ipv4 for IPv4.'],
    ...(['ipv4', 'ipv6'] as const).map(
      (family) =>
        [
          family,
          'example.com',
          family === 'ipv4' ? ipv4 : ipv6,
          'Four numbers without leading zeros, or groups of hexadecimal digits, then / and the prefix.',
        ] as const,
    ),
  ] as const)('refuses %s %s and says how to fix it', (family, text, allowed, fix) => {
    expect(problemOf(() => readBlock(family, text))).toMatchObject({
      path: 'peer',
      found: `'${text}'`,
      allowed,
      fix,
    });
  });

  it.each([
    ['ipv4', ''],
    ['ipv4', '10.0.0.0/33'],
    ['ipv4', '10.0.0.0/99'],
    ['ipv4', '10.0.0.0/-1'],
    ['ipv4', '10.0.0.0/08'],
    ['ipv4', '10.0.0.0/'],
    ['ipv4', '10.0.0.0/8/8'],
    ['ipv4', '10.0.0/8'],
    ['ipv4', '10'],
    ['ipv4', '010.0.0.0/8'],
    ['ipv4', '0x0a.0.0.0/8'],
    ['ipv4', '256.0.0.0/8'],
    ['ipv4', ' 10.0.0.0/8'],
    ['ipv4', '10.0.0.0/8\n'],
    ['ipv4', '10.0.0.0 /8'],
    ['ipv4', '10.0.0.0/1e1'],
    ['ipv4', '0.0.0.0/255.0.0.0'],
    ['ipv4', 'example.com'],
    ['ipv4', '*'],
    ['ipv6', '2001:db8::/129'],
    ['ipv6', 'fe80::1%eth0'],
    ['ipv6', '1::2::3'],
    ['ipv6', '12345::'],
    ['ipv6', ':::'],
    ['ipv6', '[::1]'],
    ['ipv6', '::1.2.3.4.5'],
    ['ipv6', `${'0:'.repeat(60)}1`],
  ] as const)('refuses %s %j', (family, text) => {
    expect(problemOf(() => readBlock(family, text)).allowed).toBe(family === 'ipv4' ? ipv4 : ipv6);
  });

  it('reads back what it writes, with every address in it', () => {
    const block = fc.constantFrom('ipv4' as const, 'ipv6' as const).chain((family) => {
      const bits = family === 'ipv4' ? 32 : 128;
      return fc.record({
        family: fc.constant(family),
        bytes: fc.uint8Array({ minLength: bits / 8, maxLength: bits / 8 }),
        prefix: fc.integer({ min: 1, max: bits }),
      });
    });
    fc.assert(
      fc.property(block, ({ family, bytes, prefix }) => {
        const bits = bytes.length * 8;
        const all = [...bytes].reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
        const first = (all >> BigInt(bits - prefix)) << BigInt(bits - prefix);
        const hex = first.toString(16).padStart(bits / 4, '0');
        const address =
          family === 'ipv4'
            ? (hex.match(/../g) ?? []).map((part) => Number.parseInt(part, 16)).join('.')
            : (hex.match(/..../g) ?? []).join(':');
        // IPv4 inside IPv6 is refused, and has a test of its own.
        fc.pre(!/^(?:0000:){5}ffff/.test(address));
        const read = readBlock(family, `${address}/${prefix}`);
        expect([read.first, read.last]).toEqual([
          first,
          first + (1n << BigInt(bits - prefix)) - 1n,
        ]);
        expect(readBlock(family, read.text)).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });
});

describe('readTrusted', () => {
  it('takes own networks, wide ones where they are private', () => {
    const own = [
      '10.0.0.0/8',
      '192.168.0.0/16',
      '203.0.0.0/16',
      '203.0.113.9',
      'fc00::/7',
      '2001:db8::/32',
    ];
    expect(readTrusted(own).map(({ text }) => text)).toEqual([
      '10.0.0.0/8',
      '192.168.0.0/16',
      '203.0.0.0/16',
      '203.0.113.9/32',
      'fc00::/7',
      '2001:db8::/32',
    ]);
  });

  it.each([
    '0.0.0.0/1',
    '128.0.0.0/1',
    '202.0.0.0/15',
    '172.0.0.0/8',
    '2001:db8::/31',
    '8000::/1',
    'fc00::/6',
  ])('takes no %s, which holds untrusted addresses', (text) => {
    expect(problemOf(() => readTrusted(['10.0.0.0/8', text]))).toMatchObject({
      path: 'trusted network',
      found: text,
      fix: 'List the networks that are yours, not those that hold them.',
    });
  });

  it('takes 50 and not 51, and no /0', () => {
    const many = (count: number): string[] =>
      Array.from({ length: count }, (_, i) => `10.${i}.0.0/16`);
    expect(readTrusted(many(50))).toHaveLength(50);
    expect(problemOf(() => readTrusted(many(51)))).toMatchObject({
      found: '51',
      allowed: 'up to 50',
    });
    expect(problemOf(() => readTrusted(['0.0.0.0/0']))).toMatchObject({
      allowed: 'a prefix of 1 or more',
    });
  });
});
