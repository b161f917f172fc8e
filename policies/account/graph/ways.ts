import type { Context } from '../../ram';
import type { Escalation } from '../../roles';

/** A call that a way takes. Resources may hold `{account}`, `{self}`, `{target}`, `{policy}`. */
export interface WayCall {
  readonly action: string;
  /** Several where RAM checks several. */
  readonly on: readonly string[];
  readonly given?: Context;
}

/** Whom or what a way needs, and tries one by one. */
export type WayTarget = 'nothing' | 'own policy' | 'user' | 'group' | 'role' | 'Deny';

/** What whoever has gone a way is, or has. */
export type WayEnd = 'everything' | 'target' | 'in the group' | 'without the Deny';

/** One way to more rights: calls that together give them. Data, so that it can be read as a list. */
export interface Way {
  readonly id: Escalation | 'cases';
  readonly title: string;
  readonly target: WayTarget;
  /** Who can go it. Default: anybody. */
  readonly who?: 'user' | 'group' | 'role';
  /** Of a role: the service that it has to trust. */
  readonly service?: string;
  /** Of a role: something has to run as it already, of this service. */
  readonly workload?: 'ecs' | 'fc' | 'eci';
  readonly calls: readonly WayCall[];
  readonly end: WayEnd;
}

const ADMINISTRATOR = 'acs:ram:*:system:policy/AdministratorAccess';
const SELF = 'acs:ram:*:{account}:{self}';
const TARGET = 'acs:ram:*:{account}:{target}';
const POLICY = 'acs:ram:*:{account}:policy/{policy}';
const ANY_USER = 'acs:ram:*:{account}:user/*';
const ANY_ROLE = 'acs:ram:*:{account}:role/*';

const call = (action: string, ...on: readonly string[]): WayCall => ({ action, on });

/** The calls of Identity Management go by RAM's names, too, so that none is listed twice. */
const gained: readonly Way[] = [
  {
    id: 'P1',
    title: 'rewrites a policy that they hold',
    target: 'own policy',
    calls: [call('ram:CreatePolicyVersion', POLICY)],
    end: 'everything',
  },
  {
    id: 'P3',
    title: 'attaches AdministratorAccess to themselves',
    target: 'nothing',
    who: 'user',
    calls: [call('ram:AttachPolicyToUser', SELF, ADMINISTRATOR)],
    end: 'everything',
  },
  {
    id: 'P3',
    title: 'attaches AdministratorAccess to their own role',
    target: 'nothing',
    who: 'role',
    calls: [call('ram:AttachPolicyToRole', SELF, ADMINISTRATOR)],
    end: 'everything',
  },
  {
    id: 'P3',
    title: 'attaches AdministratorAccess to a group of theirs',
    target: 'nothing',
    who: 'group',
    calls: [call('ram:AttachPolicyToGroup', SELF, ADMINISTRATOR)],
    end: 'everything',
  },
  {
    id: 'P3',
    title: 'attaches AdministratorAccess by Resource Manager',
    target: 'nothing',
    calls: [call('ram:AttachPolicy', ADMINISTRATOR)],
    end: 'everything',
  },
  {
    id: 'P7',
    title: 'makes a role that trusts them and gives it AdministratorAccess',
    target: 'nothing',
    calls: [
      call('ram:CreateRole', ANY_ROLE),
      call('ram:AttachPolicyToRole', ANY_ROLE, ADMINISTRATOR),
    ],
    end: 'everything',
  },
  {
    id: 'P13',
    title: 'makes a user with a key and gives it AdministratorAccess',
    target: 'nothing',
    calls: [
      call('ram:CreateUser', ANY_USER),
      call('ram:AttachPolicyToUser', ANY_USER, ADMINISTRATOR),
      call('ram:CreateAccessKey', ANY_USER),
    ],
    end: 'everything',
  },
];

const taken: readonly Way[] = [
  {
    id: 'P8',
    title: 'makes an access key for a user',
    target: 'user',
    calls: [call('ram:CreateAccessKey', TARGET)],
    end: 'target',
  },
  {
    id: 'P9',
    title: 'opens the console for a user with a password of their own choice',
    target: 'user',
    calls: [call('ram:CreateLoginProfile', TARGET)],
    end: 'target',
  },
  {
    id: 'P9',
    title: "changes a user's password",
    target: 'user',
    calls: [call('ram:UpdateLoginProfile', TARGET)],
    end: 'target',
  },
  {
    id: 'P6',
    title: 'has a role trust them',
    target: 'role',
    calls: [call('ram:UpdateRole', TARGET)],
    end: 'target',
  },
  {
    id: 'P4',
    title: 'joins a group',
    target: 'group',
    who: 'user',
    calls: [call('ram:AddUserToGroup', SELF)],
    end: 'in the group',
  },
];

/** Services that run what they are told as a role that is passed to them. */
const services: readonly (readonly [string, string, string])[] = [
  ['ecs', 'ecs:RunInstances', 'starts a machine'],
  ['fc', 'fc:CreateFunction', 'makes a function'],
  ['ros', 'ros:CreateStack', 'deploys a stack'],
  ['oos', 'oos:StartExecution', 'runs an automation'],
  ['eci', 'eci:CreateContainerGroup', 'starts a container'],
];

const passed: readonly Way[] = services.map(([service, action, doing]): Way => ({
  id: service === 'ros' ? 'P19' : service === 'oos' ? 'P18' : 'P15',
  title: `${doing} that runs as a role`,
  target: 'role',
  service: `${service}.aliyuncs.com`,
  calls: [
    {
      action: 'ram:PassRole',
      on: [TARGET],
      given: { 'acs:Service': [`${service}.aliyuncs.com`] },
    },
    call(action, '*'),
  ],
  end: 'target',
}));

const INSTANCE = 'acs:ecs:*:{account}:instance/*';
const commanded: readonly Way[] = [
  ...['ecs:RunCommand', 'ecs:InvokeCommand', 'ecs:SendFile', 'ecs:StartTerminalSession'].map(
    (action): Way => ({
      id: 'P16',
      title: 'commands a machine that runs as a role, and reads its credentials',
      target: 'role',
      workload: 'ecs',
      calls: [call(action, INSTANCE)],
      end: 'target',
    }),
  ),
  {
    id: 'P16',
    title: 'gives a machine another start script, and starts it anew',
    target: 'role',
    workload: 'ecs',
    calls: [call('ecs:ModifyInstanceAttribute', INSTANCE), call('ecs:RebootInstance', INSTANCE)],
    end: 'target',
  },
  {
    id: 'P16',
    title: 'has the log agent of a machine collect its credentials',
    target: 'role',
    workload: 'ecs',
    calls: [
      call('log:CreateLogtailPipelineConfig', '*'),
      call('log:CreateMachineGroup', '*'),
      call('log:ApplyConfigToMachineGroup', '*'),
    ],
    end: 'target',
  },
  {
    id: 'P17',
    title: 'gives a function that runs as a role other code',
    target: 'role',
    workload: 'fc',
    calls: [call('fc:UpdateFunction', 'acs:fc:*:{account}:*')],
    end: 'target',
  },
];

const undone: readonly Way[] = (['user', 'group', 'role'] as const).map((kind): Way => ({
  id: 'P5',
  title: 'takes a policy off that denies them something',
  target: 'Deny',
  who: kind,
  calls: [
    call(`ram:DetachPolicyFrom${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, SELF, POLICY),
  ],
  end: 'without the Deny',
}));

export const ways: readonly Way[] = [...gained, ...taken, ...passed, ...commanded, ...undone];

/** What a thief, or a mistake, is after. */
export const goals = ['admin', 'data', 'money', 'audit', 'identity'] as const;
export type Goal = (typeof goals)[number];

/** The baseline's own, as any audit project is called that is not named here. */
const AUDIT_PROJECT = 'acs:log:*:{account}:project/alicloud-baseline-audit*';

/** A call, and the resources that it is about; any where nothing is said. */
export interface GoalCall {
  readonly action: string;
  readonly resource: string;
}

const anywhere = (...actions: readonly string[]): readonly GoalCall[] =>
  actions.map((action) => ({ action, resource: '*' }));

/** Calls that reach a goal, each alone. To `admin` lead only the ways that give everything. */
export const goalCalls: Readonly<Record<Exclude<Goal, 'admin'>, readonly GoalCall[]>> = {
  data: anywhere(
    'oss:GetObject',
    'oss:PutBucketPolicy',
    'kms:GetSecretValue',
    'kms:SetKeyPolicy',
    'oos:GetSecretParameter',
    'rds:CreateAccount',
    'rds:ModifySecurityIps',
    'ecs:CreateDisk',
    'ecs:ModifySnapshotAttribute',
    'ecs:ModifyImageSharePermission',
  ),
  money: anywhere('ecs:RunInstances', 'bssapi:CreateInstance', 'bssapi:CreateResourcePackage'),
  audit: [
    ...anywhere(
      'actiontrail:StopLogging',
      'actiontrail:DeleteTrail',
      'actiontrail:UpdateTrail',
      'config:StopConfigurationRecorder',
    ),
    { action: 'log:DeleteLogStore', resource: AUDIT_PROJECT },
    { action: 'log:DeleteProject', resource: AUDIT_PROJECT },
  ],
  identity: anywhere(
    'ram:CreateUser',
    'ram:CreateAccessKey',
    'ram:CreateLoginProfile',
    'ram:UpdateLoginProfile',
    'ram:UnbindMFADevice',
    'ram:SetSecurityPreference',
    'ram:SetDefaultPolicyVersion',
    'ram:UpdateAccessKey',
    'ims:CreateSAMLProvider',
    'ims:UpdateSAMLProvider',
    'ims:CreateOIDCProvider',
    'ims:UpdateOIDCProvider',
    'ram:UpdateRole',
    'resourcemanager:MoveAccount',
    'cloudsso:CreateAccessAssignment',
  ),
};
