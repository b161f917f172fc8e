import { opaqueStatement } from '../../ram/read-statement';
import type { Policy, PolicyKind, Statement } from '../../ram';
import { policyStatements } from '../../rules/ram/documents';
import { principalsOf, whoIsTrusted } from '../../rules/ram/trust';
import type { Collection, Model, Resource } from '../../review';
import type { AccountGraph, AccountPrincipal, Grant, Hole, PrincipalKind, Workload } from './graph';
import { boundariesOf } from './boundaries';
import { idOf } from './graph';
import { givenOutside } from './outside';
import { declaredProviders } from './providers';
import { tooManyVersions, inForce, versionsElsewhere, versionsNamed } from './versions';

/** Documents of Alibaba Cloud's own policies, by name, as far as they are known. */
export type SystemPolicies = ReadonlyMap<string, Policy>;

const NAMES: Readonly<Record<PrincipalKind, readonly string[]>> = {
  user: ['name'],
  group: ['group_name', 'name'],
  role: ['role_name', 'name'],
};
const TYPES: Readonly<Record<PrincipalKind, readonly string[]>> = {
  user: ['alicloud_ram_user'],
  group: ['alicloud_ram_group'],
  role: ['alicloud_ram_role', 'alicloud_resource_manager_role'],
};
const POLICIES = ['alicloud_ram_policy', 'alicloud_resource_manager_policy'];
const ATTACHMENTS: readonly (readonly [type: string, kind: PrincipalKind, by: string])[] = [
  ['alicloud_ram_user_policy_attachment', 'user', 'user_name'],
  ['alicloud_ram_group_policy_attachment', 'group', 'group_name'],
  ['alicloud_ram_role_policy_attachment', 'role', 'role_name'],
];
const OF_RESOURCE_GROUP = 'alicloud_resource_manager_policy_attachment';
const PRINCIPAL_TYPES: Readonly<Record<string, PrincipalKind>> = {
  IMSUser: 'user',
  IMSGroup: 'group',
  ServiceRole: 'role',
};
/** What runs as a role, by the argument that names it, and how its ARN begins. */
const WORKLOADS: readonly (readonly [
  type: string,
  by: string,
  service: Workload['service'],
  resource: string,
])[] = [
  ['alicloud_instance', 'role_name', 'ecs', 'instance/*'],
  ['alicloud_ecs_ram_role_attachment', 'ram_role_name', 'ecs', 'instance/*'],
  ['alicloud_ram_role_attachment', 'role_name', 'ecs', 'instance/*'],
  ['alicloud_ess_scaling_configuration', 'role_name', 'ecs', 'instance/*'],
  ['alicloud_eci_container_group', 'ram_role_name', 'eci', 'containergroup/*'],
  ['alicloud_fcv3_function', 'role', 'fc', 'functions/*'],
  ['alicloud_fc_service', 'role', 'fc', 'services/*'],
];

/**
 * The graph of what is, or is to be, in an account. Whoever is named by an attachment and is no
 * resource here is in it too, with what is known.
 */
export function graphOf(model: Model, system: SystemPolicies): AccountGraph {
  return new Reading(model, accountIn(model), system).graph();
}

/** The account that trust policies of roles name most, which trust their own before others. */
function accountIn(model: Model): string {
  const named = model
    .ofType(...TYPES.role)
    .flatMap((role) => whoIsTrusted(role).known)
    .flatMap((one) => [...principalsOf(one, 'RAM'), ...principalsOf(one, 'Federated')])
    .flatMap((id) => /^acs:ram::(\d{16}):/.exec(id)?.[1] ?? []);
  const count = (id: string): number => named.filter((one) => one === id).length;
  return [...new Set(named)].toSorted((a, b) => count(b) - count(a))[0] ?? '*';
}

class Reading {
  private readonly holes: Hole[] = [];
  private readonly principals = new Map<string, AccountPrincipal>();

  constructor(
    private readonly model: Model,
    private readonly account: string,
    private readonly system: SystemPolicies,
  ) {}

  graph(): AccountGraph {
    for (const { address, reason } of this.model.unread) {
      this.holes.push({ about: address, why: reason });
    }
    for (const kind of ['user', 'group', 'role'] as const) {
      for (const resource of this.model.ofType(...TYPES[kind])) this.declare(kind, resource);
    }
    for (const [type, kind, by] of ATTACHMENTS) {
      for (const one of this.model.ofType(type)) this.attach(one, kind, by, undefined);
    }
    this.holes.push(...tooManyVersions(this.model));
    for (const one of this.model.ofType(OF_RESOURCE_GROUP)) this.attachWithin(one);
    this.join();
    return {
      account: this.account,
      principals: [...this.principals.values()],
      workloads: this.workloads(),
      providers: declaredProviders(this.model),
      versions: versionsElsewhere(this.model),
      outside: givenOutside(this.model),
      boundaries: boundariesOf(this.model, (name, says) => this.read('control', name, says)),
      holes: this.holes,
    };
  }

  /** Of two by one name RAM has one, and nobody can tell which: either may be. */
  private declare(kind: PrincipalKind, resource: Resource): void {
    const name = nameOf(kind, resource);
    const other = this.principals.get(idOf({ kind, name }));
    if (other !== undefined) this.fault(resource, `is called ${name}, as another ${kind} here is`);
    const trust =
      kind === 'role' ? this.read('trust', resource.address, whoIsTrusted(resource)) : undefined;
    this.put({
      kind,
      name,
      grants: [],
      groups: [],
      ...(trust && { trust: either(other?.trust, trust) }),
    });
  }

  private put(principal: AccountPrincipal): void {
    this.principals.set(idOf(principal), principal);
  }

  /** A role that is no resource here trusts nobody knows whom. */
  private named(kind: PrincipalKind, name: string): AccountPrincipal {
    const known = this.principals.get(idOf({ kind, name }));
    if (known !== undefined) return known;
    const trust = opaque('trust', `the trust policy of ${name}`);
    return { kind, name, grants: [], groups: [], ...(kind === 'role' && { trust }) };
  }

  private attachWithin(attachment: Resource): void {
    const type = attachment.knownText('principal_type') ?? '';
    const kind = PRINCIPAL_TYPES[type];
    if (kind === undefined) {
      this.hole(attachment, 'whom it gives a policy to is not known');
      return;
    }
    const group = attachment.knownText('resource_group_id') ?? 'a resource group not yet known';
    this.attach(attachment, kind, 'principal_name', group === this.account ? undefined : group);
  }

  private attach(
    attachment: Resource,
    kind: PrincipalKind,
    by: string,
    resourceGroup: string | undefined,
  ): void {
    const name = this.principalNamed(attachment, kind, by);
    if (name === undefined) {
      this.hole(attachment, `the ${kind} that it gives a policy to is not known`);
      return;
    }
    const holder = this.named(kind, name);
    const grant = { ...this.policyOf(attachment), ...(resourceGroup && { resourceGroup }) };
    this.put({ ...holder, grants: [...holder.grants, grant] });
  }

  /** Resource Manager writes who it is with the account's domain. */
  private principalNamed(resource: Resource, kind: PrincipalKind, by: string): string | undefined {
    const names = NAMES[kind];
    const [found] = this.model.target(resource, by, TYPES[kind], ['id', ...names]).known;
    if (found !== undefined) return nameOf(kind, found);
    return resource
      .knownText(by)
      ?.replace(/@.*$/, '')
      .replace(/^acs:ram:[^/]*\//, '');
  }

  private policyOf(attachment: Resource): Grant {
    const type = attachment.knownText('policy_type') === 'System' ? 'System' : 'Custom';
    const written = attachment.knownText('policy_name');
    if (type === 'System' && written !== undefined) {
      const policy = this.system.get(written) ?? opaque('identity', written);
      return { policy, name: written, type };
    }
    const to = ['id', 'policy_name', 'name'];
    const [found, ...others] = this.model.target(attachment, 'policy_name', POLICIES, to).known;
    const name = (found && policyName(found)) ?? written ?? attachment.address;
    if (found === undefined) {
      const said = versionsNamed(name, this.model).map((version) =>
        this.read('identity', name, policyStatements(version)),
      );
      return { policy: said.reduce(either, opaque('identity', name)), name, type };
    }
    const one = this.current(found, name);
    const policy = others.reduce((all, other) => {
      this.fault(other, `is called ${name}, as another policy here is`);
      return either(all, this.current(other, name));
    }, one);
    return { policy, name, type };
  }

  /** What a policy says by the version of it that counts. */
  private current(policy: Resource, name: string): Policy {
    const { documents, fault } = inForce(policy, this.model);
    if (fault !== undefined) this.fault(policy, fault);
    const [first, ...others] = documents.map((one) =>
      this.read('identity', name, policyStatements(one)),
    );
    if (first === undefined) return opaque('identity', name);
    return others.reduce((all, other) => either(all, other), first);
  }

  private join(): void {
    const add = (user: string, group: string): void => {
      const member = this.named('user', user);
      this.put({ ...member, groups: [...new Set([...member.groups, group])] });
    };
    for (const one of this.model.ofType('alicloud_ram_user_group_attachment')) {
      const user = this.principalNamed(one, 'user', 'user_name');
      const group = this.principalNamed(one, 'group', 'group_name');
      if (user === undefined || group === undefined)
        this.hole(one, 'who is in which group is not known');
      else add(user, group);
    }
    for (const one of this.model.ofType('alicloud_ram_group_membership')) {
      const group = this.principalNamed(one, 'group', 'group_name');
      const users = one.strings('user_names');
      const names = users.known.flatMap(({ found }) =>
        found.state === 'known' ? found.value : [],
      );
      if (group === undefined || users.more.length > 0 || names.length < users.known.length) {
        this.hole(one, 'who is in which group is not known');
      }
      if (group !== undefined) for (const user of names) add(user, group);
    }
  }

  private workloads(): readonly Workload[] {
    return WORKLOADS.flatMap(([type, by, service, resource]) =>
      this.model.ofType(type).flatMap((one): readonly Workload[] => {
        const role = this.principalNamed(one, 'role', by);
        if (role !== undefined) return [{ resource, service, role }];
        if (one.string(by).found.state !== 'absent') this.hole(one, 'what it runs as is not known');
        return [];
      }),
    );
  }

  /** What of a document is not known may allow anything, and be another at another time. */
  private read(kind: PolicyKind, name: string, statements: Collection<Statement>): Policy {
    const { known, more, location } = statements;
    for (const { address, path, reason } of more) {
      this.holes.push({ about: `${address}.${path}`, why: reason });
    }
    const isMissing = known.length + more.length === 0;
    if (isMissing) {
      const about = `${location.address}.${location.path}`;
      this.holes.push({ about, why: 'is not there', isFault: true });
    }
    const isOpen = isMissing || more.length > 0;
    return { kind, name, statements: [...known, ...(isOpen ? [opaqueStatement] : [])] };
  }

  private fault({ address }: Resource, why: string): void {
    this.holes.push({ about: address, why, isFault: true });
  }

  private hole({ address }: Resource, why: string): void {
    this.holes.push({ about: address, why });
  }
}

/** What one of two policies says, where it is not known which of them holds. */
function either(a: Policy | undefined, b: Policy): Policy {
  if (a === undefined) return b;
  return { ...b, statements: [...a.statements, ...b.statements, opaqueStatement] };
}

function nameOf(kind: PrincipalKind, resource: Resource): string {
  return firstText(resource, NAMES[kind]) ?? resource.address;
}

function policyName(resource: Resource): string | undefined {
  return firstText(resource, ['policy_name', 'name']);
}

function firstText(resource: Resource, names: readonly string[]): string | undefined {
  return names.map((name) => resource.knownText(name)).find((text) => text !== undefined);
}

function opaque(kind: PolicyKind, name: string): Policy {
  return { kind, name, statements: [opaqueStatement] };
}
