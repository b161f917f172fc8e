import { serverContentChanges } from '../optional/server-contents';
import { deny } from '../role';
import { of } from '../spelling';
import { ALL_JOBS, JOBS } from './guardrail';
import type { Guardrail } from './guardrail';

const RUN = of(
  'ecs',
  'CreateCommand',
  'InvokeCommand',
  'ModifyCommand',
  'ModifyInvocationAttribute',
  'RunCommand',
  'SendFile',
  'StartTerminalSession',
);
/** Ways to run something on a server that no purpose opens. */
const RUN_OTHERWISE = [
  'ecs:CreateActivation',
  'ecs:InstallCloudAssistant',
  'ecs:ModifyCloudAssistantSettings',
  'ecs-workbench:ChatMessages',
  'ecs-workbench:SetInstanceRecordConfig',
  'ecs-workbench:ViewInstanceRecords',
  'eci:ExecContainerCommand',
  'swas-open:InvokeCommand',
  'swas-open:RunCommand',
  'swas-open:StartTerminalSession',
];

/** Ways to change what a server starts with that no purpose opens. */
const CONTENTS_OTHERWISE = of(
  'ecs',
  'ModifyInstanceMetadataOptions',
  'ModifyInstanceVncPasswd',
  'ResetDisks',
);

/** Under the names of RAM's list, of the API of 2020, and of the agent that comes after Logtail. */
const COLLECTION = of(
  'log',
  'ApplyConfigToGroup',
  'ApplyConfigToMachineGroup',
  'CreateAgentInstanceConfig',
  'CreateConfig',
  'CreateLogtailPipelineConfig',
  'CreateMachineGroup',
  'UpdateAgentInstanceConfig',
  'UpdateConfig',
  'UpdateLogtailPipelineConfig',
  'UpdateMachineGroup*',
);

const FUNCTION_CODE = [
  'fc:Create*',
  'fc:InvokeFunction',
  'fc:PublishFunctionVersion',
  'fc:Put*',
  'fc:Update*',
];

/** Ways to act as a role that somebody else has: none needs a right on RAM, but for the first two. */
export const takeoverGuardrails: readonly Guardrail[] = [
  {
    id: 'role-chaining',
    title: 'A role is not a step to another role',
    covers: ['P14'],
    why: 'People take roles as themselves, with MFA; from one role to the next nobody is asked for it again.',
    for: ['job', 'breakGlass', 'deployer'],
    statements: [deny(['sts:AssumeRole*'])],
  },
  {
    id: 'passing-roles',
    title: 'No role is passed to a service',
    covers: ['P15'],
    why: 'A server or a function that is given a stronger role does whatever its maker says with it.',
    for: JOBS,
    statements: [deny(['ram:PassRole', 'ecs:AttachInstanceRamRole', 'ecs:DetachInstanceRamRole'])],
    unless: {
      'named-roles': [deny(['ram:PassRole'], ['acs:ram:*:{account}:role/{own}*'])],
    },
  },
  {
    id: 'remote-commands',
    title: 'No command runs on a server',
    covers: ['P16'],
    why: "Whoever runs a command on a server reads the credentials of the server's role, and has its rights.",
    for: ALL_JOBS,
    statements: [deny([...RUN, ...RUN_OTHERWISE, 'ecs-workbench:Login*'])],
    unless: { 'remote-commands': [deny(RUN_OTHERWISE)] },
  },
  {
    id: 'server-contents',
    title: 'What a server starts with stays',
    covers: ['P16'],
    why: 'A start-up script, another disk, a password or a key pair are a command by other means.',
    for: ALL_JOBS,
    statements: [deny([...serverContentChanges, ...CONTENTS_OTHERWISE])],
    unless: { 'server-contents': [deny(CONTENTS_OTHERWISE)] },
  },
  {
    id: 'log-collection',
    title: 'Nothing is collected from servers',
    covers: ['P16'],
    why: "Logtail runs on servers as root: whoever tells it what to collect reads any file of any server that it runs on, and the credentials of the server's role. RAM does not tell one machine group from another by the servers in it.",
    for: ALL_JOBS,
    statements: [deny(COLLECTION)],
  },
  {
    id: 'function-code',
    title: 'What functions run stays',
    covers: ['P17'],
    why: "Whoever changes a function's code, or what sets it off, acts as the function's role.",
    for: JOBS,
    statements: [deny(FUNCTION_CODE)],
    unless: { functions: [deny(FUNCTION_CODE, ['acs:fc:*:{account}:functions/{own}*'])] },
  },
  {
    id: 'automation',
    title: 'No automation is started',
    covers: ['P18'],
    why: 'Operation Orchestration Service acts by the role that a template names, and anybody can bring a template.',
    for: ALL_JOBS,
    statements: [
      deny(
        of(
          'oos',
          'Create*',
          'DeployApplicationGroup',
          'NotifyExecution',
          'SetServiceSettings',
          'Start*',
          'TriggerExecution',
          'Update*',
        ),
      ),
    ],
  },
  {
    id: 'stacks',
    title: 'No stack is deployed',
    covers: ['P19'],
    why: 'Resource Orchestration Service makes whatever a template holds, users and roles too, by the role it was given.',
    for: ALL_JOBS,
    statements: [
      deny(
        of(
          'ros',
          'ContinueCreateStack',
          'Create*',
          'Enable*',
          'ExecuteChangeSet',
          'Import*',
          'Set*',
          'Update*',
        ),
      ),
    ],
  },
  {
    id: 'cluster-access',
    title: 'Nobody lets anybody into a cluster',
    covers: ['P20'],
    why: 'The administrator of a cluster starts a pod on any node and has the role of the node.',
    for: ALL_JOBS,
    statements: [
      deny(
        of(
          'cs',
          'Clean*Permissions',
          'GrantPermission*',
          'UpdateK8sClusterUserConfigExpire',
          'UpdateUserPermissions',
        ),
      ),
    ],
  },
];
