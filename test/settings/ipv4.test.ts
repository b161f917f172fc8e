import { isIPv4 } from 'node:net';
import fc from 'fast-check';
import { ipv4AddressPattern, ipv4BlockPattern, ipv4BlockText } from '../../settings/ipv4';
import { ipv4Contains, isPrivateIpv4, parseIpv4Block } from '../../settings/ipv4';

const block = (text: string) => {
  const parsed = parseIpv4Block(text);
  if (!parsed) throw new Error(`not a block: ${text}`);
  return parsed;
};

const address = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255))
  .map((octets) => octets.join('.'));

describe('an IPv4 block', () => {
  it.each([
    ['0.0.0.0/0', 0, 2 ** 32 - 1],
    ['10.0.0.0/8', 167772160, 184549375],
    ['255.255.255.255', 4294967295, 4294967295],
    ['128.0.0.0/1', 2147483648, 4294967295],
    ['192.0.2.9/31', 3221225992, 3221225993],
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
    '::1',
    '1.2.3.4/8/8',
    'a.b.c.d',
  ])('is not %j', (text) => {
    expect(parseIpv4Block(text)).toBeUndefined();
  });

  it('is written with its host bits cleared', () => {
    expect(ipv4BlockText(block('192.168.130.77/17'))).toBe('192.168.128.0/17');
    fc.assert(
      fc.property(address, fc.nat(32), (ip, prefix) => {
        const text = ipv4BlockText(block(`${ip}/${prefix}`));
        return ipv4BlockText(block(text)) === text && ipv4Contains(block(text), block(ip));
      }),
    );
  });

  it('is private wholly or not', () => {
    for (const text of ['10.0.0.0/8', '10.255.255.255', '172.16.0.0/12', '192.168.0.0/24'])
      expect([text, isPrivateIpv4(block(text))]).toEqual([text, true]);
    for (const text of [
      '10.0.0.0/7',
      '9.255.255.255',
      '172.15.0.0/16',
      '172.32.0.0/16',
      '192.0.0.0/8',
      '192.169.0.0/16',
      '0.0.0.0/0',
    ])
      expect([text, isPrivateIpv4(block(text))]).toEqual([text, false]);
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
