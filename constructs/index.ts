/** The public surface: constructs that a CDKTF stack can be made of, and their settings. */
import type { Settings } from '../settings';

/** An account of Alibaba Cloud: its id, and its site. */
export type Account = Settings['account'];

export { accountProvider } from './account-provider';
export { adoptExisting } from './adopt';
export * from './alerting';
export * from './audit';
export * from './cost';
export * from './data';
export * from './detective';
export * from './identity';
export * from './incident';
export * from './network';
export { type PresetProps } from './preset-props';
export { guarded, type Protection, type ProtectionProps } from './protection';
export { regionalProviders, type RegionalProvidersProps } from './regional-providers';
export { SecurityBaseline, type SecurityBaselineProps } from './security-baseline';
export {
  BaselineError,
  isBaselineError,
  loadSettings,
  parseSettings,
  type PresetName,
  type Problem,
  type Region,
  type Settings,
} from '../settings';
