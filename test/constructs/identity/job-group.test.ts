import { JobGroup, Person } from '../../../constructs';
import { assumeRole, evaluate, type Context } from '../../../policies/ram';
import { args, only, synthStack } from '../../helpers/synth-stack';
import { ACCOUNT, alice, all, documents, jobRole, trustOf } from './roles';

const GROUP_ATTACHMENT = 'alicloud_ram_group_policy_attachment';

const stack = synthStack((scope) => {
  const role = jobRole(scope, 'developer');
  const bob = new Person(scope, 'bob', {
    userName: 'bob',
    accountId: ACCOUNT,
    displayName: 'Bob',
    ownMfaPolicy: false,
  });
  new JobGroup(scope, 'Group', { role, people: [alice(scope), bob] });
});
const ofGroup = documents(stack).filter(({ name }) => name?.startsWith('developer-members'));
const ofAlice = documents(stack).filter(({ name }) => name === 'alice-own-mfa-device');

describe('JobGroup', () => {
  it('is a group named after the role, with policies and people', () => {
    expect(args(only(stack, 'alicloud_ram_group'))).toEqual({
      group_name: 'developer-members',
      comments: 'May assume the role developer',
      force: false,
    });
    expect(ofGroup.map(({ name }) => name)).toEqual([
      'developer-members-assume-role',
      'developer-members-guardrail-account',
      'developer-members-guardrail-audit',
      'developer-members-guardrail-elsewhere',
      'developer-members-guardrail-identity',
      'developer-members-guardrail-workloads',
    ]);
    expect(all(stack, GROUP_ATTACHMENT).map((block) => block['policy_type'])).toEqual(
      ofGroup.map(() => 'Custom'),
    );
    const [first = [], ...others] = all(stack, GROUP_ATTACHMENT).map(
      (block) => block['depends_on'],
    );
    expect(first).toHaveLength(5);
    expect(others).toEqual(Array.from({ length: 5 }, () => undefined));
    expect(all(stack, 'alicloud_ram_user').map((block) => args(block))).toEqual([
      { name: 'alice', force: true },
      { name: 'bob', display_name: 'Bob', force: true },
    ]);
    expect(all(stack, 'alicloud_ram_user_group_attachment').map((block) => args(block))).toEqual(
      ['alice', 'bob'].map((name) => ({
        user_name: expect.stringMatching(
          `^\\$\\{alicloud_ram_user.${name}_\\w+.name\\}$`,
        ) as string,
        group_name: expect.stringMatching(
          /^\$\{alicloud_ram_group\.Group_\w+\.group_name\}$/,
        ) as string,
      })),
    );
  });

  it('makes no password, no key and no deprecated membership', () => {
    expect(stack.text).not.toMatch(/alicloud_ram_(?:login_profile|access_key|group_membership)"/);
  });

  it('lets members into their role with MFA, into no other, and lets them change their password', () => {
    const enter = (role: string, context: Context): string => {
      const caller = { type: 'RAM', id: `acs:ram::${ACCOUNT}:user/alice` } as const;
      const trust = trustOf(only(stack, 'alicloud_ram_role'));
      const entry = { caller, role: `acs:ram::${ACCOUNT}:role/${role}`, context };
      return assumeRole(entry, { identity: ofGroup, trust }).decision;
    };
    const decide = (action: string): string =>
      evaluate({ action, resource: '*' }, { identity: ofGroup }).decision;
    expect(enter('developer', { 'acs:MFAPresent': ['true'] })).toBe('allowed');
    expect(enter('developer', { 'acs:MFAPresent': 'absent' })).not.toBe('allowed');
    expect(enter('operator', { 'acs:MFAPresent': ['true'] })).not.toBe('allowed');
    expect(decide('ram:ChangePassword')).toBe('allowed');
    expect(decide('ram:CreateAccessKey')).toBe('denied');
    expect(decide('ecs:DescribeInstances')).toBe('implicitly-denied');
  });

  it('lets people enrol their own MFA device before they have one, and nobody else’s', () => {
    const identity = [...ofGroup, ...ofAlice];
    const decide = (action: string, resource: string, mfa: readonly string[] | 'absent'): string =>
      evaluate(
        {
          action,
          resource: `acs:ram:*:${ACCOUNT}:${resource}`,
          context: { 'acs:MFAPresent': mfa },
        },
        { identity },
      ).decision;
    expect(decide('ram:BindMFADevice', 'user/alice', 'absent')).toBe('allowed');
    expect(decide('ram:CreateVirtualMFADevice', 'mfa/alice', 'absent')).toBe('allowed');
    expect(decide('ram:BindMFADevice', 'user/bob', 'absent')).toBe('implicitly-denied');
    expect(decide('ram:UnbindMFADevice', 'user/alice', 'absent')).toBe('implicitly-denied');
    expect(decide('ram:UnbindMFADevice', 'user/alice', ['true'])).toBe('allowed');
  });

  it.each<[string, () => unknown, string]>([
    [
      'the name of the role',
      () =>
        synthStack((scope) => {
          const role = jobRole(scope, 'auditor');
          new JobGroup(scope, 'Group', { role, groupName: 'auditor' });
        }),
      "test-stack/Group: groupName: found 'auditor' a second time",
    ],
    [
      'somebody twice',
      () =>
        synthStack((scope) => {
          const person = alice(scope);
          new JobGroup(scope, 'Group', {
            role: jobRole(scope, 'auditor'),
            people: [person, person],
          });
        }),
      "test-stack/Group: people: found 'alice' a second time",
    ],
    [
      'everybody',
      () => synthStack((scope) => new Person(scope, 'P', { userName: '*', accountId: ACCOUNT })),
      "test-stack/P: userName: found '*'",
    ],
  ])('refuses %s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});
