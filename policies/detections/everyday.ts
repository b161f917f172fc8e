import { all, any, event, service } from './filter';
import type { Filter } from './filter';

/**
 * Changes that people make with their own hands on ordinary days, in any product: what none of these is,
 * and no known identity does, is unusual. Names of Alibaba Cloud's API metadata. What is dangerous in
 * some of them (how far a rule opens, what a command says, how large a machine becomes) has detections
 * of its own.
 */
export const EVERYDAY: readonly string[] = [
  // Machines: on, off, renamed, tagged, resized, their disks and snapshots.
  'StartInstance',
  'StartInstances',
  'StopInstance',
  'StopInstances',
  'RebootInstance',
  'RebootInstances',
  'ModifyInstanceAttribute',
  'ModifyInstanceSpec',
  'ModifyInstanceNetworkSpec',
  'ModifyInstanceAutoRenewAttribute',
  'ModifyInstanceChargeType',
  'ModifyInstanceMaintenanceAttributes',
  'RenewInstance',
  'RunCommand',
  'InvokeCommand',
  'CreateDisk',
  'AttachDisk',
  'DetachDisk',
  'ResizeDisk',
  'ModifyDiskAttribute',
  'ModifyDiskSpec',
  'CreateSnapshot',
  'ApplyAutoSnapshotPolicy',
  // Databases and load balancers.
  'ModifySecurityIps',
  'ModifyParameter',
  'ModifyInstanceConfig',
  'RestartDBInstance',
  'RestartInstance',
  'ModifyDBInstanceDescription',
  'SetBackendServers',
  'AddBackendServers',
  'RemoveBackendServers',
  // Work on data: code, its runs and what checks it. What brings data in and out is not there.
  'CreateFile',
  'UpdateFile',
  'SubmitFile',
  'DeployFile',
  'CreateNode',
  'UpdateNode',
  'UpdateTask',
  'ExecuteAdhocWorkflowInstance',
  'RerunTaskInstances',
  'StopTaskInstances',
  'SetSuccessTaskInstances',
  'CreatePipelineRun',
  'ExecPipelineRunStage',
  'UpdateDataQualityRule',
  'TestDataSourceConnectivity',
  'KillJobs',
  'StopJob',
  'CreateTensorboard',
  'StopTensorboard',
  // A session through the bastion, scans for weaknesses.
  'GenerateAssetOperationToken',
  'RefreshAssets',
  'StartBaselineSecurityCheck',
  'ModifyStartVulScan',
  'ModifyPushAllTask',
  'ModifyOperateVul',
  // Logs and dashboards.
  'CreateIndex',
  'UpdateIndex',
  'CreateDashboard',
  'UpdateDashboard',
  'CreateSavedSearch',
  'UpdateSavedSearch',
  'CreateJob',
  'UpdateJob',
  'CreateAlert',
  'UpdateAlert',
  'CreateResourceRecord',
  'UpsertResourceRecord',
  'UpdateResourceRecord',
  'PutLogs',
  'PutResourceMetricRule',
  'PutResourceMetricRules',
  // Objects, encryption of data, calls of functions, tags.
  'PutBucketCors',
  'PutBucketTags',
  'PutObject',
  'Encrypt',
  'Decrypt',
  'GenerateDataKey',
  'InvokeFunction',
  'TagResources',
  'UntagResources',
  'TagResource',
  'UntagResource',
];

/**
 * The same in some products alone: in others a name may mean something else. How much computing it starts,
 * and where the data goes to, have detections of their own. Events call some products by another name
 * than the API does.
 */
export const everydayIn: Filter = any(
  // Data that is moved between what the account has; models that are made, trained and served.
  all(
    service(
      'Dts',
      'dataworks-public',
      'DataWorks',
      'ververica',
      'eas',
      'PaiEas',
      'pai-dsw',
      'PaiDsw',
      'pai-dlc',
      'PaiDlc',
      'AIWorkSpace',
    ),
    event(
      'CreateDtsInstance',
      'ConfigureDtsJob',
      'ModifyDtsJob',
      'StartDtsJob',
      'SuspendDtsJob',
      'CreateDataSource',
      'UpdateDataSource',
      'CreateDIJob',
      'UpdateDIJob',
      'StartDIJob',
      'StopDIJob',
      'CreateWorkflowInstances',
      'CreateDeployment',
      'StartJobWithParams',
      'CreateService',
      'UpdateService',
      'StartService',
      'StopService',
      'UpdateInstance',
      'DeleteJob',
      'CreateDataset',
      'CreateModelVersion',
    ),
  ),
  // Applications: a new version, more or fewer of it, its configuration, its queues, its caches; clusters
  // and registries; copies and certificates that are there in addition.
  all(
    service(
      'sae',
      'mse',
      'alikafka',
      'rocketmq',
      'Ons',
      'Cdn',
      'dcdn',
      'CS',
      'cr',
      'Rds',
      'cas',
      'Slb',
    ),
    event(
      'DeployApplication',
      'RescaleApplication',
      'RestartApplication',
      'UpdateNacosConfig',
      'CreateTopic',
      'CreateConsumerGroup',
      'OnsTopicCreate',
      'RefreshObjectCaches',
      'RefreshDcdnObjectCaches',
      'RunClusterCheck',
      'UpgradeCluster',
      'UpgradeClusterAddons',
      'UpgradeClusterNodepool',
      'CreateNamespace',
      'CreateRepository',
      'CreateBackup',
      'UploadUserCertificate',
      'UploadServerCertificate',
    ),
  ),
);

/** Products whose changes have detections of their own, name by name. */
export const COVERED: readonly string[] = [
  'Ram',
  'Ims',
  'Sts',
  'AasSub',
  'AasCustomer',
  'Customer',
  'BssOpenApi',
];

/** Rules of security groups: what is opened far has a detection. */
export const ON_SECURITY_GROUPS =
  '^(authorize|revoke|modify)securitygroup(egress)?(rule|attribute)?$';
