import { defineRule, not } from '../../review';
import { attachesAdministrator, attachments } from './attachments';

export default defineRule({
  id: 'ram-no-administrator-attached',
  title: 'No system policy makes an administrator',
  severity: 'critical',
  resourceTypes: attachments,
  rationale:
    '`AdministratorAccess` is the whole account; `AliyunRAMFullAccess` and its like are one call away from it.',
  remediation: 'Attach a policy that names what the job needs.',
  references: [
    'CIS Alibaba Cloud 2.0, 1.15',
    'Cloud Config rule ram-policy-no-statements-with-admin-access-check',
  ],
  messages: { administrator: 'attaches the system policy {policy}' },
  examples: {
    fails: {
      alicloud_ram_role_policy_attachment: {
        a: { policy_name: 'AdministratorAccess', policy_type: 'System', role_name: 'r' },
      },
    },
    passes: {
      alicloud_ram_role_policy_attachment: {
        a: { policy_name: 'AliyunECSReadOnlyAccess', policy_type: 'System', role_name: 'r' },
      },
    },
  },
  check: ({ resource, verdict }) => {
    const policy = resource.string('policy_name');
    return verdict(not(attachesAdministrator(resource)), 'administrator', { policy }, policy);
  },
});
