import type { Diagnostic } from '../protocol/messages';
import { isObject, type ObjectValue, type Value } from '../value/value';
import { error } from './diagnostics';
import { isRegion, nearestRegion } from './regions';

/** The region that the provider takes where neither its block nor the environment names one. */
export const DEFAULT_REGION =
  process.env['ALIBABA_CLOUD_REGION'] ?? process.env['ALICLOUD_REGION'] ?? 'cn-beijing';

const ACCOUNT_TYPES = ['Domestic', 'International'];

/** What the provider looks at in its own block. Credentials are not asked for. */
export function validateProviderConfig(config: Value): Diagnostic[] {
  const site = isObject(config) ? config['account_type'] : undefined;
  if (typeof site !== 'string') return [];
  if (ACCOUNT_TYPES.some((known) => known.toLowerCase() === site.toLowerCase())) return [];
  return [
    error(
      `expected account_type to be one of [${ACCOUNT_TYPES.join(' ')}], got ${site}`,
      'Attribute account_type of the provider block.',
      ['account_type'],
    ),
  ];
}

/** The region of a provider block. */
export function regionOf({ region }: ObjectValue): string {
  return typeof region === 'string' && region !== '' ? region.trim() : DEFAULT_REGION;
}

/** Whether the provider knows its region, which it asks when it is to work and not before. */
export function unknownRegion(config: ObjectValue): Diagnostic[] {
  const region = regionOf(config);
  const { skip_region_validation: skip = null } = config;
  const skips = skip ?? process.env['ALICLOUD_SKIP_REGION_VALIDATION'] === 'true';
  if (skips === true || isRegion(region)) return [];
  return [
    error(
      `Invalid Alibaba Cloud region: ${region}`,
      `Did you mean ${nearestRegion(region)}? skip_region_validation = true takes any.`,
      ['region'],
    ),
  ];
}
