import { all, truth } from '../../review';
import type { Resource, Ternary } from '../../review';
import { isAdministrator } from './administrators';

/** What attaches a policy to a user, a group or a role. */
export const attachments: readonly string[] = [
  'alicloud_ram_user_policy_attachment',
  'alicloud_ram_group_policy_attachment',
  'alicloud_ram_role_policy_attachment',
  'alicloud_resource_manager_policy_attachment',
];

/** Whether a system policy is attached. One that this configuration makes never is. */
export function isSystemPolicy(resource: Resource): Ternary {
  const type = resource.string('policy_type');
  const from = resource.references('policy_type');
  const isMade =
    type.found.state === 'unknown' &&
    from.length > 0 &&
    from.every(
      (one) =>
        one.attribute === 'type' && /(?:^|[./])alicloud_ram_policy\.[\w-]+$/.test(one.address),
    );
  return isMade ? truth(false, type.location) : type.equals('System', { absent: 'unknown' });
}

/** Whether it attaches a system policy that is as good as the whole account. */
export function attachesAdministrator(attachment: Resource): Ternary {
  const named = attachment.string('policy_name').is(isAdministrator, { absent: 'unknown' });
  return all(isSystemPolicy(attachment), named);
}
