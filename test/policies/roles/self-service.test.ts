import { assumeRole, evaluate } from '../../../policies/ram';
import type { Context, Policy } from '../../../policies/ram';
import { asPolicies, memberPermissions, memberTrust, ownMfaDevice } from '../../../policies/roles';
import { ACCOUNT, bucket, role, user } from './matrix/task';
import { WITH_MFA } from './session';

const BEFORE_MFA: Context = { 'acs:MFAPresent': ['false'] };
const group = () => asPolicies(memberPermissions({ account: ACCOUNT, roles: ['job-developer'] }));
const device = (): Policy => ({
  kind: 'identity',
  name: 'own-mfa-device',
  statements: ownMfaDevice({ account: ACCOUNT, user: 'alice' }),
});
const EVERYTHING: Policy = {
  kind: 'identity',
  statements: [{ effect: 'Allow', action: ['*'], resource: ['*'] }],
};
const mfa = (name: string): string => `acs:ram:*:${ACCOUNT}:mfa/${name}`;

function decide(
  action: string,
  resource: string,
  context: Context,
  policies = [...group(), device()],
) {
  return evaluate({ action, resource, context }, { identity: policies }).decision;
}

describe('a member of a job group', () => {
  it('takes the role of the job, with MFA, and no other', () => {
    const entry = (name: string, context: Context) =>
      assumeRole(
        {
          caller: { type: 'RAM', id: `acs:ram::${ACCOUNT}:user/alice` },
          role: `acs:ram::${ACCOUNT}:role/${name}`,
          context,
        },
        { identity: group(), trust: memberTrust({ account: ACCOUNT }) },
      ).decision;
    expect(entry('job-developer', WITH_MFA)).toBe('allowed');
    expect(entry('job-developer', BEFORE_MFA)).toBe('implicitly-denied');
    expect(entry('job-operator', WITH_MFA)).toBe('implicitly-denied');
    expect(entry('job-developer2', WITH_MFA)).toBe('implicitly-denied');
  });

  it('changes the own password before and after MFA', () => {
    expect(decide('ram:ChangePassword', '*', BEFORE_MFA, group())).toBe('allowed');
    expect(decide('ims:ChangePassword', '*', WITH_MFA, group())).toBe('allowed');
  });

  it('does nothing else, whatever the job', () => {
    for (const action of [
      'ecs:DescribeInstances',
      'ram:ListUsers',
      'oss:GetObject',
      'bss:DescribeBillList',
    ]) {
      expect(decide(action, '*', WITH_MFA, group())).toMatch(/denied$/);
    }
  });

  it.each([
    ['makes a virtual device', 'ram:CreateVirtualMFADevice', mfa('alice')],
    ['enrols it', 'ram:BindMFADevice', user('alice')],
    ['enrols it by the newer API, which the console calls', 'ims:BindMFADevice', user('alice')],
    ['looks whether it is enrolled', 'ram:GetUserMFAInfo', user('alice')],
  ])('%s before there is any MFA', (_, action, resource) => {
    expect(decide(action, resource, BEFORE_MFA)).toBe('allowed');
    expect(decide(action, resource, { 'acs:MFAPresent': 'absent' })).toBe('allowed');
  });

  it.each([
    ['takes the device off', 'ram:UnbindMFADevice', user('alice')],
    ['deletes it', 'ram:DeleteVirtualMFADevice', mfa('alice')],
    ['deletes a second', 'ram:DeleteVirtualMFADevice', mfa('alice-phone')],
  ])('%s only with MFA, so that a stolen password does not do', (_, action, resource) => {
    expect(decide(action, resource, WITH_MFA)).toBe('allowed');
    expect(decide(action, resource, BEFORE_MFA)).toBe('implicitly-denied');
    expect(decide(action, resource, { 'acs:MFAPresent': 'absent' })).toBe('implicitly-denied');
  });

  it.each([
    ['enrols a device for somebody else', 'ram:BindMFADevice', user('bob')],
    ['takes off a device of somebody else', 'ram:UnbindMFADevice', user('bob')],
    ['deletes a device of somebody else', 'ram:DeleteVirtualMFADevice', mfa('bob')],
    [
      'deletes a device of somebody whose name begins alike',
      'ram:DeleteVirtualMFADevice',
      mfa('alicemary'),
    ],
    ['disables MFA of somebody', 'ims:DisableVirtualMFA', user('bob')],
    ['sets a password of somebody else', 'ram:UpdateLoginProfile', user('bob')],
    ['makes an access key', 'ram:CreateAccessKey', user('alice')],
  ])('never %s', (_, action, resource) => {
    expect(decide(action, resource, WITH_MFA)).toMatch(/denied$/);
  });

  it('meets no guardrail where the account lets everybody manage their own devices', () => {
    for (const action of [
      'BindMFADevice',
      'UnbindMFADevice',
      'CreateVirtualMFADevice',
      'DeleteVirtualMFADevice',
    ]) {
      for (const code of ['ram', 'ims']) {
        expect(decide(`${code}:${action}`, user('alice'), BEFORE_MFA, group())).toBe(
          'implicitly-denied',
        );
      }
    }
  });

  it.each([[], ['*'], ['job-*'], ['a/b'], ['x'.repeat(65)]])(
    'is refused the roles %j',
    (...roles) => {
      expect(() => memberPermissions({ account: ACCOUNT, roles })).toThrow(
        /^the roles that members of the group may assume: found/,
      );
    },
  );

  it.each(['*', 'al*', '', 'a/b'])('is refused the name %j', (name) => {
    expect(() => ownMfaDevice({ account: ACCOUNT, user: name })).toThrow(
      /^the user who looks after the own MFA device: found .*, allowed: the name of one user/,
    );
  });

  it('may take the role for ever, unless a last day is given', () => {
    const conditionOf = (until?: string) => {
      const more = until === undefined ? {} : { until };
      const members = memberPermissions({ account: ACCOUNT, roles: ['a'], ...more });
      return members.purposes.map(({ statements }) => statements[0]?.condition);
    };
    expect(conditionOf()).toEqual([undefined, undefined]);
    expect(conditionOf('2026-12-31')).toEqual([
      { DateLessThanEquals: { 'acs:CurrentTime': ['2026-12-31T23:59:59Z'] } },
      undefined,
    ]);
  });

  it.each([
    [undefined, 'alicloud-baseline-audit', 'acme-baseline-audit'],
    ['acme-baseline-', 'acme-baseline-audit', 'alicloud-baseline-audit'],
  ])('does not read the records of the baseline, by the prefix %s', (ownPrefix, own, other) => {
    const more = ownPrefix === undefined ? {} : { ownPrefix };
    const { guardrails } = memberPermissions({ account: ACCOUNT, roles: ['a'], ...more });
    const policies = [EVERYTHING, ...asPolicies({ purposes: [], guardrails })];
    expect(decide('oss:GetObject', bucket(`${own}/1.gz`), {}, policies)).toBe('denied');
    expect(decide('oss:GetObject', bucket(`${other}/1.gz`), {}, policies)).toBe('allowed');
  });

  it('may have several jobs', () => {
    const both = asPolicies(memberPermissions({ account: ACCOUNT, roles: ['a', 'b'] }));
    expect(both[0]?.statements[0]?.resource).toEqual([role('a'), role('b')]);
  });
});
