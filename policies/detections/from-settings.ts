import type { Settings } from '../../settings';
import type { DetectionTuning } from '../../settings/areas/detections';
import { detections } from './catalogue/catalogue.generated';
import { allowlistsOf } from './tuning';
import type { Tunings } from './tuning';

/** How the names begin of what the baseline makes for itself. */
const OWN_NAME = 'alicloud-baseline';

/**
 * What the settings say of detections, with the allowlists that they have elsewhere: people sign in
 * from `identity.login.allowedNetworks`, and work in the home region and those of `network.regions`.
 * What stands under `detections` wins. Known identities are of all detections.
 */
export function tuningFrom({
  audit,
  detections: { known, tune },
  identity,
  network,
  region,
}: Pick<Settings, 'audit' | 'detections' | 'identity' | 'network' | 'region'>): Tunings {
  const networks = identity.login.allowedNetworks;
  const project = audit.project?.name;
  const { decoys } = identity;
  const ownNames = [OWN_NAME, ...(project === undefined ? [] : [project])];
  const allowlists: DetectionTuning = {
    ...(networks.length > 0 && { trustedNetworks: networks }),
    trustedRegions: [...new Set([region, ...network.regions])],
  };
  const tunings = detections.map(({ id, filter }) => {
    const needs = allowlistsOf(filter);
    const entries = Object.entries(allowlists).filter(([key]) =>
      needs.some((need) => need === key),
    );
    return [
      id,
      {
        ...Object.fromEntries(entries),
        ...tune[id],
        known,
        ownNames,
        ...(decoys.length > 0 && { decoys }),
      },
    ] as const;
  });
  return { ...tune, ...Object.fromEntries(tunings) };
}
