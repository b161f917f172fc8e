/** What each job may do, what nobody may, who may enter, and the documents that say so to RAM. */
export { OWN_PREFIX } from './binding';
export type { Binding, ResourceGroupScope, Scope, TagScope } from './binding';
export { RoleError } from './errors';
export type { RoleProblem } from './errors';
export { grantedBy, pipelinePurposes } from './from-settings';
export { escalations, guardrailPolicies, guardrails } from './guardrails';
export type { Escalation, Guardrail, GuardrailPolicy, Holder } from './guardrails';
export { auditLogs } from './optional/audit-logs';
export { namedRoles } from './optional/named-roles';
export type { PassedRole } from './optional/named-roles';
export { namedSecrets } from './optional/named-secrets';
export { remoteCommands } from './optional/remote-commands';
export type { CommandTargets } from './optional/remote-commands';
export { securityGroups } from './optional/security-groups';
export { serverContents } from './optional/server-contents';
export { roleNames } from './role';
export type {
  Grantable,
  GrantedPurpose,
  OptionalPurpose,
  Purpose,
  Refusal,
  Role,
  RoleName,
  StatementTemplate,
} from './role';
export { secretReads } from './secret-reads';
export type { SecretRead } from './secret-reads';
export { pack, MOST_ATTACHMENTS } from './pack';
export type { PackedPolicy } from './pack';
export { TARGET_SIZE } from './split';
export { asPolicies, permissionsFor, permissionsOf, roles } from './permissions';
export type { PermissionOptions, Permissions, Section } from './permissions';
export { githubTrust, gitlabTrust, oidcTrust } from './pipelines';
export type {
  GithubPin,
  GithubTrustOptions,
  GitlabTrustOptions,
  OidcTrustOptions,
} from './pipelines';
export { checkAllowlist, checkNetworks } from './networks';
export { memberPermissions, ownMfaDevice } from './self-service';
export type { MemberOptions } from './self-service';
export { breakGlassTrust, memberTrust, samlTrust } from './trust';
export type { BreakGlassTrustOptions, MemberTrustOptions, SamlTrustOptions } from './trust';
