import {
  compile,
  evaluate,
  foldCase,
  isEveryAction,
  namedResource,
  widestResource,
} from '../../ram';
import type { CompiledPolicies, Policy, Statement } from '../../ram';
import { Collection, statementsOf } from '../../review';
import type { Attribute, Resource } from '../../review';
import { isList } from '../../review/json';

const SSO = 'alicloud_cloud_sso_access_configuration';

/** The resources that hold policies for users, groups and roles. */
export const policyHolders: readonly string[] = [
  'alicloud_ram_policy',
  'alicloud_resource_manager_policy',
  'alicloud_resource_manager_policy_version',
  SSO,
];

/** The documents that a resource holds, by the arguments of today and the deprecated ones. */
function documentsOf(resource: Resource): Collection<Attribute<string>> {
  const location = { address: resource.address, path: 'policy_document' };
  if (resource.type !== 'alicloud_ram_policy' && resource.type !== SSO) {
    return new Collection(location, [resource.string('policy_document')]);
  }
  if (resource.type === SSO) {
    const policies = resource.blocks('permission_policies');
    const documents = policies.known.map((block) => block.string('permission_policy_document'));
    return new Collection(policies.location, documents, policies.more);
  }
  const named = [resource.string('policy_document'), resource.string('document')];
  // A plan has an empty list where there is none.
  const hasBlocks = resource.blocks('statement').isEmpty().holds !== true;
  if (hasBlocks) named.push(resource.json('statement').map(documentOfBlocks, 'statements'));
  return new Collection(
    location,
    named.filter(({ found }) => found.state !== 'absent'),
  );
}

/** What the deprecated `statement` blocks come to. */
function documentOfBlocks(value: unknown): string | undefined {
  if (!isList(value)) return undefined;
  const statements = value.map((block) => {
    const { effect, action, resource } = (block ?? {}) as Readonly<Record<string, unknown>>;
    return { Effect: effect, Action: action, Resource: resource };
  });
  return JSON.stringify({ Version: '1', Statement: statements });
}

const kept = new WeakMap<Resource, Collection<Statement>>();

/** The statements of a resource's policies. Read once, as several rules ask. */
export function policyStatements(resource: Resource): Collection<Statement> {
  const ready = kept.get(resource);
  if (ready !== undefined) return ready;
  const documents = documentsOf(resource);
  const read = documents.known.map((document) => statementsOf(document, 'identity'));
  const statements = new Collection(
    read[0]?.location ?? documents.location,
    read.flatMap(({ known }) => known),
    [...documents.more, ...read.flatMap(({ more }) => more)],
  );
  kept.set(resource, statements);
  return statements;
}

/** Whether a statement is about every action on every resource. */
export function isAboutAll({ action = [], resource = ['*'] }: Statement): boolean {
  return action.some((name) => isEveryAction(name)) && isOnAll(resource);
}

/** `*`, `acs:*`, `acs:ecs:*:*:*`, and what comes to the same with fewer stars. */
const ALL = /^(?:\*+|acs:\*+|acs:[\w*-]+(?::\*+){1,3})$/;

/** Whether one of the resources is all of them, or all of a service. */
export function isOnAll(resources: readonly string[] = ['*']): boolean {
  return resources.some((resource) => ALL.test(widestResource(resource)));
}

/** Keys that tell how somebody comes, not what may be done: the same people hold the right. */
const CIRCUMSTANCES = new Set([
  'acs:mfapresent',
  'acs:securetransport',
  'acs:sourceip',
  'acs:sourcevpc',
  'acs:currenttime',
]);

/** Whether a statement is limited to some resources, callers or values by its condition. */
export function isLimited({ condition = {} }: Statement): boolean {
  return Object.values(condition).some((keys) =>
    Object.keys(keys).some((key) => !CIRCUMSTANCES.has(foldCase(key))),
  );
}

/** Roles that let in whoever may assume them: to be in a role takes both sides. */
const TRUSTING: Policy = {
  kind: 'trust',
  statements: [{ effect: 'Allow', action: ['sts:AssumeRole'] }],
};

/** An API call, and what of the account it is about: after the account in an ARN. */
export interface Call {
  readonly action: string;
  /** As `user/somebody`. Default: nothing of its own. */
  readonly on?: string;
}

/** What statements come to for whoever holds them, and the account that they name. */
interface Held {
  readonly policies: CompiledPolicies;
  readonly account: string;
}

const compiled = new WeakMap<readonly Statement[], Held>();

/** Compiled once, as several rules ask about the same statements. */
function heldBy(statements: readonly Statement[]): Held {
  const ready = compiled.get(statements);
  if (ready !== undefined) return ready;
  const counted = statements.filter((statement) =>
    statement.effect === 'Allow' ? !isLimited(statement) : statement.condition === undefined,
  );
  const plain = counted.map((statement): Statement => {
    const { effect, resource } = statement;
    const { action, notAction = [] } = statement;
    const about = action === undefined ? { notAction } : { action };
    return { effect, ...about, ...(resource && { resource: worseReading(effect, resource) }) };
  });
  const policies = compile({
    identity: [{ kind: 'identity', statements: plain }],
    resource: [TRUSTING],
  });
  const account = /:(\d{5,}):/.exec(plain.flatMap(({ resource = [] }) => resource).join(' '))?.[1];
  const held = { policies, account: account ?? '1234567890123456' };
  compiled.set(statements, held);
  return held;
}

/** What an ARN with a gap in it may allow is allowed; what it may deny is not denied. */
function worseReading(effect: Statement['effect'], resources: readonly string[]): string[] {
  if (effect === 'Allow') return resources.map(widestResource);
  return resources.filter((resource) => !namedResource(resource).hasGap);
}

/**
 * The calls that statements allow on resources that they do not name. What a condition limits does
 * not count as allowed, what a condition denies does not count as denied.
 */
export function allowedCalls(
  statements: readonly Statement[],
  calls: readonly Call[],
): readonly string[] {
  const { policies, account } = heldBy(statements);
  const allowed = calls.filter(({ action, on }) => {
    const service = action.slice(0, action.indexOf(':')).replace(/^ims$/, 'ram');
    const arn = `acs:${service}:cn-hangzhou:${account}:${on ?? 'somewhere/else'}`;
    const resource =
      service === 'ram' || service === 'sts'
        ? arn.replace(/^acs:\w+:cn-hangzhou/, 'acs:ram:*')
        : arn;
    return evaluate({ action, resource }, policies).decision === 'allowed';
  });
  const names = new Set(allowed.map(({ action }) => action));
  // Both names of one call, by the older and the newer API, are told as one.
  return [...names].filter(
    (name) => !names.has(name.replace(/^ims:/, 'ram:')) || !name.startsWith('ims:'),
  );
}
