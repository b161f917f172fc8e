import { LogAlert } from '@cdktf/provider-alicloud/lib/log-alert';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { severityLevels } from '../../alicloud/severities';
import type { Severity } from '../../alicloud/severities';
import { section } from '../../settings/fields';
import { anyText } from '../props';
import { literal } from '../identity/documents';

/** A log store that is looked into. */
export interface WatchedStore {
  readonly projectName: string;
  readonly storeName: string;
  readonly region: string;
}

/** Who is notified: an action policy, which is made elsewhere and named here. */
export interface AlertTarget {
  readonly actionPolicyId: string;
  /** @default 'sls.builtin.dynamic' */
  readonly alertPolicyId?: string;
}

export const watchedStoreField = section(
  { projectName: anyText, storeName: anyText, region: anyText },
  'A log store.',
);

/** Where a row of the result has this severity. The first that fits counts: the worst comes first. */
export interface AlertLevel {
  readonly severity: Severity;
  /**
   * On the fields of a row, such as `events > 5`.
   *
   * @default - any row
   */
  readonly condition?: string;
}

/** A query over some hours that may be past. */
export interface SpannedQuery {
  readonly query: string;
  /** Hours back. */
  readonly from: number;
  /** Hours back; 0 is now. */
  readonly to: number;
}

export interface LogAlertOptions extends AlertTarget {
  /** What the alert is called in its project. A change replaces it. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** One, over the minutes that are looked back; or up to three of one row each, over hours of their own. */
  readonly query: string | readonly SpannedQuery[];
  readonly store: WatchedStore;
  /**
   * Minutes that are looked back.
   *
   * @default - each query has its own hours
   */
  readonly lookBackMinutes?: number;
  /** How often it is looked, in minutes, or by a cron expression in UTC. */
  readonly every: number | string;
  /**
   * Look at once, and not only when the time has come for the first time.
   *
   * @default false
   */
  readonly runImmediately?: boolean;
  readonly levels: readonly AlertLevel[];
  /** Fields of a row: rows that are alike in them are one alert. */
  readonly groupedBy?: readonly string[];
  /** The message. `${field}` stands for a field of the row. */
  readonly message: string;
  /** Minutes until the same alert is sent again. */
  readonly repeatMinutes: number;
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * An alert of SLS, version 2.0. Every argument that the service fills in by itself is set, so that a
 * second plan has nothing to change; `count_condition` is the spelling that the provider reads.
 */
export function makeLogAlert(scope: Construct, id: string, options: LogAlertOptions): LogAlert {
  const { store, groupedBy = [], every, runImmediately = false, lookBackMinutes = 0 } = options;
  const queries =
    typeof options.query === 'string'
      ? [{ query: options.query, from: lookBackMinutes / 60, to: 0 }]
      : options.query;
  return new LogAlert(scope, id, {
    projectName: store.projectName,
    alertName: options.name,
    alertDisplayname: options.title,
    alertDescription: options.description,
    version: '2.0',
    type: 'default',
    schedule:
      typeof every === 'number'
        ? { type: 'FixedRate', interval: inWords(every), runImmediately }
        : { type: 'Cron', cronExpression: every, timeZone: '+0000', runImmediately },
    queryList: queries.map(({ query, from, to }) => ({
      store: store.storeName,
      storeType: 'log',
      project: store.projectName,
      region: store.region,
      query: literal(query),
      start: `-${inWords(from * 60)}`,
      end: to === 0 ? 'now' : `-${inWords(to * 60)}`,
      timeSpanType: 'Relative',
      powerSqlMode: 'auto',
    })),
    // Rows of one each become one row.
    ...(queries.length > 1 && {
      joinConfigurations: queries.slice(1).map(() => ({ type: 'cross_join', condition: '' })),
    }),
    severityConfigurations: options.levels.map(({ severity, condition = '' }) => ({
      severity: severityLevels[severity],
      evalCondition: { condition, count_condition: '__count__ > 0' },
    })),
    groupConfiguration:
      groupedBy.length > 0
        ? { type: 'custom', fields: [...groupedBy].sort() }
        : { type: 'no_group' },
    policyConfiguration: {
      alertPolicyId: options.alertPolicyId ?? 'sls.builtin.dynamic',
      actionPolicyId: options.actionPolicyId,
      repeatInterval: inWords(options.repeatMinutes),
    },
    annotations: [
      { key: 'desc', value: literal(options.message) },
      { key: 'title', value: literal(options.title) },
    ],
    labels: [{ key: 'source', value: 'alicloud-security-baseline' }],
    autoAnnotation: true,
    sendResolved: false,
    noDataFire: false,
    noDataSeverity: severityLevels.medium,
    muteUntil: 0,
    threshold: 1,
    dependsOn: [...options.dependsOn],
  });
}

/** `15m`, or `2h` where it is hours. */
function inWords(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}
