import { defineRule } from '../../review';
import { isOn } from '../common/attributes';

const TYPE = 'alicloud_kvstore_instance';
const TAIR = 'alicloud_redis_tair_instance';
const LOG = 'alicloud_kvstore_audit_log_config';

export default defineRule({
  id: 'redis-audit-log-enabled',
  title: 'Commands to Redis are recorded',
  severity: 'low',
  resourceTypes: [TYPE, TAIR],
  rationale: 'Without them nobody can tell who read or changed what, and when.',
  remediation:
    'Add an `alicloud_kvstore_audit_log_config` with `db_audit = true` and a `retention` in days.',
  references: ['Provider docs: alicloud_kvstore_audit_log_config'],
  messages: { off: 'commands to the instance are not recorded' },
  examples: {
    fails: { [TYPE]: { example: { instance_type: 'Redis' } } },
    passes: {
      [TYPE]: { example: { instance_type: 'Redis' } },
      [LOG]: {
        example: {
          instance_id: '${alicloud_kvstore_instance.example.id}',
          db_audit: true,
          retention: 30,
        },
      },
    },
  },
  check: ({ resource, related, verdict }) => {
    const logs = related({ type: LOG, by: 'instance_id', to: ['id'] });
    return verdict(
      logs.some((log) => isOn(log, 'db_audit')),
      'off',
      {},
      resource,
    );
  },
});
