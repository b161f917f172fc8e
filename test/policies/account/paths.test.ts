import { pathsTo } from '../../../policies/account/graph/paths';
import type { AccountGraph, AccountPrincipal } from '../../../policies/account/graph/graph';
import { evaluate } from '../../../policies/ram';
import { ACCOUNT, allow, deny, trust } from '../ram/helpers';
import { account, administrators, grant, role, user, workloads } from './accounts';

const ME = `acs:ram:*:${ACCOUNT}:user/mallory`;
const OWN_POLICY = `acs:ram:*:${ACCOUNT}:policy/own`;
const CHIEF = `acs:ram:*:${ACCOUNT}:role/chief`;

function isAdmin(me: AccountPrincipal, graph: AccountGraph): boolean {
  const { paths, open } = pathsTo('admin', graph, (one) => one === me);
  expect(open).toEqual([]);
  for (const { steps } of paths) for (const step of steps) expect(step.decision).toBe('allowed');
  return paths.length > 0;
}

describe('the ways of the catalogue', () => {
  it('a user of one’s own takes three calls', () => {
    const Resource = [`acs:ram:*:${ACCOUNT}:user/new-*`, 'acs:ram:*:system:policy/*'];
    const calls = ['ram:CreateUser', 'ram:AttachPolicyToUser', 'ram:CreateAccessKey'];
    const isWay = (some: readonly string[]): boolean => {
      const me = user('mallory', grant('own', allow(some, { Resource })));
      return isAdmin(me, account([me, ...administrators]));
    };
    expect(isWay(calls)).toBe(true);
    for (const call of calls) expect(isWay(calls.filter((one) => one !== call))).toBe(false);
  });

  it('are not open on somebody or something else', () => {
    const onOther = (call: string, resource: string): boolean => {
      const me = user('mallory', grant('own', allow(call, { Resource: resource })));
      return isAdmin(me, account([me, user('intern'), ...administrators]));
    };
    const of = (what: string): string => `acs:ram:*:${ACCOUNT}:${what}`;
    expect(onOther('ram:CreateAccessKey', of('user/intern'))).toBe(false);
    expect(onOther('ram:CreateAccessKey', of('user/boss'))).toBe(true);
    expect(onOther('ram:CreatePolicyVersion', of('policy/other'))).toBe(false);
    expect(onOther('ram:CreatePolicyVersion', OWN_POLICY)).toBe(true);
    expect(onOther('ram:UpdateRole', of('role/intern'))).toBe(false);
    expect(onOther('ram:UpdateRole', CHIEF)).toBe(true);
    expect(onOther('ram:AttachPolicyToUser', ME)).toBe(false);
  });

  it.each([
    ['the service is another', { StringEquals: { 'acs:Service': 'fc.aliyuncs.com' } }, false],
    ['the service is that', { StringEquals: { 'acs:Service': 'ecs.aliyuncs.com' } }, true],
  ])('a role that is passed: %s', (_, Condition, isWay) => {
    const me = user(
      'mallory',
      grant('own', allow('ram:PassRole', { Condition }), allow('ecs:RunInstances')),
    );
    expect(isAdmin(me, account([me, ...administrators]))).toBe(isWay);
  });

  it('a service that the role does not trust, and nothing that runs as it, lead nowhere', () => {
    const me = user(
      'mallory',
      grant('own', allow(['ram:PassRole', 'ecs:RunInstances', 'ecs:RunCommand'])),
    );
    const chief = role(
      'chief',
      { Service: ['rds.aliyuncs.com'] },
      ...(administrators[0]?.grants ?? []),
    );
    expect(isAdmin(me, account([me, chief], []))).toBe(false);
    expect(isAdmin(me, account([me, chief], workloads))).toBe(true);
  });
});

describe('roles that are entered', () => {
  const assume = grant('own', allow('sts:AssumeRole'));
  const root = { RAM: [`acs:ram::${ACCOUNT}:root`] };
  const admin = administrators[0]?.grants ?? [];

  it('takes both sides', () => {
    const me = user('mallory', assume);
    expect(isAdmin(me, account([me, role('chief', root, ...admin)]))).toBe(true);
    const others = { RAM: [`acs:ram::${ACCOUNT}:user/boss`] };
    expect(isAdmin(me, account([me, role('chief', others, ...admin)]))).toBe(false);
    const without = user('mallory');
    expect(isAdmin(without, account([without, role('chief', root, ...admin)]))).toBe(false);
  });

  it('goes through several roles, also where these trust each other in a circle', () => {
    const me = user('mallory', assume);
    const of = (name: string) => ({ RAM: [`acs:ram::${ACCOUNT}:${name}`] });
    const graph = account([
      me,
      role('first', { RAM: [...of('user/mallory').RAM, ...of('role/second').RAM] }, assume),
      role('second', of('role/first'), assume),
      role('chief', of('role/second'), ...admin),
    ]);
    const [path] = pathsTo('admin', graph, (one) => one === me).paths;
    expect(path?.steps.map(({ as, title }) => `${as} ${title}`)).toEqual([
      'user/mallory enters role/first',
      'role/first enters role/second',
      'role/second enters role/chief',
    ]);
  });

  it('says whether MFA and a network are asked for', () => {
    const Condition = {
      Bool: { 'acs:MFAPresent': 'true' },
      IpAddress: { 'acs:SourceIp': '203.0.113.0/24' },
    };
    const me = user('mallory', assume);
    const chief = role('chief', root, ...admin);
    const guarded = { ...chief, trust: trust({ Principal: root, Condition }) };
    const stepOf = (one: AccountPrincipal) =>
      pathsTo('admin', account([me, one]), (from) => from === me).paths[0]?.steps[0];
    expect(stepOf(chief)).toMatchObject({ withoutMfa: true, fromAnywhere: true });
    expect(stepOf(guarded)).toMatchObject({ withoutMfa: false, fromAnywhere: false });
  });
});

it('takes off a policy that denies, and goes on without it', () => {
  const guard = grant('guard', deny('ram:CreateAccessKey'));
  const me = user('mallory', grant('own', allow(['ram:CreateAccessKey', 'ram:Detach*'])), guard);
  const graph = account([me, ...administrators]);
  const [path] = pathsTo('admin', graph, (one) => one === me).paths;
  expect(path?.steps.map(({ action }) => action)).toEqual([
    'ram:DetachPolicyFromUser',
    'ram:CreateAccessKey',
  ]);
  const held = user('mallory', grant('own', allow('ram:CreateAccessKey')), guard);
  expect(isAdmin(held, account([held, ...administrators]))).toBe(false);
});

it('asks about one call on resources, directly and by steps, each of which the evaluator allows', () => {
  const secret = { action: 'oss:GetObject', resource: 'acs:oss:*:*:customer-data/*' };
  const reader = grant('reader', allow('oss:Get*', { Resource: 'acs:oss:*:*:customer-data/a/*' }));
  const me = user('mallory', grant('own', allow('ram:CreateAccessKey')));
  const clerk = user('clerk', reader);
  const graph = account([me, clerk, user('nobody')]);
  const { paths } = pathsTo(secret, graph);
  expect(paths.map(({ from, steps }) => [from, steps.map(({ action }) => action)])).toEqual([
    ['user/mallory', ['ram:CreateAccessKey', 'oss:GetObject']],
    ['user/clerk', ['oss:GetObject']],
  ]);
  const [step] = paths[1]?.steps ?? [];
  const request = { action: 'oss:GetObject', resource: step?.resources ?? [], context: {} };
  expect(evaluate(request, { identity: [reader.policy] }).decision).toBe('allowed');
});

it('does not clear whom it knows too little of', () => {
  const hole = {
    policy: {
      kind: 'identity',
      name: 'unknown',
      statements: [{ effect: 'unknown', action: ['*'] }],
    },
    name: 'unknown',
    type: 'System',
  } as const;
  const me = user('mallory', hole);
  const [path] = pathsTo('admin', account([me, ...administrators]), (one) => one === me).paths;
  expect(path?.isCertain).toBe(false);
});
