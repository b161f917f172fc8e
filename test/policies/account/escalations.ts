import type { AccountGraph, AccountPrincipal, Grant } from '../../../policies/account/graph/graph';
import { ACCOUNT, allow, deny, trust } from '../ram/helpers';
import { account, administrators, grant, role, user, workloads } from './accounts';

/** An account in which mallory may become an administrator, and others in which one thing stops it. */
export interface Escalation {
  readonly name: string;
  readonly open: AccountGraph;
  readonly stopped: Readonly<Record<string, AccountGraph>>;
}

const admin: readonly Grant[] = administrators[0]?.grants ?? [];
const of = (what: string): string => `acs:ram:*:${ACCOUNT}:${what}`;
const me = (...statements: Parameters<typeof grant>[1][]): AccountPrincipal =>
  user('mallory', grant('own', ...statements));

const mine = { RAM: [`acs:ram::${ACCOUNT}:user/mallory`] };
/** An address that is not in its own network. */
const NEVER = {
  IpAddress: { 'acs:SourceIp': '203.0.113.1' },
  NotIpAddress: { 'acs:SourceIp': '203.0.113.0/24' },
};

/** Calls that together make an administrator in an account of administrators and what runs as them. */
const CALLS: readonly (readonly [name: string, calls: readonly string[]])[] = [
  ['a version of an own policy', ['ram:CreatePolicyVersion']],
  ['a policy for oneself', ['ram:AttachPolicyToUser']],
  ['a policy by Resource Manager', ['ram:AttachPolicy']],
  ['a role of one’s own', ['ram:CreateRole', 'ram:AttachPolicyToRole']],
  ['an access key of another', ['ram:CreateAccessKey']],
  ['the console as another', ['ram:CreateLoginProfile']],
  ['another’s password', ['ram:UpdateLoginProfile']],
  ['whom a role trusts', ['ram:UpdateRole']],
  ['a group', ['ram:AddUserToGroup']],
  ['a machine as a role', ['ram:PassRole', 'ecs:RunInstances']],
  ['a machine of the older call', ['ram:PassRole', 'ecs:CreateInstance']],
  ['a role for a machine', ['ram:PassRole', 'ecs:AttachInstanceRamRole']],
  ['machines that are scaled', ['ram:PassRole', 'ess:CreateScalingConfiguration']],
  ['a function as a role', ['ram:PassRole', 'fc:CreateFunction']],
  ['a stack as a role', ['ram:PassRole', 'ros:CreateStack']],
  ['another stack as a role', ['ram:PassRole', 'ros:UpdateStack']],
  ['an automation as a role', ['ram:PassRole', 'oos:StartExecution']],
  ['a container as a role', ['ram:PassRole', 'eci:CreateContainerGroup']],
  ['a flow as a role', ['ram:PassRole', 'fnf:CreateFlow']],
  ['a command on a machine', ['ecs:RunCommand']],
  ['a stored command on a machine', ['ecs:InvokeCommand']],
  ['a file on a machine', ['ecs:SendFile']],
  ['a terminal on a machine', ['ecs:StartTerminalSession']],
  ['a start script', ['ecs:ModifyInstanceAttribute', 'ecs:RebootInstance']],
  ['other code of a function', ['fc:UpdateFunction']],
  [
    'the log agent',
    ['log:CreateLogtailPipelineConfig', 'log:CreateMachineGroup', 'log:ApplyConfigToMachineGroup'],
  ],
  ['other metadata of the login', ['ims:UpdateSAMLProvider']],
  ['another issuer of tokens', ['ims:UpdateOIDCProvider']],
  ['a certificate of the issuer', ['ims:AddFingerprintToOIDCProvider']],
];

/** Administrators whom providers of identities let in. */
const trusting = [
  ...administrators,
  ...['saml', 'oidc'].map((kind): AccountPrincipal => ({
    ...role(`by-${kind}`, mine, ...admin),
    trust: trust({
      Principal: { Federated: [`acs:ram::${ACCOUNT}:${kind}-provider/corp`] },
      Condition:
        kind === 'saml'
          ? { StringEquals: { 'saml:recipient': 'https://signin.alibabacloud.com/saml-role/sso' } }
          : {
              StringEquals: {
                'oidc:iss': 'https://token.actions.githubusercontent.com',
                'oidc:sub': 'repo:acme/shop:ref:refs/heads/main',
              },
            },
    }),
  })),
];

const byCalls = CALLS.map(([name, calls]): Escalation => {
  const others = (graph: AccountPrincipal): AccountGraph => account([graph, ...trusting]);
  return {
    name,
    open: others(me(allow(calls))),
    stopped: {
      ...Object.fromEntries(
        calls.map((call) => [`a Deny of ${call}`, others(me(allow(calls), deny(call)))]),
      ),
      ...Object.fromEntries(
        calls.map((call) => [
          `nothing that allows ${call}`,
          others(me(allow(calls.filter((one) => one !== call).concat('ecs:DescribeZones')))),
        ]),
      ),
      'a condition that RAM never meets': others(me(allow(calls, { Condition: NEVER }))),
    },
  };
});

/** Ways on which one whom mallory acts as changes what another has. */
const assume = (...roles: readonly string[]) =>
  allow('sts:AssumeRole', { Resource: roles.map((name) => of(`role/${name}`)) });
const clerk = (...statements: Parameters<typeof grant>[1][]): AccountPrincipal =>
  role('clerk', mine, grant('clerk', ...statements));
const ADMINISTRATOR = 'acs:ram:*:system:policy/AdministratorAccess';

const together: readonly Escalation[] = [
  {
    name: 'a policy of a role that one enters',
    open: account([
      me(assume('clerk'), allow('ram:CreatePolicyVersion', { Resource: of('policy/clerk') })),
      clerk(allow('ecs:DescribeZones')),
    ]),
    stopped: {
      'a role that trusts somebody else': account([
        me(assume('clerk'), allow('ram:CreatePolicyVersion', { Resource: of('policy/clerk') })),
        role(
          'clerk',
          { RAM: [`acs:ram::${ACCOUNT}:user/somebody`] },
          grant('clerk', allow('ecs:DescribeZones')),
        ),
      ]),
      'another policy': account([
        me(assume('clerk'), allow('ram:CreatePolicyVersion', { Resource: of('policy/other') })),
        clerk(allow('ecs:DescribeZones')),
      ]),
    },
  },
  {
    name: 'one’s own policy, by a role that one enters',
    open: account([
      me(assume('clerk')),
      clerk(allow('ram:CreatePolicyVersion', { Resource: of('policy/own') })),
    ]),
    stopped: {
      'a Deny of the role': account([
        me(assume('clerk')),
        clerk(
          allow('ram:CreatePolicyVersion', { Resource: of('policy/own') }),
          deny('ram:CreatePolicyVersion'),
        ),
      ]),
    },
  },
  {
    name: 'a user to whom one attaches, and whose key one makes',
    open: account([
      me(
        allow('ram:AttachPolicyToUser', { Resource: [of('user/intern'), ADMINISTRATOR] }),
        allow('ram:CreateAccessKey', { Resource: of('user/intern') }),
      ),
      user('intern'),
    ]),
    stopped: {
      'the key of somebody else': account([
        me(
          allow('ram:AttachPolicyToUser', { Resource: [of('user/intern'), ADMINISTRATOR] }),
          allow('ram:CreateAccessKey', { Resource: of('user/other') }),
        ),
        user('intern'),
        user('other'),
      ]),
    },
  },
  {
    name: 'a role to which one attaches, and which one enters',
    open: account([
      me(
        assume('clerk'),
        allow('ram:AttachPolicyToRole', { Resource: [of('role/clerk'), ADMINISTRATOR] }),
      ),
      clerk(allow('ecs:DescribeZones')),
    ]),
    stopped: {
      'no policy of the system': account([
        me(
          assume('clerk'),
          allow('ram:AttachPolicyToRole', { Resource: [of('role/clerk'), of('policy/*')] }),
        ),
        clerk(allow('ecs:DescribeZones')),
      ]),
    },
  },
  {
    name: 'a group that denies, left by a role that one enters',
    open: account([
      {
        ...me(assume('clerk'), allow('ram:CreateAccessKey', { Resource: of('user/boss') })),
        groups: ['held'],
      },
      clerk(allow('ram:RemoveUserFromGroup')),
      { kind: 'group', name: 'held', grants: [grant('guard', deny('ram:*'))], groups: [] },
      user('boss', ...admin),
    ]),
    stopped: {
      'a role that may not': account([
        {
          ...me(assume('clerk'), allow('ram:CreateAccessKey', { Resource: of('user/boss') })),
          groups: ['held'],
        },
        clerk(allow('ram:AddUserToGroup')),
        { kind: 'group', name: 'held', grants: [grant('guard', deny('ram:*'))], groups: [] },
        user('boss', ...admin),
      ]),
    },
  },
  {
    name: 'a role that trusts the account',
    open: account([
      me(allow('sts:AssumeRole')),
      role('chief', { RAM: [`acs:ram::${ACCOUNT}:root`] }, ...admin),
    ]),
    stopped: {
      'a trust in another account': account([
        me(allow('sts:AssumeRole')),
        role('chief', { RAM: ['acs:ram::6543210987654321:root'] }, ...admin),
      ]),
      'a condition of the trust that RAM never meets': account([
        me(allow('sts:AssumeRole')),
        {
          ...role('chief', mine, ...admin),
          trust: trust({
            Principal: { RAM: [`acs:ram::${ACCOUNT}:root`] },
            Condition: NEVER,
          }),
        },
      ]),
    },
  },
];

const pass = allow('ram:PassRole', {
  Condition: { StringEquals: { 'acs:Service': 'rds.aliyuncs.com' } },
});

/** A role that is passed, stopped by each of what has to be there. */
const passing: Escalation = {
  name: 'a role that is passed',
  open: account([me(allow(['ram:PassRole', 'ecs:RunInstances'])), ...administrators]),
  stopped: {
    'another service': account([me(pass, allow('ecs:RunInstances')), ...administrators]),
    'another role': account([
      me(allow('ram:PassRole', { Resource: of('role/other') }), allow('ecs:RunInstances')),
      ...administrators,
    ]),
    'a role that trusts no service': account([
      me(allow(['ram:PassRole', 'ecs:RunInstances'])),
      role('chief', { RAM: [`acs:ram::${ACCOUNT}:user/boss`] }, ...admin),
    ]),
    'nothing that runs as it': account(
      [me(allow('ecs:RunCommand')), ...administrators],
      workloads.filter(({ service }) => service !== 'ecs'),
    ),
  },
};

export const escalations: readonly Escalation[] = [...byCalls, ...together, passing];
