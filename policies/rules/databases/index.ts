import type { Rule } from '../../review';
import analyticdbEncryptedAtRest from './analyticdb-encrypted-at-rest';
import analyticdbEndpointPrivate from './analyticdb-endpoint-private';
import analyticdbSslEnabled from './analyticdb-ssl-enabled';
import analyticdbWhitelistClosed from './analyticdb-whitelist-closed';
import clickhouseEncryptedAtRest from './clickhouse-encrypted-at-rest';
import clickhouseEndpointPrivate from './clickhouse-endpoint-private';
import clickhouseWhitelistClosed from './clickhouse-whitelist-closed';
import databasePasswordEncrypted from './database-password-encrypted';
import elasticsearchEncryptedAtRest from './elasticsearch-encrypted-at-rest';
import elasticsearchEndpointPrivate from './elasticsearch-endpoint-private';
import elasticsearchHttpsEnabled from './elasticsearch-https-enabled';
import elasticsearchKibanaPrivate from './elasticsearch-kibana-private';
import elasticsearchWhitelistClosed from './elasticsearch-whitelist-closed';
import gpdbEncryptedAtRest from './gpdb-encrypted-at-rest';
import gpdbEndpointPrivate from './gpdb-endpoint-private';
import gpdbSslEnabled from './gpdb-ssl-enabled';
import gpdbWhitelistClosed from './gpdb-whitelist-closed';
import graphDatabaseWhitelistClosed from './graph-database-whitelist-closed';
import hbaseDeletionProtected from './hbase-deletion-protected';
import hbaseWhitelistClosed from './hbase-whitelist-closed';
import lindormDeletionProtected from './lindorm-deletion-protected';
import lindormEndpointPrivate from './lindorm-endpoint-private';
import lindormWhitelistClosed from './lindorm-whitelist-closed';
import mongodbAuditLogEnabled from './mongodb-audit-log-enabled';
import mongodbDeletionProtected from './mongodb-deletion-protected';
import mongodbEncryptedAtRest from './mongodb-encrypted-at-rest';
import mongodbEndpointPrivate from './mongodb-endpoint-private';
import mongodbInVpc from './mongodb-in-vpc';
import mongodbSslEnabled from './mongodb-ssl-enabled';
import mongodbWhitelistClosed from './mongodb-whitelist-closed';
import polardbDeletionProtected from './polardb-deletion-protected';
import polardbEncryptedAtRest from './polardb-encrypted-at-rest';
import polardbEndpointPrivate from './polardb-endpoint-private';
import polardbSqlAuditEnabled from './polardb-sql-audit-enabled';
import polardbSslEnabled from './polardb-ssl-enabled';
import polardbWhitelistClosed from './polardb-whitelist-closed';
import rdsBackupRetention from './rds-backup-retention';
import rdsDeletionProtected from './rds-deletion-protected';
import rdsEncryptedAtRest from './rds-encrypted-at-rest';
import rdsEncryptionOwnKey from './rds-encryption-own-key';
import rdsEndpointPrivate from './rds-endpoint-private';
import rdsInVpc from './rds-in-vpc';
import rdsLogBackupEnabled from './rds-log-backup-enabled';
import rdsPostgresqlLogConnections from './rds-postgresql-log-connections';
import rdsPostgresqlLogDisconnections from './rds-postgresql-log-disconnections';
import rdsPostgresqlLogDuration from './rds-postgresql-log-duration';
import rdsSqlAuditEnabled from './rds-sql-audit-enabled';
import rdsSqlAuditRetention from './rds-sql-audit-retention';
import rdsSslEnabled from './rds-ssl-enabled';
import rdsWhitelistClosed from './rds-whitelist-closed';
import redisAuditLogEnabled from './redis-audit-log-enabled';
import redisDeletionProtected from './redis-deletion-protected';
import redisEncryptedAtRest from './redis-encrypted-at-rest';
import redisEndpointPrivate from './redis-endpoint-private';
import redisPasswordRequired from './redis-password-required';
import redisSslEnabled from './redis-ssl-enabled';
import redisWhitelistClosed from './redis-whitelist-closed';
import selectdbEndpointPrivate from './selectdb-endpoint-private';
import selectdbWhitelistClosed from './selectdb-whitelist-closed';

export const databaseRules: readonly Rule[] = [
  analyticdbEncryptedAtRest,
  analyticdbEndpointPrivate,
  analyticdbSslEnabled,
  analyticdbWhitelistClosed,
  clickhouseEncryptedAtRest,
  clickhouseEndpointPrivate,
  clickhouseWhitelistClosed,
  databasePasswordEncrypted,
  elasticsearchEncryptedAtRest,
  elasticsearchEndpointPrivate,
  elasticsearchHttpsEnabled,
  elasticsearchKibanaPrivate,
  elasticsearchWhitelistClosed,
  gpdbEncryptedAtRest,
  gpdbEndpointPrivate,
  gpdbSslEnabled,
  gpdbWhitelistClosed,
  graphDatabaseWhitelistClosed,
  hbaseDeletionProtected,
  hbaseWhitelistClosed,
  lindormDeletionProtected,
  lindormEndpointPrivate,
  lindormWhitelistClosed,
  mongodbAuditLogEnabled,
  mongodbDeletionProtected,
  mongodbEncryptedAtRest,
  mongodbEndpointPrivate,
  mongodbInVpc,
  mongodbSslEnabled,
  mongodbWhitelistClosed,
  polardbDeletionProtected,
  polardbEncryptedAtRest,
  polardbEndpointPrivate,
  polardbSqlAuditEnabled,
  polardbSslEnabled,
  polardbWhitelistClosed,
  rdsBackupRetention,
  rdsDeletionProtected,
  rdsEncryptedAtRest,
  rdsEncryptionOwnKey,
  rdsEndpointPrivate,
  rdsInVpc,
  rdsLogBackupEnabled,
  rdsPostgresqlLogConnections,
  rdsPostgresqlLogDisconnections,
  rdsPostgresqlLogDuration,
  rdsSqlAuditEnabled,
  rdsSqlAuditRetention,
  rdsSslEnabled,
  rdsWhitelistClosed,
  redisAuditLogEnabled,
  redisDeletionProtected,
  redisEncryptedAtRest,
  redisEndpointPrivate,
  redisPasswordRequired,
  redisSslEnabled,
  redisWhitelistClosed,
  selectdbEndpointPrivate,
  selectdbWhitelistClosed,
];
