import rule from '../../../../policies/rules/databases/rds-postgresql-log-duration';
import { testPostgresqlParameter } from './postgresql-samples';

testPostgresqlParameter(rule, 'log_duration');
