import { addressOf, isWhole, modelOfSnapshot, objectsOf, textAt } from '../account/snapshot';
import type { Snapshot } from '../account/snapshot';
import type { SnapshotObject } from '../account/snapshot/snapshot';
import { call } from '../incident/command';
import type { Command } from '../incident';
import { review } from '../review';
import type { Rule } from '../review';
import type { Judged, Weakness } from './weakness';

/** The rules of the review that open doors are told by; each door is told once, by the worst of them. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  alicloud_security_group_rule: [
    ...['security-group-all-ports-closed', 'security-group-ssh-closed'],
    ...['security-group-rdp-closed', 'security-group-admin-ports-closed'],
    ...['security-group-database-ports-closed', 'security-group-container-ports-closed'],
    'security-group-open-ports-listed',
  ],
  alicloud_oss_bucket: ['oss-bucket-private'],
  alicloud_oss_bucket_acl: ['oss-bucket-private'],
  alicloud_oss_bucket_policy: ['oss-bucket-policy-not-public'],
};

/** What is open to everybody, and what records nothing, by the rules that a change is reviewed with. */
export function judgeOpenings(snapshot: Snapshot, rules: readonly Rule[]): Judged {
  const wanted = new Set(Object.values(DOORS).flat());
  const today = snapshot.taken.slice(0, 10);
  const model = modelOfSnapshot(snapshot);
  const report = review(
    model,
    rules.filter(({ id }) => wanted.has(id)),
    { today },
  );
  const objects = new Map(
    objectsOf(snapshot, ...Object.keys(DOORS)).map((one) => [addressOf(one), one]),
  );
  const told = new Map<string, Weakness>();
  for (const { address, message, rule } of report.findings) {
    const object = objects.get(address);
    if (object === undefined || told.has(aboutOf(object))) continue;
    const says = `${message} (${rule})`;
    const about = aboutOf(object);
    told.set(about, { kind: 'open-to-all', item: 'B5', about, says, fix: [closing(object)] });
  }
  return {
    weaknesses: [
      ...told.values(),
      ...sharedImages(snapshot),
      ...silentTrails(snapshot),
      ...missingTrail(snapshot),
    ],
    unjudged: [
      ...report.undecided.map(({ address, reasons }) => ({
        about: address,
        why: [...new Set(reasons.map(({ path, reason }) => `${path} ${reason}`.trim()))].join('; '),
      })),
      ...(['images', 'trails'] as const)
        .filter((section) => !isWhole(snapshot, section))
        .map((section) => ({ about: section, why: 'not all were read' })),
    ],
  };
}

function sharedImages(snapshot: Snapshot): readonly Weakness[] {
  return objectsOf(snapshot, 'alicloud_image_share_permission').map((one) => {
    const [ImageId = '', account = ''] = ['image_id', 'account_id'].map((name) =>
      textAt(one, name),
    );
    const share = (how: string): string[] =>
      call('ecs', 'ModifyImageSharePermission', { ImageId, [how]: account }, one.region);
    return {
      ...{ kind: 'image-shared', item: 'B5', about: `image ${ImageId}, account ${account}` },
      says: 'another account may start machines from it, and read all that is on it',
      fix: [
        {
          argv: share('RemoveAccount.1'),
          does: 'Shares it no longer. Machines that were made from it stay theirs.',
          undo: share('AddAccount.1'),
        },
      ],
    };
  });
}

/** Where trails were all read, and there is none. */
function missingTrail(snapshot: Snapshot): readonly Weakness[] {
  const isNone = objectsOf(snapshot, 'alicloud_actiontrail_trail').length === 0;
  if (!isNone || !isWhole(snapshot, 'trails')) return [];
  const all = { Name: 'audit', OssBucketName: 'BUCKET', EventRW: 'All', TrailRegion: 'All' };
  return [
    {
      ...{ kind: 'trail-none', item: 'A11', about: 'the account' },
      says: 'no trail: what was done is gone after 90 days. The construct AuditTrail makes one that nobody switches off unseen',
      fix: [
        {
          argv: call('actiontrail', 'CreateTrail', all),
          does: 'Makes one that records all, into a bucket of yours: put its name in.',
          undo: call('actiontrail', 'DeleteTrail', { Name: 'audit' }),
        },
        {
          argv: call('actiontrail', 'StartLogging', { Name: 'audit' }),
          does: 'Has it record.',
          undo: call('actiontrail', 'StopLogging', { Name: 'audit' }),
        },
      ],
    },
  ];
}

function aboutOf(object: SnapshotObject): string {
  if (object.type === 'alicloud_security_group_rule') {
    const [group, port] = ['security_group_id', 'port_range'].map((one) => textAt(object, one));
    const from = textAt(object, 'cidr_ip') ?? textAt(object, 'ipv6_cidr_ip') ?? 'anywhere';
    const protocol = textAt(object, 'ip_protocol') ?? 'any protocol';
    return `security group ${group ?? object.id}: ${protocol} ${port ?? ''} from ${from}`;
  }
  return `bucket ${textAt(object, 'bucket') ?? object.id}`;
}

function closing(object: SnapshotObject): Command {
  const of = (name: string): string => textAt(object, name) ?? '';
  if (object.type === 'alicloud_security_group_rule') {
    const rule = {
      ...{ SecurityGroupId: of('security_group_id'), IpProtocol: of('ip_protocol') },
      ...{ PortRange: of('port_range'), SourceCidrIp: of('cidr_ip') },
      ...{ Ipv6SourceCidrIp: of('ipv6_cidr_ip'), Policy: of('policy'), NicType: of('nic_type') },
    };
    const region = object.region === '' ? {} : { RegionId: object.region };
    return {
      argv: call('ecs', 'RevokeSecurityGroup', { ...region, ...rule }),
      does: 'Takes the rule away: what comes in by it only is cut off.',
      undo: call('ecs', 'AuthorizeSecurityGroup', { ...region, ...rule }),
    };
  }
  const bucket = `oss://${of('bucket') === '' ? object.id : of('bucket')}`;
  if (object.type === 'alicloud_oss_bucket_policy') {
    return {
      argv: ['oss', 'bucket-policy', '--method=delete', bucket],
      does: 'Takes the whole policy of the bucket away.',
      undo: 'Put the policy again, from the snapshot of last month.',
    };
  }
  return {
    argv: ['oss', 'set-acl', bucket, 'private', '-b'],
    does: 'Closes the bucket to everybody who does not sign in.',
    undo: ['oss', 'set-acl', bucket, of('acl') === '' ? 'public-read' : of('acl'), '-b'],
  };
}

function silentTrails(snapshot: Snapshot): readonly Weakness[] {
  return objectsOf(snapshot, 'alicloud_actiontrail_trail').flatMap((trail) => {
    const status = textAt(trail, 'status');
    if (status === undefined || status === 'Enable') return [];
    const Name = textAt(trail, 'trail_name') ?? textAt(trail, 'name') ?? trail.id;
    const fix: Command = {
      argv: call('actiontrail', 'StartLogging', { Name }),
      does: 'Has it record again.',
      undo: call('actiontrail', 'StopLogging', { Name }),
    };
    const says = `records nothing (${status})`;
    return [{ kind: 'trail-off', item: 'A11', about: `trail ${Name}`, says, fix: [fix] }];
  });
}
