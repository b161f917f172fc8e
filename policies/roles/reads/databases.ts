import { of } from '../spelling';

/**
 * How databases are set up. Not among them: logs that hold statements, and lists of backups, which
 * come with links to download them.
 */
export const databaseReads: readonly string[] = [
  ...of(
    'rds',
    'DescribeAccounts',
    'DescribeAvailable*',
    'DescribeBackupPolicy',
    'DescribeBackupTasks',
    'DescribeDatabases',
    'DescribeDBInstance*',
    'DescribeEvents',
    'DescribeHistoryTasks*',
    'DescribeParameter*',
    'DescribeRegions',
    'DescribeResourceUsage',
    'DescribeSecurityGroupConfiguration',
    'DescribeSQLCollector*',
    'DescribeTags',
    'DescribeTasks',
    'ListTagResources',
  ),
  ...of(
    'kvstore',
    'DescribeAuditLogConfig',
    'DescribeBackupPolicy',
    'DescribeDBInstanceNetInfo',
    'DescribeHistoryMonitorValues',
    'DescribeInstance*',
    'DescribeParameters',
    'DescribeRegions',
    'DescribeSecurity*',
    'ListTagResources',
  ),
  ...of(
    'polardb',
    'DescribeBackupPolicy',
    'DescribeDBClusterA*',
    'DescribeDBClusterEndpoints',
    'DescribeDBClusterParameters',
    'DescribeDBClusterPerformance',
    'DescribeDBNodePerformance',
    'DescribeDBClusters',
    'DescribeDBClusterSSL',
    'DescribeDBClusterTDE',
    'DescribeRegions',
    'ListTagResources',
  ),
  ...of(
    'dds',
    'DescribeBackupPolicy',
    'DescribeDBInstanceAttribute',
    'DescribeDBInstancePerformance',
    'DescribeDBInstances',
    'DescribeDBInstanceSSL',
    'DescribeDBInstanceTDEInfo',
    'DescribeRegions',
    'DescribeReplicaSetRole',
    'DescribeSecurityIps',
    'ListTagResources',
  ),
];

/** Why a database is slow or down. The logs hold statements, and statements hold data. */
export const databaseLogReads: readonly string[] = [
  ...of('rds', 'DescribeErrorLogs', 'DescribeSlowLog*'),
  ...of('kvstore', 'DescribeRunningLogRecords', 'DescribeSlowLogRecords'),
  ...of('polardb', 'DescribeSlowLog*'),
];
