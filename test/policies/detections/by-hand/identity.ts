import { calls, FAILED, ROOT, rootSignIn, signIn, times } from './written';
import type { ByHand } from './written';

const RAM_LIST = 'ActionTrail, audit events of RAM and of IMS; API lists of both';
const SAMPLES = 'ActionTrail, sample events of console logons';
const byRoot = { userIdentity: ROOT };
const inRole = (userName: string) => ({ userIdentity: { type: 'assumed-role', userName } });
const withKey = (accessKeyId: string) => ({ userIdentity: { ...ROOT, accessKeyId } });
const keyOfBob = (accessKeyId: string) => ({
  userIdentity: { type: 'ram-user', userName: 'bob', accessKeyId },
});
const terraformFrom = (sourceIpAddress: string) => ({
  sourceIpAddress,
  userIdentity: { type: 'ram-user', userName: 'terraform', accessKeyId: 'LTAIexample' },
});

const named = (userName: string) => ({ userIdentity: { type: 'ram-user', userName } });

/** People, keys, rights and how one signs in. */
export const identity: Readonly<Record<string, ByHand>> = {
  'access-key-changed': {
    from: RAM_LIST,
    hears: [
      ...calls('Ram Ims', 'UpdateAccessKey DeleteAccessKey DeleteAccessKeyInRecycleBin', {
        UserAccessKeyId: 'example',
      }),
      ...calls('Ims', 'RestoreAccessKeyFromRecycleBin'),
    ],
    passes: [...calls('Ram', 'CreateAccessKey ListAccessKeys'), ...calls('Sts', 'UpdateAccessKey')],
  },
  'access-key-created': {
    from: RAM_LIST,
    hears: calls('Ram Ims', 'CreateAccessKey', { UserName: 'bob' }),
    passes: [
      ...calls('Ram', 'CreateAppSecret UpdateAccessKey'),
      ...calls('Kms', 'CreateAccessKey'),
    ],
  },
  'deployer-role-used': {
    from: 'the role of the baseline: deployer… and others; assumed-role userName is RoleName:SessionName',
    onlyWhenDone: false,
    hears: calls(
      'Ecs',
      'DescribeInstances',
      {},
      { userIdentity: { type: 'assumed-role', userName: 'deployer-main:alice' } },
    ),
    passes: [
      ...calls(
        'Ecs',
        'DescribeInstances',
        {},
        { userIdentity: { type: 'assumed-role', userName: 'job-operator:alice' } },
      ),
      ...calls(
        'Ecs',
        'DescribeInstances',
        {},
        { userIdentity: { type: 'ram-user', userName: 'break-glass' } },
      ),
    ],
  },
  'failed-logins': {
    from: `${SAMPLES}; CIS 2.19`,
    onlyWhenDone: false,
    hears: [
      times(5, 60, signIn(FAILED)),
      times(5, 60, signIn({ errorCode: '', errorMessage: 'The password is incorrect.' })),
      times(5, 60, signIn({ errorCode: 'LoginFailed', errorMessage: '' })),
    ],
    passes: [
      times(4, 60, signIn(FAILED)),
      times(9, 60, signIn()),
      times(9, 60, signIn({ errorCode: 'success', errorMessage: 'success' })),
      times(9, 60, signIn({ errorCode: 'null', errorMessage: 'null' })),
      times(5, 460, signIn(FAILED)),
      times(9, 60, signIn({ ...FAILED, eventName: 'ConsoleSignout' })),
    ],
  },
  'failed-logins-of-many': {
    from: `${SAMPLES}; CIS 2.19`,
    onlyWhenDone: false,
    hears: [
      times(5, 60, signIn(FAILED), (n) => ({
        userIdentity: { type: 'ram-user', userName: `user-${n}` },
      })),
    ],
    passes: [
      times(9, 60, signIn(FAILED)),
      times(5, 60, signIn(), (n) => ({
        userIdentity: { type: 'ram-user', userName: `user-${n}` },
      })),
      times(5, 60, signIn({ errorCode: 'success', errorMessage: 'success' }), (n) => ({
        userIdentity: { type: 'ram-user', userName: `user-${n}` },
      })),
      times(5, 60, signIn({ errorCode: 'null', errorMessage: 'null' }), (n) => ({
        userIdentity: { type: 'ram-user', userName: `user-${n}` },
      })),
    ],
  },
  'login-at-odd-hours': {
    from: `${SAMPLES}; office hours 9 to 18, UTC+8`,
    hears: [
      signIn({ eventTime: '2026-03-04T10:00:00Z' }),
      signIn({ eventTime: '2026-03-07T03:00:00Z', errorMessage: 'success' }),
      signIn({ eventTime: '2026-03-04T00:59:59Z', errorMessage: 'null' }),
    ],
    passes: [
      signIn(),
      signIn({ eventTime: '2026-03-04T01:00:00Z' }),
      signIn({ eventTime: '2026-03-04T09:59:59Z' }),
      signIn({ ...FAILED, eventTime: '2026-03-04T20:00:00Z' }),
    ],
  },
  'login-from-unknown-network': {
    from: `${SAMPLES}; the office is 203.0.113.0/24`,
    hears: [
      signIn({ sourceIpAddress: '198.51.100.7' }),
      signIn({ sourceIpAddress: '203.0.114.9', errorMessage: 'success' }),
      signIn({ sourceIpAddress: '2001:db8::1', errorMessage: 'null' }),
    ],
    passes: [signIn(), signIn({ ...FAILED, sourceIpAddress: '198.51.100.7' })],
  },
  'mfa-device-bound': {
    from: RAM_LIST,
    hears: calls('Ram Ims', 'BindMFADevice CreateVirtualMFADevice'),
    passes: [...calls('Ram', 'UnbindMFADevice GetUserMFAInfo'), ...calls('Sts', 'BindMFADevice')],
  },
  'mfa-device-removed': {
    from: RAM_LIST,
    hears: [
      ...calls('Ram Ims', 'UnbindMFADevice DeleteVirtualMFADevice DisableVirtualMFA'),
      ...calls('Ims', 'DeletePasskey'),
    ],
    passes: [...calls('Ims', 'BindMFADevice'), ...calls('Sts', 'UnbindMFADevice')],
  },
  'password-policy-changed': {
    from: RAM_LIST,
    hears: calls('Ram Ims', 'SetPasswordPolicy', { MinimumPasswordLength: '16' }),
    passes: [...calls('Ram', 'GetPasswordPolicy'), ...calls('Sts', 'SetPasswordPolicy')],
  },
  'password-policy-weakened': {
    from: 'CIS 1.7: 14 characters at least; API page of SetPasswordPolicy',
    hears: calls('Ram Ims', 'SetPasswordPolicy', { MinimumPasswordLength: '13' }),
    passes: [
      ...calls('Ram', 'SetPasswordPolicy', { MinimumPasswordLength: '14' }),
      ...calls('Ram', 'SetPasswordPolicy', { MaxPasswordAge: '8' }),
    ],
  },
  'permission-granted': {
    from: 'landing zone, ram_auth_change; CIS 2.10',
    hears: [
      ...calls('Ram', 'AttachPolicyToUser AttachPolicyToGroup AttachPolicyToRole'),
      ...calls('Ram', 'DetachPolicyFromUser DetachPolicyFromGroup DetachPolicyFromRole'),
      ...calls('ResourceManager', 'AttachPolicy DetachPolicy'),
    ],
    passes: [
      ...calls('Ram', 'ListPoliciesForUser'),
      ...calls('Tag', 'AttachPolicy'),
      // Policies of Alibaba Cloud only allow.
      ...calls('Ram', 'DetachPolicyFromUser DetachPolicyFromGroup', { PolicyType: 'System' }),
    ],
  },
  'ram-policy-changed': {
    from: 'CIS 2.10, its query',
    hears: calls(
      'Ram ResourceManager',
      'CreatePolicy DeletePolicy CreatePolicyVersion UpdatePolicyVersion SetDefaultPolicyVersion DeletePolicyVersion',
    ),
    passes: [...calls('Ram', 'GetPolicyVersion'), ...calls('Tag', 'CreatePolicy')],
  },
  'ram-role-changed': {
    from: RAM_LIST,
    hears: calls('Ram ResourceManager', 'CreateRole UpdateRole DeleteRole', { RoleName: 'worker' }),
    passes: [...calls('Ram', 'GetRole CreateServiceLinkedRole'), ...calls('Ots', 'CreateRole')],
  },
  'root-access-key-created': {
    from: RAM_LIST,
    hears: calls('Ram Ims', 'CreateAccessKey', {}, byRoot),
    passes: [...calls('Ram', 'CreateAccessKey'), ...calls('Ram', 'ListAccessKeys', {}, byRoot)],
  },
  'root-credentials-changed': {
    from: 'ActionTrail, audit events of account logon; older samples have the service Customer',
    hears: calls(
      'AasCustomer Customer',
      'PasswordReset PasswordModify MFAUnbind MFABind EmailModify HelpEmailModify MobileModify MobileBind ProtectionAdd',
      {},
      { ...byRoot, eventType: 'PasswordReset' },
    ),
    passes: [
      ...calls('AasCustomer', 'ConsoleSignin ConsoleSignout', {}, byRoot),
      ...calls('AasSub', 'PasswordReset'),
    ],
  },
  'root-login': {
    from: `${SAMPLES}; CIS 2.18`,
    hears: [
      rootSignIn('true'),
      rootSignIn('false', { errorMessage: 'success' }),
      rootSignIn('true', { serviceName: 'Customer', errorMessage: 'null' }),
    ],
    passes: [signIn(), rootSignIn('true', FAILED)],
  },
  'security-preference-changed': {
    from: RAM_LIST,
    hears: calls('Ram Ims', 'SetSecurityPreference', { AllowUserToManageMFADevices: 'true' }),
    passes: [...calls('Ims', 'GetSecurityPreference'), ...calls('Sas', 'SetSecurityPreference')],
  },
  'sso-changed': {
    from: 'API list of IMS',
    hears: [
      ...calls('Ims', 'CreateSAMLProvider UpdateSAMLProvider DeleteSAMLProvider'),
      ...calls('Ims', 'CreateOIDCProvider UpdateOIDCProvider DeleteOIDCProvider'),
      ...calls('Ims', 'SetUserSsoSettings SetDefaultDomain'),
      ...calls('Ims', 'AddClientIdToOIDCProvider RemoveClientIdFromOIDCProvider'),
      ...calls('Ims', 'AddFingerprintToOIDCProvider RemoveFingerprintFromOIDCProvider'),
    ],
    passes: [...calls('Ims', 'ListSAMLProviders'), ...calls('Sts', 'CreateSAMLProvider')],
  },
  'user-password-changed': {
    from: RAM_LIST,
    hears: calls('Ram Ims', 'ChangePassword'),
    passes: [...calls('Ram', 'UpdateLoginProfile'), ...calls('Rds', 'ChangePassword')],
  },
  'ram-user-changed': {
    from: RAM_LIST,
    hears: [
      ...calls('Ram Ims', 'CreateUser DeleteUser', { UserName: 'bob' }),
      ...calls('Ram', 'UpdateUser', { UserName: 'bob', NewUserName: 'alice' }),
      ...calls('Ims', 'UpdateUser', { NewUserPrincipalName: 'alice@acme.example' }),
      ...calls('Ram Ims', 'UpdateUser', { UserName: 'bob', NewMobilePhone: '86-13900000000' }),
      ...calls('Ram Ims', 'UpdateUser', { UserName: 'bob', NewEmail: 'bob@elsewhere.example' }),
      ...calls('Ram Ims', 'CreateLoginProfile UpdateLoginProfile DeleteLoginProfile'),
      ...calls('Ram Ims', 'AddUserToGroup RemoveUserFromGroup CreateGroup DeleteGroup UpdateGroup'),
      ...calls('Ims', 'DeleteUserInRecycleBin RestoreUserFromRecycleBin'),
      ...calls('Ims', 'SetVerificationInfo UnbindVerification'),
      ...calls('Ram', 'SetAccountAlias ClearAccountAlias'),
    ],
    passes: [
      ...calls('Ram', 'GetUser GetLoginProfile ListGroups'),
      ...calls('Ram Ims', 'UpdateUser', { UserName: 'bob', NewDisplayName: 'Bob', NewEmail: '' }),
      ...calls('dms-enterprise', 'CreateUser'),
      ...calls('Cms', 'CreateGroup'),
    ],
  },
  'administrator-granted': {
    from: 'CIS 2.10; API pages of AttachPolicyTo… (PolicyName), AttachPolicy and CreatePolicy; policy language of RAM',
    hears: [
      ...calls('Ram', 'AttachPolicyToUser AttachPolicyToGroup AttachPolicyToRole', {
        PolicyType: 'System',
        PolicyName: 'AdministratorAccess',
        UserName: 'bob',
      }),
      ...calls('Ram', 'AttachPolicyToUser', { PolicyName: 'AliyunRAMFullAccess' }),
      ...calls('ResourceManager', 'AttachPolicy', {
        PolicyName: 'AdministratorAccess',
        PrincipalName: 'bob@example.onaliyun.com',
      }),
      ...[
        '{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
        '{"Version": "1", "Statement": [{"Action": ["*"], "Effect": "Allow", "Resource": "*"}]}',
        '{"Statement":[{"Effect":"Allow","Action":["*:*"],"Resource":["*"]}],"Version":"1"}',
        '{"Statement":[{"Effect":"Allow","Action":"ram:*","Resource":"*"}],"Version":"1"}',
        '{"Statement":[{"Effect":"Allow","NotAction":"bss:*","Resource":"*"}],"Version":"1"}',
      ].flatMap((PolicyDocument) =>
        calls('Ram ResourceManager', 'CreatePolicy CreatePolicyVersion', {
          PolicyName: 'all',
          PolicyDocument,
        }),
      ),
    ],
    passes: [
      ...calls('Ram', 'AttachPolicyToUser', { PolicyName: 'ReadOnlyAccess' }),
      ...calls('Ram', 'DetachPolicyFromUser', { PolicyName: 'AdministratorAccess' }),
      ...calls('Oss', 'AttachPolicyToUser', { PolicyName: 'AdministratorAccess' }),
      ...[
        '{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}],"Version":"1"}',
        '{"Statement":[{"Effect":"Allow","Action":["oss:*","ecs:Describe*"],"Resource":"*"}]}',
      ].flatMap((PolicyDocument) => calls('Ram', 'CreatePolicy', { PolicyDocument })),
    ],
  },
  'emergency-role-used': {
    from: 'the role of the baseline: job-… and break-glass; assumed-role userName is RoleName:SessionName; API page of AssumeRole (RoleArn)',
    onlyWhenDone: false,
    hears: [
      ...calls('Ecs', 'DescribeInstances', {}, inRole('break-glass:alice')),
      ...calls('Sts', 'AssumeRole', { RoleArn: 'acs:ram::1234567890123456:role/break-glass' }),
    ],
    passes: [
      ...calls('Ecs', 'DescribeInstances', {}, inRole('job-operator:alice')),
      ...calls(
        'Ecs',
        'DescribeInstances',
        {},
        { userIdentity: { type: 'ram-user', userName: 'break-glass' } },
      ),
      ...calls('Sts', 'AssumeRole', { RoleArn: 'acs:ram::1234567890123456:role/job-operator' }),
    ],
  },
  'login-without-mfa': {
    from: `${SAMPLES}: mfaChecked in the sample, isMFAChecked in the text; CIS 2.17`,
    hears: [
      ...['mfaChecked', 'isMFAChecked'].map((name) =>
        signIn({ additionalEventData: { [name]: 'false' } }),
      ),
      signIn({ additionalEventData: { mfaChecked: 'false' }, errorMessage: 'success' }),
      signIn({ additionalEventData: { mfaChecked: 'false' }, errorMessage: 'null' }),
    ],
    passes: [
      signIn(),
      signIn({ additionalEventData: { isMFAChecked: 'true' } }),
      signIn({ ...FAILED, additionalEventData: { mfaChecked: 'false' } }),
    ],
  },
  'root-login-without-mfa': {
    from: `${SAMPLES}: isMFAChecked of the root user, mfaChecked as of others; CIS 2.17`,
    hears: [
      rootSignIn('false'),
      rootSignIn('', { additionalEventData: { mfaChecked: 'false' } }),
      rootSignIn('false', { errorMessage: 'success' }),
      rootSignIn('false', { errorMessage: 'null' }),
    ],
    passes: [rootSignIn('true'), rootSignIn('false', FAILED), signIn()],
  },
  'root-access-key-used': {
    from: 'landing zone, root_ak_usage; a console session of root has a key that begins with TMP.',
    hears: calls('Ecs', 'DescribeInstances', {}, withKey('example-key-of-root')),
    passes: [
      ...calls('Ecs', 'DescribeInstances', {}, byRoot),
      ...['NULL', 'TMP.example', 'STS.example'].flatMap((key) =>
        calls('Ecs', 'DescribeInstances', {}, withKey(key)),
      ),
      ...calls('Ecs', 'DescribeInstances'),
    ],
  },
  'role-trusts-account': {
    from: 'API pages of CreateRole and UpdateRole; policy language of RAM, principals',
    hears: [
      ...calls('Ram ResourceManager', 'CreateRole', {
        AssumeRolePolicyDocument:
          '{"Statement":[{"Effect":"Allow","Principal":{"RAM":["acs:ram::5500000000000005:root"]}}]}',
      }),
      ...calls('Ram', 'UpdateRole', {
        NewAssumeRolePolicyDocument:
          '{"Statement": [{"Principal": {"RAM": "acs:ram::5500000000000005:user/eve"}}]}',
      }),
    ],
    passes: [
      ...calls('Ram', 'CreateRole', {
        AssumeRolePolicyDocument:
          '{"Statement":[{"Effect":"Allow","Principal":{"Service":["ecs.aliyuncs.com"]}}]}',
      }),
      ...calls('Ram', 'CreatePolicy', {
        PolicyDocument: '{"RAM":["acs:ram::5500000000000005:root"]}',
      }),
    ],
  },
  'root-change': {
    from: 'root-account, and Write of eventRW: the page on fields of events',
    hears: calls('Ecs Ram Oss', 'CreateX', {}, { ...byRoot, eventType: 'ConsoleOperation' }),
    passes: [
      ...calls('Ecs', 'DescribeInstances', {}, { ...byRoot, eventRW: 'Read' }),
      ...calls('Ecs', 'RunInstances'),
      rootSignIn('true'),
      // A sign-in is no change, whatever its event says.
      rootSignIn('true', { eventRW: 'Write' }),
      rootSignIn('true', { eventRW: 'Write', eventName: 'ConsoleSignout' }),
    ],
  },
  'application-access-created': {
    from: 'API lists of IMS and KMS',
    hears: [
      ...calls('Ims', 'CreateApplication UpdateApplication CreateAppSecret'),
      ...calls('Ims', 'ProvisionApplication ProvisionExternalApplication'),
      ...calls('Kms', 'CreateClientKey'),
    ],
    passes: [
      ...calls('Ims', 'ListApplications DeleteAppSecret'),
      ...calls('sae', 'CreateApplication'),
    ],
  },
  'long-lived-key-used': {
    from: 'ActionTrail, sample events: keys of sessions begin with STS., of the console with TMP.',
    hears: calls('Ecs Oss', 'AnyChange', {}, keyOfBob('LTAIexample')),
    passes: [
      ...calls('Ecs', 'AnyChange', {}, keyOfBob('STS.example')),
      ...calls('Ecs', 'AnyChange', {}, keyOfBob('TMP.example')),
      ...calls('Ecs', 'AnyChange', {}, keyOfBob('')),
      ...calls('Ecs', 'DescribeInstances', {}, { ...keyOfBob('LTAIexample'), eventRW: 'Read' }),
    ],
  },
  'decoy-used': {
    from: 'the settings of the test: backup-admin is a decoy',
    onlyWhenDone: false,
    hears: [
      ...calls('Sts', 'GetCallerIdentity', {}, { ...named('backup-admin'), eventRW: 'Read' }),
      ...calls('Ram', 'CreateUser', {}, named('Backup-Admin')),
    ],
    passes: [
      ...calls('Ram', 'CreateUser', {}, named('backup-admin-2')),
      ...calls('Ram', 'CreateAccessKey', { UserName: 'backup-admin' }),
    ],
  },
  'known-identity-from-elsewhere': {
    from: 'the settings of the test: the pipeline terraform is known from 203.0.113.0/24',
    onlyWhenDone: false,
    hears: [
      ...calls('Ecs', 'DescribeInstances', {}, terraformFrom('198.51.100.7')),
      ...calls('Ram', 'CreateUser', {}, terraformFrom('2001:db8::1')),
    ],
    passes: [
      ...calls('Ram', 'CreateUser', {}, terraformFrom('203.0.113.9')),
      ...calls('Ram', 'CreateUser', {}, { sourceIpAddress: '198.51.100.7' }),
    ],
  },
};
