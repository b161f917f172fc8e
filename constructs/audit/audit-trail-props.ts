import type { BucketLock, CustomerKey } from '../data';
import type { ProtectionProps } from '../protection';

/** A bucket that exists already, or is made elsewhere. ActionTrail must be able to write to it. */
export interface ExistingAuditBucket {
  readonly bucketName: string;
  /**
   * 6 to 32 letters, digits, hyphens, underscores and slashes, a letter first.
   *
   * @default - none: at the root
   */
  readonly keyPrefix?: string;
  /**
   * The role that ActionTrail writes as: for a bucket of another account.
   *
   * @default - ActionTrail's service-linked role, which it makes itself
   */
  readonly writeRoleArn?: string;
}

/** A project of SLS that exists already, or is made elsewhere. */
export interface ExistingAuditProject {
  readonly projectName: string;
  /** @default - the trail's */
  readonly region?: string;
  /** @default - the trail's */
  readonly accountId?: string;
  /**
   * The role that ActionTrail writes as: for a project of another account.
   *
   * @default - ActionTrail's service-linked role, which it makes itself
   */
  readonly writeRoleArn?: string;
}

/** The bucket that is made for the trail. */
export interface OwnAuditBucket {
  /**
   * Days until events are deleted, 365 to 36,500.
   *
   * @default - never
   */
  readonly keepDays?: number;
  /**
   * Events that nobody can delete for a time, you neither.
   *
   * @default - none
   */
  readonly lock?: BucketLock;
  /**
   * The key that the files are encrypted with. ActionTrail's service-linked role may use any key of
   * the account that has KMS's own key policy.
   *
   * @default - keys of OSS, which cost nothing
   */
  readonly key?: CustomerKey;
}

export interface AuditTrailProps extends ProtectionProps {
  /** The account that the trail is in: 16 digits. */
  readonly accountId: string;
  /** The region of the stack's provider: the trail's home. */
  readonly region: string;
  /**
   * 6 to 36 lower-case letters, digits, hyphens and underscores, a letter first. A change replaces
   * the trail, and its log store begins anew.
   *
   * @default 'alicloud-baseline-trail'
   */
  readonly trailName?: string;
  /** @default - one is made, `alicloud-baseline-audit-<account>`, and one for its access logs */
  readonly bucket?: OwnAuditBucket | ExistingAuditBucket;
  /** @default - one is made, `alicloud-baseline-audit-<account>` */
  readonly project?: ExistingAuditProject;
  /**
   * Record who reads and writes objects, in all buckets of one region. ActionTrail writes it to a
   * project that it makes there, `actiontrail-log-<account>-<region>`, and SLS charges for every
   * line. Which names of single buckets it takes is not documented; the provider reads back one
   * region only.
   *
   * @default - not recorded
   */
  readonly dataEvents?: { readonly region: string };
  /**
   * Record every account of the Resource Directory that this one manages.
   *
   * @default false
   */
  readonly organization?: boolean;
  /**
   * Days that the trail's log store keeps events, 365 to 3,650, of which the last is for ever.
   *
   * ActionTrail makes the log store itself, and keeps events in it for ever (SLS documentation,
   * "ActionTrail events", 2026): leave this out and there is nothing to do. Set it only once the
   * trail was deployed, at which the store is taken over; before that a plan fails with "Cannot
   * import non-existent remote object".
   *
   * @default - as ActionTrail makes it: for ever
   */
  readonly logStoreDays?: number;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}
