import { change, look, role, user } from './story';
import type { Story } from './story';

const CROSSFIRE = user('crossfire');
const FOREIGN =
  '{"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"RAM":["acs:ram::5500000000000005:root"]}}],"Version":"1"}';
const FEDERATED =
  '{"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Federated":["acs:ram::1234567890123456:oidc-provider/ci-runner"]}}],"Version":"1"}';
const ADMIN = { PolicyType: 'System', PolicyName: 'AdministratorAccess' };
const ALL = '{"Statement":[{"Action":"*","Effect":"Allow","Resource":"*"}],"Version":"1"}';

/** Ways back in, for the day when the first is closed. */
export const backDoors: readonly Story[] = [
  {
    id: 'console-user-by-tool',
    title: 'A tool turns a leaked key into an administrator with a password',
    after: 'CF, an exploitation tool for leaked keys (2022)',
    techniques: ['T1136.003', 'T1098.001', 'T1098.003'],
    by: user('image-builder', 'LTAI5tExampleBuilder'),
    from: 'elsewhere',
    hours: 'night',
    steps: [
      look('Sts', 'GetCallerIdentity'),
      look('Ram', 'ListUsers'),
      change('Ram', 'CreateUser', { UserName: 'crossfire' }),
      change('Ram', 'CreateLoginProfile', {
        UserName: 'crossfire',
        PasswordResetRequired: 'false',
        MFABindRequired: 'false',
      }),
      change('Ram', 'AttachPolicyToUser', { UserName: 'crossfire', ...ADMIN }),
      change('Ram', 'CreateAccessKey', { UserName: 'crossfire' }),
      change('AasSub', 'ConsoleSignin', {}, { by: CROSSFIRE, additional: { mfaChecked: 'false' } }),
      change(
        'Ram',
        'AddUserToGroup',
        { UserName: 'crossfire', GroupName: 'break-glass-members' },
        { by: CROSSFIRE },
      ),
      change(
        'Ram',
        'UpdateAccessKey',
        { UserName: 'image-builder', UserAccessKeyId: 'LTAI5tExampleBuilder', Status: 'Inactive' },
        { by: CROSSFIRE },
      ),
    ],
  },
  {
    id: 'trust-in-a-stranger',
    title: 'A role is entered from an account that is not ours',
    after: 'Cross-account role back door (Stratus Red Team)',
    techniques: ['T1098.003', 'T1199'],
    by: user('liu.yang'),
    from: 'office',
    hours: 'working',
    steps: [
      look('Ram', 'ListRoles'),
      change('Ram', 'CreateRole', {
        RoleName: 'partner-support',
        AssumeRolePolicyDocument: FOREIGN,
      }),
      change('Ram', 'AttachPolicyToRole', { RoleName: 'partner-support', ...ADMIN }),
      change('Ram', 'UpdateRole', { RoleName: 'auditor', NewAssumeRolePolicyDocument: FOREIGN }),
      change('Ram', 'CreatePolicyVersion', {
        PolicyName: 'read-reports',
        PolicyDocument: ALL,
        SetAsDefault: 'true',
      }),
      change('Ram', 'SetDefaultPolicyVersion', { PolicyName: 'deploy', VersionId: 'v3' }),
      change(
        'Ecs',
        'AuthorizeSecurityGroup',
        {
          SecurityGroupId: 'sg-t4n1',
          IpProtocol: 'tcp',
          PortRange: '3389/3389',
          SourceCidrIp: '0.0.0.0/0',
        },
        { by: role('partner-support:ops'), from: 'elsewhere' },
      ),
    ],
  },
  {
    id: 'identity-provider-of-theirs',
    title: 'Tokens that the thief signs himself are believed',
    after: 'Golden SAML (UNC2452, Mandiant, 2020)',
    techniques: ['T1484.002', 'T1606.002', 'T1550.001'],
    by: user('sso-admin', 'LTAI5tExampleSsoAdmin'),
    from: 'elsewhere',
    hours: 'night',
    steps: [
      look('Ims', 'ListSAMLProviders'),
      change('Ims', 'CreateOIDCProvider', {
        OIDCProviderName: 'ci-runner',
        IssuerUrl: 'https://token.example.net',
        ClientIds: 'sts.aliyuncs.com',
      }),
      change('Ims', 'AddClientIdToOIDCProvider', {
        OIDCProviderName: 'github',
        ClientId: 'sts.example.net',
      }),
      change('Ims', 'AddFingerprintToOIDCProvider', {
        OIDCProviderName: 'github',
        Fingerprint: '902ef2deeb3c5b13ea4c3d5193629309e231ae55',
      }),
      change('Ims', 'UpdateSAMLProvider', {
        SAMLProviderName: 'company',
        NewEncodedSAMLMetadataDocument: 'PEVudGl0eQ==',
      }),
      change('Ims', 'SetUserSsoSettings', { SsoEnabled: 'true', AuxiliaryDomain: 'example.net' }),
      change('Ram', 'CreateRole', { RoleName: 'ci-runner', AssumeRolePolicyDocument: FEDERATED }),
      change('Ram', 'AttachPolicyToRole', { RoleName: 'ci-runner', ...ADMIN }),
    ],
  },
  {
    id: 'second-factor-replaced',
    title: 'A guessed password, then a device of the thief instead of the owner',
    after: 'Scattered Spider (CISA AA23-320A)',
    techniques: ['T1110.003', 'T1556.006', 'T1098.005'],
    by: user('gao.peng'),
    from: 'elsewhere',
    hours: 'night',
    steps: [
      ...Array.from({ length: 6 }, () =>
        look(
          'AasSub',
          'ConsoleSignin',
          {},
          { error: 'Invalid.Password', additional: { mfaChecked: 'false' } },
        ),
      ),
      look('AasSub', 'ConsoleSignin', {}, { additional: { mfaChecked: 'false' } }),
      change('Ims', 'DisableVirtualMFA', {
        UserPrincipalName: 'gao.peng@1234567890123456.onaliyun.com',
      }),
      change('Ram', 'UnbindMFADevice', { UserName: 'gao.peng' }),
      change('Ram', 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone2' }),
      change('Ram', 'BindMFADevice', {
        UserName: 'gao.peng',
        SerialNumber: 'acs:ram::1234567890123456:mfa/phone2',
      }),
      change('Ram', 'UpdateLoginProfile', { UserName: 'gao.peng', MFABindRequired: 'false' }),
      change('Ims', 'SetSecurityPreference', {
        LoginNetworkMasks: '',
        EnableSaveMFATicket: 'true',
        LoginSessionDuration: '24',
      }),
      change('Ims', 'SetPasswordPolicy', { MinimumPasswordLength: '8', MaxLoginAttemps: '0' }),
    ],
  },
  {
    id: 'root-taken',
    title: "The mailbox of the account's owner is read, and the account changes hands",
    after: 'Account takeover by password recovery (MITRE ATT&CK T1078.004)',
    techniques: ['T1078.004', 'T1098.001', 'T1531'],
    by: { type: 'root-account', userName: 'root' },
    from: 'elsewhere',
    hours: 'night',
    steps: [
      change('AasCustomer', 'PasswordReset'),
      change(
        'AasCustomer',
        'ConsoleSignin',
        {},
        { additional: { loginAccount: 'owner@example.com', isMFAChecked: 'false' } },
      ),
      change('AasCustomer', 'MFAUnbind'),
      change('AasCustomer', 'MobileModify'),
      change('AasCustomer', 'EmailModify'),
      change('Ram', 'CreateAccessKey'),
      change('Ram', 'DeleteUser', { UserName: 'ops-oncall' }),
      change('Ecs', 'RunInstances', { InstanceType: 'ecs.gn7i-c16g1.4xlarge', Amount: '20' }),
    ],
  },
  {
    id: 'organisation-turned',
    title: 'Whoever runs the organisation frees a member and lets himself in',
    after: 'UNC3944 in cloud control planes (Mandiant, 2023)',
    techniques: ['T1098.003', 'T1562', 'T1484'],
    by: role('operator:xu.na'),
    from: 'office',
    hours: 'working',
    steps: [
      look('ResourceDirectoryMaster', 'ListAccounts'),
      change('ResourceDirectoryMaster', 'DetachControlPolicy', {
        PolicyId: 'cp-1',
        TargetId: 'fd-1',
      }),
      change('ResourceDirectoryMaster', 'DisableControlPolicy'),
      change('ResourceDirectoryMaster', 'RegisterDelegatedAdministrator', {
        AccountId: '5500000000000005',
        ServicePrincipal: 'cloudsso.aliyuncs.com',
      }),
      change('ResourceManager', 'AttachPolicy', {
        PolicyName: 'AdministratorAccess',
        PolicyType: 'System',
        PrincipalType: 'IMSUser',
        PrincipalName: 'xu.na@1234567890123456.onaliyun.com',
      }),
      change('cloudsso', 'CreateUser', { DirectoryId: 'd-1', UserName: 'helpdesk' }),
      change('cloudsso', 'CreateAccessAssignment', {
        DirectoryId: 'd-1',
        PrincipalType: 'User',
        TargetId: '1234567890123456',
      }),
      change('cloudsso', 'SetMFAAuthenticationStatus', {
        DirectoryId: 'd-1',
        MFAAuthenticationStatus: 'Disabled',
      }),
      change('Ims', 'CreateApplication', {
        AppName: 'sync',
        AppType: 'ServerApp',
        PredefinedScopes: '/acs/ccc',
      }),
      change('Ims', 'CreateAppSecret', { AppId: '4725' }),
    ],
  },
];
