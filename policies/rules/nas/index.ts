import type { Rule } from '../../review';
import nasFileSystemEncrypted from './nas-file-system-encrypted';

/** In the order of their ids. */
export const nasRules: readonly Rule[] = [nasFileSystemEncrypted];
