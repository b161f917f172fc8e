import { postgresqlParameterRule } from './postgresql-parameter-rule';

export default postgresqlParameterRule({
  id: 'rds-postgresql-log-duration',
  title: 'PostgreSQL logs how long statements take',
  name: 'log_duration',
  rationale: 'Copies of whole tables stand out by their time.',
  references: [
    'CIS Alibaba Cloud 2.0, 6.9',
    'Prowler: rds_instance_postgresql_log_duration_enabled',
    'Checkov: CKV_ALI_35',
  ],
});
