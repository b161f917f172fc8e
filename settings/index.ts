/** What a user may set: the file, its checks, and the decided values. Imports nothing of ours. */
export { DEFAULT_FILE, loadSettings, parseSettings, settingsVariables } from './load';
export { departuresFromPreset } from './departures';
export { LARGEST_FILE } from './read-text';
export type { Environment, ParseOptions } from './load';
export { isPlaceholderAccount, PLACEHOLDER_ACCOUNT_ID } from './resolve';
export type { Provenance, RoleSettings, Settings, Site, VpcSettings } from './settings';
export { inOrder, renderProblem, renderProblems, SettingsError } from './problems';
export type { Problem, ProblemCode } from './problems';
export { presetNames, presets } from './presets';
export type { Accepted, Preset, PresetName, PresetValue } from './presets';
export { regionIds, regions } from './regions';
export type { Region } from './regions';
export type { LoginSettings, PasswordPolicySettings, VerificationType } from './settings';
export { settingsJsonSchema } from './json-schema';
export { secretVariables } from './secrets';
export { refusedValues } from './values';
