import { defineRule, wholeNumber } from '../../review';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_db_backup_policy';
const PROVIDER_DEFAULT = 7;

export default defineRule({
  id: 'rds-backup-retention',
  title: 'Backups of RDS are kept long enough',
  severity: 'low',
  resourceTypes: [TYPE],
  rationale: 'Data that was spoilt, by a fault or by blackmail, is often missed only days later.',
  remediation: 'Set `backup_retention_period` to at least the days of the option `days`.',
  references: ['Provider docs: alicloud_db_backup_policy, backup_retention_period'],
  options: { days: wholeNumber(7, 7, 730) },
  messages: { short: 'backups are kept for {found} days; {least} are asked for' },
  examples: examplesOf({
    type: TYPE,
    always: { instance_id: 'rm-example' },
    fails: { backup_retention_period: 3 },
    passes: { backup_retention_period: 30 },
  }),
  check: ({ resource, options, verdict }) => {
    const old = resource.number('retention_period');
    const current = resource.number('backup_retention_period');
    const isEnough = (days: number): boolean => days >= options.days;
    // The old argument counts only where the new one is left out.
    if (current.found.state === 'absent' && old.found.state !== 'absent') {
      const data = { found: old, least: options.days };
      return verdict(old.is(isEnough, { absent: false }), 'short', data);
    }
    const days = current.or(PROVIDER_DEFAULT);
    return verdict(days.is(isEnough), 'short', { found: days, least: options.days });
  },
});
