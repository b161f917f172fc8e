import { CmsAlarm } from '@cdktf/provider-alicloud/lib/cms-alarm';
import type { LogAlert } from '@cdktf/provider-alicloud/lib/log-alert';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { z } from 'zod';
import { OWN_PREFIX } from '../../policies/roles';
import type { CostSettings, Settings } from '../../settings';
import { choice, list, section, text, wholeNumber } from '../../settings/fields';
import { decided, decidedCost } from '../../settings/decided';
import { formatValue } from '../../settings/format-value';
import { addIssue } from '../../settings/refinements';
import { refused } from '../errors';
import { accountField, anyText, anyTexts, common, known, propsOf, validateProps } from '../props';
import { literal } from '../identity/documents';
import type { AlertTarget } from '../alerting';
import { makeAlert } from './watch-alert';
import { LONGEST_ENVIRONMENT, watchSettingsText } from './watch-environment';
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

/** Addresses let anybody post: a text in the code would be in the repository and in the plan. */
const secretField = z.unknown().superRefine((value, context) => {
  if (typeof value === 'string' && Token.isUnresolved(value)) return;
  addIssue(context, 'the value of a TerraformVariable that is sensitive', {
    found: typeof value === 'string' ? 'a text in the code (not shown)' : formatValue(value),
    fix: 'Make a TerraformVariable for it, and give its value.',
  });
});

const targetField = text(
  { pattern: /^[\w.-]{1,64}$/, allowed: '1 to 64 letters, digits, dots, underscores or hyphens' },
  'The id of a policy of SLS.',
);

export const budgetAlarmsFields = propsOf<BudgetAlarmsProps>({
  account: accountField,
  region: known(decided.region),
  cost: known(decidedCost),
  actionPolicyId: targetField,
  alertPolicyId: targetField.optional(),
  posts: list(
    section(
      {
        to: known(choice(['slack', 'dingtalk', 'feishu', 'webhook'], 'What is posted to.')),
        address: secretField,
        secret: secretField.optional(),
      },
      'A chat.',
    ),
    4,
    'Chats.',
  ).optional(),
  contactGroups: anyTexts.optional(),
  logRetentionDays: known(wholeNumber(7, 3650, 'days', 'Days that lines are kept.')).optional(),
  tags: common.tags,
  program: section({ sha256: anyText, zipBase64: anyText }, 'A program.').optional(),
});

/**
 * Budget alarms: a function that reads the bills every six hours, and alerts on what it says. The
 * provider has no budgets, and the cloud's own can be made in the console only.
 *
 * Bills are about a day late, and so are these alarms. `QuotaAlarm` is sooner.
 */
export class BudgetAlarms extends Construct {
  readonly log: WatchLog;
  readonly role: WatchRole;
  readonly watch: WatchFunction;
  /** By id: budget, spike, balance, bills, leak, failed, silent. */
  readonly alerts: Readonly<Record<string, LogAlert>>;

  constructor(scope: Construct, id: string, props: BudgetAlarmsProps) {
    super(scope, id);
    validateProps(this, budgetAlarmsFields, props);
    const { account, region, cost, posts = [], contactGroups = [], tags, program } = props;
    const retentionDays = props.logRetentionDays ?? 365;
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
      readsLeaks: cost.leakedKeys,
      tags,
    });
    const text = watchSettingsText(account.site, cost);
    this.mustFit(text);
    this.watch = new WatchFunction(this, 'Watch', {
      name,
      environment: { BUDGET_WATCH: literal(text), ...this.addresses(posts) },
      log: this.log,
      role: this.role,
      posts: posts.length > 0,
      leaks: cost.leakedKeys,
      tags,
      program,
    });
    const alerts = new Construct(this, 'Alerts');
    const { actionPolicyId, alertPolicyId } = props;
    const target = { actionPolicyId, ...(alertPolicyId !== undefined && { alertPolicyId }) };
    this.alerts = Object.fromEntries(
      watchAlerts
        .filter(({ id }) => id !== 'balance' || cost.balanceFloor !== undefined)
        .filter(({ id }) => id !== 'leak' || cost.leakedKeys)
        .map((alert) => [alert.id, makeAlert(alerts, this.log, region, target, alert)]),
    );
    if (contactGroups.length > 0) this.tellCloudMonitor(account.id, region, contactGroups);
  }

  private mustFit(text: string): void {
    if (text.length <= LONGEST_ENVIRONMENT) return;
    throw refused(this, {
      path: 'cost.budgets',
      found: `settings of ${text.length} characters`,
      allowed: `${LONGEST_ENVIRONMENT}, which is what fits into the environment of a function`,
      fix: 'Name fewer budgets or products.',
    });
  }

  private addresses(posts: readonly PostTarget[]): Record<string, string> {
    return Object.fromEntries(
      posts.flatMap(({ to, address, secret }) => {
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
