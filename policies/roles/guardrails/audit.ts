import { logContentReads } from '../reads/watching';
import { deny } from '../role';
import { of } from '../spelling';
import { EVERYBODY, JOBS } from './guardrail';
import type { Guardrail } from './guardrail';

const LOGS = of(
  'log',
  'ClearLogStoreStorage',
  'Delete*',
  'Disable*',
  'PutProjectPolicy',
  'StopETL',
  'UpdateAlert',
  'UpdateIndex',
  'UpdateLogging',
  'UpdateLogStore*',
  'UpdateProject',
  'UpsertCollectionPolicy',
);
const STORED_LOGS = of(
  'oss',
  'AbortBucketWorm',
  'DeleteBucket*',
  'DeleteObject*',
  'PutBucketLifecycle',
  'PutBucketLogging',
  'PutBucketVersioning',
);
const OWN_PROJECTS = ['acs:log:*:{account}:project/{own}*'];
const OWN_BUCKETS = ['acs:oss:*:{account}:{own}*'];
const OWN_LOGS = [deny(LOGS, OWN_PROJECTS), deny(STORED_LOGS, OWN_BUCKETS)];

/** To read the lines themselves, or to have them copied to where one may. */
const LOG_READS = [...logContentReads, ...of('log', 'CreateETL', 'CreateExport')];
const OWN_OBJECTS_READ = deny(of('oss', 'GetObject*'), OWN_BUCKETS);

/** The record of who did what, and the bells that ring on it. */
export const auditGuardrails: readonly Guardrail[] = [
  {
    id: 'audit-trail',
    title: 'The audit trail keeps running',
    covers: ['P23'],
    why: 'The first act of a thief who knows the cloud is to switch the trail off, or to send it elsewhere. No emergency needs that.',
    for: EVERYBODY,
    statements: [
      deny(
        of(
          'actiontrail',
          'CreateTrail',
          'Delete*',
          'DisableInsight',
          'Put*',
          'StopLogging',
          'UpdateGlobalEventsStorageRegion',
          'UpdateTrail',
        ),
      ),
    ],
  },
  {
    id: 'audit-logs',
    title: 'What was recorded stays recorded',
    covers: ['P23'],
    why: 'Deleted or expired logs are a trail switched off after the fact.',
    for: EVERYBODY,
    statements: [deny([...LOGS, ...STORED_LOGS])],
    unless: {
      logs: [deny(LOGS, OWN_PROJECTS), deny(STORED_LOGS)],
      everything: OWN_LOGS,
    },
  },
  {
    id: 'audit-reads',
    title: 'What was recorded is read by whom it is granted',
    covers: ['P22'],
    why: 'The record tells who works with what, from where, and whose calls fail: a map for a thief. Of the log project the auditor is granted what is named; the emergency role reads on, as it has to see who is inside.',
    for: JOBS,
    statements: [deny(LOG_READS, OWN_PROJECTS), OWN_OBJECTS_READ],
    unless: { 'audit-logs': [OWN_OBJECTS_READ] },
  },
  {
    id: 'configuration-record',
    title: 'The record of configurations keeps running',
    covers: ['P23'],
    why: 'Cloud Config tells what was changed, and which rule it broke, when nobody looks.',
    for: EVERYBODY,
    statements: [
      deny(
        of(
          'config',
          'Create*',
          'Deactive*',
          'Delete*',
          'Detach*',
          'Ignore*',
          'Put*',
          'Revert*',
          'Stop*',
          'Update*',
        ),
      ),
    ],
  },
  {
    id: 'alarms',
    title: 'Alarms ring, and ring where they should',
    covers: ['P23'],
    why: 'An alarm that is off, or that rings at a stranger, is none.',
    for: JOBS,
    statements: [
      deny(
        of(
          'cms',
          'CreateMetricRuleBlackList',
          'Delete*',
          'Disable*',
          'Modify*',
          'Put*Rule*',
          'PutContact*',
          'Uninstall*',
        ),
      ),
      // Security Center is authorised as yundun-sas, and in part still as yundun-aegis.
      deny(
        of(
          'yundun-*',
          'Add*White*',
          'Delete*',
          'Disable*',
          'Handle*',
          'Ignore*',
          'Modify*',
          'Operat*',
          'PauseClient',
          'Unbind*',
          'Uninstall*',
        ),
      ),
    ],
  },
];
