import { compile, evaluate, mayAllow, surelyAllows } from '../../../policies/ram';
import type { Decision, Policies, Policy } from '../../../policies/ram';
import {
  ACCOUNT,
  ALICE,
  allow,
  ask,
  decisionOn,
  deny,
  identity,
  INSTANCE,
  policyOf,
} from './helpers';

const ALLOW = identity(allow('ecs:*'));
const DENY = identity(deny('ecs:*'));
const NEITHER = identity(allow('vpc:*'));
const PERHAPS = { Condition: { Bool: { 'acs:MFAPresent': 'true' } } };
const MAY_ALLOW = identity(allow('ecs:*', PERHAPS));
const MAY_DENY = identity(deny('ecs:*', PERHAPS));

function decide(policies: Partial<Policies>): Decision {
  return decisionOn('ecs:RunInstances', { identity: [], ...policies });
}

describe('an identity\u2019s policies at account scope', () => {
  test.each<[string, readonly Policy[], Decision]>([
    ['nothing', [], 'implicitly-denied'],
    ['an Allow of something else', [NEITHER], 'implicitly-denied'],
    ['an Allow', [ALLOW], 'allowed'],
    ['a Deny', [DENY], 'denied'],
    ['an Allow and a Deny', [ALLOW, DENY], 'denied'],
    ['a Deny and an Allow', [DENY, ALLOW], 'denied'],
    ['an Allow and a Deny of a group', [NEITHER, ALLOW, DENY], 'denied'],
    ['what may allow', [MAY_ALLOW], 'unknown'],
    ['what may deny', [MAY_DENY], 'implicitly-denied'],
    ['an Allow and what may deny', [ALLOW, MAY_DENY], 'unknown'],
    ['what may allow and a Deny', [MAY_ALLOW, DENY], 'denied'],
    ['an Allow and what may allow', [MAY_ALLOW, ALLOW], 'allowed'],
  ])('%s', (_, policies, expected) => {
    expect(decide({ identity: policies })).toBe(expected);
  });
});

describe('resources', () => {
  const on = (resource: unknown, asked: string | readonly string[]): Decision =>
    decisionOn('ecs:StopInstance', [identity(allow('*', { Resource: resource }))], {
      resource: asked,
    });

  test.each([
    ['*', INSTANCE],
    [INSTANCE, INSTANCE],
    [`acs:ecs:*:${ACCOUNT}:instance/*`, INSTANCE],
    ['acs:ecs:*:*:instance/i-?', INSTANCE],
    ['acs:*', INSTANCE],
    ['acs:*:*:*:*', INSTANCE],
    ['acs:e*:*:*:instance/i-1', INSTANCE],
    [['acs:vpc:*:*:*', INSTANCE], INSTANCE],
    ['acs:oss:*:*:bucket/a:b/*', 'acs:oss:cn-hangzhou:1:bucket/a:b/c'],
    ['acs:ram:*:*:role/AliyunRole', 'acs:ram:*:1:role/aliyunrole'],
    ['acs:ram:*:1:role/aliyunrole', 'acs:RAM:*:1:role/AliyunRole'],
    ['acs:ram:*:system:policy/*', 'acs:ram:*:system:policy/AdministratorAccess'],
    ['*', '*'],
  ])('%j is about %s', (resource, asked) => {
    expect(on(resource, asked)).toBe('allowed');
  });

  test.each([
    [`acs:ecs:*:${ACCOUNT}:instance/i-2`, INSTANCE],
    ['acs:ecs:cn-beijing:*:instance/*', INSTANCE],
    ['acs:ecs:*:999:instance/*', INSTANCE],
    ['acs:ecs:*:*:instance', INSTANCE],
    ['acs:vpc:*:*:*', INSTANCE],
    ['acs:oss:*:*:bucket/Key', 'acs:oss:*:1:bucket/key'],
    ['acs:ram:*:1:role/aliyunrole', 'acs:ram:*:1:role/al\u0456yunrole'],
    ['acs:ram:*:1:role/k', 'acs:ram:*:1:role/\u212a'],
    ['acs:ecs:*:*:*', '*'],
  ])('%j is not about %s', (resource, asked) => {
    expect(on(resource, asked)).toBe('implicitly-denied');
  });

  test('where RAM checks several, all of them have to be allowed', () => {
    const user = `acs:ram:*:${ACCOUNT}:user/alice`;
    const custom = `acs:ram:*:${ACCOUNT}:policy/custom`;
    const system = 'acs:ram:*:system:policy/AdministratorAccess';
    const own = [`acs:ram:*:${ACCOUNT}:user/*`, `acs:ram:*:${ACCOUNT}:policy/*`];
    expect(on(own, [user, custom])).toBe('allowed');
    expect(on(own, [user, system])).toBe('implicitly-denied');
    expect(on(own, [system, user])).toBe('implicitly-denied');
    expect(on(own, [])).toBe('implicitly-denied');
    expect(on('*', [])).toBe('allowed');
    const guarded = [identity(allow('*'), deny('*', { Resource: 'acs:ram:*:system:policy/*' }))];
    const resource = [user, system];
    expect(decisionOn('ram:AttachPolicyToUser', guarded, { resource })).toBe('denied');
  });
});

describe('control policies', () => {
  const FULL = policyOf('control', allow('*'));
  const under = (...control: readonly (readonly Policy[])[]): Decision =>
    decide({ control, identity: [ALLOW] });

  test('every level has to allow', () => {
    expect(under()).toBe('allowed');
    expect(under([FULL], [FULL])).toBe('allowed');
    expect(under([FULL], [])).toBe('implicitly-denied');
    expect(under([NEITHER], [FULL])).toBe('implicitly-denied');
    expect(under([FULL], [FULL, DENY])).toBe('denied');
    expect(under([FULL, DENY], [FULL])).toBe('denied');
    expect(under([FULL], [MAY_ALLOW])).toBe('unknown');
    expect(under([FULL, MAY_DENY])).toBe('unknown');
  });

  test('they allow nothing by themselves', () => {
    expect(decide({ control: [[FULL]] })).toBe('implicitly-denied');
  });

  test('an implicit denial ends it too, before the identity\u2019s Deny is asked', () => {
    const { decision, step } = ask('ecs:RunInstances', { control: [[NEITHER]], identity: [DENY] });
    expect([decision, step]).toEqual(['implicitly-denied', 'control']);
  });
});

describe('the session\u2019s policy', () => {
  test('has to allow, and allows nothing by itself', () => {
    expect(decide({ session: ALLOW, identity: [ALLOW] })).toBe('allowed');
    expect(decide({ session: NEITHER, identity: [ALLOW] })).toBe('implicitly-denied');
    expect(decide({ session: DENY, identity: [ALLOW] })).toBe('denied');
    expect(decide({ session: MAY_ALLOW, identity: [ALLOW] })).toBe('unknown');
    expect(decide({ session: ALLOW, identity: [] })).toBe('implicitly-denied');
  });

  test('is asked after the control policies', () => {
    const answer = ask('ecs:RunInstances', {
      control: [[DENY]],
      session: NEITHER,
      identity: [ALLOW],
    });
    expect([answer.decision, answer.step]).toEqual(['denied', 'control']);
  });
});

describe('an identity\u2019s policies at resource-group scope', () => {
  test.each<[string, readonly Policy[], readonly Policy[], Decision]>([
    ['are asked where account scope is silent', [NEITHER], [ALLOW], 'allowed'],
    ['deny where account scope is silent', [NEITHER], [ALLOW, DENY], 'denied'],
    ['do not deny what account scope allows', [ALLOW], [DENY], 'allowed'],
    ['do not allow what account scope denies', [DENY], [ALLOW], 'denied'],
    ['allow for certain what account scope may allow', [MAY_ALLOW], [ALLOW], 'allowed'],
    ['may deny what account scope may allow', [MAY_ALLOW], [DENY], 'unknown'],
    ['may be reached after what may deny', [MAY_DENY], [ALLOW], 'unknown'],
  ])('%s', (_, account, resourceGroupIdentity, expected) => {
    expect(decide({ identity: account, resourceGroupIdentity })).toBe(expected);
  });
});

describe('identity and resource together', () => {
  const bucket = (effect: string): Policy =>
    policyOf('resource', { Effect: effect, Principal: '*', Action: 'ecs:*', Resource: '*' });

  test.each<[string, readonly Policy[], readonly Policy[], Decision]>([
    ['the identity allows', [ALLOW], [], 'allowed'],
    ['the resource allows', [NEITHER], [bucket('Allow')], 'allowed'],
    ['neither allows', [NEITHER], [], 'implicitly-denied'],
    ['the identity denies', [DENY], [bucket('Allow')], 'denied'],
    ['the resource denies', [ALLOW], [bucket('Deny')], 'denied'],
    ['one may deny', [MAY_DENY], [bucket('Allow')], 'unknown'],
    ['one may allow and the other allows', [MAY_ALLOW], [bucket('Allow')], 'allowed'],
    ['one may allow and the other denies', [MAY_ALLOW], [bucket('Deny')], 'denied'],
  ])('%s', (_, own, resource, expected) => {
    expect(decide({ identity: own, resource })).toBe(expected);
  });

  test('a bucket policy names people by numeric ids', () => {
    const policies = {
      identity: [],
      resource: [
        policyOf('resource', {
          Effect: 'Allow',
          Principal: ['77', '88'],
          Action: 'oss:*',
          Resource: '*',
        }),
      ],
    };
    const by = (uid?: string): Decision =>
      decisionOn('oss:GetObject', policies, {
        principal: { ...ALICE, ...(uid === undefined ? {} : { uid }) },
      });
    expect([by('88'), by('99'), by()]).toEqual(['allowed', 'implicitly-denied', 'unknown']);
    expect(decisionOn('oss:GetObject', policies)).toBe('unknown');
  });

  test('of a session\u2019s ARN in a bucket policy it is not known whose it is', () => {
    const session = `arn:sts::${ACCOUNT}:assumed-role/deployer/*`;
    const resource = [
      policyOf('resource', {
        Effect: 'Allow',
        Principal: [session],
        Action: 'oss:*',
        Resource: '*',
      }),
    ];
    const answer = ask(
      'oss:GetObject',
      { identity: [], resource },
      { principal: { ...ALICE, uid: '1' } },
    );
    expect(answer.decision).toBe('unknown');
    expect(answer.hangsOn[0]?.doubts).toEqual(['whether it is about who asks']);
  });
});

describe('an answer', () => {
  const named = (name: string, policy: Policy): Policy => ({ ...policy, name });
  const first = named('first', identity(allow('vpc:*'), allow('ecs:Describe*')));
  const second = named('second', identity(allow('ecs:*'), deny('ecs:Run*')));

  test('names the Allow that decided', () => {
    const { decision, step, statement, hangsOn } = ask('ecs:StopInstance', [first, second]);
    expect({ decision, step, hangsOn }).toEqual({
      decision: 'allowed',
      step: 'identity',
      hangsOn: [],
    });
    expect(statement).toEqual({
      step: 'identity',
      policy: second,
      index: 0,
      statement: second.statements[0],
    });
  });

  test('names the Deny that decided', () => {
    const { statement } = ask('ecs:RunInstances', [first, second]);
    expect([statement?.policy.name, statement?.index]).toEqual(['second', 1]);
  });

  test('names none where nothing allows, or a Deny only may apply', () => {
    expect(ask('oss:GetObject', [first, second])).toEqual({
      decision: 'implicitly-denied',
      step: 'identity',
      hangsOn: [],
    });
    expect(ask('ecs:RunInstances', [MAY_DENY])).not.toHaveProperty('statement');
  });

  test('names everything that an unknown decision hangs on, with the keys', () => {
    const two = { Bool: { 'acs:MFAPresent': 'true' }, IpAddress: { 'acs:SourceIp': '192.0.2.1' } };
    const policies = [
      named('gate', identity(allow('ecs:*', { Condition: two }))),
      named('guard', identity(deny('ecs:*', PERHAPS), deny('vpc:*', PERHAPS))),
    ];
    const context = { 'acs:SourceIp': ['192.0.2.1'] };
    const { decision, statement, hangsOn } = ask('ecs:RunInstances', policies, { context });
    expect([decision, statement]).toEqual(['unknown', undefined]);
    expect(hangsOn.map(({ policy, index, keys }) => [policy.name, index, keys])).toEqual([
      ['gate', 0, ['acs:MFAPresent']],
      ['guard', 0, ['acs:MFAPresent']],
    ]);
  });

  test('names a key once, however many operators and resources ask for it', () => {
    const range = {
      NumericLessThan: { 'acs:Count': '9' },
      NumericGreaterThan: { 'acs:Count': '1' },
    };
    const policies = [identity(allow('ecs:*', { Condition: range }))];
    const { hangsOn } = ask('ecs:RunInstances', policies, { resource: [INSTANCE, '*'] });
    expect(hangsOn.map(({ keys }) => keys)).toEqual([['acs:Count']]);
  });

  test('tells the step that holds up what another allows', () => {
    const guard = policyOf('resource', { ...deny('*', PERHAPS), Principal: '*' });
    const { decision, step } = ask('ecs:RunInstances', { identity: [ALLOW], resource: [guard] });
    expect([decision, step]).toEqual(['unknown', 'resource']);
  });

  test('does not hang on an Allow beside one that is certain', () => {
    const { hangsOn } = ask('ecs:RunInstances', [ALLOW, MAY_ALLOW, MAY_DENY]);
    expect(hangsOn.map(({ policy }) => policy)).toEqual([MAY_DENY]);
  });

  test('tells the step that decided', () => {
    const step = (policies: Partial<Policies>): string | undefined =>
      ask('ecs:RunInstances', { identity: [], ...policies }).statement?.step;
    expect(step({ control: [[DENY]] })).toBe('control');
    expect(step({ session: DENY })).toBe('session');
    expect(step({ resourceGroupIdentity: [ALLOW] })).toBe('resource-group');
    expect(step({ resource: [policyOf('resource', { ...deny('*'), Principal: '*' })] })).toBe(
      'resource',
    );
  });
});

test('who am I was measured to succeed in spite of a Deny', () => {
  const policies = [identity(allow('*'), deny('*'))];
  expect(decisionOn('sts:GetCallerIdentity', policies)).toBe('unknown');
  expect(decisionOn('sts:AssumeRole', policies)).toBe('denied');
  expect(ask('sts:GetCallerIdentity', policies).hangsOn[0]?.doubts).toEqual([
    'whether a Deny stops this call, which was measured to be exempt',
  ]);
});

test('an unknown decision counts as allowed for a defender, and as refused for a user', () => {
  const decisions: readonly Decision[] = ['allowed', 'unknown', 'implicitly-denied', 'denied'];
  expect(decisions.map(mayAllow)).toEqual([true, true, false, false]);
  expect(decisions.map(surelyAllows)).toEqual([true, false, false, false]);
});

test('compiled policies answer the same, whatever happens to the ones they were made from', () => {
  const policies = [second()];
  const compiled = compile({ identity: policies });
  policies.length = 0;
  const request = { action: 'ecs:RunInstances', resource: INSTANCE };
  expect(evaluate(request, compiled).decision).toBe('allowed');
  expect(evaluate(request, { identity: policies }).decision).toBe('implicitly-denied');

  function second(): Policy {
    return identity(allow('ecs:*'));
  }
});
