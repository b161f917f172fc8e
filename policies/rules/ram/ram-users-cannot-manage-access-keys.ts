import { preferenceSwitchRule } from './preference-rule';

export default preferenceSwitchRule({
  id: 'ram-users-cannot-manage-access-keys',
  title: 'Users do not make access keys for themselves',
  severity: 'medium',
  argument: 'allow_user_to_manage_access_keys',
  setting: 'usersMayManageAccessKeys',
  default: false,
  message: 'every user may make access keys for itself',
  rationale:
    'A key that somebody made for himself works without a second factor, from anywhere, and is known to nobody else.',
  remediation: 'Set `allow_user_to_manage_access_keys = false`, which is also the default.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_security_preference',
  ],
});
