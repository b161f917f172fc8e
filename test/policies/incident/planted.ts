import type { Caller, Call } from '../../../policies/stories/trail-event';

/** Of a month: the Tuesday of the third week, at night. */
const NIGHT = Date.parse('2026-06-16T03:12:00+08:00');
const MINUTE = 60_000;
export const SINCE = NIGHT - MINUTE;

/** A service's key that leaked. The same key works on by day, from where it always did. */
export const STOLEN: Caller = {
  type: 'ram-user',
  userName: 'posture-scanner',
  accessKeyId: 'LTAI5tExampleScanner',
};
const THIEF = '192.0.2.66';

/** A way back in: the calls that make it, and what the hunt is to name, written by hand. */
export interface Door {
  readonly kind: string;
  readonly calls: readonly Omit<Call, 'at' | 'region'>[];
  readonly named: readonly string[];
}

const by = (
  service: string,
  event: string,
  request: Readonly<Record<string, unknown>>,
  more: Partial<Call> = {},
): Omit<Call, 'at' | 'region'> => ({
  service,
  event,
  request,
  by: STOLEN,
  address: THIEF,
  ...more,
});

const ghost: Caller = { type: 'ram-user', userName: 'ghost', accessKeyId: 'LTAI5tGhostFirst' };
const session = (userName: string): Caller => ({
  type: 'assumed-role',
  userName,
  accessKeyId: 'STS.NUghost',
});
const ADMIN = { PolicyType: 'System', PolicyName: 'AdministratorAccess' };
const TRUST =
  '{"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"RAM":["acs:ram::5500000000000005:root"]}}],"Version":"1"}';

/** Ten of ten kinds; some are made by whom the thief became on the way. */
export const doors: readonly Door[] = [
  {
    kind: 'user',
    calls: [
      by('Ram', 'CreateUser', { UserName: 'ghost' }),
      // Of a user that nobody knew: its first key is theirs, although no event names it.
      by('Ram', 'CreateAccessKey', { UserName: 'ghost' }),
      by(
        'Ram',
        'AddUserToGroup',
        { UserName: 'ghost', GroupName: 'developer-members' },
        { by: ghost },
      ),
    ],
    named: ['user ghost', 'key a new key of ghost', 'permission ghost in developer-members'],
  },
  {
    kind: 'key',
    calls: [by('Ram', 'CreateAccessKey', { UserName: 'metrics-exporter' })],
    named: ['key a new key of metrics-exporter'],
  },
  {
    kind: 'console',
    calls: [
      by('Ram', 'CreateLoginProfile', {
        UserName: 'image-builder',
        PasswordResetRequired: 'false',
      }),
    ],
    named: ['console image-builder'],
  },
  {
    kind: 'role',
    calls: [
      by('Ram', 'CreateRole', { RoleName: 'partner', AssumeRolePolicyDocument: TRUST }),
      by('Ram', 'AttachPolicyToRole', { RoleName: 'partner', ...ADMIN }),
      // Entered from an account that is not ours.
      by(
        'Ecs',
        'AuthorizeSecurityGroup',
        {
          SecurityGroupId: 'sg-partner',
          IpProtocol: 'tcp',
          PortRange: '3389/3389',
          SourceCidrIp: '0.0.0.0/0',
        },
        { by: session('partner:x') },
      ),
    ],
    named: [
      'role partner',
      'permission AdministratorAccess for partner',
      'network sg-partner: tcp 3389/3389 0.0.0.0/0',
    ],
  },
  {
    kind: 'provider',
    calls: [
      by('Ims', 'CreateOIDCProvider', {
        OIDCProviderName: 'runner',
        IssuerUrl: 'https://token.example.net',
      }),
      by(
        'Sts',
        'AssumeRoleWithOIDC',
        {
          OIDCProviderArn: 'acs:ram::1234567890123456:oidc-provider/runner',
          RoleArn: 'acs:ram::1234567890123456:role/ci',
          RoleSessionName: 'night',
        },
        { by: { type: 'system', userName: 'sts.aliyuncs.com' } },
      ),
      by('FC', 'CreateFunction', { functionName: 'sync-users' }, { by: session('ci:night') }),
    ],
    named: ['provider runner', 'program function sync-users'],
  },
  {
    kind: 'program',
    calls: [by('FC', 'CreateTrigger', { functionName: 'report', triggerName: 'every-hour' })],
    named: ['program trigger every-hour of report'],
  },
  {
    kind: 'user-data',
    calls: [
      by('Ecs', 'ModifyInstanceAttribute', { InstanceId: 'i-t4nteam1', UserData: 'IyEvYmluL3No' }),
      // The machine runs it, and acts by its role.
      by(
        'Oss',
        'PutBucketPolicy',
        {},
        {
          by: session('shop-role:vm-ram-i-t4nteam1'),
          address: '198.51.100.250',
          resource: { type: 'ACS::OSS::Bucket', name: 'shop-archive' },
        },
      ),
    ],
    named: ['user-data i-t4nteam1', 'data shop-archive'],
  },
  {
    kind: 'share',
    calls: [
      by('Ecs', 'ModifyImageSharePermission', {
        ImageId: 'm-shop',
        'AddAccount.1': '5500000000000005',
      }),
    ],
    named: ['share image m-shop'],
  },
  {
    kind: 'network',
    calls: [
      by('Ecs', 'AuthorizeSecurityGroup', {
        SecurityGroupId: 'sg-t4n1',
        'Permissions.1.IpProtocol': 'TCP',
        'Permissions.1.PortRange': '22/22',
        'Permissions.1.SourceCidrIp': '192.0.2.66/32',
      }),
    ],
    named: ['network sg-t4n1: TCP 22/22 192.0.2.66/32'],
  },
  {
    kind: 'silenced',
    calls: [by('Sls', 'DisableAlert', { project: 'audit', alertName: 'root-login' })],
    named: ['silenced audit, root-login'],
  },
];

/** The calls of these doors, some minutes apart. */
export function callsOf(planted: readonly Door[], region: string): Call[] {
  return planted
    .flatMap(({ calls }) => calls)
    .map((call, at) => ({ ...call, region, at: NIGHT + at * 4 * MINUTE }));
}
