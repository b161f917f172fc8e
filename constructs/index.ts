/** The public surface: constructs that a CDKTF stack can be made of, and their settings. */
export { accountProvider } from './account-provider';
export * from './identity';
export * from './network';
export { type PresetProps } from './preset-props';
export { SecurityBaseline, type SecurityBaselineProps } from './security-baseline';
export {
  loadSettings,
  parseSettings,
  renderProblems,
  SettingsError,
  type PresetName,
  type Settings,
} from '../settings';
