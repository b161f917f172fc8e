import { defineRule, wholeNumber } from '../../review';
import { isOneOf } from '../common/attributes';
import { examplesOf } from '../common/setting-rule';

const TYPES = ['alicloud_db_instance', 'alicloud_rds_ddr_instance'];
const [TYPE = ''] = TYPES;
const PROVIDER_DEFAULT = 30;

export default defineRule({
  id: 'rds-sql-audit-retention',
  title: 'Records of statements on RDS are kept for half a year',
  severity: 'low',
  resourceTypes: TYPES,
  rationale: 'Thefts are found months later; by then 30 days of records say nothing of them.',
  remediation: 'Set `sql_collector_config_value` to 180 or more.',
  references: ['CIS Alibaba Cloud 2.0, 6.4', 'Prowler: rds_instance_sql_audit_retention'],
  options: { days: wholeNumber(180, 30, 1825) },
  messages: { short: 'records of statements are kept for {found} days; {least} are asked for' },
  examples: examplesOf({
    type: TYPE,
    always: { engine: 'MySQL', engine_version: '8.0', sql_collector_status: 'Enabled' },
    fails: { sql_collector_config_value: 30 },
    passes: { sql_collector_config_value: 180 },
  }),
  check: ({ resource, options, verdict, notApplicable }) => {
    // Where nothing is recorded, rds-sql-audit-enabled says so.
    const isOn = isOneOf(resource, 'sql_collector_status', ['Enabled']);
    if (isOn.holds === false) return notApplicable;
    const days = resource.number('sql_collector_config_value').or(PROVIDER_DEFAULT);
    const data = { found: days, least: options.days };
    return verdict(
      days.is((found) => found >= options.days),
      'short',
      data,
    );
  },
});
