import rule from '../../../../policies/rules/databases/rds-postgresql-log-disconnections';
import { testPostgresqlParameter } from './postgresql-samples';

testPostgresqlParameter(rule, 'log_disconnections');
