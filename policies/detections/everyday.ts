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
