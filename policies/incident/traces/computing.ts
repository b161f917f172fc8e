import { machinesOf } from '../becomes';
import { mapOf, textIn, type Deed } from '../deed';
import type { TraceRow } from './trace';

const machines = (deed: Deed): string => machinesOf(deed).join(', ');
const machine = (deed: Deed): string => machinesOf(deed)[0] ?? '';
const asList = (deed: Deed): string => JSON.stringify(machinesOf(deed));
const made =
  (name: string) =>
  ({ response }: Deed): string =>
    textIn(response, name);
const parameter =
  (name: string) =>
  ({ parameters }: Deed): string =>
    textIn(parameters, name);
const functionPath = ({ parameters }: Deed): string =>
  `/2023-03-30/functions/${encodeURIComponent(textIn(parameters, 'functionName'))}`;

/** What runs, and what makes it run. */
export const computingTraces: readonly TraceRow[] = [
  {
    on: 'ecs:RunInstances',
    kind: 'machine',
    object: (deed) => machines(deed) || 'machines whose ids the event does not name',
    fix: 'ecs:StopInstance',
    set: { InstanceId: machine },
    does: 'Stops the machine and keeps its disks, for who looks at it later. One command for each machine.',
    undo: 'ecs:StartInstance',
    endedBy: 'DeleteInstance DeleteInstances',
  },
  {
    on: 'ecs:AttachInstanceRamRole',
    kind: 'machine',
    object: (deed) => `role ${textIn(deed.parameters, 'RamRoleName')} on ${machines(deed)}`,
    fix: 'ecs:DetachInstanceRamRole',
    copy: 'RamRoleName',
    set: { InstanceIds: asList },
    does: 'The machine is nobody any more. Tokens that it has fetched stay good for hours: deny the role too.',
    undo: 'ecs:AttachInstanceRamRole',
    endedBy: 'DetachInstanceRamRole',
  },
  {
    on: 'ecs:AttachKeyPair',
    kind: 'user-data',
    object: (deed) => `key pair ${textIn(deed.parameters, 'KeyPairName')} on ${machines(deed)}`,
    fix: 'ecs:DetachKeyPair',
    copy: 'KeyPairName',
    set: { InstanceIds: asList },
    does: 'Takes the public key off the machine, at its next start.',
    undo: 'ecs:AttachKeyPair',
    endedBy: 'DetachKeyPair',
  },
  {
    on: 'ecs:ImportKeyPair',
    kind: 'user-data',
    object: parameter('KeyPairName'),
    endedBy: 'DeleteKeyPairs',
  },
  {
    on: 'ecs:ModifyInstanceAttribute',
    kind: 'user-data',
    object: machines,
    when: ({ parameters }) =>
      ['UserData', 'Password', 'SecurityGroupIds.1'].some(
        (name) => textIn(parameters, name) !== '',
      ),
    fix: 'ecs:DescribeUserData',
    set: { InstanceId: machine },
    does: 'Shows what the machine runs when it starts, in Base64: it may be somebody else’s.',
    undo: 'Nothing to undo: it reads.',
  },
  ...['ModifyInstanceVncPasswd', 'ReplaceSystemDisk', 'ModifyInstanceMetadataOptions'].map(
    (name): TraceRow => ({ on: `ecs:${name}`, kind: 'user-data', object: machines }),
  ),
  ...[
    'CreateLaunchTemplate',
    'CreateLaunchTemplateVersion',
    'ModifyLaunchTemplateDefaultVersion',
  ].map((name): TraceRow => ({ on: `ecs:${name}`, kind: 'user-data' })),
  ...[
    'CreateScalingConfiguration',
    'CreateEciScalingConfiguration',
    'ModifyScalingConfiguration',
  ].map((name): TraceRow => ({ on: `ess:${name}`, kind: 'user-data' })),
  ...['CreateScalingGroup', 'EnableScalingGroup', 'ModifyScalingGroup'].map((name): TraceRow => ({
    on: `ess:${name}`,
    kind: 'machine',
    fix: 'ess:DisableScalingGroup',
    copy: 'ScalingGroupId',
    set: { RegionId: ({ region }) => region },
    does: 'The group starts nothing new. What it has started runs on.',
    undo: 'ess:EnableScalingGroup',
    endedBy: 'DeleteScalingGroup',
  })),
  ...['RunCommand', 'InvokeCommand', 'SendFile', 'StartTerminalSession', 'CreateCommand'].map(
    (name): TraceRow => ({
      on: `ecs:${name}`,
      kind: 'program',
      object: (deed) =>
        machines(deed) || textIn(deed.parameters, 'Name') || textIn(deed.parameters, 'CommandId'),
      fix: 'ecs:DescribeInvocations',
      set: { InstanceId: machine },
      does: 'Shows what was run on the machine, and what it answered. Take the machine for planted: make it anew.',
      undo: 'Nothing to undo: it reads.',
    }),
  ),
  {
    on: 'fc|fc-open:CreateFunction',
    kind: 'program',
    object: ({ parameters }) => `function ${textIn(parameters, 'functionName')}`,
    fix: 'fc:DELETE',
    set: { path: functionPath },
    does: 'Deletes the function. Download its code before: it is evidence.',
    undo: 'Make it again from the code that you kept.',
    endedBy: 'DeleteFunction',
  },
  ...[
    'UpdateFunction',
    'UpdateFunctionCode',
    'PublishFunctionVersion',
    'CreateService',
    'UpdateService',
    'CreateTrigger',
    'UpdateTrigger',
    'CreateAlias',
    'CreateLayerVersion',
    'PutLayerACL',
    'PutProvisionConfig',
    'PutAsyncInvokeConfig',
  ].map((name): TraceRow => ({
    on: `fc|fc-open:${name}`,
    kind: 'program',
    object: ({ parameters }) => {
      const trigger =
        textIn(parameters, 'triggerName') || textIn(mapOf(parameters['body']) ?? {}, 'triggerName');
      const of =
        textIn(parameters, 'functionName') ||
        textIn(parameters, 'serviceName') ||
        textIn(parameters, 'layerName');
      return trigger === '' ? of : `trigger ${trigger} of ${of}`;
    },
    endedBy: 'DeleteTrigger DeleteFunction DeleteService',
  })),
  {
    on: 'eci:CreateContainerGroup',
    kind: 'machine',
    object: (deed) => made('ContainerGroupId')(deed) || parameter('ContainerGroupName')(deed),
    fix: 'eci:DeleteContainerGroup',
    set: { ContainerGroupId: made('ContainerGroupId') },
    does: 'Deletes the containers. What they wrote is gone with them.',
    undo: 'It cannot be undone.',
    endedBy: 'DeleteContainerGroup',
  },
  {
    on: 'ros:CreateStack',
    kind: 'program',
    object: parameter('StackName'),
    endedBy: 'DeleteStack',
  },
  {
    on: 'oos:StartExecution',
    kind: 'program',
    fix: 'oos:CancelExecution',
    set: { ExecutionId: made('ExecutionId') },
    does: 'Stops the execution. What it has done stays.',
    undo: 'Start it again: oos StartExecution.',
  },
  ...['ModifyImageSharePermission'].map((name): TraceRow => ({
    on: `ecs:${name}`,
    kind: 'share',
    object: ({ parameters }) => `image ${textIn(parameters, 'ImageId')}`,
    fix: `ecs:${name}`,
    copy: 'ImageId AddAccount.*>RemoveAccount.*',
    set: { RegionId: ({ region }) => region },
    does: 'The image is shared no more. Copies that were made of it stay.',
    undo: 'Share it again: the same with AddAccount.',
  })),
  ...[
    'CreateImage',
    'CreateSnapshot',
    'CopyImage',
    'CopySnapshot',
    'ExportImage',
    'ExportSnapshot',
    'ImportImage',
  ].map((name): TraceRow => ({
    on: `ecs:${name}`,
    kind: 'share',
    endedBy: 'DeleteImage DeleteSnapshot',
  })),
  {
    on: 'resourcesharing:CreateResourceShare',
    kind: 'share',
    object: ({ parameters }) => `share ${textIn(parameters, 'ResourceShareName')}`,
    fix: 'resourcesharing:DeleteResourceShare',
    set: { ResourceShareId: ({ named }) => named[0]?.name ?? '' },
    does: 'Nothing of it is shared any more.',
    undo: 'Make the share again: resourcesharing CreateResourceShare.',
    endedBy: 'DeleteResourceShare',
  },
];
