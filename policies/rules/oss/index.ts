import type { Rule } from '../../review';
import ossAccountPublicAccessBlocked from './oss-account-public-access-blocked';
import ossBucketCorsLimited from './oss-bucket-cors-limited';
import ossBucketEncrypted from './oss-bucket-encrypted';
import ossBucketHttpsOnly from './oss-bucket-https-only';
import ossBucketLoggingEnabled from './oss-bucket-logging-enabled';
import ossBucketNotForceDestroyed from './oss-bucket-not-force-destroyed';
import ossBucketPolicyNotPublic from './oss-bucket-policy-not-public';
import ossBucketPrivate from './oss-bucket-private';
import ossBucketPublicAccessBlocked from './oss-bucket-public-access-blocked';
import ossBucketTlsVersions from './oss-bucket-tls-versions';
import ossBucketVersioningEnabled from './oss-bucket-versioning-enabled';
import ossBucketWormLocked from './oss-bucket-worm-locked';
import ossObjectPrivate from './oss-object-private';

/** In the order of their ids. */
export const ossRules: readonly Rule[] = [
  ossAccountPublicAccessBlocked,
  ossBucketCorsLimited,
  ossBucketEncrypted,
  ossBucketHttpsOnly,
  ossBucketLoggingEnabled,
  ossBucketNotForceDestroyed,
  ossBucketPolicyNotPublic,
  ossBucketPrivate,
  ossBucketPublicAccessBlocked,
  ossBucketTlsVersions,
  ossBucketVersioningEnabled,
  ossBucketWormLocked,
  ossObjectPrivate,
];
