import { Held } from '../../../../policies/ram/compare';
import type { Context, Policy } from '../../../../policies/ram';
import { allow, deny, identity, partlyUnknown } from '../helpers';

const BUCKET = 'acs:oss:*:*:customer-data/*';
const WITH_MFA = { Bool: { 'acs:MFAPresent': 'true' } };

/** What is allowed of what is asked, by a decision and the request that shows it. */
function possible(
  policies: readonly Policy[],
  [action, resource = '*']: readonly [action: string, resource?: string],
  given?: Context,
): string | undefined {
  const found = new Held(policies).possible(action, resource, given);
  return found && [found.decision, found.action, found.resource].join(' ');
}

const only = (...statements: readonly Record<string, unknown>[]): Policy[] => [
  identity(...statements),
];

describe('what policies allow of a pattern', () => {
  const reads = only(allow(['oss:GetObject', 'oss:ListObjects'], { Resource: BUCKET }));
  const shown = 'acs:oss:cn-hangzhou:1234567890123456:customer-data/example';

  it.each<[string, readonly [string, string?], string | undefined]>([
    ['one call by name', ['oss:GetObject'], `allowed oss:GetObject ${shown}`],
    ['one call by name in another case', ['OSS:getobject'], `allowed oss:GetObject ${shown}`],
    ['another call', ['oss:PutObject'], undefined],
    ['what begins alike', ['oss:Get*'], `allowed oss:GetObject ${shown}`],
    ['what begins alike, of which there is none', ['oss:Put*'], undefined],
    [
      'an object of the bucket',
      ['oss:GetObject', 'acs:oss:cn-beijing:7:customer-data/a'],
      'allowed oss:GetObject acs:oss:cn-beijing:7:customer-data/a',
    ],
    [
      'an object of another bucket',
      ['oss:GetObject', 'acs:oss:cn-beijing:7:other-data/a'],
      undefined,
    ],
    [
      'some objects of the bucket',
      ['oss:GetObject', 'acs:oss:*:*:*/2026/*'],
      'allowed oss:GetObject acs:oss:cn-hangzhou:1234567890123456:customer-data/2026/example',
    ],
    ['things of another service', ['oss:GetObject', 'acs:log:*'], undefined],
  ])('%s', (_, asked, expected) => {
    expect(possible(reads, asked)).toBe(expected);
  });

  it('is nothing where there is no policy', () => {
    expect(possible([], ['*'])).toBeUndefined();
  });

  it('is told with the policy that allows it, and with its condition', () => {
    const [other, own] = [
      identity(allow('vpc:*')),
      identity(allow('ecs:*', { Condition: WITH_MFA })),
    ];
    const held = new Held([other, own]);
    expect(held.possible('ecs:StopInstance', '*')).toEqual({
      action: 'ecs:StopInstance',
      resource: '*',
      context: { 'acs:MFAPresent': ['true'] },
      decision: 'allowed',
      policy: own,
      condition: { Bool: { 'acs:MFAPresent': ['true'] } },
    });
    expect(held.possible('vpc:DeleteVpc', '*')).toEqual({
      action: 'vpc:DeleteVpc',
      resource: '*',
      context: {},
      decision: 'allowed',
      policy: other,
    });
  });

  it('leaves out what is denied', () => {
    const all = allow('*');
    expect(possible(only(all, deny('ecs:*')), ['ecs:Stop*'])).toBeUndefined();
    expect(possible(only(all, deny('ecs:StopInstance')), ['ecs:StopInstance'])).toBeUndefined();
    expect(possible(only(all, deny('ecs:StopInstance')), ['ecs:Stop*'])).toMatch(/^allowed ecs:/);
    expect(possible(only(all, deny('*', { Resource: BUCKET })), ['*', BUCKET])).toBeUndefined();
  });

  it('is a call that changes something before one that reads, as the API spells it', () => {
    expect(possible(only(allow('*')), ['ram:?????eUser'])).toBe('allowed ram:CreateUser *');
    expect(possible(only(allow('*')), ['ram:?etuser'])).toBe('allowed ram:GetUser *');
    expect(possible(only(allow('*'), deny('ram:*User')), ['ram:?etuser'])).toBeUndefined();
    expect(possible(only(allow('ram:getuser')), ['ram:*user'])).toBe('allowed ram:GetUser *');
  });

  it('finds what is outside an exception, and nothing within one', () => {
    const but = only(allow('*'), { Effect: 'Deny', NotAction: ['sts:*', 'ecs:StopInstance'] });
    expect(possible(but, ['ecs:*'])).toBe('allowed ecs:StopInstance *');
    expect(possible(but, ['ecs:StopInstance'])).toBe('allowed ecs:StopInstance *');
    expect(possible(but, ['ecs:StartInstance'])).toBeUndefined();
    expect(possible(but, ['vpc:*'])).toBeUndefined();
    const notOss = only({ Effect: 'Allow', NotAction: ['oss:*'] });
    expect(possible(notOss, ['oss:*'])).toBeUndefined();
    expect(possible(notOss, ['ecs:StopInstance'])).toBe('allowed ecs:StopInstance *');
  });
});

describe('values of condition keys', () => {
  const policies = only(
    allow('ecs:*', { Condition: WITH_MFA }),
    deny('ecs:*', { Condition: { NotIpAddress: { 'acs:SourceIp': '203.0.113.0/24' } } }),
  );
  const contextOf = (given?: Context) => new Held(policies).possible('ecs:*', '*', given)?.context;

  it('are found that meet every condition', () => {
    expect(contextOf()).toEqual({ 'acs:MFAPresent': ['true'], 'acs:SourceIp': ['203.0.113.0'] });
  });

  it.each<[string, Context, boolean]>([
    ['a value that meets the condition', { 'acs:MFAPresent': ['true'] }, true],
    ['another', { 'acs:MFAPresent': ['false'] }, false],
    ['another, of the key in other letters', { 'ACS:mfapresent': ['false'] }, false],
    ['none', { 'acs:MFAPresent': 'absent' }, false],
    ['an address inside', { 'acs:SourceIp': ['203.0.113.77'] }, true],
    ['an address outside', { 'acs:SourceIp': ['203.0.114.77'] }, false],
    ['a key that no condition is about', { 'acs:SecureTransport': ['false'] }, true],
  ])('are taken where they are given: %s', (_, given, isPossible) => {
    expect(contextOf(given) !== undefined).toBe(isPossible);
  });

  it('that are given are asked for each time', () => {
    const held = new Held(policies);
    const at = (address: string) =>
      held.possible('ecs:*', '*', { 'acs:SourceIp': [address] })?.context['acs:SourceIp'];
    expect(at('203.0.113.1')).toEqual(['203.0.113.1']);
    expect(at('203.0.114.1')).toBeUndefined();
    expect(at('203.0.113.2')).toEqual(['203.0.113.2']);
    expect(held.possible('ecs:*', '*')?.context['acs:SourceIp']).toEqual(['203.0.113.0']);
  });
});

describe('a statement that is not all understood', () => {
  const part = { path: 'Condition', found: 'nothing', allowed: 'an object' };
  const unsure = partlyUnknown('ecs:*', part);

  it('makes it hang on that, where nothing else allows it', () => {
    expect(possible([unsure], ['ecs:StopInstance'])).toBe('unknown ecs:StopInstance *');
    expect(possible([unsure], ['vpc:DeleteVpc'])).toBeUndefined();
  });

  it('is told after what is certain, whichever stands first', () => {
    const sure = identity(allow('ecs:StopInstance'));
    for (const policies of [
      [unsure, sure],
      [sure, unsure],
    ]) {
      expect(possible(policies, ['ecs:StopInstance'])).toBe('allowed ecs:StopInstance *');
    }
  });
});

describe("RAM's own resources", () => {
  it.each<[string, string, string | undefined]>([
    ['acs:ram::1:role/dev', 'acs:ram:*:1:role/*', 'acs:ram::1:role/dev'],
    ['acs:ram:*:1:role/dev', 'acs:ram::1:role/*', 'acs:ram::1:role/dev'],
    ['acs:ram::2:role/dev', 'acs:ram:*:1:role/*', undefined],
    // In no name is a colon, so that no wildcard stands for one.
    ['acs:ram::1:role/*', 'acs:ram::*:user/*', undefined],
    ['acs:ram::1:role/*', 'acs:ram::*:role/*', 'acs:ram::1:role/example'],
    // A region is a part of the ARN of other services.
    ['acs:oss:*:1:data/*', 'acs:oss:*:*:data/a:b', 'acs:oss:cn-hangzhou:1:data/a:b'],
  ])('%s of %s: %s', (resource, asked, expected) => {
    const held = new Held(only(allow('*', { Resource: resource })));
    const found = held.possible('*', asked)?.resource;
    // RAM does not look at the region.
    expect(found?.replace(/^acs:ram:[^:]*/, 'acs:ram:')).toBe(expected);
  });
});
