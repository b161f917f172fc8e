import { Fcv3AsyncInvokeConfig } from '@cdktf/provider-alicloud/lib/fcv3-async-invoke-config';
import { Fcv3Function } from '@cdktf/provider-alicloud/lib/fcv3-function';
import { Fcv3Trigger } from '@cdktf/provider-alicloud/lib/fcv3-trigger';
import { Construct } from 'constructs';
import { budgetWatchProgram } from './budget-watch-program';
import type { WatchLog } from './watch-log';
import type { WatchRole } from './watch-role';

interface WatchFunctionProps {
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: WatchLog;
  readonly role: WatchRole;
  /** Whether alarms are posted by the program itself, once a day. */
  readonly posts: boolean;
  /** Whether Security Center is asked for leaked keys, each hour. */
  readonly leaks: boolean;
  readonly tags: Readonly<Record<string, string>> | undefined;
  /** A program of one's own, for tests. */
  readonly program: { readonly sha256: string; readonly zipBase64: string } | undefined;
}

/** At UTC: 02:30, 08:30, 14:30 and 20:30 in China, whose days bills have. */
const ALL_HOURS = '0 30 0,6,12,18 * * *';
const OTHER_HOURS = '0 30 6,12,18 * * *';
const POST_HOUR = '0 30 0 * * *';
const EACH_HOUR = '0 10 * * * *';

/** The function, and what calls it. */
export class WatchFunction extends Construct {
  readonly resource: Fcv3Function;

  constructor(scope: Construct, id: string, props: WatchFunctionProps) {
    super(scope, id);
    const {
      name,
      environment,
      log,
      role,
      posts,
      leaks,
      tags,
      program = budgetWatchProgram,
    } = props;
    this.resource = new Fcv3Function(this, 'Function', {
      functionName: name,
      description: 'Reads bills and tells when a budget is passed',
      runtime: 'nodejs20',
      handler: 'index.handler',
      cpu: 0.1,
      memorySize: 128,
      diskSize: 512,
      timeout: 60,
      instanceConcurrency: 1,
      // The billing API has no address inside of a VPC.
      internetAccess: true,
      role: role.role.arn,
      code: { zipFile: program.zipBase64 },
      environmentVariables: { ...environment, CODE_SHA256: program.sha256 },
      logConfig: {
        project: log.project.projectName,
        logstore: log.store.logstoreName,
        enableRequestMetrics: true,
        enableInstanceMetrics: false,
        logBeginRule: 'None',
      },
      ...(tags !== undefined && Object.keys(tags).length > 0 && { tags: { ...tags } }),
      // What Function Compute decides where nothing is asked for; a difference in the first replaces it.
      lifecycle: {
        ignoreChanges: ['idle_timeout', 'instance_lifecycle_config', 'session_affinity_config'],
      },
      dependsOn: [role.attachment, log.index],
    });
    // A run that fails is told by an alert. Tried again, it would be told three times.
    const once = new Fcv3AsyncInvokeConfig(this, 'Once', {
      functionName: this.resource.functionName,
      qualifier: 'LATEST',
      maxAsyncRetryAttempts: 0,
      maxAsyncEventAgeInSeconds: 3600,
      // The API answers with destinations that go nowhere.
      lifecycle: { ignoreChanges: ['destination_config'] },
    });
    const timer = (triggerName: string, cronExpression: string, payload: string): Fcv3Trigger =>
      new Fcv3Trigger(this, triggerName, {
        functionName: this.resource.functionName,
        triggerName,
        qualifier: 'LATEST',
        triggerType: 'timer',
        triggerConfig: JSON.stringify({ cronExpression, enable: true, payload }),
        dependsOn: [once],
      });
    timer('watch', posts ? OTHER_HOURS : ALL_HOURS, '');
    if (posts) timer('watch-and-post', POST_HOUR, 'post');
    if (leaks) timer('watch-leaked-keys', EACH_HOUR, 'leaks');
  }
}
