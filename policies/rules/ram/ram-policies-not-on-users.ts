import { defineRule } from '../../review';
import { attachments } from './attachments';

export default defineRule({
  id: 'ram-policies-not-on-users',
  title: 'Policies are attached to groups and roles, not to users',
  severity: 'medium',
  resourceTypes: attachments,
  rationale: 'Rights that hang on single users are forgotten when people change jobs.',
  remediation:
    'Put the user into a group and use `alicloud_ram_group_policy_attachment`, or a role and `alicloud_ram_role_policy_attachment`.',
  references: ['CIS Alibaba Cloud 2.0, 1.16', 'Prowler ram_policy_attached_only_to_group_or_roles'],
  messages: { user: '{policy} is attached to a user' },
  examples: {
    fails: {
      alicloud_ram_user_policy_attachment: {
        a: { policy_name: 'read', policy_type: 'Custom', user_name: 'alice' },
      },
    },
    passes: {
      alicloud_ram_group_policy_attachment: {
        a: { policy_name: 'read', policy_type: 'Custom', group_name: 'all' },
      },
    },
  },
  check: ({ resource, pass, fail, verdict }) => {
    const policy = resource.string('policy_name');
    if (resource.type === 'alicloud_ram_user_policy_attachment') return fail('user', { policy });
    if (resource.type !== 'alicloud_resource_manager_policy_attachment') return pass;
    const kind = resource.string('principal_type');
    return verdict(
      kind.is((type) => type !== 'IMSUser', { absent: 'unknown' }),
      'user',
      { policy },
    );
  },
});
