import type { Rule } from '../../review';
import ecsDiskDefaultEncryption from './ecs-disk-default-encryption';
import ecsDiskEncrypted from './ecs-disk-encrypted';
import ecsDiskOfInstanceEncrypted from './ecs-disk-of-instance-encrypted';
import ecsDiskSnapshotsKept from './ecs-disk-snapshots-kept';

/** In the order of their ids. */
export const ecsDiskRules: readonly Rule[] = [
  ecsDiskDefaultEncryption,
  ecsDiskEncrypted,
  ecsDiskOfInstanceEncrypted,
  ecsDiskSnapshotsKept,
];
