import { defineDetection } from '../detection';
import { all, calls, not } from '../filter';

export default defineDetection({
  id: 'database-deleted',
  title: 'A database was deleted',
  severity: 'high',
  description:
    'Data is lost, unless it is in the recycle bin or a backup. Read-only instances of RDS (rr-…) hold a copy.',
  runbook: [
    'Restore it from the recycle bin.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  usualFor: ['pipelines'],
  filter: all(
    calls(
      ['Rds', 'polardb', 'Dds', 'gpdb', 'R-kvstore', 'clickhouse', 'polardbx', 'adb'],
      'DeleteDBInstance',
      'DestroyDBInstance',
      'DeleteDBCluster',
      'DestroyInstance',
      'Release',
    ),
    not({ parameter: 'DBInstanceId', startsWith: ['rr-'] }),
  ),
});
