import { ActiontrailTrail } from '@cdktf/provider-alicloud/lib/actiontrail-trail';
import { LogProject } from '@cdktf/provider-alicloud/lib/log-project';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { OWN_PREFIX } from '../../policies/roles';
import { SecureBucket, type BucketLock, type CustomerKey } from '../data';
import { guarded, type ProtectionProps } from '../protection';
import { adoptLogStore } from './adopted-log-store';
import { checkAuditTrail } from './check-audit-trail';

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

/** What is made for the trail where nothing else is named: bucket and project, each by this name. */
const OWN_NAME = (accountId: string): string => `${OWN_PREFIX}audit-${accountId}`;

/**
 * One trail for all regions, reads and writes, that is on. It writes to a bucket, where events stay
 * as they were, and to a project of SLS, where they are searched and alarms watch them.
 *
 * The trail itself is free; OSS and SLS charge for what they store, and SLS for what is written.
 * Both have to be activated in the account, which the console asks for once.
 * Whatever is made here is protected from destroy, and destroying the trail is itself recorded.
 */
export class AuditTrail extends Construct {
  readonly resource: ActiontrailTrail;
  /** The bucket that was made here, if one was. */
  readonly bucket: SecureBucket | undefined;
  /** The project that was made here, if one was. */
  readonly project: LogProject | undefined;
  /** Known at synth. */
  readonly trailName: string;
  /** The project that the trail's log store is in: known at plan. */
  readonly projectName: string;
  /** The region that the project is in. */
  readonly projectRegion: string;
  /** The log store, which ActionTrail makes and indexes, and nobody else can write to. */
  readonly logStoreName: string;
  /** What to depend on for what reads the log store: no argument leads from there to the trail. */
  readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: AuditTrailProps) {
    super(scope, id);
    checkAuditTrail(this, props);
    const { accountId, region, trailName = `${OWN_PREFIX}trail`, logStoreDays, protection } = props;
    const { bucket, project } = props;
    const own = OWN_NAME(accountId);
    this.bucket = isExisting(bucket) ? undefined : this.makeBucket(own, bucket, props);
    this.project = project ? undefined : this.makeProject(own, props);
    const target = isExisting(bucket) ? bucket : undefined;
    this.trailName = trailName;
    this.projectName = this.project?.projectName ?? project?.projectName ?? own;
    this.projectRegion = project?.region ?? region;
    this.logStoreName = `actiontrail_${trailName}`;
    this.resource = new ActiontrailTrail(this, 'Resource', {
      trailName,
      // Left out, a trail is off, and nobody is told; the other two are set against other defaults.
      status: 'Enable',
      eventRw: 'All',
      trailRegion: 'All',
      isOrganizationTrail: props.organization ?? false,
      ossBucketName: this.bucket?.bucketName ?? target?.bucketName ?? own,
      ...(target?.keyPrefix !== undefined && { ossKeyPrefix: target.keyPrefix }),
      ...(target?.writeRoleArn !== undefined && { ossWriteRoleArn: target.writeRoleArn }),
      slsProjectArn: `acs:log:${this.projectRegion}:${project?.accountId ?? accountId}:project/${this.projectName}`,
      ...(project?.writeRoleArn !== undefined && { slsWriteRoleArn: project.writeRoleArn }),
      dependsOn: [this.bucket?.ready, this.project].filter((one) => one !== undefined),
      // ActionTrail fills in its service-linked role, which may not be there before the trail is.
      ...guarded(protection, target?.writeRoleArn === undefined ? ['oss_write_role_arn'] : []),
    });
    this.ready =
      logStoreDays === undefined
        ? this.resource
        : adoptLogStore(this, {
            importId: `${project?.projectName ?? own}:${this.logStoreName}`,
            retentionDays: logStoreDays,
            protection,
          });
  }

  private makeBucket(
    bucketName: string,
    { keepDays, lock, key }: OwnAuditBucket = {},
    { protection, tags }: AuditTrailProps,
  ): SecureBucket {
    return new SecureBucket(this, 'Bucket', {
      bucketName,
      ...(keepDays !== undefined && { expireAfterDays: keepDays }),
      ...(lock && { lock }),
      ...(key && { key }),
      ...(protection && { protection }),
      ...(tags && { tags }),
    });
  }

  private makeProject(projectName: string, { protection, tags = {} }: AuditTrailProps): LogProject {
    return new LogProject(this, 'Project', {
      projectName,
      description: 'What was done in this account, and by whom',
      ...(Object.keys(tags).length > 0 && { tags: { ...tags } }),
      ...guarded(protection),
    });
  }
}

function isExisting(bucket: AuditTrailProps['bucket']): bucket is ExistingAuditBucket {
  return bucket !== undefined && 'bucketName' in bucket;
}
