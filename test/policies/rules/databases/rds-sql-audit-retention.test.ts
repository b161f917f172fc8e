import rule from '../../../../policies/rules/databases/rds-sql-audit-retention';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_db_instance.a';
const path = 'sql_collector_config_value';
const one = (more: object) => ({
  alicloud_db_instance: { a: { engine: 'MySQL', sql_collector_status: 'Enabled', ...more } },
});
const short = (found: number, least = 180) => ({
  [A]: {
    fail: `records of statements are kept for ${found} days; ${least} are asked for`,
    path,
  },
});

testRule(rule, {
  pass: {
    'half a year': { resources: one({ [path]: 180 }), gives: { [A]: 'pass' } },
    'as long as the user asks': {
      resources: one({ [path]: 30 }),
      options: { 'rds-sql-audit-retention': { days: 30 } },
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'a month': { resources: one({ [path]: 30 }), gives: short(30) },
    'shorter than the user asks': {
      resources: one({ [path]: 180 }),
      options: { 'rds-sql-audit-retention': { days: 365 } },
      gives: short(180, 365),
    },
  },
  absent: { 'the default': { resources: one({}), gives: short(30) } },
  unknown: {
    'not known yet': {
      resources: one({ [path]: UNKNOWN }),
      gives: { [A]: { unknown: `${A} ${path}` } },
    },
  },
  notApplicable: {
    'nothing recorded': {
      resources: one({ sql_collector_status: 'Disabled' }),
      gives: { [A]: 'notApplicable' },
    },
  },
});
