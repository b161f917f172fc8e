import { calls, times } from './written';
import type { ByHand, Stream } from './written';

const CREATION =
  'RunInstances CreateInstance CreateAutoProvisioningGroup StartInstances StartInstance';
const DELETION =
  'DeleteInstance DeleteInstances DeleteDisk DeleteSnapshot StopInstances RebootInstance RebootInstances';

/** One of each, again and again. */
const bursts = (count: number, seconds: number, streams: readonly Stream[]): Stream[] =>
  streams.map((stream) => times(count, seconds, stream));
const inRegions = (streams: readonly Stream[], ...regions: readonly string[]): Stream[] =>
  streams.map((stream) =>
    times(regions.length, 60, stream, (n) => ({ acsRegion: regions[n] ?? '' })),
  );

/** Servers, networks, buckets and databases. */
export const workloads: Readonly<Record<string, ByHand>> = {
  'bucket-deleted': {
    from: 'OSS, sample events (doc-detail 293590) and its API list',
    hears: calls('Oss', 'DeleteBucket PutBucketVersioning'),
    passes: [...calls('Oss', 'PutBucket GetBucketVersioning'), ...calls('Ots', 'DeleteBucket')],
  },
  'bucket-opened': {
    from: 'CIS 2.14; header x-oss-acl of the API pages of OSS',
    hears: [
      ...calls('Oss', 'PutBucketAcl PutObjectAcl PutBucket', { 'x-oss-acl': 'public-read' }),
      ...calls('Oss', 'PutBucketAcl', { 'x-oss-acl': 'public-read-write' }),
    ],
    passes: [
      ...calls('Oss', 'PutBucketAcl', { 'x-oss-acl': 'private' }),
      ...calls('Oss', 'GetBucketAcl', { 'x-oss-acl': 'public-read' }),
    ],
  },
  'bucket-permission-changed': {
    from: 'CIS 2.14; API list of OSS',
    hears: calls(
      'Oss',
      'PutBucketAcl PutObjectAcl PutBucketPublicAccessBlock DeleteBucketPublicAccessBlock',
    ),
    passes: [...calls('Oss', 'GetBucketAcl'), ...calls('Elsewhere', 'PutBucketAcl')],
  },
  'bucket-policy-changed': {
    from: 'CIS 2.21, its query',
    hears: [
      ...calls('Oss', 'PutBucketPolicy PutBucketLifecycle PutBucketCors PutBucketEncryption'),
      ...calls('Oss', 'DeleteBucketPolicy DeleteBucketLifecycle DeleteBucketCors'),
      ...calls('Oss', 'DeleteBucketEncryption PutBucketReplication DeleteBucketReplication'),
    ],
    passes: [...calls('Oss', 'GetBucketPolicy'), ...calls('Elsewhere', 'PutBucketPolicy')],
  },
  'cloud-firewall-changed': {
    from: 'CIS 2.11, its query',
    hears: calls(
      'Cloudfw',
      'CreateVpcFirewallControlPolicy DeleteVpcFirewallControlPolicy ModifyVpcFirewallControlPolicy',
    ),
    passes: [
      ...calls('Cloudfw', 'DescribeVpcFirewallControlPolicy'),
      ...calls('Vpc', 'CreateVpcFirewallControlPolicy'),
    ],
  },
  'creation-burst': {
    from: 'API lists of ECS, ECI and Auto Scaling',
    hears: bursts(10, 60, [
      ...calls('Ecs', CREATION),
      ...calls('Eci', 'CreateContainerGroup'),
      ...calls('Ess', 'ExecuteScalingRule CreateScalingGroup'),
    ]),
    passes: [
      ...bursts(9, 60, calls('Ecs', 'RunInstances')),
      ...bursts(10, 101, calls('Ecs', 'RunInstances')),
      ...bursts(20, 10, calls('Ecs', 'DescribeInstances')),
      ...bursts(20, 10, calls('Rds', 'CreateInstance')),
    ],
  },
  'creation-in-many-regions': {
    from: 'API lists of ECS, ECI and Auto Scaling',
    hears: inRegions(
      [
        ...calls('Ecs', CREATION),
        ...calls('Eci', 'CreateContainerGroup'),
        ...calls('Ess', 'ExecuteScalingRule CreateScalingGroup'),
      ],
      'ap-southeast-1',
      'us-west-1',
      'eu-central-1',
    ),
    passes: [
      ...inRegions(calls('Ecs', 'RunInstances'), 'us-west-1', 'eu-central-1', 'us-west-1'),
      ...inRegions(calls('Ecs', 'StopInstances'), 'us-west-1', 'eu-central-1', 'me-east-1'),
    ],
  },
  'database-account-changed': {
    from: 'API list of RDS',
    hears: calls('Rds', 'CreateAccount ResetAccountPassword GrantAccountPrivilege'),
    passes: [...calls('Rds', 'DescribeAccounts'), ...calls('polardb', 'CreateAccount')],
  },
  'database-audit-off': {
    from: 'landing zone, rds_sql_audit',
    hears: calls('Rds RDS', 'ModifySQLCollectorPolicy', { SQLCollectorStatus: 'Disabled' }),
    passes: [
      ...calls('Rds', 'ModifySQLCollectorPolicy', { SQLCollectorStatus: 'Enable' }),
      ...calls('Rds', 'ModifySQLCollectorRetention', { SQLCollectorStatus: 'Disabled' }),
    ],
  },
  'database-changed': {
    from: 'CIS 2.15, its query; API list of RDS',
    hears: [
      ...calls('Rds', 'ModifyDBInstanceTDE AllocateInstancePublicConnection ModifyBackupPolicy'),
      ...calls('Rds', 'ModifyDBInstanceConnectionString SwitchDBInstanceNetType DeleteBackup'),
      ...calls('Rds', 'ModifySecurityIps ModifySecurityGroupConfiguration ModifyDBInstanceSpec'),
      ...calls('Rds', 'MigrateToOtherZone ModifyHASwitchConfig ModifyDBInstanceSSL'),
      ...calls('Rds', 'ModifyDBInstanceDeletionProtection ModifySQLCollectorPolicy'),
    ],
    passes: [...calls('Rds', 'DescribeDBInstances'), ...calls('Dds', 'ModifySecurityIps')],
  },
  'database-deleted': {
    from: 'landing zone, rds_instance_del',
    hears: calls('Rds', 'DeleteDBInstance DestroyDBInstance Release'),
    passes: [...calls('Rds', 'StopDBInstance'), ...calls('Dds', 'DeleteDBInstance')],
  },
  'database-opened': {
    from: 'landing zone, rds_access_whitelist; API page of ModifySecurityIps',
    hears: [
      ...calls('Rds', 'ModifySecurityIps', { SecurityIps: '0.0.0.0/0' }),
      ...calls('Rds', 'ModifySecurityIps', { SecurityIps: '10.0.0.0/8,0.0.0.0' }),
      ...calls('Rds', 'ModifySecurityIps', { SecurityIps: '::/0' }),
    ],
    passes: [
      ...calls('Rds', 'ModifySecurityIps', { SecurityIps: '10.0.0.0/8' }),
      ...calls('Rds', 'ModifySecurityIps', { DBInstanceIPArrayName: '0.0.0.0/0' }),
      ...calls('Rds', 'DescribeDBInstanceIPArrayList', { SecurityIps: '0.0.0.0/0' }),
    ],
  },
  'database-ssl-off': {
    from: 'landing zone, rds_ssl_config',
    hears: calls('Rds', 'ModifyDBInstanceSSL', { SSLEnabled: '0' }),
    passes: [
      ...calls('Rds', 'ModifyDBInstanceSSL', { SSLEnabled: '1' }),
      ...calls('Rds', 'DescribeDBInstanceSSL', { SSLEnabled: '0' }),
    ],
  },
  'deletion-burst': {
    from: 'landing zone, esc_release, ecs_disk_release and ecs_reboot_alot',
    hears: bursts(5, 60, calls('Ecs', DELETION)),
    passes: [
      ...bursts(4, 60, calls('Ecs', 'DeleteInstance')),
      ...bursts(5, 226, calls('Ecs', 'DeleteInstance')),
      ...bursts(9, 60, calls('Slb', 'DeleteInstance')),
    ],
  },
  'disk-copied-out': {
    from: 'API list of ECS',
    hears: calls('Ecs', 'ModifyImageSharePermission ExportImage CopySnapshot'),
    passes: [...calls('Ecs', 'CreateImage'), ...calls('Ens', 'ExportImage')],
  },
  'disk-reset': {
    from: 'landing zone, ecs_disk_reinit and ecs_auto_snapshot_policy',
    hears: calls('Ecs', 'ReInitDisk CancelAutoSnapshotPolicy'),
    passes: [...calls('Ecs', 'ApplyAutoSnapshotPolicy'), ...calls('Ens', 'ReInitDisk')],
  },
  'firewall-off': {
    from: 'landing zone, cfw_basic_rule_off and cfw_assets_protec_off; API list of Cloud Firewall',
    hears: calls('Cloudfw', 'ModifyDefaultIPSConfig PutDisableFwSwitch PutDisableAllFwSwitch'),
    passes: [
      ...calls('Cloudfw', 'PutEnableFwSwitch DescribeDefaultIPSConfig'),
      ...calls('Vpc', 'PutDisableFwSwitch'),
    ],
  },
  'flow-log-off': {
    from: 'landing zone, vpc_flowlog_off',
    hears: calls('Vpc', 'DeactiveFlowLog DeleteFlowLog'),
    passes: [...calls('Vpc', 'ActiveFlowLog CreateFlowLog'), ...calls('Cbn', 'DeleteFlowLog')],
  },
  'gpu-instance-created': {
    from: 'instance families of ECS: gn, vgn, sgn, ebmgn',
    hears: ['ecs.gn7i-c8g1.2xlarge', 'ecs.ebmgn7.26xlarge', 'ecs.vgn6i-m4.xlarge'].flatMap(
      (InstanceType) => calls('Ecs', 'RunInstances CreateInstance', { InstanceType }),
    ),
    passes: [
      ...calls('Ecs', 'RunInstances', { InstanceType: 'ecs.g7.large' }),
      ...calls('Ecs', 'DescribeInstanceTypes', { InstanceType: 'ecs.gn7i-c8g1.2xlarge' }),
      ...calls('Ecs', 'RunInstances', { InstanceName: 'ecs.gn7i-c8g1.2xlarge' }),
    ],
  },
  'instance-access-added': {
    from: 'API list of ECS',
    hears: calls('Ecs', 'ImportKeyPair AttachKeyPair AttachInstanceRamRole'),
    passes: [...calls('Ecs', 'DetachKeyPair'), ...calls('SWAS-OPEN', 'ImportKeyPair')],
  },
  'instance-protection-off': {
    from: 'landing zone, ecs_release_protec_off',
    hears: calls('Ecs', 'ModifyInstanceAttribute', { DeletionProtection: 'false' }),
    passes: [
      ...calls('Ecs', 'ModifyInstanceAttribute', { DeletionProtection: 'true' }),
      ...calls('Ecs', 'ModifyInstanceAttribute', { Description: 'false' }),
    ],
  },
  'network-exposed': {
    from: 'API list of VPC',
    hears: [
      ...calls('Vpc', 'AllocateEipAddress AssociateEipAddress CreateNatGateway CreateVpnGateway'),
      ...calls('Vpc', 'CreateForwardEntry CreateSnatEntry UpdateNetworkAclEntries'),
    ],
    passes: [...calls('Vpc', 'ReleaseEipAddress'), ...calls('Ens', 'CreateNatGateway')],
  },
  'remote-command-run': {
    from: 'API list of ECS, Cloud Assistant',
    hears: calls('Ecs', 'RunCommand InvokeCommand SendFile'),
    passes: [...calls('Ecs', 'DescribeInvocations'), ...calls('Emr', 'RunCommand')],
  },
  'route-changed': {
    from: 'CIS 2.12, its query; API list of VPC',
    hears: [
      ...calls('Vpc Ecs', 'CreateRouteEntry DeleteRouteEntry ModifyRouteEntry'),
      ...calls('Vpc Ecs', 'CreateRouteEntries DeleteRouteEntries'),
      ...calls('Vpc Ecs', 'AssociateRouteTable UnassociateRouteTable'),
    ],
    passes: [...calls('Vpc', 'DescribeRouteEntryList'), ...calls('Cbn', 'CreateRouteEntry')],
  },
  'security-group-changed': {
    from: 'CIS 2.22, its query; landing zone, securitygroup_change; API list of ECS',
    hears: [
      ...calls('Ecs', 'CreateSecurityGroup DeleteSecurityGroup ModifySecurityGroupPolicy'),
      ...calls('Ecs', 'AuthorizeSecurityGroup AuthorizeSecurityGroupEgress'),
      ...calls('Ecs', 'RevokeSecurityGroup RevokeSecurityGroupEgress'),
      ...calls('Ecs', 'ModifySecurityGroupRule ModifySecurityGroupEgressRule'),
      ...calls('Ecs', 'JoinSecurityGroup LeaveSecurityGroup ConfigureSecurityGroupPermissions'),
    ],
    passes: [...calls('Ecs', 'DescribeSecurityGroups'), ...calls('Ens', 'CreateSecurityGroup')],
  },
  'security-group-egress-opened': {
    from: 'API pages of AuthorizeSecurityGroupEgress and ModifySecurityGroupEgressRule',
    hears: [
      ...calls('Ecs', 'AuthorizeSecurityGroupEgress ModifySecurityGroupEgressRule', {
        DestCidrIp: '0.0.0.0/0',
        PortRange: '1/65535',
      }),
      ...calls('Ecs', 'AuthorizeSecurityGroupEgress', { 'Permissions.1.Ipv6DestCidrIp': '::/0' }),
    ],
    passes: [
      ...calls('Ecs', 'AuthorizeSecurityGroupEgress', { DestCidrIp: '10.0.0.0/8' }),
      ...calls('Ecs', 'RevokeSecurityGroupEgress', { DestCidrIp: '0.0.0.0/0' }),
    ],
  },
  'security-group-opened': {
    from: 'API pages of AuthorizeSecurityGroup and ModifySecurityGroupRule; CIS 2.22',
    hears: [
      ...calls('Ecs', 'AuthorizeSecurityGroup ModifySecurityGroupRule', {
        SourceCidrIp: '0.0.0.0/0',
        PortRange: '22/22',
      }),
      ...calls('Ecs', 'AuthorizeSecurityGroup', { 'Permissions.1.Ipv6SourceCidrIp': '::/0' }),
    ],
    passes: [
      ...calls('Ecs', 'AuthorizeSecurityGroup', { SourceCidrIp: '10.0.0.0/8', PortRange: '7/7' }),
      ...calls('Ecs', 'RevokeSecurityGroup', { SourceCidrIp: '0.0.0.0/0' }),
    ],
  },
  'unencrypted-disk-created': {
    from: 'landing zone, ecs_disk_encry_detc; API page of CreateDisk',
    hears: calls('Ecs', 'CreateDisk CreateDisks', { Encrypted: 'false' }),
    passes: [
      ...calls('Ecs', 'CreateDisk', { Encrypted: 'true' }),
      ...calls('Ecs', 'CreateDisk', { DiskName: 'false' }),
      ...calls('Ecs', 'AttachDisk', { Encrypted: 'false' }),
    ],
  },
  'vpc-changed': {
    from: 'CIS 2.13, its query',
    hears: [
      ...calls('Vpc Ecs', 'CreateVpc DeleteVpc CreateVSwitch DeleteVSwitch'),
      ...calls('Vpc Ecs', 'AssociateVpcCidrBlock UnassociateVpcCidrBlock DeletionProtection'),
      ...calls('Vpc Ecs', 'EnableVpcClassicLink DisableVpcClassicLink RevokeInstanceFromCen'),
    ],
    passes: [...calls('Vpc', 'DescribeVpcs'), ...calls('Ens', 'CreateVSwitch')],
  },
  'web-lock-off': {
    from: 'landing zone, sas_webshell_unbind: the service is aegis; API list of Security Center',
    hears: calls('aegis Sas', 'ModifyWebLockUnbind', { Uuid: 'example' }),
    passes: [...calls('Sas', 'ModifyWebLockStart'), ...calls('Ecs', 'ModifyWebLockUnbind')],
  },
};
