/** What attaches a policy to a user, a group or a role. */
export const attachments: readonly string[] = [
  'alicloud_ram_user_policy_attachment',
  'alicloud_ram_group_policy_attachment',
  'alicloud_ram_role_policy_attachment',
  'alicloud_resource_manager_policy_attachment',
];
