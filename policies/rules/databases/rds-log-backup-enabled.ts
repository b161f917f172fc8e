import { defineRule } from '../../review';
import { isOn } from '../common/attributes';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_db_backup_policy';

export default defineRule({
  id: 'rds-log-backup-enabled',
  title: 'RDS can be brought back to any minute',
  severity: 'low',
  resourceTypes: [TYPE],
  rationale:
    'Without backups of the log only whole backups can be restored, and everything since the last one is gone.',
  remediation: 'Leave `enable_backup_log` out, or set it to true.',
  references: [
    'Provider docs: alicloud_db_backup_policy, enable_backup_log',
    'infraguard: rds-instance-enabled-log-backup',
  ],
  messages: { off: 'backups of the log are switched off' },
  examples: examplesOf({
    type: TYPE,
    always: { instance_id: 'rm-example' },
    fails: { enable_backup_log: false },
    passes: { enable_backup_log: true },
  }),
  check: ({ resource, verdict }) => {
    // `log_backup` is what the argument was called before; RDS has it on by default.
    const isNew = resource.boolean('enable_backup_log').found.state !== 'absent';
    return verdict(isOn(resource, isNew ? 'enable_backup_log' : 'log_backup', true), 'off');
  },
});
