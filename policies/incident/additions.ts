import { objectsOf, type Snapshot } from '../account/snapshot';
import type { SnapshotObject } from '../account/snapshot/snapshot';
import type { JsonObject } from '../review';
import { textIn, type Deed } from './deed';
import type { Maker } from './makers';
import { NAMED_BY } from './names';

/** What Terraform manages, as its state has it. */
export interface Managed {
  readonly address: string;
  readonly type: string;
  readonly values: JsonObject;
}

/** Something that hangs on what is deployed, and that is in no state. */
export interface Addition {
  /** What it hangs on. */
  readonly to: string;
  readonly type: string;
  readonly id: string;
  readonly region: string;
  /** The last call that names it; none: the logs do not tell. */
  readonly by?: Deed;
}

/** By which attribute a type hangs on another, and what that is called there. */
type Hook = readonly [attribute: string, type: string, ...names: readonly string[]];

const USER = ['alicloud_ram_user', 'name'] as const;
const GROUP = ['alicloud_ram_group', 'group_name', 'name'] as const;
const ROLE = ['alicloud_ram_role', 'role_name', 'name'] as const;
const BUCKET = ['alicloud_oss_bucket', 'bucket'] as const;

const HOOKS: Readonly<Record<string, readonly Hook[]>> = {
  alicloud_ram_access_key: [['user_name', ...USER]],
  alicloud_ram_login_profile: [['user_name', ...USER]],
  alicloud_ram_user_policy_attachment: [['user_name', ...USER]],
  alicloud_ram_user_group_attachment: [
    ['group_name', ...GROUP],
    ['user_name', ...USER],
  ],
  alicloud_ram_group_policy_attachment: [['group_name', ...GROUP]],
  alicloud_ram_role_policy_attachment: [['role_name', ...ROLE]],
  alicloud_security_group_rule: [['security_group_id', 'alicloud_security_group', 'id']],
  alicloud_oss_bucket_acl: [['bucket', ...BUCKET]],
  alicloud_oss_bucket_policy: [['bucket', ...BUCKET]],
  alicloud_fcv3_trigger: [['function_name', 'alicloud_fcv3_function', 'function_name']],
};

/** What of a thing says which it is, where that is not what calls name it by. */
const WHICH: Readonly<Record<string, readonly string[]>> = {
  alicloud_oss_bucket_acl: ['bucket'],
  alicloud_oss_bucket_policy: ['bucket'],
  alicloud_security_group_rule: [
    ...['security_group_id', 'type', 'ip_protocol', 'port_range', 'policy', 'cidr_ip'],
    ...['ipv6_cidr_ip', 'source_security_group_id', 'prefix_list_id'],
  ],
};

/**
 * What an account has that hangs on what is deployed, and that nobody deployed: a key of a user, a policy
 * of a role, a rule of a group. What hangs on nothing of it is another's work, as far as a state can say.
 */
export function additionsTo(
  managed: readonly Managed[],
  snapshot: Snapshot,
  whoMade: Maker,
): readonly Addition[] {
  const known = new Set(managed.map(({ type, values }) => which(type, values)));
  return objectsOf(snapshot, ...Object.keys(HOOKS)).flatMap((object) => {
    const { type, id, region, values } = object;
    const to = hooked(object, managed);
    if (to === undefined || known.has(which(type, { ...values, id }))) return [];
    const by = whoMade('added', type, { ...values, id });
    return [{ to: to.address, type, id, region, ...(by && { by }) }];
  });
}

function hooked(
  { type, values }: SnapshotObject,
  managed: readonly Managed[],
): Managed | undefined {
  return (HOOKS[type] ?? [])
    .map(([attribute, on, ...names]) =>
      managed.find(
        (one) =>
          one.type === on &&
          names.some((name) => {
            const text = textIn(one.values, name);
            return text !== '' && text === textIn(values, attribute);
          }),
      ),
    )
    .find((one) => one !== undefined);
}

function which(type: string, values: JsonObject): string {
  // A policy of the account may be called as one of Alibaba Cloud's own.
  const names = WHICH[type] ?? [...(NAMED_BY[type] ?? ['id']), 'policy_type'];
  return JSON.stringify([type, ...names.map((name) => textOf(values, name))]);
}

/** What the account says in capitals, Terraform writes small. */
function textOf(values: JsonObject, name: string): string {
  const text = textIn(values, name);
  return name === 'ip_protocol' || name === 'policy' ? text.toLowerCase() : text;
}
