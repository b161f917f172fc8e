/** ARNs that leave the region or the account empty: `acs:ram::123…:role/x`, `acs:oss:::bucket`. */
import fc from 'fast-check';
import type { Decision } from '../../../policies/ram';
import { ACCOUNT, allow, ask, decisionOn, deny, identity, ROLE } from './helpers';

const role = (region: string, account = ACCOUNT): string => `acs:ram:${region}:${account}:role/x`;
const server = (region: string, account = ACCOUNT): string =>
  `acs:ecs:${region}:${account}:instance/i-1`;

function allowed(pattern: string, resource: string): Decision {
  return decisionOn('ecs:AnyCall', [identity(allow('*', { Resource: pattern }))], { resource });
}

function denied(pattern: string, resource: string): Decision {
  const policies = [identity(allow('*'), deny('*', { Resource: pattern }))];
  return decisionOn('ecs:AnyCall', policies, { resource });
}

describe('RAM is in no region', () => {
  test.each([
    [role(''), role('*')],
    [role('*'), role('')],
    [role(''), role('')],
    ['acs:ram::*', role('*')],
    ['acs:ram::*:role/*', role('*')],
    ['acs:RAM::*:role/*', role('')],
    [`acs:ram::${ACCOUNT}:*`, role('*')],
    ['acs:ram:*', role('')],
    ['acs:*', role('')],
  ])('%s is %s', (pattern, resource) => {
    expect(allowed(pattern, resource)).toBe('allowed');
    expect(denied(pattern, resource)).toBe('denied');
  });

  test.each([
    [role(''), role('*').replace('role/x', 'role/y')],
    [role('', '999'), role('*')],
    ['acs:ram::*:user/*', role('*')],
    ['acs:ecs::*', role('*')],
  ])('%s is not %s', (pattern, resource) => {
    expect(allowed(pattern, resource)).toBe('implicitly-denied');
    expect(denied(pattern, resource)).toBe('allowed');
  });

  test('nor is a role that somebody wants to enter', () => {
    const policies = [identity(deny('sts:AssumeRole', { Resource: ROLE }), allow('*'))];
    const resource = ROLE.replace('::', ':*:');
    expect(decisionOn('sts:AssumeRole', policies, { resource })).toBe('denied');
  });
});

describe('elsewhere what is left empty may be any', () => {
  test.each([
    // In the policy.
    [server(''), server('cn-hangzhou')],
    [server('cn-hangzhou', ''), server('cn-hangzhou')],
    [server('', ''), server('cn-hangzhou')],
    ['acs:ecs::*', server('cn-hangzhou')],
    ['acs:ecs:::instance/*', server('cn-hangzhou')],
    ['acs:e*::*:instance/i-?', server('cn-hangzhou')],
    ['acs:*::*:role/*', role('*').replace('ram', 'x')],
    ['acs:*:*::role/x', role('*')],
    ['acs:oss:::bucket/*', 'acs:oss:*:1:bucket/key'],
    // In what is asked about.
    [server('cn-hangzhou'), server('')],
    [server('cn-hangzhou'), server('cn-hangzhou', '')],
    [server('cn-hangzhou'), server('', '')],
    [server('cn-*'), server('')],
    [server('cn-hangzhou', '?*'), server('cn-hangzhou', '')],
    ['acs:ecs:cn-h*', server('')],
    [role('*'), role('*', '')],
    // In both, as the two may mean different ones.
    [server(''), server('')],
    [server('', '1'), server('cn-hangzhou', '')],
  ])('%s may be %s', (pattern, resource) => {
    expect(allowed(pattern, resource)).toBe('unknown');
    expect(denied(pattern, resource)).toBe('unknown');
  });

  test.each([
    [server('*'), server('')],
    [server('*', '*'), server('', '')],
    ['acs:ecs:*', server('', '')],
    ['*', server('')],
  ])('%s is %s, whatever it means', (pattern, resource) => {
    expect(allowed(pattern, resource)).toBe('allowed');
    expect(denied(pattern, resource)).toBe('denied');
  });

  test.each([
    [server(''), server('cn-hangzhou').replace('i-1', 'i-2')],
    [server('', '999'), server('cn-hangzhou')],
    ['acs:vpc::*', server('cn-hangzhou')],
    [server('cn-hangzhou', '999'), server('')],
    [server('cn-beijing'), server('cn-hangzhou', '')],
    // Only a region and an account may be left out.
    ['acs::*:*:instance/i-1', server('cn-hangzhou')],
    ['acs:oss:*:1:bucket/a::b', 'acs:oss:*:1:bucket/a:x:b'],
    ['acs:oss:*:1:bucket/a:x:b', 'acs:oss:*:1:bucket/a::b'],
  ])('%s is not %s', (pattern, resource) => {
    expect(allowed(pattern, resource)).toBe('implicitly-denied');
    expect(denied(pattern, resource)).toBe('allowed');
  });

  test('the doubt is told', () => {
    const policies = [identity(allow('*', { Resource: server('') }))];
    expect(ask('ecs:StopInstance', policies, { resource: server('cn-hangzhou') }).hangsOn).toEqual([
      expect.objectContaining({
        keys: [],
        doubts: ['what an ARN means that leaves its region or account empty'],
      }),
    ]);
  });

  test('unknown where some region would be it, and only there', () => {
    const text = (letters: readonly string[], minLength: number): fc.Arbitrary<string> =>
      fc
        .array(fc.constantFrom(...letters), { minLength, maxLength: 3 })
        .map((list) => list.join(''));
    const regions = ['', 'a', 'b', 'c'].flatMap((x) =>
      ['', 'a', 'b', 'c'].flatMap((y) => ['', 'a', 'b', 'c'].map((z) => x + y + z)),
    );
    const account = fc.constantFrom('1', '2', '?', '*');
    fc.assert(
      fc.property(
        text(['a', 'b', '?', '*'], 1),
        account,
        text(['n', '*', ':'], 1),
        (region, of, name) => {
          const pattern = `acs:ecs:${region}:${of}:${name}`;
          const glob = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
          const isIt = (value: string): boolean => glob.test(`acs:ecs:${value}:1:nn`);
          const expected = regions.some(isIt) ? 'unknown' : 'implicitly-denied';
          expect(allowed(pattern, 'acs:ecs::1:nn')).toBe(isIt('') ? 'allowed' : expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
