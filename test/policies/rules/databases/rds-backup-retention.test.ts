import rule from '../../../../policies/rules/databases/rds-backup-retention';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_db_backup_policy';
const A = `${TYPE}.a`;
const path = 'backup_retention_period';
const one = (more: object) => ({ [TYPE]: { a: { instance_id: 'rm-1', ...more } } });
const short = (found: number, least = 7, at = path) => ({
  [A]: { fail: `backups are kept for ${found} days; ${least} are asked for`, path: at },
});
const days = (least: number) => ({ 'rds-backup-retention': { days: least } });

testRule(rule, {
  pass: {
    'a week': { resources: one({ [path]: 7 }), gives: { [A]: 'pass' } },
    'by the old argument': { resources: one({ retention_period: 7 }), gives: { [A]: 'pass' } },
  },
  fail: {
    'a day less': { resources: one({ [path]: 6 }), gives: short(6) },
    'by the old argument': {
      resources: one({ retention_period: 6 }),
      gives: short(6, 7, 'retention_period'),
    },
    'shorter than the user asks': {
      resources: one({ [path]: 29 }),
      options: days(30),
      gives: short(29, 30),
    },
  },
  absent: {
    'the default': { resources: one({}), gives: { [A]: 'pass' } },
    'the default, where more is asked for': {
      resources: one({}),
      options: days(30),
      gives: short(7, 30),
    },
  },
  unknown: {
    'not known yet': {
      resources: one({ [path]: UNKNOWN }),
      gives: { [A]: { unknown: `${A} ${path}` } },
    },
  },
});
