import type { Diagnostic } from '../protocol/messages';
import { isObject, type Value } from '../value/value';
import { error } from './diagnostics';
import { isRegion, nearestRegion } from './regions';

/** The region that the provider takes where neither its block nor the environment names one. */
export const DEFAULT_REGION =
  process.env['ALIBABA_CLOUD_REGION'] ?? process.env['ALICLOUD_REGION'] ?? 'cn-beijing';

const ACCOUNT_TYPES = ['Domestic', 'International'];

/** What the provider looks at in its own block. Credentials are not asked for. */
export function validateProviderConfig(config: Value): Diagnostic[] {
  if (!isObject(config)) return [];
  const { account_type: site, region, skip_region_validation: skip } = config;
  const found: Diagnostic[] = [];
  if (typeof site === 'string' && !ACCOUNT_TYPES.includes(site)) {
    found.push(
      error(
        `expected account_type to be one of [${ACCOUNT_TYPES.join(' ')}], got ${site}`,
        'Attribute account_type of the provider block.',
        ['account_type'],
      ),
    );
  }
  if (typeof region === 'string' && region !== '' && skip !== true && !isRegion(region)) {
    found.push(
      error(
        `Invalid Alibaba Cloud region: ${region}`,
        `Did you mean ${nearestRegion(region)}? skip_region_validation = true takes any.`,
        ['region'],
      ),
    );
  }
  return found;
}
