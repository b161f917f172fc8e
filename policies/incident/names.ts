import type { JsonObject } from '../review';
import { userOf } from './becomes';
import { listIn, textIn, userIn, type Deed } from './deed';

/** A call, with all texts in it. */
export interface Told {
  readonly deed: Deed;
  readonly texts: ReadonlySet<string>;
}

/** A thing of the account, with its attributes by Terraform's names. */
export interface Thing {
  readonly type: string;
  readonly id: string;
  readonly values: JsonObject;
}

/** A minute: clocks of services differ by less. */
const SAME_TIME = 60_000;

/** Events of older calls do not say which key was made: then it is the one of that user and moment. */
export function tellsOfKey({ deed, texts }: Told, { id, values }: Omit<Thing, 'type'>): boolean {
  const made = Date.parse(textIn(values, 'create_time'));
  return (
    texts.has(id) ||
    (deed.name === 'CreateAccessKey' &&
      userOf(deed) === textIn(values, 'user_name') &&
      Math.abs(deed.at - made) <= SAME_TIME)
  );
}

/** The attributes that name one thing, where its id in Terraform is not what calls name it by. */
export const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  alicloud_event_bridge_rule: ['rule_name'],
  alicloud_fc_function: ['service', 'name'],
  alicloud_fc_trigger: ['service', 'function', 'name'],
  alicloud_fcv3_function: ['function_name'],
  alicloud_fcv3_trigger: ['function_name', 'trigger_name'],
  alicloud_image_share_permission: ['image_id', 'account_id'],
  alicloud_ims_oidc_provider: ['oidc_provider_name'],
  alicloud_ram_group: ['group_name'],
  alicloud_ram_group_policy_attachment: ['group_name', 'policy_name'],
  alicloud_ram_login_profile: ['user_name'],
  alicloud_ram_policy: ['policy_name'],
  alicloud_ram_role: ['role_name'],
  alicloud_ram_role_policy_attachment: ['role_name', 'policy_name'],
  alicloud_ram_saml_provider: ['saml_provider_name'],
  alicloud_ram_user: ['name'],
  alicloud_ram_user_group_attachment: ['user_name', 'group_name'],
  alicloud_ram_user_policy_attachment: ['user_name', 'policy_name'],
  alicloud_resource_manager_policy_attachment: ['principal_name', 'policy_name'],
  alicloud_sls_alert: ['project_name', 'alert_name'],
};

/** Of a rule that admits or lets out, whichever of these it has. */
const RULE = ['cidr_ip', 'ipv6_cidr_ip', 'source_security_group_id', 'prefix_list_id'];

/** Each list names the thing whole. */
export function namesOf({ type, id, values }: Thing): readonly (readonly string[])[] {
  const own = Object.hasOwn(NAMED_BY, type) ? NAMED_BY[type] : undefined;
  const named = (own ?? []).map((name) => textIn(values, name));
  if (type === 'alicloud_security_group_rule') {
    const whom = RULE.map((name) => textIn(values, name)).filter(Boolean);
    const where = ['security_group_id', 'port_range'].map((name) => textIn(values, name));
    return [[...where, ...whom]];
  }
  return named.length > 0 && named.every(Boolean) ? [[id], named] : [[id]];
}

/** All texts of a call: values of parameters, what it names, what it was answered. */
export function textsOf({ parameters, named, response }: Deed): ReadonlySet<string> {
  const texts = new Set(named.map(({ name }) => name));
  const add = (value: unknown): void => {
    if (typeof value === 'string') {
      texts.add(value);
      // IMS names a user by the principal.
      texts.add(userIn(value));
      // ECS takes lists as JSON.
      if (value.startsWith('[')) listIn(value).forEach(add);
    } else if (typeof value === 'number') texts.add(String(value));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  add(parameters);
  add(response);
  return texts;
}
