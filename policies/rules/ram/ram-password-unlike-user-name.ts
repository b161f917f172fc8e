import { defineRule } from '../../review';
import { PASSWORD_POLICY } from './password-policy';

export default defineRule({
  id: 'ram-password-unlike-user-name',
  title: 'Passwords of RAM users do not hold the name of the user',
  severity: 'low',
  resourceTypes: [PASSWORD_POLICY],
  rationale: 'The name of the user is the first thing that is tried as a password.',
  remediation: 'Set `password_not_contain_user_name = true`.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_password_policy',
  ],
  messages: { named: 'a password may hold the name of its user' },
  examples: {
    fails: { alicloud_ram_password_policy: { this: { password_not_contain_user_name: false } } },
    passes: { alicloud_ram_password_policy: { this: { password_not_contain_user_name: true } } },
  },
  check: ({ resource, verdict }) =>
    verdict(resource.boolean('password_not_contain_user_name').or(false).equals(true), 'named'),
});
