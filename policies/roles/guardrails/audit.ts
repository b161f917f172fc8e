import { logContentReads } from '../reads/watching';
import { deny } from '../role';
import { managed, of } from '../spelling';
import { ALL_JOBS, EVERYBODY, JOBS } from './guardrail';
import type { Guardrail } from './guardrail';

/** An alert is a job to RAM, and to the API of 2020 an alert: either name takes effect. */
const LOGS = of(
  'log',
  'ClearLogStoreStorage',
  'CreateLogging',
  'Delete*',
  'Disable*',
  'Put*Processor',
  'PutLogStoreConfig',
  'PutProjectPolicy',
  'PutWebtracking',
  'Stop*',
  'UpdateAlert',
  'UpdateIndex',
  'UpdateJob',
  'UpdateLogging',
  'UpdateLogStore*',
  'UpdateProject',
  'UpdateStoreView',
);
/** What is in no project: whom alerts tell and how, which are records, and what products log. */
const RECORDS = of(
  'log',
  'CreateResourceRecord',
  'DeleteCollectionPolicy',
  'DeleteResource*',
  'UpdateResource*',
  'UpsertCollectionPolicy',
  'UpsertResource*',
);
const STORED_LOGS = of(
  'oss',
  'AbortBucketWorm',
  'DeleteBucket*',
  'DeleteMultipleObjects',
  'DeleteObject*',
  'PutBucketLifecycle',
  'PutBucketLogging',
  'PutBucketVersioning',
);
/**
 * What keeps the trail from writing, or others from reading it, where it writes: another key, another
 * policy, a lock of a day, objects that overwrite it, ways around the policy of the bucket.
 */
const OWN_STORED_LOGS = of(
  'oss',
  'CompleteBucketWorm',
  'CreateAccessPoint*',
  'ExtendBucketWorm',
  'InitiateBucketWorm',
  'Put*',
  'SealAppendObject',
  'UpdateBucket*',
);
/** What ActionTrail makes for who read which data stands there too. */
const OWN_PROJECTS = [
  'acs:log:*:{account}:project/{own}*',
  'acs:log:*:{account}:project/actiontrail-log-*',
];
const OWN_BUCKETS = ['acs:oss:*:{account}:{own}*'];
const OWN_BUCKETS_STAY = deny(OWN_STORED_LOGS, OWN_BUCKETS);
const OWN_LOGS = [
  deny(RECORDS),
  deny(LOGS, OWN_PROJECTS),
  deny([...STORED_LOGS, ...OWN_STORED_LOGS], OWN_BUCKETS),
];
/** What takes away, or adds to, what was recorded; who deploys makes where it is recorded. */
const RECORDED = [
  ...of('log', 'ClearLogStoreStorage', 'PostLogStoreLogs', 'PutWebtracking'),
  ...of('oss', 'DeleteMultipleObjects', 'DeleteObject*', 'PutObject*', 'SealAppendObject'),
];
const OWN_FUNCTIONS = ['acs:fc:*:{account}:functions/{own}*'];

/** To have lines copied to where one may read them: once, by and by, or as what an alert tells. */
const LOG_COPIES = of(
  'log',
  '*Export',
  'CreateAlert',
  'CreateConsumerGroup',
  'CreateJob',
  'CreateStoreView',
  'Create*DownloadJob',
  'CreateTicket',
  '*ETL',
  '*ScheduledSQL',
  'SubmitAsyncSql',
);
/** To read the lines themselves, or what was asked of them. */
const LINES = [
  ...logContentReads,
  ...of('log', 'CallAiTools', 'GetAsyncSql', 'GetDownloadJob', 'GetProjectLogs'),
];
const LOG_READS = [...LINES, ...LOG_COPIES];
const OWN_OBJECTS_READ = deny(of('oss', 'DoMetaQuery', 'GetObject*'), OWN_BUCKETS);

/** The record of who did what, and the alerts that read it. */
export const auditGuardrails: readonly Guardrail[] = [
  {
    id: 'audit-trail',
    title: 'The audit trail keeps running',
    covers: ['P23'],
    why: 'The first act of a thief who knows the cloud is to switch the trail off, to send it elsewhere, or to delete the role by which it writes. No emergency needs that.',
    for: EVERYBODY,
    statements: [
      deny([
        ...of(
          'actiontrail',
          'CreateTrail',
          'Delete*',
          'DisableInsight',
          'Put*',
          'StopLogging',
          'UpdateGlobalEventsStorageRegion',
          'UpdateTrail',
        ),
        ...managed('DeleteServiceLinkedRole'),
      ]),
    ],
    ofDeployer: [
      deny([
        ...of('actiontrail', 'DisableInsight', 'UpdateGlobalEventsStorageRegion'),
        ...managed('DeleteServiceLinkedRole'),
      ]),
    ],
  },
  {
    id: 'audit-logs',
    title: 'What was recorded stays recorded, and alerts go where they should',
    covers: ['P23'],
    why: 'Deleted or expired logs are a trail switched off after the fact, and an alert that is cut, or that tells a stranger, is none. Of log projects and buckets the emergency role is held to those of the baseline; whom alerts tell it leaves as it is, as RAM does not document how a record is named.',
    for: EVERYBODY,
    statements: [deny([...LOGS, ...RECORDS, ...STORED_LOGS]), OWN_BUCKETS_STAY],
    unless: {
      logs: OWN_LOGS,
      everything: OWN_LOGS,
    },
    ofDeployer: [deny(RECORDED, [...OWN_PROJECTS, ...OWN_BUCKETS])],
  },
  {
    id: 'audit-reads',
    title: 'What was recorded is read by whom it is granted',
    covers: ['P22'],
    why: 'The record tells who works with what, from where, and whose calls fail: a map for a thief. Of the log project the auditor is granted what is named; the emergency role reads on, as it has to see who is inside.',
    for: ALL_JOBS,
    statements: [deny(LOG_READS, OWN_PROJECTS), OWN_OBJECTS_READ],
    unless: { 'audit-logs': [deny(LOG_COPIES, OWN_PROJECTS), OWN_OBJECTS_READ] },
    ofDeployer: [deny(LINES, OWN_PROJECTS), OWN_OBJECTS_READ],
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
    ofDeployer: [deny(of('config', 'Deactive*', 'Detach*', 'Ignore*', 'Revert*'))],
  },
  {
    id: 'budget-watch',
    title: 'The budget watch keeps watching',
    covers: ['P23'],
    why: 'A thief who mines is seen first on the bill. The watch is a function with a timer: without either, or where it may not run, it is silent.',
    for: [...JOBS, 'breakGlass'],
    statements: [deny(of('fc', 'Delete*', 'Disable*', 'Put*', 'Update*'), OWN_FUNCTIONS)],
  },
];
