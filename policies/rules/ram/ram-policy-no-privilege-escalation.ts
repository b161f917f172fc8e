import { riskyCallsRule } from './risky-calls-rule';

const on = (what: string, ...names: readonly string[]) =>
  names.map((action) => ({ action, on: `${what}/somebody` }));

/** P1 to P13 of the catalogue: each alone, or with what everybody has, makes an administrator. */
export default riskyCallsRule({
  id: 'ram-policy-no-privilege-escalation',
  title: 'No policy lets its holder raise his own rights, or take over those of others',
  severity: 'critical',
  so: 'raise his own rights or become somebody else',
  calls: [
    ...on('policy', 'ram:CreatePolicyVersion', 'ram:SetDefaultPolicyVersion'),
    ...on('user', 'ram:AttachPolicyToUser', 'ram:AddUserToGroup', 'ram:RemoveUserFromGroup'),
    ...on('group', 'ram:AttachPolicyToGroup', 'ram:DetachPolicyFromGroup'),
    ...on('role', 'ram:AttachPolicyToRole', 'ram:DetachPolicyFromRole', 'ram:UpdateRole'),
    ...on('policy', 'ram:AttachPolicy', 'ram:DetachPolicy', 'ram:DeletePolicy'),
    ...on('user', 'ram:DetachPolicyFromUser', 'ram:CreateAccessKey', 'ram:UpdateAccessKey'),
    ...on('user', 'ram:CreateLoginProfile', 'ram:UpdateLoginProfile', 'ram:UnbindMFADevice'),
    ...on('mfa', 'ram:DeleteVirtualMFADevice', 'ims:DisableVirtualMFA'),
    ...on('user', 'ims:CreateAccessKey', 'ims:CreateLoginProfile', 'ims:UpdateLoginProfile'),
    ...on('user', 'ims:RestoreAccessKeyFromRecycleBin', 'ims:SetAccessKeyPolicy'),
    { action: 'ram:SetSecurityPreference', on: '*' },
    { action: 'ims:SetSecurityPreference', on: '*' },
    { action: 'ram:SetPasswordPolicy', on: '*' },
    ...on('saml-provider', 'ims:CreateSAMLProvider', 'ims:UpdateSAMLProvider'),
    ...on('oidc-provider', 'ims:CreateOIDCProvider', 'ims:UpdateOIDCProvider'),
    ...on('oidc-provider', 'ims:AddClientIdToOIDCProvider', 'ims:AddFingerprintToOIDCProvider'),
    { action: 'ims:SetUserSsoSettings', on: '*' },
  ],
  rationale:
    'Who can attach a policy, rewrite a role, or make a key for somebody else has every right in the account, in two calls.',
  remediation:
    'Leave these actions to the role that deploys, or name the `Resource`: one user, one role, one policy.',
  references: [
    'https://www.alibabacloud.com/help/en/ram/user-guide/identify-over-privileged-identities',
  ],
});
