import type { Rule } from '../../review';
import kmsKeyDeletionProtected from './kms-key-deletion-protected';
import kmsKeyDeletionWindow from './kms-key-deletion-window';
import kmsKeyRotated from './kms-key-rotated';
import kmsKeyRotationInterval from './kms-key-rotation-interval';
import kmsKeyUsable from './kms-key-usable';

/** In the order of their ids. */
export const kmsRules: readonly Rule[] = [
  kmsKeyDeletionProtected,
  kmsKeyDeletionWindow,
  kmsKeyRotated,
  kmsKeyRotationInterval,
  kmsKeyUsable,
];
