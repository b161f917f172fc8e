import type { Region, Settings } from '../../settings';
import type { DetectionSettings, DetectionTuning } from '../../settings/areas/detections';
import { detections } from './catalogue/catalogue.generated';
import { allowlistsOf } from './tuning';

/**
 * Where events of services that have no region are recorded (API `UpdateGlobalEventsStorageRegion`
 * of ActionTrail takes these two only).
 */
const GLOBAL_EVENTS: readonly Region[] = ['cn-hangzhou', 'ap-southeast-1'];

/**
 * What the settings say of detections, with the allowlists that they have elsewhere: people sign in
 * from `identity.login.allowedNetworks`, and work in the home region and those of `network.regions`.
 * What stands under `detections` wins.
 */
export function tuningFrom({
  detections: given,
  identity,
  network,
  region,
}: Pick<Settings, 'detections' | 'identity' | 'network' | 'region'>): DetectionSettings {
  const networks = identity.login.allowedNetworks;
  const allowlists: DetectionTuning = {
    ...(networks.length > 0 && { trustedNetworks: networks }),
    trustedRegions: [...new Set([region, ...network.regions, ...GLOBAL_EVENTS])],
  };
  const needed = detections.flatMap(({ id, filter }): [string, DetectionTuning][] => {
    const needs = allowlistsOf(filter);
    const entries = Object.entries(allowlists).filter(([key]) =>
      needs.some((need) => need === key),
    );
    if (entries.length === 0) return [];
    return [[id, { ...Object.fromEntries(entries), ...given[id] }]];
  });
  return { ...given, ...Object.fromEntries(needed) };
}
