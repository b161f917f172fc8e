import type { RoleName } from '../../../policies/roles';
import type { DeniedByHand } from './denied';
import { deniedElsewhere } from './denied-elsewhere';

/**
 * What each guardrail denies, once more and by hand: names of API calls from Alibaba Cloud's API
 * metadata, and of RAM actions from the pages on authorisation of products that the metadata does not
 * have (OSS, billing's console, the workbench of ECS). Taken from those, not from the guardrails: a
 * name that is misspelt or left out there has to differ from what stands here.
 */
const OWN_FUNCTION = 'acs:fc:cn-hangzhou:{account}:functions/alicloud-baseline-budget-watch';
const OWN_BUCKET = 'acs:oss:*:{account}:alicloud-baseline-audit';
const OWN_OBJECT = `${OWN_BUCKET}/2026/11.gz`;
const OWN_STORE = 'acs:log:cn-hangzhou:{account}:project/alicloud-baseline-audit/logstore/trail';

const POLICIES = `AttachPolicy AttachPolicyToGroup AttachPolicyToRole AttachPolicyToUser CreatePolicy
  CreatePolicyVersion DeletePolicy DeletePolicyVersion DetachPolicy DetachPolicyFromGroup
  DetachPolicyFromRole DetachPolicyFromUser SetDefaultPolicyVersion`;
const ROLES = 'CreateRole CreateServiceLinkedRole DeleteRole DeleteServiceLinkedRole UpdateRole';
const GROUPS = 'AddUserToGroup CreateGroup DeleteGroup RemoveUserFromGroup UpdateGroup';
const USERS = 'CreateUser DeleteUser DeleteUserInRecycleBin RestoreUserFromRecycleBin UpdateUser';
const NEW_KEYS = 'CreateAccessKey CreateAppSecret RestoreAccessKeyFromRecycleBin';
const KEYS = `CreateApplication DeleteAccessKey DeleteAccessKeyInRecycleBin DeleteAppSecret
  DeleteApplication DeprovisionApplication DeprovisionExternalApplication ProvisionApplication
  ProvisionExternalApplication SetAccessKeyPolicy UpdateAccessKey UpdateApplication`;
const SIGN_IN = `ClearAccountAlias CreateLoginProfile DeleteLoginProfile DisableVirtualMFA
  SetAccountAlias SetDefaultDomain SetPasswordPolicy SetSecurityPreference UpdateLoginProfile`;
const DEVICES = `BindMFADevice ChangePassword CreateVirtualMFADevice DeletePasskey
  DeleteVirtualMFADevice SetVerificationInfo UnbindMFADevice UnbindVerification UpdatePasskey`;
const PROVIDERS = `AddClientIdToOIDCProvider AddFingerprintToOIDCProvider CreateOIDCProvider
  CreateSAMLProvider DeleteOIDCProvider DeleteSAMLProvider RemoveClientIdFromOIDCProvider
  RemoveFingerprintFromOIDCProvider SetUserSsoSettings UpdateOIDCProvider UpdateSAMLProvider`;

const RELATIONS = `AddAccountRelation ChangeResellerConsumeAmount ConfirmRelation CreateAgAccount
  CreateResellerUserQuota ModifyAccountRelation ModifyAccount ModifyBillingAccount
  ModifyPaymentRelationship RelieveAccountRelation SetResellerUserAlarmThreshold
  SetResellerUserQuota SetResellerUserStatus`;
const ORDERS = `CancelOrder ConvertChargeType CreateCostUnit CreateInstance DeleteCostUnit
  ModifyCostUnit ModifyInstance PayOrder RefundInstance ReleaseInstance RenewChangeInstance
  RenewInstance RenewResourcePackage SetAllExpirationDay SetRenewal UpdateOrder
  UpgradeResourcePackage WithdrawCash`;

const LOGS = `ClearLogStoreStorage CreateLogging PutConsumeProcessor PutIngestProcessor
  PutLogStoreConfig PutWebtracking StopOSSExport StopScheduledSQL UpdateStoreView DeleteAlert DeleteConfig DeleteETL DeleteIndex DeleteJob
  DeleteLogStore DeleteLogging DeleteMachineGroup DeleteProject DeleteProjectPolicy DisableAlert
  DisableJob DisableScheduledSQL PutProjectPolicy StopETL UpdateAlert UpdateIndex UpdateJob
  UpdateLogStore UpdateLogStoreEncryption UpdateLogStoreMeteringMode UpdateLogStoreProcessor
  UpdateLogging UpdateProject`;
const RECORDS = `CreateResourceRecord DeleteCollectionPolicy DeleteResource DeleteResourceRecord UpdateResource
  UpdateResourceRecord UpsertCollectionPolicy UpsertResourceRecord`;
const STORED = `AbortBucketWorm DeleteBucket DeleteBucketEncryption DeleteBucketLifecycle
  DeleteBucketPolicy DeleteMultipleObjects DeleteObject DeleteObjectVersion PutBucketLifecycle PutBucketLogging
  PutBucketVersioning`;

export const deniedByHand: Readonly<Record<string, readonly DeniedByHand[]>> = {
  ...deniedElsewhere,
  'permission-policies': [
    {
      calls: {
        ram: `${POLICIES} UpdatePolicyDescription`,
        ims: `${POLICIES} UpdatePolicyDescription`,
        resourcemanager: POLICIES,
      },
    },
  ],
  'group-membership': [{ calls: { ram: GROUPS, ims: GROUPS } }],
  'roles-and-trust': [{ calls: { ram: ROLES, ims: ROLES, resourcemanager: ROLES } }],
  users: [{ calls: { ram: USERS, ims: USERS } }],
  'new-keys': [{ calls: { ram: NEW_KEYS, ims: NEW_KEYS } }],
  keys: [{ calls: { ram: KEYS, ims: KEYS } }],
  'sign-in': [{ calls: { ram: SIGN_IN, ims: SIGN_IN } }],
  'mfa-devices': [{ calls: { ram: DEVICES, ims: DEVICES } }],
  federation: [{ calls: { ram: PROVIDERS, ims: PROVIDERS } }],
  // Single sign-on is not in it: of that the trust policy of the role decides alone.
  'role-chaining': [{ calls: { sts: 'AssumeRole' }, on: 'acs:ram:*:{account}:role/admin' }],
  'passing-roles': [
    { calls: { ram: 'PassRole', ecs: 'AttachInstanceRamRole DetachInstanceRamRole' } },
  ],
  'remote-commands': [
    {
      calls: {
        ecs: `CreateActivation CreateCommand InstallCloudAssistant InvokeCommand
          ModifyCloudAssistantSettings ModifyCommand ModifyInvocationAttribute RunCommand SendFile
          StartTerminalSession`,
        eci: 'ExecContainerCommand',
        'ecs-workbench':
          'ChatMessages LoginECSInstance LoginInstance SetInstanceRecordConfig ViewInstanceRecords',
        'swas-open': 'InvokeCommand RunCommand StartTerminalSession',
      },
    },
  ],
  'server-contents': [
    {
      calls: {
        ecs: `AttachDisk AttachKeyPair ModifyInstanceAttribute ModifyInstanceMetadataOptions
          ModifyInstanceVncPasswd ReInitDisk ReplaceSystemDisk ResetDisk ResetDisks`,
      },
    },
  ],
  'log-collection': [
    {
      calls: {
        log: `ApplyConfigToGroup ApplyConfigToMachineGroup CreateAgentInstanceConfig CreateConfig
          CreateLogtailPipelineConfig CreateMachineGroup UpdateAgentInstanceConfig UpdateConfig
          UpdateLogtailPipelineConfig UpdateMachineGroup UpdateMachineGroupMachine`,
        sls: `ApplyConfigToMachineGroup CreateConfig CreateLogtailPipelineConfig CreateMachineGroup
          UpdateLogtailPipelineConfig UpdateMachineGroupMachine`,
      },
    },
  ],
  'function-code': [
    {
      calls: {
        fc: `CreateAlias CreateCustomDomain CreateFunction CreateLayerVersion CreateService
          CreateTrigger CreateVpcBinding InvokeFunction PublishFunctionVersion PutAsyncInvokeConfig
          PutConcurrencyConfig PutLayerACL PutProvisionConfig UpdateAlias UpdateCustomDomain
          UpdateFunction UpdateService UpdateTrigger`,
      },
    },
  ],
  automation: [
    {
      calls: {
        oos: `CreateApplication CreateGitRepository CreateParameter CreateStateConfiguration
          CreateTemplate DeployApplicationGroup NotifyExecution SetServiceSettings
          StartDebugExecution StartExecution TriggerExecution UpdateExecution
          UpdateInstancePackageState UpdateStateConfiguration UpdateTemplate`,
      },
    },
  ],
  stacks: [
    {
      calls: {
        ros: `ContinueCreateStack CreateChangeSet CreateStack CreateStackGroup CreateStackInstances
          CreateTemplate CreateTemplateScratch EnableServiceAccess EnableServices ExecuteChangeSet
          ImportStacksToStackGroup SetStackPolicy SetTemplatePermission UpdateStack
          UpdateStackGroup UpdateStackInstances UpdateTemplate`,
      },
    },
  ],
  'cluster-access': [
    {
      calls: {
        cs: `CleanClusterUserPermissions CleanUserPermissions GrantPermission GrantPermissions
          UpdateK8sClusterUserConfigExpire UpdateUserPermissions`,
      },
    },
  ],
  'secret-values': [
    {
      calls: {
        cms: 'DescribeMonitoringAgentAccessKey DescribeSiteMonitorAttribute DescribeSiteMonitorList',
        config: `DescribeDiscoveredResource GetAdvancedSearchFile GetAggregateAdvancedSearchFile
          GetAggregateDiscoveredResource GetAggregateResourceConfigurationTimeline
          GetDiscoveredResource GetResourceConfigurationTimeline
          ListAggregateResourcesByAdvancedSearch ListResourcesByAdvancedSearch`,
        cs: `DescribeClusterAttachScripts DescribeClusterNodePoolDetail DescribeClusterNodePools
          DescribeExternalAgent
          DescribeSubaccountK8sClusterUserConfig`,
        ecs: `DescribeImageComponents DescribeImagePipelines DescribeLaunchTemplateVersions DescribeUserData`,
        ims: 'GetAppSecret',
        kms: 'GetSecretValue',
        oos: 'GetSecretParameter GetSecretParameters GetSecretParametersByPath',
        ram: 'GetAppSecret',
        rds: 'DescribeHostWebShell DescribeRCInstanceVncUrl',
        vpc: `DescribeSslVpnClientCert DescribeVpnAttachments DescribeVpnConnection
          DescribeVpnConnections DownloadVpnConnectionConfig`,
        'yundun-cert': 'GetUserCertificateDetail',
      },
    },
  ],
  'console-logins': [{ calls: { ecs: 'DescribeInstanceVncPasswd DescribeInstanceVncUrl' } }],
  'cluster-logins': [
    { calls: { cs: 'DescribeClusterUserKubeconfig DescribeClusterV2UserKubeconfig' } },
  ],
  'registry-logins': [
    {
      calls: {
        cr: 'GetAuthorizationToken PushRepository ResetLoginPassword UpdateArtifactSubscriptionRule',
      },
    },
  ],
  'database-records': [
    {
      calls: {
        dds: 'ModifyAuditLogFilter ModifyAuditPolicy',
        gpdb: 'ModifySQLCollectorPolicy',
        kvstore: 'ModifyAuditLogConfig',
        polardb: 'ModifyDBClusterAuditLogCollector',
        rds: 'ModifyActionEventPolicy ModifySQLCollectorPolicy ModifySQLCollectorRetention PurgeDBInstanceLog',
      },
    },
  ],
  'born-open': [
    {
      calls: {
        alb: 'CreateLoadBalancer',
        dds: 'CreateDBInstance CreateShardingDBInstance',
        ecs: 'AllocateEipAddress',
        fc: 'CreateTrigger UpdateTrigger',
        gpdb: 'CreateDBInstance',
        kvstore: 'CreateInstance CreateInstances CreateTairInstance',
        nlb: 'CreateLoadBalancer',
        polardb: 'CreateDBCluster',
        rds: 'CreateDBInstance CreateReadOnlyDBInstance',
        slb: 'CreateLoadBalancer',
        vpc: 'AllocateEipAddress AllocateEipAddressPro AllocateEipSegmentAddress',
      },
    },
    {
      with: { 'ecs:AssociatePublicIpAddress': ['true'] },
      calls: {
        ecs: 'CreateInstance ModifyInstanceNetworkSpec ModifyInstanceSpec RunInstances',
      },
    },
  ],
  'data-sharing': [
    {
      calls: {
        kms: `DeleteAlias DeleteKeyMaterial DeleteSecret DisableKey ScheduleKeyDeletion SetKeyPolicy
          SetSecretPolicy UpdatePolicy`,
        oss: `CreateAccessPoint CreateCnameToken DeleteBucketPolicy DeleteBucketPublicAccessBlock
          PutAccessPointConfigForObjectProcess PutBucketAcl PutBucketInventory PutBucketPolicy
          PutBucketPublicAccessBlock PutBucketReferer PutBucketReplication PutBucketRtc
          PutBucketWebsite PutCname PutObjectAcl`,
        ecs: `CreateNetworkInterfacePermission DisableDiskEncryptionByDefault ExportImage
          ExportSnapshot ModifyDiskDefaultKMSKeyId
          ModifyImageShareGroupPermission ModifyImageSharePermission`,
        fc: 'PutLayerACL',
        pai: 'GetTensorboardSharedUrl',
        'pai-dlc': 'GetTensorboardSharedUrl',
        paidlc: 'GetTensorboardSharedUrl',
        bssapi: 'ModifySubscribeToOSS SubscribeBillToOSS',
        bss: 'ModifySubscribeToOSS SubscribeBillToOSS',
        efc: 'ModifySubscribeToOSS SubscribeBillToOSS',
      },
    },
  ],
  'network-openings': [
    {
      calls: {
        ecs: `AuthorizeSecurityGroup AuthorizeSecurityGroupEgress ModifySecurityGroupEgressRule
          ModifySecurityGroupPolicy ModifySecurityGroupRule`,
        kvstore: 'AllocateInstancePublicConnection ModifySecurityIps',
        rds: 'AllocateInstancePublicConnection ModifySecurityIps',
        'swas-open': 'EnableFirewallRule',
        vpc: `AssociateNetworkAcl CopyNetworkAclEntries CreateVpnConnection
          UpdateNetworkAclEntries`,
      },
    },
  ],
  'audit-trail': [
    {
      calls: {
        actiontrail: `CreateTrail DeleteDataEventSelector DeleteTrail DisableInsight
          PutDataEventSelector PutInsightSelectors StopLogging UpdateGlobalEventsStorageRegion
          UpdateTrail`,
        ram: 'DeleteServiceLinkedRole',
        ims: 'DeleteServiceLinkedRole',
        resourcemanager: 'DeleteServiceLinkedRole',
      },
    },
  ],
  'audit-logs': [
    { calls: { log: `${LOGS} ${RECORDS}`, sls: `${LOGS} ${RECORDS}`, oss: STORED } },
    {
      calls: {
        oss: `CompleteBucketWorm CreateAccessPoint ExtendBucketWorm InitiateBucketWorm PutBucketAcl
          PutBucketEncryption PutBucketInventory PutBucketPolicy PutBucketTagging
          UpdateBucketAntiDDosInfo`,
      },
      on: OWN_BUCKET,
    },
    { calls: { oss: 'PutObject PutSymlink SealAppendObject' }, on: OWN_OBJECT },
  ],
  'audit-reads': [
    {
      calls: {
        log: `CallAiTools CreateAlert CreateConsumerGroup CreateDownloadJob CreateETL CreateJob
          CreateOSSExport CreateScheduledSQL CreateStoreView CreateTicket GetAsyncSql
          GetCursorOrData GetDownloadJob GetLogStoreContextLogs GetLogStoreHistogram
          GetLogStoreLogs GetProjectLogs StartMaxComputeExport SubmitAsyncSql UpdateOSSExport`,
      },
      on: OWN_STORE,
    },
    { calls: { oss: 'DoMetaQuery' }, on: OWN_BUCKET },
    { calls: { oss: 'GetObject GetObjectAcl GetObjectVersion' }, on: OWN_OBJECT },
  ],
  'configuration-record': [
    {
      calls: {
        config: `CreateCompliancePack CreateConfigRule CreateConfigDeliveryChannel
          DeactiveAggregateConfigRules DeactiveConfigRules DeleteAggregators
          DeleteCompliancePacks DeleteConfigRules DetachConfigRuleToCompliancePack
          IgnoreEvaluationResults PutConfigurationRecorder PutDeliveryChannel
          RevertEvaluationResults StopConfigRules StopConfigurationRecorder
          UpdateConfigDeliveryChannel UpdateConfigRule`,
      },
    },
  ],
  'budget-watch': [
    {
      calls: {
        fc: `DeleteAsyncInvokeConfig DeleteConcurrencyConfig DeleteFunction DeleteTrigger
          DisableFunctionInvocation PutAsyncInvokeConfig PutConcurrencyConfig UpdateFunction
          UpdateTrigger`,
      },
      on: OWN_FUNCTION,
    },
    { calls: { fc: 'DeleteTrigger UpdateTrigger' }, on: `${OWN_FUNCTION}/triggers/daily` },
  ],
  alarms: [
    {
      calls: {
        arms: `BlockAlarmNotification ClaimAlarm CloseAlarm CreateOrUpdateAlertRule
          CreateOrUpdateSilencePolicy CreateWebhook DeleteAlertRule ImportAppAlertRules StopAlert
          UpdateAlertRule`,
        cms: `ApplyMetricRuleTemplate CreateGroupMetricRules CreateMetricRuleBlackList
          CreateMonitorGroupNotifyPolicy DeleteContact DeleteContactGroup DeleteEventRules
          DeleteMetricRules DeleteMetricRuleTargets DisableEventRules DisableMetricRules
          EnableMetricRuleBlackList ModifyMetricRuleBlackList ModifyMonitorGroup PutContact
          PutContactGroup PutCustomEventRule PutCustomMetricRule PutEventRule PutEventRuleTargets
          PutExporterRule PutGroupMetricRule PutMetricRuleTargets PutMonitorGroupDynamicRule
          PutMonitoringConfig PutResourceMetricRule PutResourceMetricRules
          UninstallMonitoringAgent`,
      },
    },
  ],
  organisation: [
    {
      calls: {
        resourcemanager: `AcceptHandshake AddMessageContact AssociateMembers AttachControlPolicy
          BindSecureMobilePhone CancelChangeAccountEmail CancelHandshake ChangeAccountEmail
          CreateAutoGroupingRule CreateCloudAccount CreateControlPolicy CreateFolder
          CreateResourceAccount DeclineHandshake DeleteAccount DeleteAutoGroupingRule
          DeleteControlPolicy DeleteFolder DeleteMessageContact DeregisterDelegatedAdministrator
          DestroyResourceDirectory DetachControlPolicy DisableAssociatedTransfer
          DisableAutoGrouping DisableControlPolicy DisassociateMembers EnableAutoGrouping
          EnableControlPolicy EnableResourceDirectory InitResourceDirectory
          InviteAccountToResourceDirectory MoveAccount PromoteResourceAccount
          RegisterDelegatedAdministrator RemoveCloudAccount ResendCreateCloudAccountEmail
          RetryChangeAccountEmail SetMemberDeletionPermission UpdateAccount
          UpdateAssociatedTransferSetting UpdateAutoGroupingConfig UpdateAutoGroupingRule
          UpdateControlPolicy UpdateFolder UpdateMessageContact UpdatePayerForAccount
          UpdateResourceGroupAdminSetting`,
        resourcesharing: `AcceptResourceShareInvitation AssociateResourceShare
          AssociateResourceSharePermission ChangeResourceGroup CreateResourceShare
          DeleteResourceShare DisassociateResourceShare DisassociateResourceSharePermission
          EnableSharingWithResourceDirectory RejectResourceShareInvitation UpdateResourceShare`,
        cloudsso: `AddExternalSAMLIdPCertificate AddPermissionPolicyToAccessConfiguration
          AddUserToGroup ClearExternalSAMLIdentityProvider CreateAccessAssignment
          CreateAccessConfiguration CreateSCIMServerCredential CreateUser DeleteAccessAssignment
          DeleteMFADeviceForUser DeprovisionAccessConfiguration DisableDelegateAccount
          DisableService EnableDelegateAccount EnableService ProvisionAccessConfiguration
          RemoveExternalSAMLIdPCertificate RemovePermissionPolicyFromAccessConfiguration
          ResetUserPassword RetryUserProvisioningEvent SetExternalSAMLIdentityProvider
          SetMFAAuthenticationStatus SetPasswordPolicy UpdateAccessConfiguration
          UpdateInlinePolicyForAccessConfiguration UpdateMFAAuthenticationSettings UpdateUserStatus`,
      },
    },
  ],
  'billing-relations': [{ calls: { bssapi: RELATIONS, bss: RELATIONS, efc: RELATIONS } }],
  purchases: [
    {
      calls: {
        bssapi: ORDERS,
        bss: ORDERS,
        efc: ORDERS,
        ecs: `AllocateDedicatedHosts CreateCapacityReservation CreateElasticityAssurance
          ModifyDedicatedHostAutoRenewAttribute ModifyDedicatedHostsChargeType
          ModifyDiskChargeType ModifyElasticityAssuranceAutoRenewAttribute
          ModifyInstanceAutoRenewAttribute ModifyInstanceChargeType ModifyPrepayInstanceSpec
          ModifyReservedInstanceAutoRenewAttribute PurchaseElasticityAssurance
          PurchaseReservedInstancesOffering PurchaseStorageCapacityUnit RenewDedicatedHosts
          RenewElasticityAssurances RenewInstance RenewReservedInstances`,
        kvstore: `ModifyInstanceAutoRenewalAttribute RenewInstance TransformInstanceChargeType
          TransformToPrePaid`,
        rds: `ModifyDBInstancePayType ModifyInstanceAutoRenewalAttribute RenewInstance
          TransformDBInstancePayType`,
      },
    },
  ],
  'scope-borders': [
    {
      calls: {
        alb: 'MoveResourceGroup',
        ecs: 'JoinResourceGroup',
        fc: 'ChangeResourceGroup',
        dts: 'ConvertInstanceResourceGroup',
        kvstore: 'ModifyResourceGroup',
        oos: 'ChangeResourceGroup',
        oss: 'PutBucketResourceGroup',
        ram: 'CreateResourceGroup DeleteResourceGroup MoveResources UpdateResourceGroup',
        ims: 'CreateResourceGroup DeleteResourceGroup MoveResources UpdateResourceGroup',
        rds: 'ModifyResourceGroup',
        resourcemanager:
          'CreateResourceGroup DeleteResourceGroup MoveResources UpdateResourceGroup',
        ros: 'MoveResourceGroup',
        tag: 'TagResources UntagResources',
      },
    },
  ],
};

/** What stays denied to those whose job is some of what a guardrail is about. */
export interface DeniedStill {
  readonly guardrail: string;
  readonly to: RoleName;
  readonly denied: readonly DeniedByHand[];
  /** What the guardrail makes way for. */
  readonly not: readonly DeniedByHand[];
}

const MORE_THAN_COST_UNITS = `CancelOrder ConvertChargeType CreateAgAccount CreateFundAccountTransfer
  CreateInstance CreateResourcePackage CreateSavingsPlansInstance DeleteCostUnit ModifyAccountRelation
  ModifyBillingAccount ModifyInstance ModifyPaymentRelationship ModifySubscribeToOSS PayOrder
  RefundInstance ReleaseInstance RenewInstance SetAllExpirationDay SetFundAccountCreditAmount
  SetRenewal UpdateOrder UpgradeResourcePackage WithdrawCash`;

export const deniedStill: readonly DeniedStill[] = [
  {
    guardrail: 'purchases',
    to: 'billing',
    denied: [
      {
        calls: {
          bss: MORE_THAN_COST_UNITS,
          bssapi: MORE_THAN_COST_UNITS,
          efc: MORE_THAN_COST_UNITS,
          ecs: 'PurchaseReservedInstancesOffering RenewInstance',
        },
      },
    ],
    not: [{ calls: { bssapi: 'CreateCostUnit ModifyCostUnit' } }],
  },
  {
    guardrail: 'audit-trail',
    to: 'deployer',
    denied: [
      {
        calls: {
          actiontrail: 'DisableInsight UpdateGlobalEventsStorageRegion',
          ram: 'DeleteServiceLinkedRole',
          ims: 'DeleteServiceLinkedRole',
          resourcemanager: 'DeleteServiceLinkedRole',
        },
      },
    ],
    not: [{ calls: { actiontrail: 'CreateTrail DeleteTrail StopLogging UpdateTrail' } }],
  },
  {
    guardrail: 'audit-logs',
    to: 'deployer',
    denied: [
      { on: OWN_STORE, calls: { log: 'ClearLogStoreStorage PostLogStoreLogs PutWebtracking' } },
      {
        on: OWN_OBJECT,
        calls: {
          oss: `DeleteMultipleObjects DeleteObject DeleteObjectVersion PutObject PutObjectAcl
            SealAppendObject`,
        },
      },
    ],
    not: [
      { on: OWN_STORE, calls: { log: 'CreateLogStore DeleteLogStore UpdateIndex' } },
      { on: OWN_BUCKET, calls: { oss: 'PutBucketLifecycle' } },
    ],
  },
  {
    guardrail: 'configuration-record',
    to: 'deployer',
    denied: [
      {
        calls: {
          config: `DeactiveConfigRules DetachConfigRuleToCompliancePack IgnoreEvaluationResults
            RevertEvaluationResults`,
        },
      },
    ],
    not: [{ calls: { config: 'CreateConfigRule DeleteConfigRules StopConfigRules' } }],
  },
];

/** What the emergency role may not do either where everything else is its own to do. */
export const deniedInEmergencies: readonly DeniedByHand[] = [
  {
    calls: {
      log: `DeleteCollectionPolicy DeleteResource DeleteResourceRecord UpdateResource
        UpdateResourceRecord UpsertCollectionPolicy UpsertResourceRecord`,
    },
  },
];
