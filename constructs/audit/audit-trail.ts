import { ActiontrailTrail } from '@cdktf/provider-alicloud/lib/actiontrail-trail';
import { LogProject } from '@cdktf/provider-alicloud/lib/log-project';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { OWN_PREFIX } from '../../policies/roles';
import { SecureBucket } from '../data';
import { anyText, dependable, having, validateProps } from '../props';
import { guarded } from '../protection';
import { adoptLogStore } from './adopted-log-store';
import type { AuditTrailProps, ExistingAuditBucket, OwnAuditBucket } from './audit-trail-props';
import { auditTrailFields } from './audit-trail-fields';

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
    // The provider checks none of it: ActionTrail would refuse it when half of the rest is made.
    validateProps(this, auditTrailFields, props);
    const { accountId, region, trailName = `${OWN_PREFIX}trail`, logStoreDays, protection } = props;
    const { bucket, dataEvents, project } = props;
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
      // In the order of the letters, as the API answers it: the text is compared as it stands.
      ...(dataEvents && {
        eventSelectors: JSON.stringify([{ ReadWriteType: 'All', ServiceName: 'Oss' }]),
        dataEventTrailRegion: dataEvents.region,
      }),
      dependsOn: [this.bucket?.ready, this.project].filter((one) => one !== undefined),
      // ActionTrail fills in its service-linked role, which may not be there before the trail is, and
      // where data events are delivered, while none are recorded.
      ...guarded(protection, [
        ...(dataEvents === undefined ? ['data_event_trail_region'] : []),
        ...(target?.writeRoleArn === undefined ? ['oss_write_role_arn'] : []),
      ]),
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

/** A trail, for what watches or uses it. */
export const auditTrailField = having(
  {
    trailName: anyText,
    projectName: anyText,
    projectRegion: anyText,
    logStoreName: anyText,
    ready: dependable,
    bucket: having({ bucketName: anyText, ready: dependable }, 'a bucket').optional(),
  },
  'an AuditTrail',
);
