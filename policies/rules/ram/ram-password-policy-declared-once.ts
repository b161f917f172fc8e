import { defineAccountRule } from '../../review';
import { passwordPolicies } from './password-policy';

export default defineAccountRule({
  id: 'ram-password-policy-declared-once',
  title: 'The password policy of the account is declared, and declared once',
  severity: 'medium',
  resourceTypes: passwordPolicies,
  rationale:
    'Both resources write the one policy of the account. Two of them overwrite each other at every ' +
    'apply, and to remove `alicloud_ram_account_password_policy` resets what the other wrote.',
  remediation:
    'Keep one `alicloud_ram_password_policy`; take the other out of the state with a `removed` block.',
  references: [
    'CIS Alibaba Cloud 2.0, 1.7 to 1.14',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_account_password_policy',
  ],
  messages: {
    again: '{first} writes the same policy of the account',
    none: 'the account has no password policy: 8 characters of any kind are enough',
  },
  whenAbsent: {
    message: 'none',
    because: 'Passwords of 8 characters of any kind are enough, and nobody is ever locked out.',
  },
  examples: {
    fails: {
      alicloud_ram_account_password_policy: { old: { minimum_password_length: 14 } },
      alicloud_ram_password_policy: { new: { minimum_password_length: 14 } },
    },
    passes: { alicloud_ram_password_policy: { new: { minimum_password_length: 14 } } },
  },
  check: ({ resources, pass, fail }) => {
    const [first, ...others] = resources;
    if (first === undefined || others.length === 0) return pass;
    return others.map((other) => fail('again', { first: first.address }, other));
  },
});
