import type { Severity } from '../../alicloud/severities';

/** Names of what is made begin with this: SLS wants 5 to 60 characters, a letter first. */
export const PREFIX = 'baseline-';

/** What the action policy of a severity is called. */
export function policyId(severity: Severity): string {
  return `${PREFIX}${severity}`;
}

/** Which alerts are one message, and how long SLS waits for more of them. */
export interface AlertMerge {
  readonly name: string;
  /** Of whose action policy the message is. */
  readonly severity: Severity;
  /** Attributes of an alert, as SLS's language for alert policies names them: alerts alike in all. */
  readonly by: readonly string[];
  /** After the first alert, for what comes later, and until the same is sent again. */
  readonly waits: {
    readonly first: string;
    readonly changed: string;
    readonly repeated: string;
  };
}

/** What comes once a week. */
export const WEEKLY: AlertMerge = {
  name: 'weekly',
  severity: 'info',
  by: ['alert.project', 'alert.severity'],
  waits: { first: '10m', changed: '1h', repeated: '24h' },
};

/** What one look of a rule finds, where the rule merges. */
export const MERGED: AlertMerge = {
  name: 'merged',
  severity: 'medium',
  by: ['alert.project', 'alert.alert_id'],
  waits: { first: '15s', changed: '5m', repeated: '168h' },
};

/**
 * The record of an alert policy. Grouping by attributes and the three waits are those of
 * help.aliyun.com/en/sls/deduplicate-alerts.
 */
export function alertPolicy({ name, severity, by, waits }: AlertMerge) {
  const group = by.map((attribute) => `"${attribute}": ${attribute}`).join(', ');
  const times = `group_wait="${waits.first}", group_interval="${waits.changed}", repeat_interval="${waits.repeated}"`;
  const value = {
    policy_id: PREFIX + name,
    policy_name: `baseline ${name}`,
    parent_id: '',
    is_default: false,
    group_script: `fire(action_policy="${policyId(severity)}", group={${group}}, group_by_all_labels=false, ${times})`,
    inhibit_script: '',
    silence_script: '',
  };
  return {
    id: value.policy_id,
    name: value.policy_name,
    resource: name.charAt(0).toUpperCase() + name.slice(1),
    value: JSON.stringify(value),
  };
}
