import { postgresqlParameterRule } from './postgresql-parameter-rule';

export default postgresqlParameterRule({
  id: 'rds-postgresql-log-disconnections',
  title: 'The end of connections to PostgreSQL is logged',
  name: 'log_disconnections',
  rationale: 'How long a stranger stayed tells how much may be gone.',
  references: [
    'CIS Alibaba Cloud 2.0, 6.8',
    'Prowler: rds_instance_postgresql_log_disconnections_enabled',
    'Checkov: CKV_ALI_36',
  ],
});
