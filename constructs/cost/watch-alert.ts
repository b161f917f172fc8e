import type { LogAlert } from '@cdktf/provider-alicloud/lib/log-alert';
import type { Construct } from 'constructs';
import { makeLogAlert, type AlertTarget } from '../alerting/log-alert';
import type { WatchLog } from './watch-log';
import type { WatchAlert } from './watch-queries';

const DAY = 24 * 60;

/** An alert on the lines of the watch. Looks once an hour; says a thing once a day. */
export function makeAlert(
  scope: Construct,
  log: WatchLog,
  region: string,
  target: AlertTarget,
  { id, title, query, hours, severities, groupedBy, description }: WatchAlert,
): LogAlert {
  const { projectName } = log.project;
  return makeLogAlert(scope, id, {
    ...target,
    name: `alicloud-baseline-cost-${id}`,
    title,
    description,
    query,
    store: { projectName, storeName: log.store.logstoreName, region },
    lookBackMinutes: hours * 60,
    every: 60,
    levels: severities,
    groupedBy,
    message: groupedBy.length > 0 ? '${text}' : description,
    repeatMinutes: DAY,
    dependsOn: [log.index, log.history],
  });
}
