import type { Context, Principal } from '../../ram';
import { isDenying, withEverything } from './acting';
import type { Acting, Cast, Edge, Step } from './acting';
import type { Answered, Ask, Asking } from './asking';
import { trustedBy } from './entrances';
import { arnOf, idOf } from './graph';
import type { AccountPrincipal, Grant } from './graph';
import { ASSUME, changes, gains, takeovers } from './ways';
import type { Change, Gain, Takeover, WayCall } from './ways';

/** How certain each call has to be, and what it is made with. */
export interface Manner {
  readonly isCertain: boolean;
  /** Settled condition keys, such as those of somebody without MFA. */
  readonly given: Context;
}

type Names = Readonly<Partial<Record<'whom' | 'group' | 'policy', string>>>;

/** Whom somebody can come to act as by the ways of the catalogue, kept for all who come to be them. */
export class Reach {
  private readonly leading = new Map<string, readonly Edge[]>();
  private readonly changed = new Map<string, readonly Edge[]>();
  private readonly changers = new Map<string, readonly Change[]>();
  private readonly workloads: ReadonlySet<string>;

  constructor(
    readonly cast: Cast,
    readonly asking: Asking,
    readonly manner: Manner,
    /** Actions that somebody is after: a group that gives none of them is not joined. */
    private readonly sought: readonly string[],
  ) {
    this.workloads = new Set(cast.graph.workloads.map(({ service, role }) => `${service} ${role}`));
  }

  /** Where calls of somebody's own lead, those first that change what they have themselves. */
  from(acting: Acting): readonly Edge[] {
    return keep(this.leading, acting.key, () => [
      ...this.changing(acting, acting),
      ...this.entries(acting),
      ...gains.flatMap((way) => this.gaining(way, acting)),
      ...takeovers.flatMap((way) => this.taking(way, acting)),
    ]);
  }

  /** The ways by which somebody may change what another has. */
  changersOf(acting: Acting): readonly Change[] {
    return keep(this.changers, acting.key, () =>
      changes.filter(({ calls }) => this.mayCall(calls, acting)),
    );
  }

  /** What one whom somebody acts as becomes by calls of another whom they act as, or of the same. */
  changing(by: Acting, of: Acting): readonly Edge[] {
    const ways = this.changersOf(by);
    if (ways.length === 0) return [];
    return keep(this.changed, `${by.key} > ${of.key}`, () =>
      ways
        .filter(({ whom }) => whom === 'anybody' || whom === of.self.kind)
        .flatMap((way) => this.changedBy(way, by, of)),
    );
  }

  private entries(acting: Acting): readonly Edge[] {
    const { grants } = acting;
    if (!this.mayCall([{ action: ASSUME, on: [] }], acting)) return [];
    const free = this.asking.freely(grants, ASSUME);
    const roles = this.cast.named(this.asking.onWhat(grants, ASSUME), 'role');
    return roles.flatMap((role) => this.entry(acting, role, free) ?? []);
  }

  private entry(
    { self, grants }: Acting,
    role: AccountPrincipal,
    free: string | undefined,
  ): Edge | undefined {
    if (role.trust === undefined || (role.kind === self.kind && role.name === self.name)) {
      return undefined;
    }
    const { account } = this.cast.graph;
    const caller = { type: 'RAM', id: arnOf(self, account) } as const;
    const trusting = this.asking.trusting(role.trust, caller);
    if (trusting === undefined) return undefined;
    const on = [`acs:ram:*:${account}:${idOf(role)}`];
    const own: Ask = { held: this.asking.heldBy(grants, ASSUME), action: ASSUME, on };
    const allowed =
      free === undefined ? this.sure(own) : freely(`acs:ram::${account}:${idOf(role)}`, free);
    if (allowed === undefined) return undefined;
    const trust: Ask = { held: trusting, action: ASSUME, on };
    const entered = this.sure({ ...trust, given: allowed.context });
    if (entered === undefined) return undefined;
    const step: Step = {
      ...entered,
      resources: allowed.resources,
      decision: allowed.decision === 'allowed' ? entered.decision : 'unknown',
      policies: allowed.policies,
      as: idOf(self),
      id: 'P14',
      title: `enters ${idOf(role)}`,
      asked: [own, trust],
    };
    return { to: this.cast.as(role), steps: [step] };
  }

  private gaining(way: Gain, acting: Acting): readonly Edge[] {
    const steps = this.calls(way, way.title, acting, {});
    return steps === undefined ? [] : [{ to: withEverything(acting), steps }];
  }

  private taking(way: Takeover, acting: Acting): readonly Edge[] {
    // Most ways are closed whatever they are about, and nobody need be looked for.
    if (this.calls(way, way.title, acting, {}) === undefined) return [];
    return this.targets(way, acting).flatMap((one): readonly Edge[] => {
      const whom = idOf(one);
      if (whom === idOf(acting.self) || !this.isUsable(way, one)) return [];
      const steps = this.calls(way, way.title.replace('{whom}', whom), acting, { whom });
      return steps === undefined ? [] : [{ to: this.cast.as(one), steps }];
    });
  }

  private targets({ whom, calls }: Takeover, { grants }: Acting): readonly AccountPrincipal[] {
    const about = calls.find(({ on }) => on.some((one) => one.includes('{whom}')));
    const on = about === undefined ? ['*'] : this.asking.onWhat(grants, about.action);
    return this.cast.named(on, whom);
  }

  /** Whether what a role is passed to may use it, something runs as it, or it trusts a provider. */
  private isUsable({ service, workload, provider }: Takeover, one: AccountPrincipal): boolean {
    if (workload !== undefined) return this.workloads.has(`${workload} ${one.name}`);
    const trusted: readonly Principal[] = [
      ...(service === undefined ? [] : [{ type: 'Service', id: service } as const]),
      ...(provider === undefined ? [] : providersOf(one, provider)),
    ];
    if (service === undefined && provider === undefined) return true;
    return trusted.some((principal) => {
      const held = one.trust && this.asking.trusting(one.trust, principal);
      return held !== undefined && this.sure({ held, action: ASSUME, on: ['*'] }) !== undefined;
    });
  }

  private changedBy(way: Change, by: Acting, of: Acting): readonly Edge[] {
    const whom = idOf(of.self);
    const title = idOf(by.self) === whom ? way.own : way.title.replace('{whom}', whom);
    const edges = this.outcomes(way, of).flatMap(({ names, to }) => {
      const steps = this.calls(way, title, by, { whom, ...names });
      return steps === undefined ? [] : [{ to: to(), steps }];
    });
    return way.makes === 'a group more' ? [...edges, ...this.inAll(edges, of)] : edges;
  }

  /** What some groups give together, they give with all others as well that deny nothing. */
  private inAll(edges: readonly Edge[], of: Acting): readonly Edge[] {
    const joined = edges.filter(({ to }) => !to.grants.slice(of.grants.length).some(isDenying));
    if (joined.length < 2) return [];
    const groups = joined.flatMap(({ to }) => to.self.groups.slice(-1));
    const self = { ...of.self, groups: [...of.self.groups, ...groups] };
    const grants = [...of.grants, ...groups.flatMap((group) => this.cast.of(group))];
    return [{ to: this.cast.with(self, grants), steps: joined.flatMap(({ steps }) => steps) }];
  }

  /** What a change can make of somebody, each with what it is about. */
  private outcomes(
    { makes }: Change,
    of: Acting,
  ): readonly { readonly names: Names; readonly to: () => Acting }[] {
    const { self, grants } = of;
    const all = (): Acting => withEverything(of);
    const without = (gone: Grant) => (): Acting =>
      this.cast.with(
        self,
        grants.filter((one) => one !== gone),
      );
    const denies = (own: readonly Grant[]) =>
      own.filter((one) => isDenying(one) && grants.includes(one));
    switch (makes) {
      case 'everything':
        return [{ names: {}, to: all }];
      case 'everything of a group':
        return self.groups.map((group) => ({ names: { group }, to: all }));
      case 'everything of a policy':
        return grants
          .filter(({ type }) => type === 'Custom')
          .map(({ name }) => ({ names: { policy: name }, to: all }));
      case 'a group more':
        return this.groupsBeside(of).map((group) => ({
          names: { group },
          to: () =>
            this.cast.with({ ...self, groups: [...self.groups, group] }, [
              ...grants,
              ...this.cast.of(group),
            ]),
        }));
      case 'a group less':
        return self.groups
          .filter((group) => denies(this.cast.of(group)).length > 0)
          .map((group) => ({
            names: { group },
            to: () => {
              const left = self.groups.filter((one) => one !== group);
              const gone = new Set(this.cast.of(group));
              const kept = grants.filter((one) => !gone.has(one));
              return this.cast.with({ ...self, groups: left }, kept);
            },
          }));
      case 'a policy less':
        return denies(self.grants).map((one) => ({
          names: { policy: one.name },
          to: without(one),
        }));
      case 'a policy of a group less':
        return self.groups.flatMap((group) =>
          denies(this.cast.of(group)).map((one) => ({
            names: { group, policy: one.name },
            to: without(one),
          })),
        );
    }
  }

  /** Whoever has joined one has joined all: see `inAll`. */
  private groupsBeside({ self }: Acting): readonly string[] {
    const own = this.cast.users.find(({ name }) => name === self.name)?.groups.length ?? 0;
    if (self.groups.length > own) return [];
    return [...this.cast.groups.values()]
      .filter(({ name, grants }) => !self.groups.includes(name) && this.isSought(grants))
      .map(({ name }) => name);
  }

  private isSought(grants: readonly Grant[]): boolean {
    return this.sought.some((action) => this.asking.mayHold(grants, action));
  }

  private mayCall(calls: readonly WayCall[], { grants }: Acting): boolean {
    const { isCertain } = this.manner;
    return calls.every(({ action }) => this.asking.mayHold(grants, action, isCertain));
  }

  private calls(
    { id, calls, hangs }: Gain,
    title: string,
    acting: Acting,
    names: Names,
  ): readonly Step[] | undefined {
    if (!this.mayCall(calls, acting) || (hangs === true && this.manner.isCertain)) return undefined;
    const steps: Step[] = [];
    for (const { action, on, given } of calls) {
      const held = this.asking.heldBy(acting.grants, action);
      const bound = on.map((one) => this.bind(one, names));
      const asked: Ask = { held, action, on: bound, ...(given && { given }) };
      const answered = this.sure(asked);
      if (answered === undefined) return undefined;
      const decision = hangs === true ? 'unknown' : answered.decision;
      steps.push({ ...answered, decision, as: idOf(acting.self), id, title, asked: [asked] });
    }
    return steps;
  }

  /** What is asked about nobody by name is asked about anybody. */
  private bind(resource: string, names: Names): string {
    const values: Readonly<Record<string, string | undefined>> = {
      ...names,
      account: this.cast.graph.account,
    };
    return resource.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '*');
  }

  sure(ask: Ask): Answered | undefined {
    const { given, isCertain } = this.manner;
    const answered = this.asking.ask({ ...ask, given: { ...ask.given, ...given } });
    if (answered === undefined || (isCertain && answered.decision !== 'allowed')) return undefined;
    const context = Object.entries(answered.context).filter(([key]) => !Object.hasOwn(given, key));
    return { ...answered, context: Object.fromEntries(context) };
  }
}

function freely(resource: string, policy: string): Answered {
  const call = { action: ASSUME, resources: [resource], context: {} };
  return { ...call, decision: 'allowed', policies: [policy] };
}

function providersOf({ trust }: AccountPrincipal, kind: 'saml' | 'oidc'): readonly Principal[] {
  return trustedBy([trust]).filter(
    ({ type, id }) => type === 'Federated' && id.includes(`:${kind}-provider/`),
  );
}

function keep<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
