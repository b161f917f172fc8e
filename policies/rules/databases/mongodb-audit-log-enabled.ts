import { defineRule } from '../../review';
import { isOneOf } from '../common/attributes';

const TYPE = 'alicloud_mongodb_instance';
const SHARDED = 'alicloud_mongodb_sharding_instance';
const LOG = 'alicloud_mongodb_audit_policy';

export default defineRule({
  id: 'mongodb-audit-log-enabled',
  title: 'Operations on MongoDB are recorded',
  severity: 'low',
  resourceTypes: [TYPE, SHARDED],
  rationale: 'Without them nobody can tell who read or changed what, and when.',
  remediation: 'Add an `alicloud_mongodb_audit_policy` with `audit_status = "enable"`.',
  references: ['Provider docs: alicloud_mongodb_audit_policy'],
  messages: { off: 'operations on the instance are not recorded' },
  examples: {
    fails: { [TYPE]: { example: { engine_version: '7.0' } } },
    passes: {
      [TYPE]: { example: { engine_version: '7.0' } },
      [LOG]: {
        example: {
          db_instance_id: '${alicloud_mongodb_instance.example.id}',
          audit_status: 'enable',
        },
      },
    },
  },
  check: ({ resource, related, verdict }) => {
    const logs = related({ type: LOG, by: 'db_instance_id', to: ['id'] });
    return verdict(
      logs.some((log) => isOneOf(log, 'audit_status', ['enable', 'enabled'])),
      'off',
      {},
      resource,
    );
  },
});
