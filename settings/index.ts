/** What a user may set: the file, its checks, and the decided values. Imports nothing of ours. */
export { ADOPTIONS_FILE, loadAdoptions, type Adoption } from './adoptions';
export { DEFAULT_FILE } from './default-file';
export { loadSettings, parseSettings, settingsVariables } from './load';
export { deviationsFromPreset } from './deviations';
export { LARGEST_FILE } from './read-text';
export type { Environment, ParseOptions } from './load';
export { notesOn } from './notes';
export { isPlaceholderAccount, PLACEHOLDER_ACCOUNT_ID } from './resolve';
export type { Provenance, Settings, Site } from './settings';
export { jobNames } from './areas/identity';
export { resolveCost } from './areas/cost';
export type { BudgetSettings, CostSettings, QuotaSettings } from './areas/cost';
export type { ExtraPermission, Grants, JobName, JobSettings } from './areas/identity';
export type { LoginSettings, PasswordPolicySettings, VerificationType } from './areas/identity';
export type {
  NeverSettings,
  PersonSettings,
  PipelineSettings,
  ScopeSettings,
} from './areas/identity';
export { endingsOf, nearnessOf } from './endings';
export type { SingleSignOnSettings } from './areas/identity';
export { severities } from '../alicloud/severities';
export type { Severity } from '../alicloud/severities';
export type { AlertsSettings, Recipient, WebhookKind } from './areas/alerts';
export type { AuditSettings } from './areas/audit';
export { configRuleIds, remediableRuleIds, type ConfigRuleId } from './areas/config-rule-ids';
export type { BackupPlanSettings, DataSettings } from './areas/data';
export type { DetectiveSettings } from './areas/detective';
export type { IncidentSettings, LockdownSettings } from './areas/incident';
export type { NetworkSettings, VpcSettings } from './areas/network';
export { BaselineError, isBaselineError } from '../alicloud/problems';
export type { Problem, ProblemLocation } from '../alicloud/problems';
export type { FileProblem, ProblemCode } from './problems';
export { presetNames, presets } from './presets';
export type { Accepted, Preset, PresetName, PresetValue } from './presets';
export { regionIds, regions } from '../alicloud/regions';
export type { Region } from '../alicloud/regions';
export { settingsJsonSchema } from './json-schema';
export { secretVariables } from './secrets';
export { validateSection } from './validate-section';
