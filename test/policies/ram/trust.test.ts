import { assumeRole } from '../../../policies/ram';
import type { Context, Decision, Policy, Principal } from '../../../policies/ram';
import {
  ACCOUNT,
  ALICE,
  allow,
  ask,
  decisionOn,
  deny,
  identity,
  leniently,
  policyOf,
  ROLE,
  trust,
} from './helpers';

const MAY_ASSUME = identity(allow('sts:AssumeRole', { Resource: ROLE }));
const TRUSTS_ROOT = trust({ Principal: { RAM: [`acs:ram::${ACCOUNT}:root`] } });
const TRUSTS_ALICE = trust({ Principal: { RAM: ALICE.id } });

function enter(
  caller: Principal,
  trusted: Policy,
  own: readonly Policy[] = [MAY_ASSUME],
  context: Context = {},
): Decision {
  return assumeRole({ caller, role: ROLE, context }, { identity: own, trust: trusted }).decision;
}

const ram = (id: string): Principal => ({ type: 'RAM', id });

describe('a user or role', () => {
  test('needs both sides to allow', () => {
    expect(enter(ALICE, TRUSTS_ALICE)).toBe('allowed');
    expect(enter(ALICE, TRUSTS_ALICE, [])).toBe('implicitly-denied');
    expect(enter(ram(`acs:ram::${ACCOUNT}:user/bob`), TRUSTS_ALICE)).toBe('implicitly-denied');
  });

  test('is stopped by either side', () => {
    expect(enter(ALICE, TRUSTS_ALICE, [identity(allow('*'), deny('sts:*'))])).toBe('denied');
    const refusing = policyOf(
      'trust',
      { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { RAM: `acs:ram::${ACCOUNT}:root` } },
      { Effect: 'Deny', Action: 'sts:*', Principal: { RAM: ALICE.id } },
    );
    expect(enter(ALICE, refusing)).toBe('denied');
    expect(enter(ram(`acs:ram::${ACCOUNT}:user/bob`), refusing)).toBe('allowed');
  });

  test('has to be allowed for this role', () => {
    const other = identity(allow('sts:AssumeRole', { Resource: `${ROLE}-2` }));
    expect(enter(ALICE, TRUSTS_ALICE, [other])).toBe('implicitly-denied');
    expect(enter(ALICE, TRUSTS_ALICE, [identity(allow('*'))])).toBe('allowed');
  });

  test('of a trusted account may be any, and of another none', () => {
    expect(enter(ALICE, TRUSTS_ROOT)).toBe('allowed');
    expect(enter(ram(`acs:ram::${ACCOUNT}:role/ops`), TRUSTS_ROOT)).toBe('allowed');
    expect(enter(ram('acs:ram::999:user/alice'), TRUSTS_ROOT)).toBe('implicitly-denied');
    expect(enter(ram(`acs:ram::${ACCOUNT}9:user/alice`), TRUSTS_ROOT)).toBe('implicitly-denied');
  });

  test('is told by name, in any case', () => {
    expect(enter(ram(`acs:ram::${ACCOUNT}:user/Alice`), TRUSTS_ALICE)).toBe('allowed');
    expect(enter(ram(`acs:ram::${ACCOUNT}:user/\u0430lice`), TRUSTS_ALICE)).toBe(
      'implicitly-denied',
    );
  });

  test('is held back by control and session policies too', () => {
    const entry = { caller: ALICE, role: ROLE };
    const policies = { identity: [MAY_ASSUME], trust: TRUSTS_ALICE };
    const none = identity(allow('ecs:*'));
    expect(assumeRole(entry, { ...policies, control: [[none]] })).toMatchObject({
      decision: 'implicitly-denied',
      step: 'control',
    });
    expect(assumeRole(entry, { ...policies, session: none }).decision).toBe('implicitly-denied');
  });

  test('may be allowed by a policy at resource-group scope', () => {
    const policies = { identity: [], resourceGroupIdentity: [MAY_ASSUME], trust: TRUSTS_ALICE };
    expect(assumeRole({ caller: ALICE, role: ROLE }, policies).decision).toBe('allowed');
  });

  test('enters with MFA only where the trust asks for it, and by access key never', () => {
    const guarded = trust({
      Principal: { RAM: ALICE.id },
      Condition: { Bool: { 'acs:MFAPresent': 'true' } },
    });
    const mfa = (value: Context[string]): Decision =>
      enter(ALICE, guarded, undefined, { 'acs:MFAPresent': value });
    expect([mfa(['true']), mfa(['false']), mfa('absent'), mfa('unknown')]).toEqual([
      'allowed',
      'implicitly-denied',
      'implicitly-denied',
      'unknown',
    ]);
  });

  test('enters from the networks that the trust asks for', () => {
    const guarded = trust({
      Principal: { RAM: ALICE.id },
      Condition: { IpAddress: { 'acs:SourceIp': ['192.0.2.0/24'] } },
    });
    const from = (ip: string): Decision =>
      enter(ALICE, guarded, undefined, { 'acs:SourceIp': [ip] });
    expect([from('192.0.2.7'), from('198.51.100.7')]).toEqual(['allowed', 'implicitly-denied']);
  });

  test('the account\u2019s root user enters no role', () => {
    const root = ram(`acs:ram::${ACCOUNT}:root`);
    expect(enter(root, TRUSTS_ROOT, [identity(allow('*'))])).toBe('implicitly-denied');
  });
});

describe('who comes without policies of its own', () => {
  test('a cloud service needs the trust alone', () => {
    const service = trust({ Principal: { Service: ['ecs.aliyuncs.com', 'fc.aliyuncs.com'] } });
    expect(enter({ type: 'Service', id: 'fc.aliyuncs.com' }, service, [])).toBe('allowed');
    expect(enter({ type: 'Service', id: 'oos.aliyuncs.com' }, service, [])).toBe(
      'implicitly-denied',
    );
    expect(enter({ type: 'RAM', id: 'fc.aliyuncs.com' }, service)).toBe('implicitly-denied');
  });

  const provider = `acs:ram::${ACCOUNT}:oidc-provider/github`;
  const pipeline = { type: 'Federated', id: provider } as const;
  const subject = 'repo:org/app:ref:refs/heads/main';
  const oidc = (condition: object): Policy =>
    trust({
      Principal: { Federated: provider },
      Condition: {
        StringEquals: {
          'oidc:iss': 'https://token.actions.githubusercontent.com',
          'oidc:aud': 'sts',
        },
        ...condition,
      },
    });
  const claims = (sub: string): Context => ({
    'oidc:iss': ['https://token.actions.githubusercontent.com'],
    'oidc:aud': ['sts'],
    'oidc:sub': [sub],
  });

  test('a pipeline needs the claims that the trust asks for', () => {
    const pinned = oidc({ StringLike: { 'oidc:sub': subject } });
    expect(enter(pipeline, pinned, [], claims(subject))).toBe('allowed');
    expect(enter(pipeline, pinned, [], claims('repo:org/app:pull_request'))).toBe(
      'implicitly-denied',
    );
    expect(enter(pipeline, pinned, [], claims('repo:org/other:ref:refs/heads/main'))).toBe(
      'implicitly-denied',
    );
    expect(enter(pipeline, pinned, [], {})).toBe('unknown');
    const other = { ...pipeline, id: `acs:ram::${ACCOUNT}:oidc-provider/gitlab` };
    expect(enter(other, pinned, [], claims(subject))).toBe('implicitly-denied');
  });

  test('a subject with a wildcard lets any branch in', () => {
    const open = oidc({ StringLike: { 'oidc:sub': 'repo:org/app:*' } });
    expect(enter(pipeline, open, [], claims('repo:org/app:pull_request'))).toBe('allowed');
  });

  test('a person from an identity provider needs the right recipient', () => {
    const saml = `acs:ram::${ACCOUNT}:saml-provider/entra`;
    const guarded = trust({
      Principal: { Federated: [saml] },
      Condition: {
        StringEquals: { 'saml:recipient': 'https://signin.alibabacloud.com/saml-role/sso' },
      },
    });
    const from = (recipient: string): Decision =>
      enter({ type: 'Federated', id: saml }, guarded, [], { 'saml:recipient': [recipient] });
    expect(from('https://signin.alibabacloud.com/saml-role/sso')).toBe('allowed');
    expect(from('https://signin.aliyun.com/saml-role/sso')).toBe('implicitly-denied');
  });

  test('no identity, session or control policy counts', () => {
    const pinned = oidc({});
    const entry = { caller: pipeline, role: ROLE, context: claims(subject) };
    const nothing = identity(deny('*'));
    const policies = { identity: [nothing], session: nothing, control: [[nothing]], trust: pinned };
    expect(assumeRole(entry, policies).decision).toBe('allowed');
    const request = { resource: ROLE, context: claims(subject), principal: pipeline };
    for (const action of ['sts:AssumeRole', 'sts:AssumeRoleWithOIDC', 'STS:assumerolewithsaml']) {
      expect(decisionOn(action, { identity: [nothing], resource: [pinned] }, request)).toBe(
        'allowed',
      );
    }
  });
});

describe('the call itself', () => {
  test('is not decided where the trust policy is not known', () => {
    const answer = ask('sts:AssumeRole', [MAY_ASSUME], { resource: ROLE });
    expect(answer.decision).toBe('unknown');
    expect(answer.hangsOn.map(({ policy }) => policy.name)).toEqual([
      'a trust policy that is not known',
    ]);
    expect(decisionOn('sts:AssumeRole', [identity(allow('ecs:*'))], { resource: ROLE })).toBe(
      'implicitly-denied',
    );
    expect(decisionOn('sts:AssumeRoleWithSAML', [], { resource: ROLE })).toBe('unknown');
  });

  test('is not decided where it is not known who asks', () => {
    expect(
      decisionOn(
        'sts:AssumeRole',
        { identity: [MAY_ASSUME], resource: [TRUSTS_ALICE] },
        { resource: ROLE },
      ),
    ).toBe('unknown');
  });

  test('is refused where nobody is trusted', () => {
    expect(
      decisionOn('sts:AssumeRole', { identity: [MAY_ASSUME], resource: [] }, { resource: ROLE }),
    ).toBe('implicitly-denied');
  });

  test('of a trust of which only some is understood it is not known whom else it means', () => {
    const odd = leniently('trust', {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { RAM: ALICE.id, AWS: 'arn:aws:iam::1:root' },
    });
    const everything = [identity(allow('*'))];
    expect(enter(ALICE, odd, everything)).toBe('unknown');
    expect(enter(ram('acs:ram::999:user/mallory'), odd, everything)).toBe('unknown');
  });

  test('of a trust in everybody it is not known whether RAM takes it', () => {
    const open = leniently('trust', { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' });
    expect(enter(ram('acs:ram::999:user/mallory'), open, [identity(allow('*'))])).toBe('unknown');
  });
});
