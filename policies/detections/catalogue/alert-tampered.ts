import { defineDetection } from '../detection';
import { all, any, calls, not, says } from '../filter';
import type { Filter } from '../filter';
const LOG_SERVICE = ['Sls', 'Log'];

/**
 * An alert is a job: the API of 2020 has calls of its own for alerts, the older interface, which the
 * provider's `alicloud_log_alert` calls, has those of jobs.
 */
const ALERTS = ['DeleteAlert', 'UpdateAlert', 'DisableAlert'];
const JOBS = ['DeleteJob', 'UpdateJob', 'DisableJob'];

/** Whom an alert tells, and how: action policies, groups, people and chats are records of tables. */
const RECORDS = [
  'DeleteResourceRecord',
  'UpdateResourceRecord',
  'UpsertResourceRecord',
  'DeleteResource',
  'UpdateResource',
];

/** The budget watch is a function and a timer, and stays silent where it may not run. */
const FUNCTION_COMPUTE = ['Fc', 'FC-Open'];
const WATCH = ['DeleteFunction', 'UpdateFunction', 'DeleteTrigger', 'UpdateTrigger'];
const WATCH_IN_2 = ['DeleteFunctionAsyncInvokeConfig', 'PutFunctionAsyncInvokeConfig'];
const WATCH_UNLISTED = [
  'DisableFunctionInvocation',
  'PutConcurrencyConfig',
  'DeleteAsyncInvokeConfig',
  'PutAsyncInvokeConfig',
  'PutFunctionOnDemandConfig',
];

/** The event names a project, a record or a function, and it is none of the baseline's. */
const ofOthers: Filter = all(
  says('"(project_?(name)?|recordid|record_id|function_?name|resourcename)":"'),
  not({ own: true }),
  not(says('"baseline-')),
);

export default defineDetection({
  id: 'alert-tampered',
  title: 'An alert, whom it tells, or the budget watch was changed, disabled or deleted',
  severity: 'high',
  description: 'The alert that should fire may not, or may reach nobody.',
  runbook: [
    'Deploy the baseline again.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: [
    'Deployments of the baseline.',
    'Jobs and records of Log Service of which the event names no project.',
    'Other functions, where the event does not name the function.',
  ],
  sources: [
    'API metadata of Alibaba Cloud, and RAM actions of Log Service for the calls on jobs and records',
    'ActionTrail documentation: events of Log Service, which call CreateJob "a task, such as an alert"',
    'ActionTrail documentation: events of Function Compute',
    'The recorded product names are not documented',
  ],
  unlisted: [...ALERTS, ...JOBS, ...RECORDS, ...WATCH_UNLISTED],
  // One message for whoever does it: a deployment touches all of them.
  groupBy: [
    'recipientAccountId',
    'userIdentity.type',
    'userIdentity.userName',
    'sourceIpAddress',
    'serviceName',
  ],
  filter: any(
    all(calls(LOG_SERVICE, ...ALERTS, ...JOBS, ...RECORDS), not(ofOthers)),
    all(calls(FUNCTION_COMPUTE, ...WATCH, ...WATCH_IN_2, ...WATCH_UNLISTED), not(ofOthers)),
  ),
});
