import { LogResourceRecord } from '@cdktf/provider-alicloud/lib/log-resource-record';
import type { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { Fn, TerraformVariable, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { z } from 'zod';
import { atLeast, severities, type Severity } from '../../alicloud/severities';
import type { AlertsSettings, Recipient } from '../../settings';
import { decided } from '../../settings/decided';
import { refused } from '../errors';
import {
  anyText,
  dependable,
  having,
  known,
  propsOf,
  providerField,
  validateProps,
} from '../props';
import { alertPolicy, MERGED, policyId, PREFIX, WEEKLY, type AlertMerge } from './alert-policy';

export interface RecipientsProps {
  /** `alerts` of the settings. At least one recipient of everything. */
  readonly alerts: AlertsSettings;
  /**
   * A provider block of the region that SLS keeps people and policies of the account in, whichever
   * region the logs are in: cn-heyuan, by the provider's documentation.
   */
  readonly records: AlicloudProvider;
  /**
   * The alert centre of the account, which is to be there before its records.
   *
   * @default - it is there already
   */
  readonly centre?: ITerraformDependable;
}

const recipientsFields = propsOf<RecipientsProps>({
  alerts: known(decided.alerts),
  records: providerField,
  centre: dependable.optional(),
});

/** Recipients, for what notifies them. */
export const recipientsField = having(
  {
    actionPolicyIds: z.record(z.enum(severities), anyText),
    weeklyPolicyId: anyText,
    mergedPolicyId: anyText,
  },
  'Recipients',
);

/** What SLS calls the chats. */
const KINDS = {
  dingtalk: 'dingtalk',
  wecom: 'wechat',
  feishu: 'lark',
  slack: 'slack',
  custom: 'custom',
} as const;

const TEMPLATES = {
  en: 'sls.app.actiontrail.builtin.en',
  zh: 'sls.app.actiontrail.builtin.cn',
} as const;

/**
 * Who is notified: people and chats, as records of SLS, and an action policy for each severity. SLS
 * keeps them in one region for the whole account.
 *
 * The address of a chat is a secret. It comes from a variable of Terraform, `webhook_<name>`, and is
 * in no file but, as with everything that Terraform makes, in the state.
 */
export class Recipients extends Construct {
  /** What alerts name, by severity: references, so that the policies are made first. */
  readonly actionPolicyIds: Readonly<Record<Severity, string>>;
  /** The alert policy of what comes once a week: it makes one message of all. */
  readonly weeklyPolicyId: string;
  /** The alert policy of medium alerts that one look finds together: it makes one message of them. */
  readonly mergedPolicyId: string;
  /** By name of the chat. */
  readonly addresses: Readonly<Record<string, TerraformVariable>>;
  private readonly records: AlicloudProvider;
  private readonly centre: ITerraformDependable | undefined;

  constructor(scope: Construct, id: string, props: RecipientsProps) {
    super(scope, id);
    validateProps(this, recipientsFields, props);
    const { alerts, records, centre } = props;
    this.records = records;
    this.centre = centre;
    const { recipients } = alerts;
    const addresses: Record<string, TerraformVariable> = {};
    const made = new Map<Recipient, LogResourceRecord>();
    for (const recipient of recipients) {
      if (recipient.kind === 'webhook') addresses[recipient.name] = this.address(recipient.name);
      made.set(recipient, this.recipient(recipient, addresses[recipient.name]));
    }
    this.addresses = addresses;
    const policies = severities.map((severity) => {
      const notified = recipients.filter(({ from }) => atLeast(severity, from));
      if (notified.length === 0) {
        throw refused(this, {
          path: 'alerts.recipients',
          found: `nobody who is notified of ${severity}`,
          allowed: 'at least one recipient of everything',
          fix: 'Drop from of one of them.',
        });
      }
      const recordsOf = (kind: Recipient['kind']): LogResourceRecord[] =>
        notified.flatMap((one) => (one.kind === kind ? (made.get(one) ?? []) : []));
      const groups = this.group(severity, notified, recordsOf('person'));
      const needed = [...groups, ...recordsOf('webhook')];
      return [severity, this.policy(severity, notified, needed, alerts)] as const;
    });
    this.actionPolicyIds = Object.fromEntries(
      policies.map(([severity, { recordId }]) => [severity, recordId]),
    ) as Record<Severity, string>;
    const ofSeverity = new Map(policies);
    const merging = (merge: AlertMerge): string => {
      const { id, name, resource, value } = alertPolicy(merge);
      const needed = ofSeverity.get(merge.severity);
      return this.record(resource, 'sls.alert.alert_policy', id, name, value, needed && [needed])
        .recordId;
    };
    this.weeklyPolicyId = merging(WEEKLY);
    this.mergedPolicyId = merging(MERGED);
  }

  /** The address itself is given where Terraform runs: never in code, settings or plan. */
  private address(name: string): TerraformVariable {
    const variable = new TerraformVariable(this, `webhook_${name}`, {
      type: 'string',
      sensitive: true,
      nullable: false,
      description: `The address of the chat or webhook ${name}. From the environment: TF_VAR_webhook_${name}`,
    });
    variable.overrideLogicalId(`webhook_${name}`);
    return variable;
  }

  private recipient(
    recipient: Recipient,
    address: TerraformVariable | undefined,
  ): LogResourceRecord {
    const { name } = recipient;
    const id = PREFIX + name;
    if (recipient.kind === 'person') {
      return this.record(
        `Person-${name}`,
        'sls.common.user',
        id,
        name,
        JSON.stringify({
          user_id: id,
          user_name: name,
          email: [...recipient.email],
          enabled: true,
          sms_enabled: false,
          voice_enabled: false,
        }),
      );
    }
    const headers = [{ key: 'Content-Type', value: 'application/json' }];
    // By Terraform: only there is the address known, and may hold what JSON has to escape.
    const value = Fn.jsonencode({
      id,
      name,
      type: KINDS[recipient.of],
      url: address?.stringValue ?? '',
      method: 'POST',
      headers: recipient.of === 'custom' ? headers : [],
    });
    return this.record(`Webhook-${name}`, 'sls.alert.action_webhook', id, name, value);
  }

  /** The people who are notified of a severity: an alert names the group, and people come and go in it. */
  private group(
    severity: Severity,
    notified: readonly Recipient[],
    people: readonly LogResourceRecord[],
  ): LogResourceRecord[] {
    if (people.length === 0) return [];
    const id = groupId(severity);
    const members = notified.flatMap(({ kind, name }) =>
      kind === 'person' ? [PREFIX + name] : [],
    );
    const value = JSON.stringify({
      user_group_id: id,
      user_group_name: `notify ${severity}`,
      enabled: true,
      members,
    });
    return [this.record(`Group-${severity}`, 'sls.common.user_group', id, id, value, people)];
  }

  private policy(
    severity: Severity,
    notified: readonly Recipient[],
    needed: readonly LogResourceRecord[],
    { workHoursOnly, language }: AlertsSettings,
  ): LogResourceRecord {
    const id = policyId(severity);
    const waits = severity !== 'critical' && workHoursOnly.includes(severity);
    const period = waits ? 'worktime' : 'any';
    const chats = notified.filter(({ kind }) => kind === 'webhook');
    const channels = [
      ...(chats.length < notified.length ? [byMail(severity)] : []),
      ...chats.flatMap((chat) => (chat.kind === 'webhook' ? [byWebhook(chat)] : [])),
    ];
    const how = `template_id="${TEMPLATES[language]}", period="${period}"`;
    const script = channels.map((channel) => `fire(${channel}, ${how})`).join('\n');
    const value = {
      action_policy_id: id,
      action_policy_name: `baseline ${severity}`,
      labels: {},
      is_default: false,
      primary_policy_script: script,
      // The service may refuse an empty one, and is told not to use it.
      secondary_policy_script: script,
      escalation_start_enabled: false,
      escalation_start_timeout: '10m0s',
      escalation_inprogress_enabled: false,
      escalation_inprogress_timeout: '30m0s',
      escalation_enabled: false,
      escalation_timeout: '4h0m0s',
    };
    const text = JSON.stringify(value);
    return this.record(`Policy-${severity}`, 'sls.alert.action_policy', id, id, text, needed);
  }

  private record(
    id: string,
    resourceName: string,
    recordId: string,
    tag: string,
    value: string,
    needed: readonly LogResourceRecord[] = [],
  ): LogResourceRecord {
    const dependsOn = [...(this.centre ? [this.centre] : []), ...needed];
    return new LogResourceRecord(this, id, {
      resourceName,
      recordId,
      tag,
      value,
      provider: this.records,
      ...(dependsOn.length > 0 && { dependsOn }),
    });
  }
}

function groupId(severity: Severity): string {
  return `${PREFIX}notify-${severity}`;
}

/** How a message goes out, in SLS's language for action policies. */
function byMail(severity: Severity): string {
  return `type="email", users=[], groups=["${groupId(severity)}"], oncall_groups=[], receiver_type="static", external_url="", external_headers={}`;
}

function byWebhook({ name, of }: Extract<Recipient, { kind: 'webhook' }>): string {
  return `type="webhook_integration", integration_type="${KINDS[of]}", webhook_id="${PREFIX}${name}"`;
}
