import { Collection, defineRule } from '../../review';
import type { Model, Resource } from '../../review';
import type { Statement } from '../../ram';
import { attachments } from './attachments';
import { allowedCalls, isAboutAll, isLimited, policyHolders, policyStatements } from './documents';
import { principalsOf, roles, whoIsTrusted } from './trust';

const ROOT = 'acs:ram::1234567890123456:root';
const trusting = (principal: string): string =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { RAM: [principal] } }],
  });
const taking = (on: string): string =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: on }],
  });

export default defineRule({
  id: 'ram-trust-root-not-beside-wide-assume',
  title: 'No role trusts the whole account where somebody may take every role',
  severity: 'high',
  resourceTypes: roles,
  rationale:
    'A trust in the root of the account leaves it to policies who gets in: whoever holds `sts:AssumeRole` on `*`, for whatever reason, is in this role too.',
  remediation:
    'Name the users and roles in `Principal`, or the roles that may be taken in the `Resource` of the policy.',
  references: [
    'https://www.alibabacloud.com/help/en/ram/user-guide/edit-the-trust-policy-of-a-ram-role',
    'Provider docs: alicloud_ram_role, assume_role_policy_document',
  ],
  messages: { beside: 'trusts {root}, and {by} lets its holders take every role that does' },
  examples: {
    fails: {
      alicloud_ram_role: { r: { assume_role_policy_document: trusting(ROOT) } },
      alicloud_ram_policy: { p: { policy_name: 'p', policy_document: taking('*') } },
    },
    passes: {
      alicloud_ram_role: { r: { assume_role_policy_document: trusting(ROOT) } },
      alicloud_ram_policy: {
        p: { policy_name: 'p', policy_document: taking('acs:ram:*:1234567890123456:role/other') },
      },
    },
  },
  check: ({ resource, model, pass, fail, unknown }) => {
    const roots = rootsTrustedBy(resource);
    const [root] = roots.known;
    if (root === undefined) return roots.more.length > 0 ? unknown(...roots.more) : pass;
    const { known, more } = widePolicies(model);
    const [by] = known;
    if (by !== undefined) return fail('beside', { root, by }, { location: roots.location });
    return more.length > 0 ? unknown(...more) : pass;
  },
});

/** Roots that get in as they are: an external id is for the account of somebody else. */
function rootsTrustedBy(role: Resource): Collection<string> {
  const { known, more, location } = whoIsTrusted(role);
  const open = known.filter((one) => one.effect === 'Allow' && !isLimited(one));
  const roots = open.flatMap((one) => principalsOf(one, 'RAM')).filter(isRoot);
  return new Collection(location, roots, more);
}

function isRoot(id: string): boolean {
  return /^acs:ram:[^:]*:[^:]*:root$/i.test(id);
}

const kept = new WeakMap<Model, Collection<string>>();

/** What lets its holders take roles that it does not name. Looked for once, as every role asks. */
function widePolicies(model: Model): Collection<string> {
  const ready = kept.get(model);
  if (ready !== undefined) return ready;
  const policies = model.ofType(...policyHolders).map((policy) => {
    const { known, more } = policyStatements(policy);
    return { address: policy.address, isWide: isWide(known), more };
  });
  const wide = policies.filter(({ isWide }) => isWide).map(({ address }) => address);
  const attached = model
    .ofType(...attachments)
    .filter((one) => one.knownText('policy_name') === 'AliyunSTSAssumeRoleAccess')
    .map(({ address }) => address);
  const more = policies.flatMap((one) => one.more);
  const found = new Collection({ address: '', path: '' }, [...wide, ...attached], more);
  kept.set(model, found);
  return found;
}

/** An administrator gets in whomever a role trusts, and is told by a rule of its own. */
function isWide(statements: readonly Statement[]): boolean {
  if (statements.some((one) => one.effect === 'Allow' && isAboutAll(one))) return false;
  return allowedCalls(statements, [{ action: 'sts:AssumeRole', on: 'role/somebody' }]).length > 0;
}
