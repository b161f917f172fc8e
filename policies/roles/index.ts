/** What each job may do, what nobody may, who may enter, and the documents that say so to RAM. */
export { OWN_PREFIX } from './binding';
export type { Scope } from './binding';
export { grantedBy, pipelinePurposes } from './from-settings';
export { escalations, guardrailPolicies, guardrails } from './guardrails';
export type { Escalation, Guardrail } from './guardrails';
export { alarmRules } from './optional/alarm-rules';
export { auditLogs } from './optional/audit-logs';
export { clusters } from './optional/clusters';
export { images } from './optional/images';
export { namedRoles } from './optional/named-roles';
export { namedSecrets } from './optional/named-secrets';
export { publicEntries } from './optional/public-entries';
export { quarantine } from './optional/quarantine';
export { remoteCommands } from './optional/remote-commands';
export { securityEvents } from './optional/security-events';
export { securityGroups } from './optional/security-groups';
export { serverContents } from './optional/server-contents';
export { roleNames } from './role';
export type { GrantedPurpose, OptionalPurpose, Purpose, Refusal, Role, RoleName } from './role';
export { secretReads } from './secret-reads';
export {
  holders,
  jobNetworks,
  jobPermissions,
  jobTrust,
  pipelinePermissions,
  SOMEBODY,
} from './settled';
export type { Held } from './settled';
export { pack, MOST_ATTACHMENTS } from './pack';
export type { PackedPolicy } from './pack';
export { TARGET_SIZE } from './split';
export { asPolicies, permissionsFor, permissionsOf, roles } from './permissions';
export { managedNames, roleNameOf } from './deployment/managed';
export type { ManagedNames } from './deployment/managed';
export { terraformState } from './optional/terraform-state';
export type { PermissionOptions, Permissions, Section } from './permissions';
export { githubTrust, gitlabTrust, oidcTrust } from './pipelines';
export type { GithubPin } from './pipelines';
export { entrantsOf, pipelineTrust, subjectsOf, tokenHolderOf } from './pipeline-tokens';
export { publicIssuers, tokenProviderOf } from './token-providers';
export { checkAllowlist } from './networks';
export { DECOY_POLICY, decoyStatements } from './decoy';
export { ownMfaPolicyName } from './own-mfa-policy';
export { memberPermissions, ownMfaDevice } from './self-service';
export { breakGlassTrust, memberTrust, samlTrust } from './trust';
