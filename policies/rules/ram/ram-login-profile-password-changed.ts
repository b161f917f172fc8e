import { defineRule } from '../../review';

export default defineRule({
  id: 'ram-login-profile-password-changed',
  title: 'A password that Terraform knows is changed at the first sign-in',
  severity: 'medium',
  resourceTypes: ['alicloud_ram_login_profile'],
  rationale:
    'The password stands in the state in clear: it must be worth nothing after the first sign-in.',
  remediation: 'Set `password_reset_required = true`.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_login_profile',
  ],
  messages: { kept: 'the password of the state goes on working' },
  examples: {
    fails: { alicloud_ram_login_profile: { u: { user_name: 'alice', password: 'example' } } },
    passes: {
      alicloud_ram_login_profile: {
        u: { user_name: 'alice', password: 'example', password_reset_required: true },
      },
    },
  },
  check: ({ resource, verdict }) =>
    verdict(resource.boolean('password_reset_required').or(false).equals(true), 'kept'),
});
