import { CmsAlarm } from '@cdktf/provider-alicloud/lib/cms-alarm';
import type { LogAlert } from '@cdktf/provider-alicloud/lib/log-alert';
import { Construct } from 'constructs';
import { OWN_PREFIX } from '../../policies/roles';
import type { CostSettings, Settings } from '../../settings';
import { outOfRange } from '../errors';
import { literal } from '../identity/documents';
import { checkCost, checkLength, checkNames, checkSecret, checkTarget } from './check-budgets';
import type { AlertTarget } from '../alerting';
import { makeAlert } from './watch-alert';
import { watchSettingsText } from './watch-environment';
import { WatchFunction } from './watch-function';
import { WatchLog } from './watch-log';
import { watchAlerts } from './watch-queries';
import { WatchRole } from './watch-role';

/** A chat or a service that the program posts to itself, once a day. */
export interface PostTarget {
  readonly to: 'slack' | 'dingtalk' | 'feishu' | 'webhook';
  /** From a sensitive TerraformVariable. It is in the state and in the function all the same. */
  readonly address: string;
  /**
   * What DingTalk and Feishu have messages signed with. From a sensitive TerraformVariable.
   *
   * @default - not signed
   */
  readonly secret?: string;
}

export interface BudgetAlarmsProps extends AlertTarget {
  /** Id and site, as the settings have them. The site says whose billing API is asked. */
  readonly account: Settings['account'];
  /** Where function and logs are: the region of the provider block. */
  readonly region: string;
  /**
   * What is watched: budgets, spikes, the balance. `cost` of the settings, or what `resolveCost` of
   * `alicloud-security-baseline/settings` makes of a section.
   */
  readonly cost: CostSettings;
  /** @default - alarms go to the action policy alone */
  readonly posts?: readonly PostTarget[];
  /**
   * Contact groups of CloudMonitor that are told when the function fails: a second way, for when
   * the first is broken. That the metric has these dimensions was not checked on a live account.
   *
   * @default - none
   */
  readonly contactGroups?: readonly string[];
  /**
   * Days that lines are kept, 7 to 3650.
   *
   * @default 365
   */
  readonly logRetentionDays?: number;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * A program of one's own instead of the one that is shipped.
   *
   * @default - `functions/budget-watch`
   */
  readonly program?: { readonly sha256: string; readonly zipBase64: string };
}

const RETENTION = [7, 3650] as const;

/**
 * Budget alarms: a function that reads the bills every six hours, and alerts on what it says. The
 * provider has no budgets, and the cloud's own can be made in the console only.
 *
 * Bills are about a day late, and so are these alarms. `QuotaAlarm` rings sooner.
 */
export class BudgetAlarms extends Construct {
  readonly log: WatchLog;
  readonly role: WatchRole;
  readonly watch: WatchFunction;
  /** By id: budget, spike, balance, bills, failed, silent. */
  readonly alerts: Readonly<Record<string, LogAlert>>;

  constructor(scope: Construct, id: string, props: BudgetAlarmsProps) {
    super(scope, id);
    const { account, region, cost, posts = [], contactGroups = [], tags, program } = props;
    checkCost(this, cost);
    checkNames(this, account.id, region);
    checkTarget(this, 'actionPolicyId', props.actionPolicyId);
    if (props.alertPolicyId !== undefined) checkTarget(this, 'alertPolicyId', props.alertPolicyId);
    const retentionDays = this.retention(props.logRetentionDays ?? 365);
    const name = `${OWN_PREFIX}budget-watch`;
    // Names of projects are taken by whoever comes first, in any account.
    const projectName = `${OWN_PREFIX}cost-${account.id}`;
    this.log = new WatchLog(this, 'Log', { projectName, retentionDays, tags });
    this.role = new WatchRole(this, 'Access', {
      name,
      accountId: account.id,
      region,
      projectName,
      storeName: 'budget-watch',
      readsBalance: cost.balanceFloor !== undefined,
      tags,
    });
    const text = watchSettingsText(account.site, cost);
    checkLength(this, text);
    this.watch = new WatchFunction(this, 'Watch', {
      name,
      environment: { BUDGET_WATCH: literal(text), ...this.addresses(posts) },
      log: this.log,
      role: this.role,
      posts: posts.length > 0,
      tags,
      program,
    });
    const alerts = new Construct(this, 'Alerts');
    const { actionPolicyId, alertPolicyId } = props;
    const target = { actionPolicyId, ...(alertPolicyId !== undefined && { alertPolicyId }) };
    this.alerts = Object.fromEntries(
      watchAlerts
        .filter((alert) => alert.id !== 'balance' || cost.balanceFloor !== undefined)
        .map((alert) => [alert.id, makeAlert(alerts, this.log, region, target, alert)]),
    );
    if (contactGroups.length > 0) this.tellCloudMonitor(account.id, region, contactGroups);
  }

  private retention(days: number): number {
    const [least, most] = RETENTION;
    if (Number.isInteger(days) && days >= least && days <= most) return days;
    throw outOfRange(this, 'logRetentionDays', days, RETENTION, 'days');
  }

  private addresses(posts: readonly PostTarget[]): Record<string, string> {
    return Object.fromEntries(
      posts.flatMap(({ to, address, secret }) => {
        checkSecret(this, `address of ${to}`, address);
        if (secret !== undefined) checkSecret(this, `secret of ${to}`, secret);
        const variable = `BUDGET_WATCH_${to.toUpperCase()}`;
        return [
          [`${variable}_URL`, address],
          ...(secret === undefined ? [] : [[`${variable}_SECRET`, secret]]),
        ] as [string, string][];
      }),
    );
  }

  private tellCloudMonitor(userId: string, region: string, contactGroups: readonly string[]): void {
    new CmsAlarm(this, 'Failing', {
      name: `${OWN_PREFIX}budget-watch-failing`,
      project: 'acs_fc',
      metric: 'FunctionFunctionErrors',
      metricDimensions: JSON.stringify([
        { userId, region, functionName: this.watch.resource.functionName },
      ]),
      period: 300,
      silenceTime: 86_400,
      effectiveInterval: '00:00-23:59',
      contactGroups: [...contactGroups].sort(),
      escalationsCritical: {
        comparisonOperator: '>=',
        statistics: 'Sum',
        threshold: '1',
        times: 1,
      },
    });
  }
}
