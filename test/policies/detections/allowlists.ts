import type { DetectionSettings } from '../../../policies/detections';

/** The allowlists of the samples. */
export const allowlists: DetectionSettings = {
  'login-from-unknown-network': { trustedNetworks: ['203.0.113.0/24'] },
  'write-in-unknown-region': { trustedRegions: ['ap-southeast-1'] },
  'known-identity-from-elsewhere': {
    known: [{ kind: 'pipelines', name: 'deploy', user: 'terraform', networks: ['203.0.113.0/24'] }],
  },
  'decoy-used': { decoys: ['backup-admin'] },
  'login-at-odd-hours': { hours: { from: 9, to: 18, utcOffset: '+08:00' } },
};
