import rule from '../../../../policies/rules/databases/rds-log-backup-enabled';
import { testSetting } from '../common/setting-samples';

const type = 'alicloud_db_backup_policy';
const base = { instance_id: 'rm-1' };
const given = { type, base, on: [true], off: [false] };

testSetting(
  rule,
  'backups of the log are switched off',
  { ...given, path: 'enable_backup_log', absent: 'pass' },
  { ...given, path: 'log_backup', absent: 'pass' },
);
