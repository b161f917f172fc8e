import type { Rule } from '../../review';
import crAccessClosed from './cr-access-closed';
import crImagesScanned from './cr-images-scanned';
import crNamespacePrivate from './cr-namespace-private';
import crRepositoryPrivate from './cr-repository-private';
import crTagImmutable from './cr-tag-immutable';

export const registryRules: readonly Rule[] = [
  crAccessClosed,
  crImagesScanned,
  crNamespacePrivate,
  crRepositoryPrivate,
  crTagImmutable,
];
