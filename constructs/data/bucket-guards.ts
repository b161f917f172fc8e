import type { OssBucket } from '@cdktf/provider-alicloud/lib/oss-bucket';
import { OssBucketAcl } from '@cdktf/provider-alicloud/lib/oss-bucket-acl';
import { OssBucketHttpsConfig } from '@cdktf/provider-alicloud/lib/oss-bucket-https-config';
import { OssBucketLoggingA as OssBucketLogging } from '@cdktf/provider-alicloud/lib/oss-bucket-logging';
import { OssBucketPolicy } from '@cdktf/provider-alicloud/lib/oss-bucket-policy';
import { OssBucketPublicAccessBlock } from '@cdktf/provider-alicloud/lib/oss-bucket-public-access-block';
import { OssBucketServerSideEncryption } from '@cdktf/provider-alicloud/lib/oss-bucket-server-side-encryption';
import { OssBucketVersioningA as OssBucketVersioning } from '@cdktf/provider-alicloud/lib/oss-bucket-versioning';
import { OssBucketWorm } from '@cdktf/provider-alicloud/lib/oss-bucket-worm';
import type { ITerraformDependable, TerraformProvider, TerraformResourceLifecycle } from 'cdktf';
import type { Construct } from 'constructs';
import { guarded, type ProtectionProps } from '../protection';
import { bucketPolicy, type BucketGrant } from './bucket-policy';
import type { CustomerKey } from './encryption-key';

/**
 * Objects that nobody can change or delete for a time, the account's owner neither.
 *
 * The bucket keeps its versions: OSS's documentation of 2026 lets a bucket have both, that of 2024
 * did not. Try it in your region with `trial` first.
 */
export interface BucketLock {
  /** From the last change of each object, 1 to 25,550 (70 years). */
  readonly days: number;
  /**
   * `locked` is at once and for ever: no plan, no support and no owner shortens it, and the bucket
   * cannot go before its last object may. `trial` is the same for 24 hours, then OSS drops it, and
   * the next deployment begins another.
   */
  readonly state: 'trial' | 'locked';
}

/** A bucket that access logs are written to. */
interface LogBucket {
  readonly bucketName: string;
  readonly ready: ITerraformDependable;
}

interface GuardProps extends ProtectionProps {
  readonly accessLogs: LogBucket | undefined;
  readonly grants?: readonly BucketGrant[];
  readonly key?: CustomerKey;
  readonly lock?: BucketLock;
  readonly provider?: TerraformProvider;
}

/** What every guard is made with: its bucket, its provider, and after which other guard. */
interface Common {
  readonly bucket: string;
  readonly provider?: TerraformProvider;
  readonly lifecycle?: TerraformResourceLifecycle;
  readonly dependsOn: ITerraformDependable[];
}

type Guard = (scope: Construct, common: Common) => ITerraformDependable;

/** OSS puts the name of the bucket behind it: `access/<bucket>2026-01-31-...`. */
const ACCESS_LOG_PREFIX = 'access/';

/**
 * The guards of a bucket, one after another: OSS refuses changes to one bucket at the same time.
 * What cannot be undone comes last, when all else has gone well.
 *
 * @returns the last one.
 */
export function guardBucket(
  scope: Construct,
  bucket: OssBucket,
  props: GuardProps,
): ITerraformDependable {
  const { provider, protection } = props;
  return guardsOf(props).reduce<ITerraformDependable>(
    (before, make) =>
      make(scope, {
        bucket: bucket.bucket,
        ...(provider && { provider }),
        ...guarded(protection),
        dependsOn: [before],
      }),
    bucket,
  );
}

function guardsOf({ accessLogs, grants = [], key, lock }: GuardProps): Guard[] {
  return [
    closed,
    blocked,
    versioned,
    encryptedWith(key),
    overTls,
    letting(grants),
    ...(accessLogs ? [loggedTo(accessLogs)] : []),
    ...(lock ? [lockedFor(lock)] : []),
  ];
}

const closed: Guard = (scope, common) =>
  new OssBucketAcl(scope, 'Acl', { ...common, acl: 'private' });

const blocked: Guard = (scope, common) =>
  new OssBucketPublicAccessBlock(scope, 'PublicAccessBlock', {
    ...common,
    blockPublicAccess: true,
  });

const versioned: Guard = (scope, common) =>
  new OssBucketVersioning(scope, 'Versioning', { ...common, status: 'Enabled' });

const encryptedWith =
  (key: CustomerKey | undefined): Guard =>
  (scope, common) =>
    new OssBucketServerSideEncryption(scope, 'Encryption', {
      ...common,
      sseAlgorithm: key ? 'KMS' : 'AES256',
      ...(key && { kmsMasterKeyId: key.keyId }),
    });

const overTls: Guard = (scope, common) =>
  new OssBucketHttpsConfig(scope, 'Https', {
    ...common,
    enable: true,
    tlsVersions: ['TLSv1.2', 'TLSv1.3'],
  });

const letting =
  (grants: readonly BucketGrant[]): Guard =>
  (scope, common) =>
    new OssBucketPolicy(scope, 'Policy', {
      ...common,
      policy: bucketPolicy(common.bucket, grants),
    });

const loggedTo =
  (target: LogBucket): Guard =>
  (scope, common) =>
    new OssBucketLogging(scope, 'Logging', {
      ...common,
      targetBucket: target.bucketName,
      targetPrefix: ACCESS_LOG_PREFIX,
      dependsOn: [...common.dependsOn, target.ready],
      // OSS writes by a role of its own where none is given, and may answer with its name.
      lifecycle: { ...common.lifecycle, ignoreChanges: ['logging_role'] },
    });

const lockedFor =
  ({ days, state }: BucketLock): Guard =>
  (scope, common) =>
    new OssBucketWorm(scope, 'Lock', {
      ...common,
      retentionPeriodInDays: days,
      status: state === 'locked' ? 'Locked' : 'InProgress',
    });
