import { billingActions, consoleActions } from './billing';
import { callsUnderRam } from './resource-groups';
import type { Source } from './sources';

/**
 * Where a call is authorised, or recorded, under another name than its own: by default RAM knows it
 * by its own name under the code of its product, and ActionTrail records that name.
 */
export interface Difference {
  readonly product: string;
  readonly source: Source;
  /** By call: the actions of which each takes effect, in place of the default. */
  readonly actions?: Readonly<Record<string, readonly string[]>>;
  /** By call: actions that are asked for besides, where the call has to do with them. */
  readonly also?: Readonly<Record<string, readonly string[]>>;
  /** By call: the names of its events, in place of the default. */
  readonly events?: Readonly<Record<string, readonly string[]>>;
}

const each = (
  names: readonly string[],
  action: (name: string) => readonly string[],
): Record<string, readonly string[]> =>
  Object.fromEntries(names.map((name) => [name, action(name)]));

/** Alerts in the newer API. `/jobs`, which the Terraform provider calls, makes them jobs. */
const ALERTS = ['CreateAlert', 'DeleteAlert', 'UpdateAlert'];
const asJob = (name: string): string => name.replace('Alert', 'Job');

/** Calls that hand a role to a service, from the parameters of the calls that are named for one. */
const PASSING: Readonly<Record<string, readonly string[]>> = {
  Actiontrail: ['CreateTrail', 'UpdateTrail'],
  Config: ['PutDeliveryChannel'],
  Eci: ['CreateContainerGroup'],
  Ecs: [
    'AttachInstanceRamRole',
    'CreateAutoProvisioningGroup',
    'CreateInstance',
    'CreateLaunchTemplate',
    'CreateLaunchTemplateVersion',
    'ExportImage',
    'ExportSnapshot',
    'ImportImage',
    'RunInstances',
  ],
  Ess: [
    'CreateEciScalingConfiguration',
    'CreateScalingConfiguration',
    'ModifyEciScalingConfiguration',
    'ModifyScalingConfiguration',
  ],
  FC: ['CreateFunction', 'UpdateFunction'],
  ROS: ['ContinueCreateStack', 'CreateChangeSet', 'CreateStack', 'CreateStackGroup', 'UpdateStack'],
};

export const differences: readonly Difference[] = [
  {
    product: 'BssOpenApi',
    source: 'bss-actions',
    actions: each(Object.keys(consoleActions), (call) => [
      `bssapi:${billingActions[call] ?? call}`,
      `bss:${consoleActions[call] ?? call}`,
    ]),
  },
  {
    product: 'ResourceManager',
    source: 'resource-group-actions',
    actions: each(callsUnderRam, (call) => [`ram:${call}`]),
  },
  {
    product: 'Sls',
    source: 'log-actions',
    actions: {
      ApplyConfigToMachineGroup: ['log:ApplyConfigToMachineGroup', 'log:ApplyConfigToGroup'],
      GetContextLogs: ['log:GetLogStoreContextLogs'],
      GetCursor: ['log:GetCursorOrData'],
      GetCursorTime: ['log:GetCursorOrData'],
      GetHistograms: ['log:GetLogStoreHistogram'],
      GetLogs: ['log:GetLogStoreLogs'],
      GetLogsV2: ['log:GetLogStoreLogs'],
      PullLogs: ['log:GetCursorOrData'],
      PutLogs: ['log:PostLogStoreLogs'],
      RemoveConfigFromMachineGroup: [
        'log:RemoveConfigFromMachineGroup',
        'log:RemoveConfigFromGroup',
      ],
      ...each(ALERTS, (call) => [`log:${call}`, `log:${asJob(call)}`]),
    },
    events: {
      ApplyConfigToMachineGroup: ['ApplyConfigToMachineGroup', 'ApplyConfigToGroup'],
      ...each(ALERTS, (call) => [call, asJob(call)]),
    },
  },
  {
    product: 'Cms',
    source: 'skills',
    actions: { DescribeMetricLast: ['cms:QueryMetricLast', 'cms:DescribeMetricLast'] },
  },
  {
    product: 'Cms',
    source: 'cms-role',
    actions: { DescribeMetricList: ['cms:QueryMetricList', 'cms:DescribeMetricList'] },
  },
  {
    product: 'Oss',
    source: 'oss-actions',
    actions: {
      AppendObject: ['oss:PutObject'],
      CompleteMultipartUpload: ['oss:PutObject'],
      CopyObject: ['oss:PutObject'],
      DeleteBucketTags: ['oss:DeleteBucketTagging'],
      DeleteObject: ['oss:DeleteObject', 'oss:DeleteObjectVersion'],
      GetBucketTags: ['oss:GetBucketTagging'],
      GetLiveChannelInfo: ['oss:GetLiveChannel'],
      GetObject: ['oss:GetObject', 'oss:GetObjectVersion'],
      GetObjectAcl: ['oss:GetObjectAcl', 'oss:GetObjectVersionAcl'],
      GetObjectMeta: ['oss:GetObject'],
      HeadObject: ['oss:GetObject'],
      InitiateMultipartUpload: ['oss:PutObject'],
      ListObjectsV2: ['oss:ListObjects'],
      PutBucketTags: ['oss:PutBucketTagging'],
      PutObjectAcl: ['oss:PutObjectAcl', 'oss:PutObjectVersionAcl'],
      RestoreObject: ['oss:RestoreObject', 'oss:RestoreObjectVersion'],
      SelectObject: ['oss:GetObject'],
      UploadPart: ['oss:PutObject'],
      UploadPartCopy: ['oss:PutObject'],
    },
    also: { CopyObject: ['oss:GetObject'], UploadPartCopy: ['oss:GetObject'] },
  },
  ...Object.entries(PASSING).map(([product, calls]): Difference => ({
    product,
    source: 'ram-actions',
    also: each(calls, () => ['ram:PassRole']),
  })),
];
