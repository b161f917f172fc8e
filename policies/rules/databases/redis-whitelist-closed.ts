import { whitelistRule } from '../common/whitelist-rule';
import { listOf } from '../common/whitelist';

export default whitelistRule({
  id: 'redis-whitelist-closed',
  product: 'Redis',
  rationale:
    'Redis answers quickly, also to guesses, and an instance without a password answers everybody.',
  remediation: "Set `security_ips` to the networks that need it, such as the VPC's `10.0.0.0/16`.",
  references: [
    'Provider docs: alicloud_kvstore_instance, security_ips',
    'infraguard: redis-instance-open-auth-mode (the password beside it)',
  ],
  lists: {
    alicloud_kvstore_instance: (resource) => [resource.strings('security_ips')],
    alicloud_redis_tair_instance: (resource) => [listOf(resource.string('security_ips'))],
    alicloud_redis_global_security_ip_group: (resource) => [
      listOf(resource.string('global_ip_list')),
    ],
  },
  example: {
    type: 'alicloud_kvstore_instance',
    always: { instance_type: 'Redis' },
    fails: { security_ips: ['0.0.0.0/0'] },
    passes: { security_ips: ['10.0.0.0/16'] },
  },
});
