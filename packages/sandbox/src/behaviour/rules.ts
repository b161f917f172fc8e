import { textOf, type Value } from '../value/value';

/** A check of the provider that is neither a list, a range, a length nor a format. */
export interface Rule {
  /** Values of the closed list are compared without regard to case. */
  readonly ignoresCase?: boolean;
  /** What is wrong with the value, `%s` standing for the attribute, or nothing. */
  readonly refuses?: (value: Value) => string | undefined;
}

const matching = (pattern: RegExp, wrong: string): Rule => ({
  refuses: (value) => (pattern.test(textOf(value)) ? undefined : wrong),
});

/** By `<type>.<dotted path>`. Each was seen in the provider's answers to wrong values. */
const RULES: Readonly<Record<string, Rule>> = {
  'alicloud_sls_alert.status': { ignoresCase: true },
  'alicloud_log_alert_resource.type': { ignoresCase: true },
  'alicloud_fcv3_function.cpu': {
    refuses: (value) =>
      Number(value) >= 0.05 && Number(value) <= 16
        ? undefined
        : `expected %s to be in the range (0.050000 - 16.000000), got ${Number(value).toFixed(6)}`,
  },
  'alicloud_instance.instance_type': matching(
    /^ecs\./,
    "invalid value for %s (prefix must be 'ecs.')",
  ),
  'alicloud_msc_sub_contact.contact_name': matching(
    /^[A-Za-z\u4e00-\u9fa5]{2,12}$/,
    'invalid value for %s (The name must be 2 to 12 characters in length.)',
  ),
  'alicloud_msc_sub_contact.email': matching(
    /^[A-Za-z0-9\u4e00-\u9fa5+_.-]+@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$/,
    'invalid value for %s (The email must has correct format.)',
  ),
  'alicloud_msc_sub_contact.mobile': matching(
    /^\d+$/,
    'invalid value for %s (The mobile only has digit.)',
  ),
  'alicloud_msc_sub_webhook.server_url': matching(
    /^https:\/\/oapi\.dingtalk\.com\/robot\/send\?access_token=[A-Za-z0-9]/,
    'invalid value for %s (The serverUrl of the Webhook.)',
  ),
  'alicloud_msc_sub_webhook.webhook_name': matching(
    /^[A-Za-z]{2,12}$/,
    'invalid value for %s (The name must be 2 to 12 characters in length, and can contain uppercase and lowercase letters.)',
  ),
};

const NONE: Rule = {};

export function ruleOf(type: string, dotted: string): Rule {
  return RULES[`${type}.${dotted}`] ?? NONE;
}
