import { parsePolicyLeniently } from '../ram';
import type { Policy, PolicyKind } from '../ram';
import { text, texts, type AccountObjects } from './objects';

/** Whom a policy is attached to. */
type Holder = 'user' | 'group' | 'role';

/** The policies of a user, and of the groups that the user is in. */
export function policiesOfUser(name: string, account: AccountObjects): Policy[] {
  return [
    ...attachedTo('user', name, account),
    ...groupsOf(name, account).flatMap((group) => attachedTo('group', group, account)),
  ];
}

export function policiesOfRole(name: string, account: AccountObjects): Policy[] {
  return attachedTo('role', name, account);
}

function groupsOf(user: string, account: AccountObjects): string[] {
  const memberships = account
    .list('alicloud_ram_group_membership')
    .filter(({ attributes }) => texts(attributes['user_names']).includes(user));
  const attachments = account
    .list('alicloud_ram_user_group_attachment')
    .filter(({ attributes }) => attributes['user_name'] === user);
  const names = [...memberships, ...attachments].map(({ attributes }) =>
    text(attributes, 'group_name'),
  );
  return [...new Set(names)];
}

function attachedTo(holder: Holder, name: string, account: AccountObjects): Policy[] {
  return account.list(`alicloud_ram_${holder}_policy_attachment`).flatMap(({ attributes }) => {
    if (!isSame(text(attributes, `${holder}_name`), name)) return [];
    const policy = text(attributes, 'policy_name');
    const told = `${policy}, attached to the ${holder} ${name}`;
    return [
      attributes['policy_type'] === 'System'
        ? documentOf(account.systemPolicy(policy), 'identity', told)
        : ownPolicy(policy, told, account),
    ];
  });
}

function ownPolicy(name: string, told: string, account: AccountObjects): Policy {
  const found = account
    .list('alicloud_ram_policy')
    .find(({ attributes }) => text(attributes, 'policy_name', 'name') === name);
  const document = found && text(found.attributes, 'policy_document', 'document');
  return documentOf(document, 'identity', told);
}

/** Whom a role trusts; nothing where there is no such role. */
export function trustOf(role: string, account: AccountObjects): Policy | undefined {
  const found = account
    .list('alicloud_ram_role')
    .find(({ attributes }) => isSame(text(attributes, 'role_name', 'name'), role));
  if (found === undefined) return undefined;
  const document = text(found.attributes, 'assume_role_policy_document', 'document');
  return documentOf(document, 'trust', `the trust policy of the role ${role}`);
}

/** What the policy of a bucket says; nothing where it has none. */
export function bucketPolicies(bucket: string, account: AccountObjects): Policy[] {
  const own = account
    .list('alicloud_oss_bucket_policy')
    .filter(({ attributes }) => attributes['bucket'] === bucket);
  const inline = account
    .list('alicloud_oss_bucket')
    .filter(
      ({ attributes }) => attributes['bucket'] === bucket && text(attributes, 'policy') !== '',
    );
  const [first] = [...own, ...inline].map(({ attributes }) => text(attributes, 'policy'));
  return first === undefined ? [] : [documentOf(first, 'resource', `the policy of ${bucket}`)];
}

/** Control policies that are attached to the account itself: folders are not known here. */
export function controlPolicies(account: AccountObjects): Policy[] {
  const policies = account.list('alicloud_resource_manager_control_policy');
  return account
    .list('alicloud_resource_manager_control_policy_attachment')
    .filter(({ attributes }) => attributes['target_id'] === account.id)
    .map(({ attributes }) => {
      const found = policies.find(({ id }) => id === attributes['policy_id']);
      const name = found ? text(found.attributes, 'control_policy_name') : '';
      const document = found && text(found.attributes, 'policy_document');
      return documentOf(document, 'control', `the control policy ${name}`);
    });
}

/** What cannot be read may allow or deny anything. */
function documentOf(document: string | undefined, kind: PolicyKind, name: string): Policy {
  return { ...parsePolicyLeniently(document, kind), name };
}

/** RAM does not tell names apart by case. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
