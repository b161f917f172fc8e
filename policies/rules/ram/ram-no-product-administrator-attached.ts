import { all, defineRule, not } from '../../review';
import { attachments, isSystemPolicy } from './attachments';

export default defineRule({
  id: 'ram-no-product-administrator-attached',
  title: 'No system policy gives all of a product away',
  severity: 'medium',
  resourceTypes: attachments,
  rationale:
    'The `FullAccess` policies also delete, share and open what there is, today and to come.',
  remediation: 'Attach a policy that names the actions and resources of the job.',
  references: [
    'Cloud Config rules ram-user-no-product-admin-access and ram-role-no-product-admin-access',
  ],
  messages: { product: 'attaches the system policy {policy}' },
  examples: {
    fails: {
      alicloud_ram_role_policy_attachment: {
        a: { policy_name: 'AliyunOSSFullAccess', policy_type: 'System', role_name: 'r' },
      },
    },
    passes: {
      alicloud_ram_role_policy_attachment: {
        a: { policy_name: 'AliyunOSSReadOnlyAccess', policy_type: 'System', role_name: 'r' },
      },
    },
  },
  check: ({ resource, verdict }) => {
    const policy = resource.string('policy_name');
    const isSystem = isSystemPolicy(resource);
    const isFull = policy.is((name) => /FullAccess$/i.test(name), { absent: 'unknown' });
    return verdict(not(all(isSystem, isFull)), 'product', { policy }, policy);
  },
});
