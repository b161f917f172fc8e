import type { Rule } from '../../review';
import ramAccessKeyNotInState from './ram-access-key-not-in-state';
import ramIdleAccessKeysDisabled from './ram-idle-access-keys-disabled';
import ramIdleUsersLoseAccess from './ram-idle-users-lose-access';
import ramLoginNetworksLimited from './ram-login-networks-limited';
import ramLoginProfileMfaRequired from './ram-login-profile-mfa-required';
import ramLoginProfilePasswordChanged from './ram-login-profile-password-changed';
import ramLoginSessionDuration from './ram-login-session-duration';
import ramMfaMandatory from './ram-mfa-mandatory';
import ramMfaNotByMessage from './ram-mfa-not-by-message';
import ramMfaNotRemembered from './ram-mfa-not-remembered';
import ramNoAdministratorAttached from './ram-no-administrator-attached';
import ramNoProductAdministratorAttached from './ram-no-product-administrator-attached';
import ramPasswordDifferentCharacters from './ram-password-different-characters';
import ramPasswordLifetime from './ram-password-lifetime';
import ramPasswordLockout from './ram-password-lockout';
import ramPasswordMinimumLength from './ram-password-minimum-length';
import ramPasswordPolicyDeclaredOnce from './ram-password-policy-declared-once';
import ramPasswordRequiresLowercase from './ram-password-requires-lowercase';
import ramPasswordRequiresNumbers from './ram-password-requires-numbers';
import ramPasswordRequiresSymbols from './ram-password-requires-symbols';
import ramPasswordRequiresUppercase from './ram-password-requires-uppercase';
import ramPasswordReusePrevented from './ram-password-reuse-prevented';
import ramPasswordUnlikeUserName from './ram-password-unlike-user-name';
import ramPoliciesNotOnUsers from './ram-policies-not-on-users';
import ramPolicyAssumeRoleLimited from './ram-policy-assume-role-limited';
import ramPolicyAuditProtected from './ram-policy-audit-protected';
import ramPolicyMfaDenyFires from './ram-policy-mfa-deny-fires';
import ramPolicyNoAllowNotAction from './ram-policy-no-allow-not-action';
import ramPolicyNoCodeInOtherRoles from './ram-policy-no-code-in-other-roles';
import ramPolicyNoFullAdministrator from './ram-policy-no-full-administrator';
import ramPolicyNoOrganizationTakeover from './ram-policy-no-organization-takeover';
import ramPolicyNoPrivilegeEscalation from './ram-policy-no-privilege-escalation';
import ramPolicyNoWholeService from './ram-policy-no-whole-service';
import ramPolicyPassRoleLimited from './ram-policy-pass-role-limited';
import ramPolicySecretsLimited from './ram-policy-secrets-limited';
import ramRiskyLoginVerified from './ram-risky-login-verified';
import ramRoleSessionDuration from './ram-role-session-duration';
import ramTrustNotPublic from './ram-trust-not-public';
import ramTrustOidcSubjectLimited from './ram-trust-oidc-subject-limited';
import ramTrustRequiresMfa from './ram-trust-requires-mfa';
import ramUserConsoleOrKeys from './ram-user-console-or-keys';
import ramUsersCannotManageAccessKeys from './ram-users-cannot-manage-access-keys';

/** In the order of their ids. */
export const ramRules: readonly Rule[] = [
  ramAccessKeyNotInState,
  ramIdleAccessKeysDisabled,
  ramIdleUsersLoseAccess,
  ramLoginNetworksLimited,
  ramLoginProfileMfaRequired,
  ramLoginProfilePasswordChanged,
  ramLoginSessionDuration,
  ramMfaMandatory,
  ramMfaNotByMessage,
  ramMfaNotRemembered,
  ramNoAdministratorAttached,
  ramNoProductAdministratorAttached,
  ramPasswordDifferentCharacters,
  ramPasswordLifetime,
  ramPasswordLockout,
  ramPasswordMinimumLength,
  ramPasswordPolicyDeclaredOnce,
  ramPasswordRequiresLowercase,
  ramPasswordRequiresNumbers,
  ramPasswordRequiresSymbols,
  ramPasswordRequiresUppercase,
  ramPasswordReusePrevented,
  ramPasswordUnlikeUserName,
  ramPoliciesNotOnUsers,
  ramPolicyAssumeRoleLimited,
  ramPolicyAuditProtected,
  ramPolicyMfaDenyFires,
  ramPolicyNoAllowNotAction,
  ramPolicyNoCodeInOtherRoles,
  ramPolicyNoFullAdministrator,
  ramPolicyNoOrganizationTakeover,
  ramPolicyNoPrivilegeEscalation,
  ramPolicyNoWholeService,
  ramPolicyPassRoleLimited,
  ramPolicySecretsLimited,
  ramRiskyLoginVerified,
  ramRoleSessionDuration,
  ramTrustNotPublic,
  ramTrustOidcSubjectLimited,
  ramTrustRequiresMfa,
  ramUserConsoleOrKeys,
  ramUsersCannotManageAccessKeys,
];
