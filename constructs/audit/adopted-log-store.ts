import { LogStore } from '@cdktf/provider-alicloud/lib/log-store';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { guarded, type Protection } from '../protection';

/** What ActionTrail decides about its log store. */
const LEFT_TO_ACTIONTRAIL = [
  'append_meta',
  'auto_split',
  'enable_web_tracking',
  'encrypt_conf',
  'hot_ttl',
  'infrequent_access_ttl',
  'max_split_shard_count',
  'metering_mode',
  'mode',
  'shard_count',
  'telemetry_type',
];

/** A trail that writes to a log store. */
interface TrailWithLogStore extends Construct {
  readonly logStoreName: string;
  readonly projectName: string;
  readonly resource: ITerraformDependable;
}

interface AdoptionProps {
  /** `<project>:<log store>`, written out: Terraform looks it up before it knows anything else. */
  readonly importId: string;
  readonly retentionDays: number;
  readonly protection: Protection | undefined;
}

/**
 * The log store of a trail that was deployed before, taken into Terraform's state with nothing but
 * its retention. It cannot be made here: ActionTrail makes it, with its index.
 */
export function adoptLogStore(
  trail: TrailWithLogStore,
  { importId, retentionDays, protection }: AdoptionProps,
): LogStore {
  const { logStoreName, projectName, resource } = trail;
  const store = new LogStore(trail, 'LogStore', {
    projectName,
    logstoreName: logStoreName,
    retentionPeriod: retentionDays,
    dependsOn: [resource],
    ...guarded(protection, LEFT_TO_ACTIONTRAIL),
  });
  store.importFrom(importId);
  return store;
}
