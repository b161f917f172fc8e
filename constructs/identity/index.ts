export { AccessKeyNetworks, type AccessKeyNetworksProps } from './access-key-networks';
export { AccessBaseline, type AccessBaselineProps } from './access-baseline';
export {
  CiRole,
  type CiRoleProps,
  type GithubPipeline,
  type GitlabPipeline,
  type TokenPipeline,
} from './ci-role';
export type {
  JobEntry,
  MemberEntry,
  NamedOidcProvider,
  NamedSamlProvider,
  NamedUser,
  OidcRoleEntry,
  SamlRoleEntry,
} from './job-entry';
export { Decoys, type DecoysProps } from './decoys';
export { JobGroup, type JobGroupProps } from './job-group';
export { JobRole, type JobRoleProps, type OwnJob } from './job-role';
export { LoginSecurity, type LoginSecurityProps } from './login-security';
export { OidcEntry, type OidcEntryProps } from './oidc-entry';
export { PasswordPolicy, type PasswordPolicyProps } from './password-policy';
export { Person, type PersonProps } from './person';
export { SamlEntry, type SamlEntryProps } from './saml-entry';
/** What job roles are granted beyond their job, and what they work on. */
export {
  auditLogs,
  namedRoles,
  namedSecrets,
  remoteCommands,
  securityGroups,
  serverContents,
  type Purpose,
  type RoleName,
  type Scope,
} from '../../policies/roles';
