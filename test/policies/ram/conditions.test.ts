import { isIPv4, isIPv6, BlockList } from 'node:net';
import fc from 'fast-check';
import type { Decision } from '../../../policies/ram';
import { allow, ask, decisionOn, deny, identity, policyOf, underCondition } from './helpers';

/** An Allow under `operator: { key: wanted }`, asked with the values given. */
function given(operator: string, wanted: unknown, values: readonly string[]): Decision {
  return underCondition({ [operator]: { 'acs:Key': wanted } }, { 'acs:Key': values });
}

const HOLDS = 'allowed';
const FAILS = 'implicitly-denied';

describe('string operators', () => {
  test.each([
    ['StringEquals', 'dev', 'dev', HOLDS],
    ['StringEquals', 'dev', 'Dev', FAILS],
    ['StringEquals', 'de*', 'dev', FAILS],
    ['StringEquals', 'de*', 'de*', HOLDS],
    ['StringEquals', '', '', HOLDS],
    ['StringNotEquals', 'dev', 'dev', FAILS],
    ['StringNotEquals', 'dev', 'Dev', HOLDS],
    ['StringEqualsIgnoreCase', 'dev', 'DEV', HOLDS],
    ['StringEqualsIgnoreCase', 'dev', 'prod', FAILS],
    ['StringEqualsIgnoreCase', 'k', '\u212a', FAILS],
    ['StringNotEqualsIgnoreCase', 'dev', 'DEV', FAILS],
    ['StringNotEqualsIgnoreCase', 'dev', 'prod', HOLDS],
    ['StringLike', 'repo:org/*', 'repo:org/app', HOLDS],
    ['StringLike', 'repo:org/*', 'Repo:org/app', FAILS],
    ['StringLike', 'repo:org/*', 'repo:other/app', FAILS],
    ['StringLike', 'v?', 'v1', HOLDS],
    ['StringLike', 'v?', 'v10', FAILS],
    ['StringNotLike', 'repo:org/*', 'repo:org/app', FAILS],
    ['StringNotLike', 'repo:org/*', 'repo:other/app', HOLDS],
  ])('%s %s, given %s: %s', (operator, wanted, value, expected) => {
    expect(given(operator, wanted, [value])).toBe(expected);
  });
});

describe('numeric operators', () => {
  const orders: readonly (readonly [string, boolean, boolean, boolean])[] = [
    // operator, then whether it holds for less, equal and greater
    ['NumericEquals', false, true, false],
    ['NumericNotEquals', true, false, true],
    ['NumericLessThan', true, false, false],
    ['NumericLessThanEquals', true, true, false],
    ['NumericGreaterThan', false, false, true],
    ['NumericGreaterThanEquals', false, true, true],
  ];

  test.each(orders)('%s', (operator, less, equal, greater) => {
    const holds = (value: string): boolean => given(operator, '10.50', [value]) === HOLDS;
    expect(['9', '10.49', '-11', '2'].map(holds)).toEqual([less, less, less, less]);
    expect(['10.5', '010.5', '10.500'].map(holds)).toEqual([equal, equal, equal]);
    expect(['10.51', '11', '100'].map(holds)).toEqual([greater, greater, greater]);
  });

  test.each([
    ['more digits than a double holds', '9007199254740993', '9007199254740992', FAILS],
    ['a difference far behind the point', '0.10000000000000000001', '0.1', FAILS],
    ['minus zero', '0', '-0.0', HOLDS],
    ['numbers below zero', '-2', '-10', FAILS],
  ])('compare exactly: %s', (_, wanted, value, expected) => {
    expect(given('NumericEquals', wanted, [value])).toBe(expected);
  });

  test('compare as whole numbers do, and as tenths', () => {
    const compared = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt());
    const tenths = (number: bigint): string => {
      const digits = String(number < 0n ? -number : number).padStart(2, '0');
      return `${number < 0n ? '-' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`;
    };
    fc.assert(
      fc.property(compared, fc.constantFrom(String, tenths), ([wanted, value], write) => {
        const less = given('NumericLessThan', write(wanted), [write(value)]) === HOLDS;
        const equal = given('NumericEquals', write(wanted), [write(value)]) === HOLDS;
        return less === value < wanted && equal === (value === wanted);
      }),
    );
  });

  test.each(['', 'ten', '1e3', '0x10', '1.', '.5', '+1', ' 1', '1,000', '\u0661', 'NaN'])(
    'a request value that is no number, %j, may or may not meet',
    (value) => {
      expect(given('NumericEquals', '10', [value])).toBe('unknown');
      expect(given('NumericNotEquals', '10', [value])).toBe('unknown');
    },
  );
});

describe('date operators', () => {
  const orders: readonly (readonly [string, boolean, boolean, boolean])[] = [
    ['DateEquals', false, true, false],
    ['DateNotEquals', true, false, true],
    ['DateLessThan', true, false, false],
    ['DateLessThanEquals', true, true, false],
    ['DateGreaterThan', false, false, true],
    ['DateGreaterThanEquals', false, true, true],
  ];

  test.each(orders)('%s', (operator, less, equal, greater) => {
    const holds = (value: string): boolean =>
      given(operator, '2026-08-12T17:00:00+08:00', [value]) === HOLDS;
    expect(['2026-08-12T08:59:59Z', '2026-08-12T16:59:59.999+08:00'].map(holds)).toEqual([
      less,
      less,
    ]);
    expect(['2026-08-12T09:00:00Z', '2026-08-12T17:00+08:00'].map(holds)).toEqual([equal, equal]);
    expect(['2026-08-12T09:00:01Z', '2027-01-01T00:00:00Z'].map(holds)).toEqual([greater, greater]);
  });

  test.each([
    '2026-08-12',
    '2026-08-12 17:00:00',
    '2026-08-12T17:00:00',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-08-12T24:00:00Z',
    '2026-08-12T23:60:00Z',
    '1786525200',
    'tomorrow',
    '0000-00-00T00:00:00Z',
  ])('a request value that is no date, %s, may or may not meet', (value) => {
    expect(given('DateLessThan', '2026-08-12T17:00:00+08:00', [value])).toBe('unknown');
  });

  test('a leap day is a day', () => {
    expect(given('DateEquals', '2028-02-29T00:00:00Z', ['2028-02-29T00:00:00Z'])).toBe(HOLDS);
    expect(given('DateEquals', '2028-02-29T00:00:00Z', ['2027-02-29T00:00:00Z'])).toBe('unknown');
  });
});

describe('Bool', () => {
  test.each([
    ['true', 'true', HOLDS],
    ['true', 'false', FAILS],
    ['false', 'false', HOLDS],
    ['false', 'true', FAILS],
    ['true', 'True', 'unknown'],
    ['true', '1', 'unknown'],
  ])('%s, given %s: %s', (wanted, value, expected) => {
    expect(given('Bool', wanted, [value])).toBe(expected);
  });
});

describe('IP operators', () => {
  test.each([
    ['203.0.113.0/24', '203.0.113.9', HOLDS],
    ['203.0.113.0/24', '203.0.114.0', FAILS],
    ['203.0.113.9', '203.0.113.9', HOLDS],
    ['203.0.113.9', '203.0.113.8', FAILS],
    ['203.0.113.77/24', '203.0.113.9', HOLDS],
    ['203.0.112.0/23', '203.0.113.255', HOLDS],
    ['0.0.0.0/0', '203.0.113.9', HOLDS],
    ['0.0.0.0/0', '2001:db8::1', FAILS],
    ['::/0', '203.0.113.9', FAILS],
    ['2001:db8::/32', '2001:DB8:0:0::9', HOLDS],
    ['2001:db8::/32', '2001:db9::9', FAILS],
    ['2001:db8::1', '2001:db8:0:0:0:0:0:1', HOLDS],
    ['2001:db8::/33', '2001:db8:8000::', FAILS],
    ['203.0.113.9', '::ffff:203.0.113.9', 'unknown'],
    ['203.0.113.9', '::ffff:cb00:7109', 'unknown'],
    ['203.0.113.9', '203.0.113.09', 'unknown'],
    ['203.0.113.9', 'bastion.example', 'unknown'],
  ])('IpAddress %s, from %s: %s', (wanted, value, expected) => {
    expect(given('IpAddress', wanted, [value])).toBe(expected);
    const opposite = { allowed: FAILS, 'implicitly-denied': HOLDS }[expected] ?? expected;
    expect(given('NotIpAddress', wanted, [value])).toBe(opposite);
  });

  test.each([
    '1:2:3:4:5:6:7::8',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7',
    '1::2::3',
    ':::',
    ':1',
    '1:',
    '12345::',
    'g::',
    '::1%eth0',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '1.2.3.-1',
    '1.2.3.1e1',
    '1.2.3. 4',
    '1.2.3.',
    '0x1.2.3.4',
    '',
  ])('%s is no address', (text) => {
    expect(given('IpAddress', ['0.0.0.0/0', '::/0'], [text])).toBe('unknown');
  });

  test.each(['::', '1::', '::8', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8', 'A::f'])(
    '%s is one',
    (text) => {
      expect(given('IpAddress', '::/0', [text])).toBe(HOLDS);
    },
  );

  const address = fc.oneof(fc.ipV4(), fc.ipV6(), fc.ipV4Extended(), fc.string());

  test('addresses are read as Node reads them, apart from IPv4 inside of IPv6 and zones', () => {
    fc.assert(
      fc.property(address, (text) => {
        const isRead = given('IpAddress', ['0.0.0.0/0', '::/0'], [text]) === HOLDS;
        const inside = text.includes(':') && text.includes('.');
        const isMapped = /^[0:]*:ffff:/i.test(text) || text.includes('%');
        expect(isRead || inside || isMapped).toBe(
          isIPv4(text) || isIPv6(text) || inside || isMapped,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('blocks contain what Node says they contain', () => {
    const four = fc.tuple(fc.ipV4(), fc.ipV4(), fc.nat(32), fc.constant('ipv4' as const));
    const six = fc.tuple(fc.ipV6(), fc.ipV6(), fc.nat(128), fc.constant('ipv6' as const));
    const plain = fc.oneof(four, six).filter(([a, b]) => !/\..*:|:.*\.|ffff/i.test(`${a} ${b}`));
    fc.assert(
      fc.property(plain, fc.boolean(), ([net, other, prefix, family], same) => {
        const list = new BlockList();
        list.addSubnet(net, prefix, family);
        const value = same ? net : other;
        const expected = list.check(value, family) ? HOLDS : FAILS;
        expect(given('IpAddress', `${net}/${prefix}`, [value])).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('several values, keys and operators', () => {
  test('of several values one has to be met', () => {
    expect(given('StringEquals', ['dev', 'test'], ['test'])).toBe(HOLDS);
    expect(given('StringEquals', ['dev', 'test'], ['prod'])).toBe(FAILS);
  });

  test('of a negated operator none may be met, as in the documented Deny outside of two networks', () => {
    expect(given('NotIpAddress', ['192.0.2.0/24', '203.0.113.2'], ['203.0.113.2'])).toBe(FAILS);
    expect(given('NotIpAddress', ['192.0.2.0/24', '203.0.113.2'], ['203.0.113.3'])).toBe(HOLDS);
    expect(given('StringNotEquals', ['dev', 'test'], ['test'])).toBe(FAILS);
  });

  const both = { StringEquals: { 'acs:A': 'a', 'acs:B': 'b' } };
  const twice = { StringEquals: { 'acs:A': 'a' }, StringLike: { 'acs:B': 'b*' } };

  test.each([
    ['keys of one operator', both],
    ['operators', twice],
  ])('of several %s all have to hold', (_, condition) => {
    expect(underCondition(condition, { 'acs:A': ['a'], 'acs:B': ['b'] })).toBe(HOLDS);
    expect(underCondition(condition, { 'acs:A': ['a'], 'acs:B': ['c'] })).toBe(FAILS);
    expect(underCondition(condition, { 'acs:A': ['c'], 'acs:B': ['b'] })).toBe(FAILS);
  });

  test('a condition that fails fails, whatever is not known of the others', () => {
    expect(underCondition(both, { 'acs:A': ['c'], 'acs:B': 'unknown' })).toBe(FAILS);
    expect(underCondition(both, { 'acs:A': ['a'], 'acs:B': 'unknown' })).toBe('unknown');
  });

  test('of several values in the request it is not known whether one or all have to meet', () => {
    expect(given('StringEquals', 'dev', ['dev', 'prod'])).toBe('unknown');
    expect(given('StringEquals', ['dev', 'prod'], ['dev', 'prod'])).toBe(HOLDS);
    expect(given('StringEquals', 'dev', ['test', 'prod'])).toBe(FAILS);
    expect(given('StringNotEquals', 'dev', ['test', 'prod'])).toBe(HOLDS);
  });
});

describe('absent and unknown keys', () => {
  const positive = { StringEquals: { 'acs:Key': 'a' } };
  const negated = { StringNotEquals: { 'acs:Key': 'a' } };

  test('a key that the request does not have meets no value', () => {
    expect(underCondition(positive, { 'acs:Key': 'absent' })).toBe(FAILS);
    expect(underCondition(positive, { 'acs:Key': [] })).toBe(FAILS);
  });

  test('whether a negated operator then holds is told both ways', () => {
    expect(underCondition(negated, { 'acs:Key': 'absent' })).toBe('unknown');
    const policies = [identity(allow('*'), deny('*', { Condition: negated }))];
    expect(decisionOn('ecs:RunInstances', policies, { context: { 'acs:Key': 'absent' } })).toBe(
      'unknown',
    );
  });

  test('in a bucket policy it was measured to hold', () => {
    const statement = { Principal: '*', Action: 'oss:GetObject', Resource: '*', Effect: 'Deny' };
    const bucket = policyOf('resource', {
      ...statement,
      Condition: { StringNotEquals: { 'acs:SourceVpc': 'vpc-1' } },
    });
    const policies = { identity: [identity(allow('*'))], resource: [bucket] };
    const answer = (value: 'absent' | readonly string[]): Decision =>
      decisionOn('oss:GetObject', policies, { context: { 'acs:SourceVpc': value } });
    expect(answer('absent')).toBe('denied');
    expect(answer(['vpc-1'])).toBe('allowed');
  });

  test.each([
    ['StringNotEqualsIgnoreCase', 'vpc-1'],
    ['StringNotLike', 'vpc-*'],
    ['NumericNotEquals', '1'],
    ['DateNotEquals', '2026-01-01T00:00:00Z'],
    ['NotIpAddress', '192.0.2.0/24'],
  ])('of %s nothing was measured in a bucket policy either', (operator, wanted) => {
    const statement = { Principal: '*', Action: 'oss:GetObject', Resource: '*', Effect: 'Deny' };
    const Condition = { [operator]: { 'acs:Key': wanted } };
    const resource = [policyOf('resource', { ...statement, Condition })];
    const policies = { identity: [identity(allow('*'))], resource };
    const context = { 'acs:Key': 'absent' } as const;
    expect(decisionOn('oss:GetObject', policies, { context })).toBe('unknown');
  });

  test('a key that is not listed is not known', () => {
    expect(underCondition(positive, {})).toBe('unknown');
    expect(underCondition(positive, { 'acs:other': ['a'] })).toBe('unknown');
    expect(underCondition({ StringEquals: { 'x:constructor': 'a' } }, {})).toBe('unknown');
  });

  test('what it hangs on is named', () => {
    const { hangsOn } = ask('ecs:RunInstances', [identity(allow('*', { Condition: positive }))]);
    expect(hangsOn).toEqual([expect.objectContaining({ index: 0, keys: ['acs:Key'], doubts: [] })]);
  });
});

describe('keys that services were measured not to fill in', () => {
  const tag = { 'acs:ResourceTag/team': ['dev'] };
  const tagged = { Condition: { StringEquals: { 'acs:ResourceTag/team': 'dev' } } };

  test.each([
    ['ecs:StopInstance', 'allowed'],
    ['ecs:DescribeInstances', 'unknown'],
    ['alb:ListLoadBalancers', 'unknown'],
    ['rds:DeleteDBInstance', 'unknown'],
    ['ecs:DeleteKeyPairs', 'unknown'],
    ['oss:PutBucketAcl', 'unknown'],
    ['vpc:DeleteVSwitch', 'allowed'],
  ])('an Allow of %s by resource tag: %s', (action, expected) => {
    expect(decisionOn(action, [identity(allow('*', tagged))], { context: tag })).toBe(expected);
  });

  test('absent they are absent', () => {
    const context = { 'acs:ResourceTag/team': 'absent' } as const;
    expect(decisionOn('rds:DeleteDBInstance', [identity(allow('*', tagged))], { context })).toBe(
      FAILS,
    );
  });

  test('the instance type is in no RunInstances', () => {
    const policies = [
      identity(
        allow('*'),
        deny('ecs:*', { Condition: { StringLike: { 'ecs:InstanceType': '*gn*' } } }),
      ),
    ];
    const context = { 'ecs:InstanceType': ['ecs.gn7.large'] };
    expect(decisionOn('ecs:RunInstances', policies, { context })).toBe('unknown');
    expect(decisionOn('ecs:ModifyInstanceSpec', policies, { context })).toBe('denied');
  });

  test('the principal has no effect in a bucket policy', () => {
    const bucket = policyOf('resource', {
      Effect: 'Allow',
      Principal: '*',
      Action: 'oss:GetObject',
      Resource: '*',
      Condition: { StringEquals: { 'acs:PrincipalArn': 'x' } },
    });
    const context = { 'acs:PrincipalArn': ['x'] };
    const policies = { identity: [], resource: [bucket] };
    expect(decisionOn('oss:GetObject', policies, { context })).toBe('unknown');
    expect(underCondition({ StringEquals: { 'acs:PrincipalArn': 'x' } }, context)).toBe(HOLDS);
  });
});
