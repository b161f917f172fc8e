import { not } from '../../review';
import { isOneOf } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'redis-password-required',
  title: 'Redis asks for a password, inside the VPC as well',
  severity: 'high',
  rationale:
    'Without a password every machine in the VPC reads and writes everything, and one that is broken into writes what others then run.',
  remediation: 'Leave `vpc_auth_mode` out, or set it to `Open`, which asks for the password.',
  references: [
    'Provider docs: alicloud_kvstore_instance, vpc_auth_mode',
    'infraguard: redis-instance-open-auth-mode',
  ],
  message: 'the instance asks no password inside the VPC',
  reads: each(['alicloud_kvstore_instance', 'alicloud_redis_tair_instance'], (resource) =>
    not(isOneOf(resource, 'vpc_auth_mode', ['Close'])),
  ),
  example: {
    type: 'alicloud_kvstore_instance',
    always: { instance_type: 'Redis' },
    fails: { vpc_auth_mode: 'Close' },
    passes: { vpc_auth_mode: 'Open' },
  },
});
