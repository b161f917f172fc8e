import { Person, type PersonProps } from '../../../constructs';
import { args, only, synthStack } from '../../helpers/synth-stack';
import { ACCOUNT, all } from './roles';

function synthPerson(props: Partial<PersonProps> = {}) {
  return synthStack((stack) => {
    new Person(stack, 'Person', { userName: 'alice', accountId: ACCOUNT, ...props });
  });
}

function policyNameOf(userName: string): unknown {
  return only(synthPerson({ userName }), 'alicloud_ram_policy')['policy_name'];
}

describe('Person', () => {
  it('is a user who can be removed, whatever was added in the console, and a policy by name', () => {
    const stack = synthPerson({ displayName: 'Alice' });
    expect(args(only(stack, 'alicloud_ram_user'))).toEqual({
      name: 'alice',
      display_name: 'Alice',
      force: true,
    });
    expect(args(only(stack, 'alicloud_ram_policy'))).toEqual({
      policy_name: 'alice-own-mfa-device',
      description: 'Lets alice look after the own MFA device',
      policy_document: expect.stringContaining(`acs:ram:*:${ACCOUNT}:user/alice`) as string,
      rotate_strategy: 'DeleteOldestNonDefaultVersionWhenLimitExceeded',
      force: false,
    });
    expect(Object.keys(stack.resource).sort()).toEqual([
      'alicloud_ram_policy',
      'alicloud_ram_user',
      'alicloud_ram_user_policy_attachment',
    ]);
  });

  it('needs no policy where the account lets users manage their devices', () => {
    expect(Object.keys(synthPerson({ ownMfaPolicy: false }).resource)).toEqual([
      'alicloud_ram_user',
    ]);
  });

  it.each([
    ['alice', 'alice-own-mfa-device'],
    ['mary-ann', 'mary-ann-own-mfa-device'],
    ['a.b', 'a-b-own-mfa-device-1'],
    ['a_b', 'a-b-own-mfa-device-2'],
    ['a-b', 'a-b-own-mfa-device'],
    ['a.b_c', 'a-b-c-own-mfa-device-5'],
    [`a${'_'.repeat(63)}`, `a${'-'.repeat(63)}-own-mfa-device-${(3n ** 63n - 1n).toString(36)}`],
  ])('has for %s the policy %s', (userName, policyName) => {
    expect(policyNameOf(userName)).toBe(policyName);
  });

  it('shares its policy with nobody whose name differs in a sign', () => {
    const signs = ['-', '.', '_'];
    const users = signs.flatMap((one) =>
      signs.flatMap((two) => signs.map((three) => `a${one}b${two}${three}c`)),
    );
    const stack = synthStack((scope) => {
      for (const userName of users) new Person(scope, userName, { userName, accountId: ACCOUNT });
    });
    const names = all(stack, 'alicloud_ram_policy').map((block) => block['policy_name']);
    expect(new Set(names).size).toBe(users.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9-]{1,128}$/);
  });

  it.each(['', 'a b', 'a*', 'a/b', 'x'.repeat(65)])('refuses the name "%s"', (userName) => {
    expect(() => synthPerson({ userName })).toThrow(/^test-stack\/Person: userName: found /);
  });
});
