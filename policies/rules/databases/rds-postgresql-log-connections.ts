import { postgresqlParameterRule } from './postgresql-parameter-rule';

export default postgresqlParameterRule({
  id: 'rds-postgresql-log-connections',
  title: 'Connections to PostgreSQL are logged',
  name: 'log_connections',
  rationale: 'Who came, from where and as whom, is the first question after a theft.',
  references: [
    'CIS Alibaba Cloud 2.0, 6.7',
    'Prowler: rds_instance_postgresql_log_connections_enabled',
    'Checkov: CKV_ALI_37',
  ],
});
