import { mapOf, textIn, textsIn, userIn, type Deed, type Values } from './deed';
import type { Handle, HandleKind } from './handles';

/** Whom a thief becomes by a call that went through: from then on they are known by these too. */
export function becomes(deed: Deed): readonly Handle[] {
  const ways = Object.hasOwn(WAYS, deed.name) ? WAYS[deed.name] : undefined;
  return (ways ?? none)(deed).filter(({ name }) => name !== '');
}

type Way = (deed: Deed) => readonly Handle[];

const none: Way = () => [];

const to =
  (kind: HandleKind, nameOf: (deed: Deed) => string): Way =>
  (deed) => [{ kind, name: nameOf(deed) }];

/** The user that a call is about: RAM and IMS name the parameter each in its own way. */
export function userOf({ parameters, named, who }: Deed): string {
  const given =
    textIn(parameters, 'UserName') ||
    textIn(parameters, 'UserPrincipalName') ||
    (named.find(({ type }) => type === 'ACS::RAM::User')?.name ?? '');
  // Without one it is about whoever calls.
  return given === '' ? (who.user ?? '') : userIn(given);
}

export function roleOf({ parameters, named }: Deed): string {
  const arn = textIn(parameters, 'RoleArn');
  return (
    textIn(parameters, 'RoleName') ||
    arn.slice(arn.lastIndexOf('/') + 1) ||
    (named.find(({ type }) => type === 'ACS::RAM::Role')?.name ?? '')
  );
}

/** The key that a call made, changed or deleted. */
export function keyOf({ parameters, response, named }: Deed): string {
  const made = mapOf(response['AccessKey']) ?? {};
  return (
    textIn(parameters, 'UserAccessKeyId') ||
    textIn(made, 'AccessKeyId') ||
    (named.find(({ type }) => type === 'ACS::RAM::AccessKey')?.name ?? '')
  );
}

/** The machines that a call is about, by each of the names that calls have for them. */
export function machinesOf({ parameters, response, named }: Deed): readonly string[] {
  const made = mapOf(response['InstanceIdSets']) ?? {};
  const all = [
    ...['InstanceId', 'InstanceIds'].flatMap((name) => textsIn(parameters, name)),
    ...textsIn(made, 'InstanceIdSet'),
    ...named.flatMap(({ type, name }) => (type === 'ACS::ECS::Instance' ? [name] : [])),
  ];
  return [...new Set(all)].filter((id) => id.startsWith('i-'));
}

const entersRole: Way = (deed) => {
  const role = roleOf(deed);
  const session = textIn(deed.parameters, 'RoleSessionName');
  const credentials: Values = mapOf(deed.response['Credentials']) ?? {};
  return [
    // Without a name of the session, any may be theirs.
    ...(role === ''
      ? []
      : [
          session === ''
            ? ({ kind: 'entered', name: role } as const)
            : ({ kind: 'session', name: `${role}:${session}` } as const),
        ]),
    { kind: 'key', name: textIn(credentials, 'AccessKeyId') },
  ];
};

const makesKey: Way = (deed) => {
  const key = keyOf(deed);
  return [key === '' ? { kind: 'newKeys', name: userOf(deed) } : { kind: 'key', name: key }];
};

const machines: Way = (deed) => machinesOf(deed).map((name) => ({ kind: 'machine', name }));

/** One that is switched on again was somebody's who is gone. */
const changesKey: Way = (deed) =>
  textIn(deed.parameters, 'Status') === 'Active' ? [{ kind: 'key', name: keyOf(deed) }] : [];

const changesRole: Way = (deed) =>
  textIn(deed.parameters, 'NewAssumeRolePolicyDocument') === ''
    ? []
    : [{ kind: 'entered', name: roleOf(deed) }];

/** Only where somebody else's: one's own password and device make nobody new. */
const othersConsole: Way = (deed) => {
  const user = userOf(deed);
  return user === deed.who.user ? [] : [{ kind: 'console', name: user }];
};

const provider = (name: string): Way =>
  to('provider', ({ parameters, named }) => textIn(parameters, name) || (named[0]?.name ?? ''));

const ssoUser: Way = ({ service, parameters }) =>
  service.toLowerCase() === 'cloudsso'
    ? [{ kind: 'sso', name: textIn(parameters, 'UserName') }]
    : [];

const WAYS: Readonly<Record<string, Way>> = {
  AssumeRole: entersRole,
  AssumeRoleWithOIDC: entersRole,
  AssumeRoleWithSAML: entersRole,
  AttachInstanceRamRole: machines,
  AttachKeyPair: machines,
  BindMFADevice: othersConsole,
  CreateAccessKey: makesKey,
  CreateLoginProfile: to('console', userOf),
  CreateOIDCProvider: provider('OIDCProviderName'),
  CreateRole: to('role', roleOf),
  CreateSAMLProvider: provider('SAMLProviderName'),
  CreateUser: (deed) =>
    /^(?:ram|ims)$/i.test(deed.service) ? [{ kind: 'user', name: userOf(deed) }] : ssoUser(deed),
  AddClientIdToOIDCProvider: provider('OIDCProviderName'),
  AddFingerprintToOIDCProvider: provider('OIDCProviderName'),
  InvokeCommand: machines,
  ModifyInstanceAttribute: machines,
  ModifyInstanceVncPasswd: machines,
  ReplaceSystemDisk: machines,
  RestoreAccessKeyFromRecycleBin: to('key', keyOf),
  RunCommand: machines,
  RunInstances: machines,
  SendFile: machines,
  StartTerminalSession: machines,
  UpdateAccessKey: changesKey,
  UpdateLoginProfile: othersConsole,
  UpdateOIDCProvider: provider('OIDCProviderName'),
  UpdateRole: changesRole,
  UpdateSAMLProvider: provider('SAMLProviderName'),
};
