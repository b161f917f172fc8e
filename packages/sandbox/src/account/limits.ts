import type { ObjectValue, Value } from '../value/value';
import { ApiError } from './errors';
import type { Store } from './store';

/** Limits of RAM, as its documentation gives them (December 2025). */
export const RAM_LIMITS = {
  policyCharacters: 6144,
  policyVersions: 5,
  customPolicies: 1500,
  customPoliciesPerIdentity: 10,
  systemPoliciesPerIdentity: 20,
  groupsPerUser: 10,
  users: 5000,
  groups: 300,
  roles: 1000,
  accessKeysPerUser: 2,
  policyNameLength: 128,
  identityNameLength: 64,
  sessionSeconds: [3600, 43200],
} as const;

type Check = (attributes: ObjectValue, store: Store, creating: boolean) => void;

const CHECKS: Readonly<Record<string, Check>> = {
  alicloud_ram_policy: (a, store, creating) => {
    longest('PolicyName', a['policy_name'], RAM_LIMITS.policyNameLength);
    const document = a['policy_document'];
    if (typeof document === 'string') policyDocument(document);
    if (creating) count(store, 'alicloud_ram_policy', RAM_LIMITS.customPolicies, 'Policy');
  },
  alicloud_ram_role: (a, store, creating) => {
    longest('RoleName', a['role_name'], RAM_LIMITS.identityNameLength);
    const [least, most] = RAM_LIMITS.sessionSeconds;
    const seconds = a['max_session_duration'];
    if (typeof seconds === 'number' && (seconds < least || seconds > most)) {
      throw new ApiError(
        'InvalidParameter.MaxSessionDuration',
        `MaxSessionDuration is ${String(seconds)}, allowed: ${String(least)} to ${String(most)} seconds.`,
      );
    }
    if (creating) count(store, 'alicloud_ram_role', RAM_LIMITS.roles, 'Role');
  },
  alicloud_ram_user: (a, store, creating) => {
    longest('UserName', a['name'], RAM_LIMITS.identityNameLength);
    if (creating) count(store, 'alicloud_ram_user', RAM_LIMITS.users, 'User');
  },
  alicloud_ram_group: (a, store, creating) => {
    longest('GroupName', a['group_name'], RAM_LIMITS.identityNameLength);
    if (creating) count(store, 'alicloud_ram_group', RAM_LIMITS.groups, 'Group');
  },
  alicloud_ram_role_policy_attachment: attachments('role_name', 'Role'),
  alicloud_ram_group_policy_attachment: attachments('group_name', 'Group'),
  alicloud_ram_user_policy_attachment: attachments('user_name', 'User'),
  alicloud_ram_user_group_attachment: (a, store, creating) => {
    if (!creating) return;
    const groups = store.with(
      'alicloud_ram_user_group_attachment',
      'user_name',
      text(a, 'user_name'),
    );
    atMost(groups.length + 1, RAM_LIMITS.groupsPerUser, 'User.Group', 'groups of one user');
  },
  alicloud_ram_access_key: (a, store, creating) => {
    if (!creating) return;
    const keys = store.with('alicloud_ram_access_key', 'user_name', text(a, 'user_name'));
    atMost(
      keys.length + 1,
      RAM_LIMITS.accessKeysPerUser,
      'User.AccessKey',
      'access keys of one user',
    );
  },
};

/** Refuses what is over a limit of the account. Values are known, computed ones filled in. */
export function checkLimits(
  type: string,
  attributes: ObjectValue,
  store: Store,
  creating: boolean,
): void {
  CHECKS[type]?.(attributes, store, creating);
}

/** A changed document is a new version of the policy; five are kept. Returns their new number. */
export function policyVersions(before: number, rotateStrategy: Value | undefined): number {
  if (before < RAM_LIMITS.policyVersions) return before + 1;
  if (rotateStrategy === 'DeleteOldestNonDefaultVersionWhenLimitExceeded') return before;
  throw new ApiError(
    'LimitExceeded.Policy.Version',
    `The policy has ${String(before)} versions, the most there can be. Set rotate_strategy to DeleteOldestNonDefaultVersionWhenLimitExceeded.`,
  );
}

function attachments(identity: string, name: string): Check {
  const type = `alicloud_ram_${name.toLowerCase()}_policy_attachment`;
  return (a, store, creating) => {
    if (!creating) return;
    const kind = a['policy_type'];
    const same = store
      .with(type, identity, text(a, identity))
      .filter(({ attributes }) => attributes['policy_type'] === kind);
    const most =
      kind === 'System'
        ? RAM_LIMITS.systemPoliciesPerIdentity
        : RAM_LIMITS.customPoliciesPerIdentity;
    atMost(
      same.length + 1,
      most,
      `${name}.Policy`,
      `${text(a, 'policy_type')} policies of one ${name.toLowerCase()}`,
    );
  };
}

function policyDocument(document: string): void {
  if (document.length > RAM_LIMITS.policyCharacters) {
    throw new ApiError(
      'InvalidParameter.PolicyDocument.Length',
      `The policy document has ${String(document.length)} characters, the most is ${String(RAM_LIMITS.policyCharacters)}.`,
    );
  }
}

function longest(name: string, value: Value | undefined, most: number): void {
  if (typeof value === 'string' && value.length > most) {
    throw new ApiError(
      `InvalidParameter.${name}.Length`,
      `${name} has ${String(value.length)} characters, the most is ${String(most)}.`,
    );
  }
}

function count(store: Store, type: string, most: number, name: string): void {
  const plural = `${name.toLowerCase()}s`.replace(/ys$/, 'ies');
  atMost(store.count(type) + 1, most, name, `${plural} of the account`);
}

function atMost(number: number, most: number, code: string, what: string): void {
  if (number > most) {
    throw new ApiError(`LimitExceeded.${code}`, `${what}: the most is ${String(most)}.`);
  }
}

function text(attributes: ObjectValue, name: string): string {
  const value = attributes[name];
  return typeof value === 'string' ? value : '';
}
