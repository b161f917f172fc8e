import type { Context, Principal } from '../../ram';
import type { Escalation } from '../../roles';
import type { Answered, Ask, Asking } from './asking';
import { arnOf, idOf } from './graph';
import type { AccountGraph, AccountPrincipal, Grant } from './graph';
import { ways } from './ways';
import type { Way } from './ways';

/** Who somebody acts as, and what they hold. */
export interface State {
  readonly self: AccountPrincipal;
  readonly grants: readonly Grant[];
  /** They may do everything. */
  readonly everything: boolean;
  readonly steps: readonly Step[];
}

/** One call on a path, or the entry to a role. */
export interface Step extends Answered {
  /** Who makes it: `role/developer`. */
  readonly as: string;
  readonly id?: Escalation | 'cases';
  readonly title: string;
  readonly asked: readonly Ask[];
}

/** Whether a step may be made where something is not certain. */
export type Sureness = 'certain' | 'any';

/** Follows the ways of the catalogue through an account. */
export class Walk {
  private readonly byKind: Readonly<Record<AccountPrincipal['kind'], readonly AccountPrincipal[]>>;

  constructor(
    readonly graph: AccountGraph,
    readonly asking: Asking,
    private readonly sureness: Sureness,
  ) {
    const all = (kind: AccountPrincipal['kind']): readonly AccountPrincipal[] =>
      graph.principals.filter((one) => one.kind === kind);
    this.byKind = { user: all('user'), group: all('group'), role: all('role') };
  }

  start(self: AccountPrincipal): State {
    const grants = this.grantsOf(self);
    return { self, grants, everything: holdsEverything(grants), steps: [] };
  }

  keyOf({ self, grants, everything }: State): string {
    return everything ? 'everything' : `${idOf(self)} ${this.asking.keyOf(grants)}`;
  }

  /** Where one call, or a few that belong together, lead from here. */
  *from(state: State): Generator<State> {
    const { account } = this.graph;
    const held = this.asking.heldBy(state.grants);
    const any = { held, action: 'sts:AssumeRole', on: [`acs:ram:*:${account}:role/*`] };
    for (const role of this.sure(any) === undefined ? [] : this.byKind.role) {
      const step = this.entry(state, role);
      if (step !== undefined) yield this.become(role, [...state.steps, step]);
    }
    for (const way of ways) yield* this.along(way, state);
  }

  private *along(way: Way, state: State): Generator<State> {
    const { self } = state;
    if (way.who === 'group') {
      for (const name of self.groups) yield* this.with(way, state, { kind: 'group', name });
    } else if (way.who === undefined || way.who === self.kind) {
      yield* this.with(way, state, self);
    }
  }

  /** @param as - whom `{self}` stands for: somebody, or a group that they are in. */
  private *with(
    way: Way,
    state: State,
    as: Pick<AccountPrincipal, 'kind' | 'name'>,
  ): Generator<State> {
    // Most ways are closed whatever they are about, and nobody need be looked for.
    const self = idOf(as);
    if (this.calls(way, state, { self, target: '*', policy: '*' }) === undefined) return;
    for (const { names, end } of this.targets(way, state, as)) {
      const steps = this.calls(way, state, { self, ...names });
      if (steps !== undefined) yield end([...state.steps, ...steps]);
    }
  }

  private *targets(
    way: Way,
    state: State,
    as: Pick<AccountPrincipal, 'kind' | 'name'>,
  ): Generator<Target> {
    const everything = (steps: readonly Step[]): State => ({ ...state, everything: true, steps });
    switch (way.target) {
      case 'nothing':
        yield { names: { target: '*', policy: '*' }, end: everything };
        return;
      case 'own policy':
        for (const { name, type } of state.grants) {
          if (type === 'Custom') yield { names: { target: '*', policy: name }, end: everything };
        }
        return;
      case 'Deny':
        yield* this.denies(state, as);
        return;
      case 'group':
        yield* this.groupsBeside(state);
        return;
      case 'user':
      case 'role':
        for (const one of this.byKind[way.target]) {
          if (idOf(one) === idOf(state.self) || !this.isUsable(way, one)) continue;
          const end = (steps: readonly Step[]): State => this.become(one, steps);
          yield { names: { target: idOf(one), policy: '*' }, end };
        }
    }
  }

  private *denies(state: State, as: Pick<AccountPrincipal, 'kind' | 'name'>): Generator<Target> {
    const own =
      as.kind === 'group'
        ? (this.byKind.group.find(({ name }) => name === as.name)?.grants ?? [])
        : state.self.grants;
    for (const grant of state.grants) {
      const isDeny = grant.policy.statements.some(({ effect }) => effect !== 'Allow');
      if (!isDeny || !own.includes(grant)) continue;
      const grants = state.grants.filter((one) => one !== grant);
      yield {
        names: { target: '*', policy: grant.name },
        end: (steps) => ({ ...state, grants, everything: holdsEverything(grants), steps }),
      };
    }
  }

  private *groupsBeside(state: State): Generator<Target> {
    for (const group of this.byKind.group) {
      if (state.self.groups.includes(group.name)) continue;
      const self = { ...state.self, groups: [...state.self.groups, group.name] };
      const grants = [...state.grants, ...group.grants];
      yield {
        names: { target: idOf(group), policy: '*' },
        end: (steps) => ({ self, grants, everything: holdsEverything(grants), steps }),
      };
    }
  }

  /** Whether the service that a role is passed to may use it, or something runs as it already. */
  private isUsable({ service, workload }: Way, one: AccountPrincipal): boolean {
    if (service !== undefined && this.letIn(one, { type: 'Service', id: service }) === undefined) {
      return false;
    }
    if (workload === undefined) return true;
    return this.graph.workloads.some(
      ({ role, service: runs }) => role === one.name && runs === workload,
    );
  }

  private entry(state: State, role: AccountPrincipal): Step | undefined {
    if (idOf(role) === idOf(state.self) || role.trust === undefined) return undefined;
    const { account } = this.graph;
    const held = this.asking.heldBy(state.grants);
    const resource = `acs:ram:*:${account}:${idOf(role)}`;
    const own = { held, action: 'sts:AssumeRole', on: [resource] };
    const allowed = this.sure(own);
    if (allowed === undefined) return undefined;
    const caller = { type: 'RAM', id: arnOf(state.self, account) } as const;
    const trust: Ask = {
      held: this.asking.trusting(role.name, role.trust, caller),
      action: 'sts:AssumeRole',
      on: [resource],
    };
    const entered = this.sure({ ...trust, given: allowed.context });
    if (entered === undefined) return undefined;
    return {
      ...entered,
      decision: allowed.decision === 'allowed' ? entered.decision : 'unknown',
      policies: allowed.policies,
      as: idOf(state.self),
      id: 'P14',
      title: `enters ${idOf(role)}`,
      asked: [own, trust],
    };
  }

  /** The call by which a role lets somebody in, if it does. */
  private letIn(role: AccountPrincipal, principal: Principal): Answered | undefined {
    if (role.trust === undefined) return undefined;
    const held = this.asking.trusting(role.name, role.trust, principal);
    return this.sure({ held, action: 'sts:AssumeRole', on: ['*'] });
  }

  private calls(
    { id, title, calls }: Way,
    state: State,
    names: Readonly<Record<'self' | 'target' | 'policy', string>>,
  ): readonly Step[] | undefined {
    const held = this.asking.heldBy(state.grants);
    const steps: Step[] = [];
    for (const { action, on, given } of calls) {
      const asked: Ask = {
        held,
        action,
        on: on.map((resource) => bound(resource, { ...names, account: this.graph.account })),
        ...(given && { given: given satisfies Context }),
      };
      const answered = this.sure(asked);
      if (answered === undefined) return undefined;
      steps.push({ ...answered, as: idOf(state.self), id, title, asked: [asked] });
    }
    return steps;
  }

  private sure(ask: Ask): Answered | undefined {
    const answered = this.asking.ask(ask);
    if (answered === undefined || this.sureness === 'any') return answered;
    return answered.decision === 'allowed' ? answered : undefined;
  }

  private become(self: AccountPrincipal, steps: readonly Step[]): State {
    return { ...this.start(self), steps };
  }

  private grantsOf({ grants, groups }: AccountPrincipal): readonly Grant[] {
    if (groups.length === 0) return grants;
    const joined = this.byKind.group.filter(({ name }) => groups.includes(name));
    return [...grants, ...joined.flatMap((group) => group.grants)];
  }
}

interface Target {
  readonly names: Readonly<Record<'target' | 'policy', string>>;
  readonly end: (steps: readonly Step[]) => State;
}

function bound(resource: string, names: Readonly<Record<string, string>>): string {
  return resource.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '*');
}

/** Whether nothing is left to gain: an Allow of everything, and no Deny beside it. */
function holdsEverything(grants: readonly Grant[]): boolean {
  const statements = grants
    .filter(({ resourceGroup }) => resourceGroup === undefined)
    .flatMap(({ policy }) => policy.statements);
  return (
    statements.every(({ effect }) => effect === 'Allow') &&
    statements.some(
      ({ action, resource = ['*'], condition }) =>
        condition === undefined && action?.includes('*') === true && resource.includes('*'),
    )
  );
}
