import type { Context } from '../../ram';
import type { Escalation } from '../../roles';

/** A call that a way takes. Resources may hold `{account}`, `{whom}`, `{group}` and `{policy}`. */
export interface WayCall {
  readonly action: string;
  /** Several where RAM checks several. */
  readonly on: readonly string[];
  readonly given?: Context;
}

/** One way to more rights: calls that together give them. Data, so that it can be read as a list. */
interface Way {
  readonly id: Escalation | 'cases';
  /** `{whom}` is who it is about. */
  readonly title: string;
  readonly calls: readonly WayCall[];
  /** Whether it hangs on what no policy tells, such as what an older version says. */
  readonly hangs?: true;
}

/** Whoever makes the calls has everything. */
export type Gain = Way;

/** Whoever makes the calls can act as somebody else. */
export interface Takeover extends Way {
  readonly whom: 'user' | 'role';
  /** Of a role: the service that it has to trust. */
  readonly service?: string;
  /** Of a role: something has to run as it already, of this service. */
  readonly workload?: 'ecs' | 'fc' | 'eci';
  /** Of a role: it has to trust an identity provider of this kind. */
  readonly provider?: 'saml' | 'oidc';
}

/** Whoever makes the calls changes what somebody has, as whom they act already or come to act. */
export interface Change extends Way {
  readonly whom: 'user' | 'role' | 'anybody';
  /** Where it is one's own: how it is told. */
  readonly own: string;
  /** What they have then; of `groups`, `policies` and the like each is tried. */
  readonly makes:
    | 'everything'
    | 'everything of a group'
    | 'everything of a policy'
    | 'a group more'
    | 'a group less'
    | 'a policy less'
    | 'a policy of a group less';
}

const ADMINISTRATOR = 'acs:ram:*:system:policy/AdministratorAccess';
const WHOM = 'acs:ram:*:{account}:{whom}';
const GROUP = 'acs:ram:*:{account}:group/{group}';
const POLICY = 'acs:ram:*:{account}:policy/{policy}';
const ANY_USER = 'acs:ram:*:{account}:user/*';
const ANY_ROLE = 'acs:ram:*:{account}:role/*';

const call = (action: string, ...on: readonly string[]): WayCall => ({ action, on });

/** The calls of Identity Management go by RAM's names, too, so that none is listed twice. */
export const gains: readonly Gain[] = [
  {
    id: 'P3',
    title: 'attaches AdministratorAccess by Resource Manager',
    calls: [call('ram:AttachPolicy', ADMINISTRATOR)],
  },
  {
    id: 'P7',
    title: 'makes a role that trusts them and gives it AdministratorAccess',
    calls: [
      call('ram:CreateRole', ANY_ROLE),
      call('ram:AttachPolicyToRole', ANY_ROLE, ADMINISTRATOR),
    ],
  },
  {
    id: 'P13',
    title: 'makes a user with a key and gives it AdministratorAccess',
    calls: [
      call('ram:CreateUser', ANY_USER),
      call('ram:AttachPolicyToUser', ANY_USER, ADMINISTRATOR),
      call('ram:CreateAccessKey', ANY_USER),
    ],
  },
];

/** Services that run what they are told as a role that is passed to them. */
const services: readonly (readonly [service: string, action: string, doing: string])[] = [
  ['ecs', 'ecs:RunInstances', 'starts a machine'],
  ['ecs', 'ecs:CreateInstance', 'makes a machine'],
  ['ecs', 'ecs:AttachInstanceRamRole', 'gives a machine a role: it'],
  ['ecs', 'ess:CreateScalingConfiguration', 'has machines started'],
  ['fc', 'fc:CreateFunction', 'makes a function'],
  ['ros', 'ros:CreateStack', 'deploys a stack'],
  ['ros', 'ros:UpdateStack', 'changes a stack'],
  ['oos', 'oos:StartExecution', 'runs an automation'],
  ['eci', 'eci:CreateContainerGroup', 'starts a container'],
  ['fnf', 'fnf:CreateFlow', 'makes a flow'],
];

const IDS: Readonly<Record<string, Escalation>> = { ros: 'P19', oos: 'P18' };

const passed: readonly Takeover[] = services.map(([service, action, doing]): Takeover => ({
  id: IDS[service] ?? 'P15',
  title: `${doing} that runs as {whom}`,
  whom: 'role',
  service: `${service}.aliyuncs.com`,
  calls: [
    {
      action: 'ram:PassRole',
      on: [WHOM],
      given: { 'acs:Service': [`${service}.aliyuncs.com`] },
    },
    call(action, '*'),
  ],
}));

const INSTANCE = 'acs:ecs:*:{account}:instance/*';
const commanded: readonly Takeover[] = [
  ...['ecs:RunCommand', 'ecs:InvokeCommand', 'ecs:SendFile', 'ecs:StartTerminalSession'].map(
    (action): Takeover => ({
      id: 'P16',
      title: 'commands a machine that runs as {whom}, and reads its credentials',
      whom: 'role',
      workload: 'ecs',
      calls: [call(action, INSTANCE)],
    }),
  ),
  {
    id: 'P16',
    title: 'gives a machine that runs as {whom} another start script, and starts it anew',
    whom: 'role',
    workload: 'ecs',
    calls: [call('ecs:ModifyInstanceAttribute', INSTANCE), call('ecs:RebootInstance', INSTANCE)],
  },
  {
    id: 'P16',
    title: 'has the log agent of a machine that runs as {whom} collect its credentials',
    whom: 'role',
    workload: 'ecs',
    calls: [
      call('log:CreateLogtailPipelineConfig', '*'),
      call('log:CreateMachineGroup', '*'),
      call('log:ApplyConfigToMachineGroup', '*'),
    ],
  },
  {
    id: 'P17',
    title: 'gives a function that runs as {whom} other code',
    whom: 'role',
    workload: 'fc',
    calls: [call('fc:UpdateFunction', 'acs:fc:*:{account}:*')],
  },
];

export const takeovers: readonly Takeover[] = [
  {
    id: 'P8',
    title: 'makes an access key for {whom}',
    whom: 'user',
    calls: [call('ram:CreateAccessKey', WHOM)],
  },
  {
    id: 'P9',
    title: 'opens the console for {whom} with a password of their own choice',
    whom: 'user',
    calls: [call('ram:CreateLoginProfile', WHOM)],
  },
  {
    id: 'P9',
    title: 'changes the password of {whom}',
    whom: 'user',
    calls: [call('ram:UpdateLoginProfile', WHOM)],
  },
  {
    id: 'P6',
    title: 'has {whom} trust them',
    whom: 'role',
    calls: [call('ram:UpdateRole', WHOM)],
  },
  ...(['ims:UpdateSAMLProvider', 'ims:UpdateOIDCProvider'] as const).map((action): Takeover => ({
    id: 'P12',
    title: 'has the identity provider that {whom} trusts be another',
    whom: 'role',
    provider: action === 'ims:UpdateSAMLProvider' ? 'saml' : 'oidc',
    calls: [call(action, '*')],
  })),
  {
    id: 'P12',
    title: 'adds a certificate of their own to the identity provider that {whom} trusts',
    whom: 'role',
    provider: 'oidc',
    calls: [call('ims:AddFingerprintToOIDCProvider', '*')],
  },
  ...passed,
  ...commanded,
];

export const changes: readonly Change[] = [
  {
    id: 'P1',
    title: 'rewrites a policy that {whom} holds',
    own: 'rewrites a policy that they hold',
    whom: 'anybody',
    calls: [call('ram:CreatePolicyVersion', POLICY)],
    makes: 'everything of a policy',
  },
  {
    id: 'P2',
    title: 'goes back to an older version of a policy that {whom} holds',
    own: 'goes back to an older version of a policy that they hold',
    whom: 'anybody',
    calls: [call('ram:SetDefaultPolicyVersion', POLICY)],
    makes: 'everything of a policy',
    hangs: true,
  },
  {
    id: 'P3',
    title: 'attaches AdministratorAccess to {whom}',
    own: 'attaches AdministratorAccess to themselves',
    whom: 'user',
    calls: [call('ram:AttachPolicyToUser', WHOM, ADMINISTRATOR)],
    makes: 'everything',
  },
  {
    id: 'P3',
    title: 'attaches AdministratorAccess to {whom}',
    own: 'attaches AdministratorAccess to their own role',
    whom: 'role',
    calls: [call('ram:AttachPolicyToRole', WHOM, ADMINISTRATOR)],
    makes: 'everything',
  },
  {
    id: 'P3',
    title: 'attaches AdministratorAccess to a group of {whom}',
    own: 'attaches AdministratorAccess to a group of theirs',
    whom: 'user',
    calls: [call('ram:AttachPolicyToGroup', GROUP, ADMINISTRATOR)],
    makes: 'everything of a group',
  },
  {
    id: 'P4',
    title: 'takes {whom} into a group',
    own: 'joins a group',
    whom: 'user',
    calls: [call('ram:AddUserToGroup', WHOM, GROUP)],
    makes: 'a group more',
  },
  {
    id: 'P5',
    title: 'takes {whom} out of a group that denies it something',
    own: 'leaves a group that denies them something',
    whom: 'user',
    calls: [call('ram:RemoveUserFromGroup', WHOM, GROUP)],
    makes: 'a group less',
  },
  ...(['user', 'role'] as const).map((whom): Change => ({
    id: 'P5',
    title: 'takes a policy off {whom} that denies it something',
    own: 'takes a policy off that denies them something',
    whom,
    calls: [
      call(whom === 'user' ? 'ram:DetachPolicyFromUser' : 'ram:DetachPolicyFromRole', WHOM, POLICY),
    ],
    makes: 'a policy less',
  })),
  {
    id: 'P5',
    title: 'takes a policy off a group of {whom} that denies it something',
    own: 'takes a policy off a group of theirs that denies them something',
    whom: 'user',
    calls: [call('ram:DetachPolicyFromGroup', GROUP, POLICY)],
    makes: 'a policy of a group less',
  },
  {
    id: 'P5',
    title: 'takes a policy off {whom} by Resource Manager that denies it something',
    own: 'takes a policy off by Resource Manager that denies them something',
    whom: 'anybody',
    calls: [call('ram:DetachPolicy', POLICY)],
    makes: 'a policy less',
  },
];

/** To whom roles open themselves, whatever way leads there. */
export const ASSUME = 'sts:AssumeRole';

/** Every action that a way takes. */
export const wayActions: readonly string[] = [
  ...new Set([
    ASSUME,
    ...[...gains, ...takeovers, ...changes].flatMap(({ calls }) =>
      calls.map(({ action }) => action),
    ),
  ]),
];
