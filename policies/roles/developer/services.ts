import { logContentReads } from '../reads/watching';
import { allow } from '../role';
import type { Purpose } from '../role';
import { of } from '../spelling';

const DATABASES = ['acs:rds:{region}:{account}:dbinstance/*'];
const FUNCTIONS = ['acs:fc:{region}:{account}:functions/{prefix}*'];
const LAYERS = ['acs:fc:{region}:{account}:layers/{prefix}*'];
const BUCKETS = ['acs:oss:*:{account}:{prefix}*'];
const PROJECTS = ['acs:log:{region}:{account}:project/{prefix}*'];

export const databases: Purpose = {
  id: 'databases',
  title: 'Change and delete RDS databases',
  why: 'A team looks after the database of what it builds, with the accounts, logs and backups in it.',
  statements: [
    allow(
      of(
        'rds',
        'AddTagsToResource',
        'CreateAccount',
        'CreateBackup',
        'CreateDatabase',
        'DeleteAccount',
        'DeleteDatabase',
        'DeleteDBInstance',
        'DescribeBackups',
        'DescribeBinlogFiles',
        'DescribeErrorLogs',
        'DescribeSlowLog*',
        'GrantAccountPrivilege',
        'ModifyAccountDescription',
        'ModifyBackupPolicy',
        'ModifyDBDescription',
        'ModifyDBInstanceDeletionProtection',
        'ModifyDBInstanceDescription',
        'ModifyDBInstanceMaintainTime',
        'ModifyDBInstanceSpec',
        'ModifyDBInstanceSSL',
        'ModifyParameter',
        'ModifySecurityGroupConfiguration',
        'RemoveTagsFromResource',
        'ResetAccountPassword',
        'RestartDBInstance',
        'RevokeAccountPrivilege',
        'StartDBInstance',
        'StopDBInstance',
        'SwitchDBInstanceHA',
        'TagResources',
        'UntagResources',
      ),
      DATABASES,
      'existing-rds',
    ),
  ],
};

export const functions: Purpose = {
  id: 'functions',
  title: 'Make, change, call and delete functions by name',
  why: 'A function is deployed with each change of its code. Functions are told apart by how their names begin.',
  statements: [
    allow(
      of(
        'fc',
        '*Alias*',
        '*AsyncTask*',
        '*Config*',
        '*Function*',
        'DeleteTrigger',
        'GetTrigger',
        'ListTriggers',
        '*VpcBinding*',
        'ListInstances',
      ),
      FUNCTIONS,
    ),
    allow(['fc:*LayerVersion*'], LAYERS),
  ],
};

/**
 * Not among them: Logtail. A machine group lists servers by their addresses, whosever they are, and a
 * configuration collects any file of theirs, or what an address such as that of their role answers.
 */
export const logs: Purpose = {
  id: 'logs',
  title: 'Keep and read logs in projects by name',
  why: 'What a program says is read while it is built. Projects are told apart by how their names begin.',
  statements: [
    allow(
      [
        ...of(
          'log',
          '*Alert*',
          '*ConsumerGroup*',
          '*Dashboard*',
          '*Index',
          '*Job*',
          '*LogStore',
          '*LogStores',
          '*Project',
          '*SavedSearch',
          '*Shard*',
          'PostLogStoreLogs',
        ),
        ...logContentReads,
      ],
      PROJECTS,
    ),
  ],
};

/** Buckets are told apart by name: those of the team, with the objects in them. */
export const objects: Purpose = {
  id: 'objects',
  title: 'Keep and read objects in buckets by name',
  why: 'What a program stores is put there, looked at and cleared away while it is built.',
  statements: [
    allow(['oss:ListBuckets']),
    allow(
      of(
        'oss',
        'AbortMultipartUpload',
        'DeleteBucket',
        'DeleteBucketCors',
        'DeleteBucketLifecycle',
        'DeleteObject*',
        'GetBucket?*',
        'GetObject*',
        'ListMultipartUploads',
        'ListObject*',
        'ListParts',
        'PutBucket',
        'PutBucketCors',
        'PutBucketEncryption',
        'PutBucketLifecycle',
        'PutBucketTagging',
        'PutBucketVersioning',
        'PutObject',
        'PutObjectTagging',
        'RestoreObject',
      ),
      BUCKETS,
    ),
  ],
};
