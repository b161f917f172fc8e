import { OssBucket } from '@cdktf/provider-alicloud/lib/oss-bucket';
import { type ITerraformDependable, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import * as names from '../../alicloud/names';
import { flag, list, onAnyMap, text, wholeNumber } from '../../settings/fields';
import { addIssue } from '../../settings/refinements';
import { anyText, common, dependable, having, propsOf, validateProps } from '../props';
import { guarded, type ProtectionProps } from '../protection';
import type { BucketGrant } from './bucket-policy';
import { customerKeyField, grantField, lockField } from './bucket-fields';
import { guardBucket, type BucketLock } from './bucket-guards';
import type { CustomerKey } from './encryption-key';

export interface SecureBucketProps extends ProtectionProps {
  /**
   * 3 to 63 lower-case letters, digits and hyphens, unlike any bucket's of anybody. A change would
   * replace the bucket.
   */
  readonly bucketName: string;
  /**
   * The key that objects are encrypted with.
   *
   * @default - keys of OSS (AES256), which cost nothing
   */
  readonly key?: CustomerKey;
  /**
   * Where OSS writes who asked for what, every hour: a bucket of the same region and account.
   *
   * @default - one is made, named as this one and `-logs`
   */
  readonly accessLogsTo?: SecureBucket;
  /**
   * Of the bucket that others log to: it is not logged itself. OSS documents that a bucket that
   * logs to itself goes round in a loop.
   *
   * @default false
   */
  readonly holdsAccessLogs?: boolean;
  /**
   * Days until objects are deleted, 1 to 36,500.
   *
   * @default - 365 where it holds access logs, otherwise never
   */
  readonly expireAfterDays?: number;
  /**
   * Days for which a deleted or overwritten object can be brought back, 1 to 36,500.
   *
   * @default 90, or the days of the lock where they are more
   */
  readonly oldVersionDays?: number;
  /** @default - none */
  readonly lock?: BucketLock;
  /**
   * Whom the bucket lets in from other accounts.
   *
   * @default - nobody
   */
  readonly grants?: readonly BucketGrant[];
  /**
   * Kept in three zones. Costs about a quarter more; a change would replace the bucket.
   *
   * @default false
   */
  readonly zoneRedundant?: boolean;
  /** @default - the stack's provider without an alias */
  readonly provider?: TerraformProvider;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Added to the name of a bucket for the one that its access logs go to. */
const LOGS_SUFFIX = '-logs';
const LONGEST_NAME = 63;

/** Days that OSS keeps objects. */
const days = wholeNumber(1, 36500, 'days', 'Days that objects are kept.');

const secureBucketFields = propsOf<SecureBucketProps>({
  bucketName: text(names.bucketName, 'The name of the bucket.'),
  key: customerKeyField.optional(),
  accessLogsTo: having({ bucketName: anyText, ready: dependable }, 'a SecureBucket').optional(),
  holdsAccessLogs: flag('Whether others log to it.').optional(),
  expireAfterDays: days.optional(),
  oldVersionDays: days.optional(),
  lock: lockField.optional(),
  grants: list(grantField, 50, 'Whom the bucket lets in.').optional(),
  zoneRedundant: flag('Whether it is kept in three zones.').optional(),
  provider: common.provider,
  tags: common.tags,
  protection: common.protection,
}).superRefine(
  (
    { bucketName, holdsAccessLogs, accessLogsTo, expireAfterDays, oldVersionDays, lock },
    context,
  ) => {
    const makesLogs = holdsAccessLogs !== true && accessLogsTo === undefined;
    const longest = LONGEST_NAME - LOGS_SUFFIX.length;
    if (makesLogs && typeof bucketName === 'string' && bucketName.length > longest) {
      const allowed = `up to ${longest} characters, as ${LOGS_SUFFIX} is added for the bucket of its access logs`;
      addIssue(context, allowed, { fix: 'Shorten it.' }, ['bucketName']);
    }
    if (holdsAccessLogs === true && accessLogsTo !== undefined) {
      addIssue(
        context,
        'one of the two: a bucket that holds access logs is not logged itself',
        { found: 'given with holdsAccessLogs', fix: 'Drop one of the two.' },
        ['accessLogsTo'],
      );
    }
    const locked = lockField.safeParse(lock).data?.days;
    for (const [name, kept] of Object.entries({ expireAfterDays, oldVersionDays })) {
      if (typeof kept !== 'number' || locked === undefined || kept >= locked) continue;
      const allowed = `${locked} or more: nothing goes before its lock does`;
      addIssue(context, allowed, { fix: 'Raise it, or shorten the lock.' }, [name]);
    }
  },
  onAnyMap,
);

const OLD_VERSION_DAYS = 90;
const ACCESS_LOG_DAYS = 365;
const UNFINISHED_UPLOAD_DAYS = 7;

/**
 * A bucket that is private, blocked to the public, versioned, encrypted, reached by TLS 1.2 and
 * newer only, logged and kept tidy. Its guards are resources of their own, made one after another,
 * and the bucket ignores what they set: the plan after the first is empty.
 */
export class SecureBucket extends Construct {
  readonly resource: OssBucket;
  /** Where its access logs go; nothing of a bucket that holds them. */
  readonly accessLogs: SecureBucket | undefined;
  /** What to depend on for a bucket with all its guards up. */
  readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: SecureBucketProps) {
    super(scope, id);
    validateProps(this, secureBucketFields, props);
    const { bucketName, protection, provider, zoneRedundant = false, tags } = props;
    this.resource = new OssBucket(this, 'Resource', {
      ...(provider && { provider }),
      bucket: bucketName,
      storageClass: 'Standard',
      redundancyType: zoneRedundant ? 'ZRS' : 'LRS',
      forceDestroy: false,
      lifecycleRule: [tidy(props)],
      ...(tags && Object.keys(tags).length > 0 && { tags: { ...tags } }),
      ...guarded(protection, ['logging', 'policy', 'server_side_encryption_rule', 'versioning']),
    });
    this.accessLogs = props.accessLogsTo ?? this.makeAccessLogs(props);
    this.ready = guardBucket(this, this.resource, { ...props, accessLogs: this.accessLogs });
  }

  /** The name, as others refer to it: known at plan. */
  get bucketName(): string {
    return this.resource.bucket;
  }

  private makeAccessLogs(props: SecureBucketProps): SecureBucket | undefined {
    if (props.holdsAccessLogs === true) return undefined;
    const { bucketName, protection, provider, tags } = props;
    return new SecureBucket(this, 'AccessLogs', {
      bucketName: `${bucketName}${LOGS_SUFFIX}`,
      holdsAccessLogs: true,
      ...(protection && { protection }),
      ...(provider && { provider }),
      ...(tags && { tags }),
    });
  }
}

/** One rule for the whole bucket: OSS refuses rules of overlapping prefixes that disagree. */
function tidy({ holdsAccessLogs, expireAfterDays, oldVersionDays, lock }: SecureBucketProps) {
  const expire = expireAfterDays ?? (holdsAccessLogs === true ? ACCESS_LOG_DAYS : undefined);
  const old = oldVersionDays ?? Math.max(OLD_VERSION_DAYS, lock?.days ?? 0);
  return {
    id: 'tidy',
    enabled: true,
    prefix: '',
    abortMultipartUpload: [{ days: UNFINISHED_UPLOAD_DAYS }],
    noncurrentVersionExpiration: [{ days: old }],
    ...(expire !== undefined && { expiration: [{ days: expire }] }),
  };
}
