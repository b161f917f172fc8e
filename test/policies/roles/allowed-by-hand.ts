import type { Context } from '../../../policies/ram';
import type { RoleName } from '../../../policies/roles';
import type { AllowedByHand } from './allowed';
import { deployedByHand } from './deployed-by-hand';

const SERVERS: AllowedByHand = {
  calls: {
    ecs: `DescribeAutoSnapshotPolicyEx DescribeAvailableResource DescribeDeploymentSets DescribeDisks
      DescribeImages DescribeImageFromFamily DescribeImageSharePermission
      DescribeImageSupportInstanceTypes DescribeInstanceAttribute DescribeInstanceAutoRenewAttribute
      DescribeInstanceHistoryEvents DescribeInstanceMaintenanceAttributes
      DescribeInstanceMonitorData DescribeInstanceRamRole DescribeInstances DescribeInstanceStatus
      DescribeInstanceTypes DescribeKeyPairs DescribeLaunchTemplates DescribePrice DescribeRegions
      DescribeSnapshots DescribeTags DescribeTasks DescribeZones ListTagResources`,
    ess: `DescribeAlarms DescribeLifecycleHooks DescribeScalingActivities DescribeScalingGroups
      DescribeScalingInstances DescribeScalingRules DescribeScheduledTasks`,
  },
};

const CLUSTERS: AllowedByHand = {
  calls: {
    cs: `DescribeClusterAddonMetadata DescribeClusterAddonsVersion DescribeClusterAddonsUpgradeStatus
      DescribeClusterAddonUpgradeStatus DescribeClusterDetail DescribeClusterEvents
      DescribeClusterLogs DescribeClusterNodes DescribeClusterResources DescribeClusters
      DescribeClustersV1 DescribeClusterTasks DescribeClusterVuls DescribeEvents DescribeTaskInfo
      GetClusterCheck GetUpgradeStatus ListClusterChecks ListTagResources`,
  },
};

const NETWORKS: AllowedByHand = {
  calls: {
    ecs: `DescribeEniMonitorData DescribeNetworkInterfaces DescribePrefixLists
      DescribeSecurityGroups DescribeSecurityGroupAttribute DescribeVpcs DescribeVSwitches`,
    vpc: `DescribeCommonBandwidthPackages DescribeEipAddresses DescribeFlowLogs
      DescribeForwardTableEntries DescribeHaVips DescribeNatGateways DescribeNetworkAcls
      DescribeRegions DescribeRouteTableList DescribeSnatTableEntries DescribeVpcs
      DescribeVSwitches DescribeZones ListIpv4Gateways ListTagResources`,
    alb: `DescribeRegions GetLoadBalancerAttribute ListAcls ListAsynJobs
      ListHealthCheckTemplates ListListeners ListLoadBalancers ListRules ListServerGroups
      ListTagResources`,
    nlb: 'DescribeZones GetListenerAttribute ListLoadBalancers',
    slb: 'DescribeLoadBalancers ListTagResources',
  },
};

const DATABASES: AllowedByHand = {
  calls: {
    rds: `DescribeAccounts DescribeAvailableZones DescribeBackupPolicy DescribeBackupTasks
      DescribeDatabases DescribeDBInstances DescribeDBInstanceAttribute DescribeEvents
      DescribeHistoryTasks DescribeParameters DescribeRegions DescribeResourceUsage
      DescribeSecurityGroupConfiguration DescribeSQLCollectorPolicy DescribeTags DescribeTasks
      ListTagResources`,
    kvstore: `DescribeAuditLogConfig DescribeBackupPolicy DescribeDBInstanceNetInfo
      DescribeHistoryMonitorValues DescribeInstances DescribeParameters DescribeRegions
      DescribeSecurityIps ListTagResources`,
    polardb: `DescribeBackupPolicy DescribeDBClusterAttribute DescribeDBClusterEndpoints
      DescribeDBClusterParameters DescribeDBClusterPerformance DescribeDBNodePerformance
      DescribeDBClusters
      DescribeDBClusterSSL DescribeDBClusterTDE DescribeRegions ListTagResources`,
    dds: `DescribeBackupPolicy DescribeDBInstanceAttribute DescribeDBInstancePerformance
      DescribeDBInstances DescribeDBInstanceSSL DescribeDBInstanceTDEInfo DescribeRegions
      DescribeReplicaSetRole DescribeSecurityIps ListTagResources`,
  },
};

const METRICS: AllowedByHand = {
  calls: {
    cms: `BatchExport Cursor DescribeActiveMetricRuleList DescribeAlertLogList
      DescribeCustomMetricList DescribeHostAvailabilityList DescribeMetricList
      DescribeMonitorGroups DescribeMonitoringAgentHosts DescribeMonitoringAgentProcesses
      DescribeMonitoringAgentStatuses DescribeProductsOfActiveMetricRule DescribeProjectMeta
      DescribeSiteMonitorData DescribeSiteMonitorStatistics DescribeSystemEventCount
      QueryMetricLast QueryMetricList`,
  },
};

/** Whom alarms go to, for whom looks after them. */
const ALARMS: AllowedByHand = {
  calls: {
    cms: `DescribeContactGroupList DescribeEventRuleAttribute DescribeEventRuleList
      DescribeHybridMonitorDataList DescribeHybridMonitorNamespaceList
      DescribeHybridMonitorSLSGroup`,
  },
};

const LOG_STRUCTURE: AllowedByHand = {
  calls: {
    log: `GetDashboard GetIndex GetLogging GetLogStore GetProject GetSavedSearch ListDashboard
      ListLogStores ListProject ListSavedSearch ListShards ListTagResources`,
  },
};

const EVENTS: AllowedByHand = {
  calls: {
    actiontrail: 'DescribeTrails GetTrailStatus ListDataEventServices LookupEvents',
    config: `DescribeConfigurationRecorder DescribeComplianceSummary DescribeDeliveryChannels
      DescribeEvaluationResults GetConfigRule GetComplianceSummary GetDiscoveredResourceCounts
      GetConfigDeliveryChannel GetAggregator ListCompliancePacks ListConfigRules
      ListConfigDeliveryChannels ListResourceEvaluationResults ListDiscoveredResources
      ListAggregators ListManagedRules`,
    'yundun-sas': `DescribeAlarmEventList DescribeCheckWarnings DescribeCloudCenterInstances
      DescribeExposedInstanceList DescribeExposedStatistics DescribeFieldStatistics DescribeGroupedVul DescribeSecureSuggestion
      DescribeSecurityStatInfo DescribeSuspEventDetail DescribeSuspEvents DescribeVersionConfig
      DescribeVulDetails DescribeVulList DescribeVulWhitelist DescribeWarningMachines
      GetCheckSummary ListCheckItem`,
  },
};

const INVENTORY: AllowedByHand = {
  calls: {
    quotas: 'GetProductQuota ListProductQuotas',
    resourcecenter: `GetResourceCounts ListResourceRelationships ListResourceTypes ListTagKeys ListTagValues
      SearchResources`,
    tag: 'ListTagKeys',
    ram: 'ListResourceGroups',
    resourcemanager: 'ListResourceGroups',
  },
};

const LOG_CONTENT = `GetCursorOrData GetLogStoreContextLogs GetLogStoreHistogram GetLogStoreLogs`;

const ECS = (kind: string): string => `acs:ecs:ap-southeast-1:{account}:${kind}/i-2zeaf0123456789`;
const VPC = (kind: string): string => `acs:vpc:ap-southeast-1:{account}:${kind}/new`;
const ALB = 'acs:alb:ap-southeast-1:{account}:loadbalancer/alb-1';
const NLB = 'acs:nlb:ap-southeast-1:{account}:loadbalancer/nlb-1';
const SLB = 'acs:slb:ap-southeast-1:{account}:loadbalancer/lb-1';
const RDS = 'acs:rds:ap-southeast-1:{account}:dbinstance/rm-1';

const created = (on: string, calls: AllowedByHand['calls']): AllowedByHand => ({
  on,
  by: 'acs:RequestTag',
  calls,
});
const existing = (on: string, calls: AllowedByHand['calls']): AllowedByHand => ({
  on,
  by: 'acs:ResourceTag',
  calls,
});

const PRIVATE: Context = { 'ecs:AssociatePublicIpAddress': ['false'] };
const BALANCER_CHANGES = `AddServersToServerGroup CreateListener DeleteListener DeleteLoadBalancer
  DeleteServerGroup RemoveServersFromServerGroup StartListener StopListener TagResources
  UpdateListenerAttribute UpdateLoadBalancerAttribute UpdateServerGroupAttribute`;
const RULE_CHANGES = `CreateRule DeleteRule ReplaceServersInServerGroup UpdateRuleAttribute`;
const CLASSIC_CHANGES = `AddBackendServers AddVServerGroupBackendServers
  CreateLoadBalancerTCPListener CreateRules CreateVServerGroup DeleteLoadBalancer DeleteRules
  DeleteVServerGroup ModifyVServerGroupBackendServers RemoveBackendServers
  RemoveVServerGroupBackendServers SetBackendServers SetLoadBalancerHTTPListenerAttribute
  SetLoadBalancerDeleteProtection SetLoadBalancerModificationProtection SetLoadBalancerName
  SetLoadBalancerStatus SetRule SetVServerGroupAttribute
  StartLoadBalancerListener StopLoadBalancerListener TagResources UntagResources`;
const SERVER_CHANGES = `DeleteInstance DeleteInstances ModifyInstanceAutoReleaseTime
  ModifyInstanceDeployment ModifyInstanceMaintenanceAttributes ModifyInstanceSpec RebootInstance
  RebootInstances RedeployInstance StartInstance StartInstances StopInstance StopInstances`;
const DISK_CHANGES = `ApplyAutoSnapshotPolicy CancelAutoSnapshotPolicy DeleteDisk DeleteImage
  DeleteSnapshot DetachDisk ModifyDiskAttribute ModifyDiskSpec ModifyImageAttribute
  ModifySnapshotAttribute ResizeDisk TagResources UntagResources`;
const INTERFACE_CHANGES = `AssignPrivateIpAddresses AttachNetworkInterface CreateNetworkInterface
  DeleteNetworkInterface DetachNetworkInterface JoinSecurityGroup LeaveSecurityGroup
  ModifyNetworkInterfaceAttribute UnassignPrivateIpAddresses`;
const DATABASE_CHANGES = `AddTagsToResource CreateAccount CreateBackup CreateDatabase DeleteAccount
  DeleteDatabase DeleteDBInstance DescribeBackups DescribeBinlogFiles DescribeErrorLogs
  DescribeSlowLogs GrantAccountPrivilege ModifyAccountDescription ModifyBackupPolicy
  ModifyDBDescription ModifyDBInstanceDeletionProtection ModifyDBInstanceDescription
  ModifyDBInstanceMaintainTime ModifyDBInstanceSpec ModifyDBInstanceSSL ModifyParameter
  ModifySecurityGroupConfiguration RemoveTagsFromResource ResetAccountPassword RestartDBInstance
  RevokeAccountPrivilege StartDBInstance StopDBInstance SwitchDBInstanceHA TagResources
  UntagResources`;

const BUCKET = 'acs:oss:*:{account}:payments-data';
const objects: readonly AllowedByHand[] = [
  { calls: { oss: 'ListBuckets' } },
  {
    on: BUCKET,
    calls: {
      oss: `DeleteBucket DeleteBucketCors DeleteBucketLifecycle GetBucketInfo GetBucketAcl
        ListMultipartUploads ListObjects ListObjectVersions PutBucket PutBucketCors
        PutBucketEncryption PutBucketLifecycle PutBucketTagging PutBucketVersioning`,
    },
  },
  {
    on: `${BUCKET}/2026/1.csv`,
    calls: {
      oss: `AbortMultipartUpload DeleteObject DeleteObjectVersion GetObject GetObjectTagging ListParts
        PutObject PutObjectTagging RestoreObject`,
    },
  },
];

const developer: readonly AllowedByHand[] = [
  SERVERS,
  NETWORKS,
  DATABASES,
  METRICS,
  INVENTORY,
  { calls: { log: 'ListProject' } },
  { by: 'acs:RequestTag', with: PRIVATE, calls: { ecs: 'CreateInstance RunInstances' } },
  { on: ECS('keypair'), calls: { ecs: 'CreateKeyPair ImportKeyPair' } },
  created(ECS('disk'), { ecs: 'CreateDisk' }),
  created(ECS('image'), { ecs: 'CreateImage' }),
  created(ECS('snapshot'), { ecs: 'CreateSnapshot' }),
  created(ECS('eni'), { ecs: 'CreateNetworkInterface' }),
  created(ALB, { alb: 'CreateServerGroup' }),
  created(NLB, { nlb: 'CreateServerGroup' }),
  existing(ECS('snapshot'), { ecs: 'CreateDisk CreateImage' }),
  { ...existing(ECS('instance'), { ecs: `CreateImage ${SERVER_CHANGES}` }), with: PRIVATE },
  existing(ECS('disk'), { ecs: 'CreateSnapshot' }),
  ...['disk', 'eni', 'image', 'instance', 'snapshot', 'snapshotpolicy'].map((kind) =>
    existing(ECS(kind), { ecs: DISK_CHANGES }),
  ),
  ...['eni', 'instance', 'securitygroup'].map((kind) =>
    existing(ECS(kind), { ecs: INTERFACE_CHANGES }),
  ),
  { on: VPC('vswitch'), calls: { ecs: 'CreateNetworkInterface' } },
  ...[ECS('instance'), VPC('eip')].map((on) =>
    existing(on, { vpc: 'AssociateEipAddress UnassociateEipAddress' }),
  ),
  ...[VPC('vpc'), VPC('vswitch')].map((on) => ({
    on,
    calls: { alb: 'CreateServerGroup', nlb: 'CreateServerGroup' },
  })),
  ...[ALB, ECS('eni'), ECS('instance')].map((on) =>
    existing(on, { alb: `${BALANCER_CHANGES} ${RULE_CHANGES} UnTagResources` }),
  ),
  ...[NLB, ECS('eni'), ECS('instance')].map((on) =>
    existing(on, { nlb: `${BALANCER_CHANGES} UntagResources` }),
  ),
  { on: SLB, by: 'slb:tag', calls: { slb: CLASSIC_CHANGES } },
  ...[ECS('eni'), ECS('instance')].map((on) =>
    existing(on, {
      slb: 'AddBackendServers RemoveBackendServers CreateVServerGroup SetVServerGroupAttribute',
    }),
  ),
  { on: RDS, by: 'rds:ResourceTag', calls: { rds: DATABASE_CHANGES } },
  ...objects,
  {
    on: 'acs:fc:ap-southeast-1:{account}:functions/payments-charge',
    calls: {
      fc: `CreateAlias GetAsyncTask PutAsyncInvokeConfig CreateFunction InvokeFunction DeleteTrigger
        GetTrigger ListTriggers CreateVpcBinding ListInstances`,
    },
  },
  {
    on: 'acs:fc:ap-southeast-1:{account}:layers/payments-libs',
    calls: { fc: 'CreateLayerVersion' },
  },
  {
    on: 'acs:log:ap-southeast-1:{account}:project/payments-app',
    calls: {
      log: `CreateAlert CreateConsumerGroup CreateDashboard CreateIndex CreateJob CreateLogStore
        ListLogStores CreateProject CreateSavedSearch ListShards PostLogStoreLogs ${LOG_CONTENT}`,
    },
  },
];

const INSTANCE = ECS('instance');

const TICKETS = `CloseTicket CreateTicket EvaluateTicket GetTicket ListCategories ListProducts
  ListTickets ListTicketNotes ReopenTicket ReplyTicket`;

const operator: readonly AllowedByHand[] = [
  SERVERS,
  CLUSTERS,
  NETWORKS,
  DATABASES,
  INVENTORY,
  METRICS,
  ALARMS,
  LOG_STRUCTURE,
  EVENTS,
  {
    calls: {
      log: LOG_CONTENT,
      rds: 'DescribeErrorLogs DescribeSlowLogs',
      polardb: 'DescribeSlowLogs DescribeSlowLogRecords',
      kvstore: 'DescribeRunningLogRecords DescribeSlowLogRecords',
      ecs: `AcceptInquiredSystemEvent CreateDiagnosticReport DeleteDiagnosticReports
        DescribeDiagnosticReports EndTerminalSession`,
    },
  },
  {
    on: INSTANCE,
    calls: {
      ecs: `RebootInstance RebootInstances RedeployInstance StartInstance StartInstances
        StopInstance StopInstances DescribeCloudAssistantStatus DescribeCommands
        DescribeInvocationResults DescribeInvocations DescribeSendFileResults
        DescribeTerminalSessions GetInstanceConsoleOutput GetInstanceScreenshot StopInvocation`,
    },
  },
  {
    on: RDS,
    calls: {
      rds: `CreateBackup ModifyDBInstanceSpec RestartDBInstance StartDBInstance StopDBInstance
        SwitchDBInstanceHA`,
    },
  },
  {
    on: 'acs:polardb:ap-southeast-1:{account}:dbcluster/pc-1',
    calls: { polardb: 'FailoverDBCluster ModifyDBNodeClass RestartDBLink RestartDBNode' },
  },
  {
    on: 'acs:dds:ap-southeast-1:{account}:dbinstance/dds-1',
    calls: {
      dds: 'ModifyDBInstanceSpec ModifyNodeSpec RestartDBInstance RestartNode SwitchDBInstanceHA',
    },
  },
  { on: ECS('disk'), calls: { ecs: 'ResizeDisk' } },
  { on: INSTANCE, with: PRIVATE, calls: { ecs: 'ModifyInstanceSpec' } },
  {
    on: 'acs:cs:ap-southeast-1:{account}:cluster/c1',
    calls: { cs: 'CancelTask PauseTask RepairClusterNodePool ResumeTask ScaleClusterNodePool' },
  },
  {
    calls: {
      ess: `CompleteLifecycleAction EnterStandby ExecuteScalingRule ExitStandby RebalanceInstances
        ResumeProcesses SetInstancesProtection SuspendProcesses`,
      hdm: `CreateCacheAnalysisJob CreateDiagnosticReport CreateKillInstanceSessionTask
        CreateRequestDiagnosis CreateStorageAnalysisTask DescribeCacheAnalysisJobs
        DescribeDiagnosticReportList DescribeHotKeys DescribeHotBigKeys DescribeSlowLogRecords
        GetAutonomousNotifyEventContent GetDBInstanceConnectivityDiagnosis GetDeadLockDetail
        GetInstanceInspections GetInstanceMissingIndexList GetKillInstanceSessionTaskResult
        GetMongoDBCurrentOp GetMySQLAllSessionAsync GetRedisAllSession GetRequestDiagnosisResult
        GetStorageAnalysisResult KillInstanceAllSession`,
      quotas: `CreateQuotaAlarm CreateQuotaApplication RemindQuotaApplicationApproval
        UpdateQuotaAlarm`,
      support: TICKETS,
      workorder: TICKETS,
    },
  },
  {
    on: 'acs:kvstore:ap-southeast-1:{account}:instance/r-1',
    calls: { kvstore: 'ModifyInstanceSpec RestartInstance SwitchInstanceHA' },
  },
  { on: ALB, calls: { alb: 'StartListener StopListener' } },
  { on: NLB, calls: { nlb: 'StartListener StopListener' } },
  { on: SLB, calls: { slb: 'StartLoadBalancerListener StopLoadBalancerListener' } },
  ...['disk', 'instance', 'snapshot'].map((kind) => ({
    on: ECS(kind),
    calls: { ecs: 'CreateSnapshot CreateSnapshotGroup' },
  })),
];

const auditor: readonly AllowedByHand[] = [
  SERVERS,
  CLUSTERS,
  NETWORKS,
  DATABASES,
  METRICS,
  ALARMS,
  LOG_STRUCTURE,
  EVENTS,
  INVENTORY,
  {
    calls: {
      cs: 'DescribePolicies DescribeUserPermission',
      governance: 'ListEvaluationMetadata ListEvaluationMetricDetails ListEvaluationResults',
      ram: `DecodeDiagnosticMessage GenerateCredentialReport GetAccessKeyLastUsed GetControlPolicy GetAccountSummary GetApplication
        GetCredentialReport GetDefaultDomain GetGroup GetLoginProfile GetOIDCProvider
        GetPasswordPolicy GetPolicy GetResourceGroup GetRole GetSAMLProvider GetSecurityPreference
        GetUser GetUserMFAInfo ListUsers`,
      accessanalyzer: 'GetAnalyzer ListAnalyzers',
      resourcemanager: 'GetResourceDirectory ListAccounts',
      resourcesharing: 'ListResourceShares',
      cloudsso: 'GetUser ListUsers',
      kms: `DescribeAccountKmsStatus DescribeKey DescribeSecret GetKeyPolicy GetSecretPolicy
        ListKeys`,
      oss: 'GetBucketAcl ListBuckets',
    },
  },
];

const COST_UNITS = `AllocateCostCenterResource AllocateCostUnitResource CreateCostCenter
  CreateCostCenterRule CreateCostUnit CancelFundAccountLowAvailableAmountAlarm ModifyCostCenter ModifyCostUnit SaveCostCenterShareRule
  SetFundAccountLowAvailableAmountAlarm`;

const billing: readonly AllowedByHand[] = [
  { purpose: 'cost-units', calls: { bssapi: COST_UNITS, bss: COST_UNITS } },
  {
    purpose: 'budgets',
    calls: {
      bssapi: 'DescribeCostBudgetsSummary QueryCostUnit',
      bss: 'DescribeCostBudgetsSummary QueryCostUnit',
    },
  },
  {
    calls: {
      bssapi: `DescribeInstanceBill GetAccountRelation InquiryPriceRefundInstance QueryAccountBill ApplyInvoice`,
      bss: `DescribeBillList ExportBill GetOrderDetail QueryDownloadFileList SavingsPlansAnalysis ApplyInvoice`,
      efc: `BillAnalysis CheckAccount CurrentProductFee GetAccount QueryBill ValidateAccount
        VerifyAccount`,
      tag: 'ListTagKeys ListTagValues',
    },
  },
];

/**
 * What the work of each role asks for, once more and by hand: names of calls from the lists of each
 * API, and of actions from RAM's pages on Log Service, OSS and billing. Taken from those, not from
 * the roles: a name that is misspelt or left out there has to differ from what stands here.
 */
export const allowedByHand: Readonly<Partial<Record<RoleName, readonly AllowedByHand[]>>> = {
  deployer: deployedByHand,
  developer,
  operator,
  auditor,
  billing,
};

const GROUP = ECS('securitygroup');
const TO_OFFICE: Context = { 'ecs:SecurityGroupSourceCidrIps': ['10.0.0.0/8'] };
const TO_SERVERS: Context = { 'acs:Service': ['ecs.aliyuncs.com'] };
const MFA: Context = { 'acs:MFAPresent': ['true'] };
const WORKER = 'acs:ram:*:{account}:role/worker';

/** By what is granted, as `allowed-by-hand.test.ts` grants it. */
const QUARANTINE = 'acs:ecs:ap-southeast-1:{account}:securitygroup/sg-12345';
const HANDLING = `DescribeSecurityEventOperations DescribeSuspEventQuaraFiles HandleSecurityEvents
  HandleSimilarSecurityEvents`;

export const grantedByHand: Readonly<Record<string, readonly AllowedByHand[]>> = {
  'public-entries': [
    created(ALB, { alb: 'CreateLoadBalancer' }),
    created(NLB, { nlb: 'CreateLoadBalancer' }),
    created(SLB, { slb: 'CreateLoadBalancer' }),
    created(RDS, { rds: 'CreateDBInstance' }),
    ...[VPC('vpc'), VPC('vswitch')].map((on) => ({
      on,
      calls: { alb: 'CreateLoadBalancer', nlb: 'CreateLoadBalancer' },
    })),
    created(VPC('eip'), { vpc: 'AllocateEipAddress AllocateEipAddressPro' }),
    existing(VPC('eip'), { vpc: 'ReleaseEipAddress' }),
  ],
  'alarm-rules': [
    {
      calls: {
        cms: `ApplyMetricRuleTemplate CreateGroupMetricRules CreateMonitorGroup
          CreateMonitorGroupInstances DescribeContactGroupList EnableMetricRules
          PutCustomMetricRule PutGroupMetricRule PutResourceMetricRule PutResourceMetricRules`,
      },
    },
  ],
  clusters: [
    {
      on: `acs:cs:ap-southeast-1:{account}:cluster/c${'0'.repeat(32)}`,
      with: { 'cs:KubeConfigDurationMinutes': ['60'] },
      calls: { cs: 'DescribeClusterUserKubeconfig' },
    },
    CLUSTERS,
    { calls: { cs: 'DescribeAddons DescribeUserQuota' } },
  ],
  images: [
    { calls: { cr: 'GetAuthorizationToken GetInstance ListInstance ListNamespace' } },
    ...['cri-example/shop', 'cri-example/shop/web'].map((name) => ({
      on: `acs:cr:ap-southeast-1:{account}:repository/${name}`,
      calls: {
        cr: `CreateRepository CreateRepoTag DeleteRepoTag GetNamespace GetRepository GetRepoTag
          ListRepository ListRepoTag PullRepository PushRepository`,
      },
    })),
  ],
  quarantine: [
    ...[ECS('eni'), INSTANCE, QUARANTINE].map((on) => ({
      on,
      calls: { ecs: 'JoinSecurityGroup' },
    })),
    ...[ECS('eni'), INSTANCE, GROUP].map((on) => ({ on, calls: { ecs: 'LeaveSecurityGroup' } })),
  ],
  'security-events': [{ calls: { 'yundun-sas': HANDLING, 'yundun-aegis': HANDLING } }],
  'remote-commands': [
    {
      on: INSTANCE,
      calls: {
        ecs: `DescribeInstanceVncUrl InvokeCommand RunCommand SendFile StartTerminalSession`,
      },
    },
    {
      on: 'acs:ecs-workbench:ap-southeast-1:{account}:workbench/i-2zeaf0123456789',
      calls: { 'ecs-workbench': 'LoginECSInstance LoginInstance' },
    },
    {
      on: 'acs:ecs:ap-southeast-1:{account}:command/c-1',
      calls: { ecs: 'CreateCommand InvokeCommand' },
    },
  ],
  'named-secrets': [
    {
      on: 'acs:kms:ap-southeast-1:{account}:secret/db-password',
      calls: { kms: 'GetSecretValue' },
    },
  ],
  'audit-logs': [
    {
      on: 'acs:log:ap-southeast-1:{account}:project/audit/logstore/trail',
      calls: { log: LOG_CONTENT },
    },
  ],
  'security-groups': [
    {
      on: GROUP,
      with: TO_OFFICE,
      calls: {
        ecs: `AuthorizeSecurityGroup AuthorizeSecurityGroupEgress ModifySecurityGroupEgressRule
          ModifySecurityGroupRule`,
      },
    },
    created(GROUP, { ecs: 'CreateSecurityGroup' }),
    { on: VPC('vpc'), calls: { ecs: 'CreateSecurityGroup' } },
    existing(GROUP, {
      ecs: `DeleteSecurityGroup ModifySecurityGroupAttribute RevokeSecurityGroup
        RevokeSecurityGroupEgress`,
    }),
  ],
  'server-contents': [
    ...['disk', 'image', 'instance', 'securitygroup', 'snapshot'].map((kind) =>
      existing(ECS(kind), {
        ecs: `AttachDisk ModifyInstanceAttribute ReInitDisk ReplaceSystemDisk ResetDisk`,
      }),
    ),
    // Key pairs were measured not to carry a tag: of the server, it is documented.
    { on: ECS('keypair'), calls: { ecs: 'AttachKeyPair' } },
  ],
  'named-roles': [
    { on: WORKER, with: TO_SERVERS, calls: { ram: 'PassRole' } },
    { on: WORKER, calls: { ecs: 'AttachInstanceRamRole DetachInstanceRamRole' } },
    existing(INSTANCE, { ecs: 'AttachInstanceRamRole DetachInstanceRamRole' }),
  ],
  member: [{ calls: { ram: 'ChangePassword' } }],
  'own-mfa-device': [
    {
      on: 'acs:ram:*:{account}:user/alice',
      calls: { ram: 'BindMFADevice GetUserMFAInfo' },
    },
    { on: 'acs:ram:*:{account}:mfa/new', calls: { ram: 'CreateVirtualMFADevice' } },
    { on: 'acs:ram:*:{account}:user/alice', with: MFA, calls: { ram: 'UnbindMFADevice' } },
    { on: 'acs:ram:*:{account}:mfa/alice', with: MFA, calls: { ram: 'DeleteVirtualMFADevice' } },
  ],
};
