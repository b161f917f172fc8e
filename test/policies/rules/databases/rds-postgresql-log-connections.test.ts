import rule from '../../../../policies/rules/databases/rds-postgresql-log-connections';
import { testPostgresqlParameter } from './postgresql-samples';

testPostgresqlParameter(rule, 'log_connections');
