import { hasWildcard, isEveryAction, matchesWildcard } from '../../ram';
import { ramName } from '../../ram/resources';
import type { Escalation } from '../../roles';
import type { Answered, Ask } from './asking';
import { idOf } from './graph';
import type { AccountGraph, AccountPrincipal, Grant } from './graph';

/** Somebody whom one acts as, with what they hold by then. */
export interface Acting {
  readonly self: AccountPrincipal;
  readonly grants: readonly Grant[];
  /** They may do everything. */
  readonly everything: boolean;
  /** The same for those who are the same and hold the same. */
  readonly key: string;
}

/** One call on a path, or the entry to a role. */
export interface Step extends Answered {
  /** Who makes it: `role/developer`. */
  readonly as: string;
  readonly id?: Escalation | 'cases';
  readonly title: string;
  readonly asked: readonly Ask[];
}

/** Whom some calls make one act as. */
export interface Edge {
  readonly to: Acting;
  readonly steps: readonly Step[];
}

/** Everybody of an account, each as they are. */
export class Cast {
  readonly users: readonly AccountPrincipal[];
  readonly roles: readonly AccountPrincipal[];
  readonly groups: ReadonlyMap<string, AccountPrincipal>;
  private readonly known = new Map<AccountPrincipal, Acting>();
  private readonly byName: ReadonlyMap<string, AccountPrincipal>;

  constructor(
    readonly graph: AccountGraph,
    private readonly keyOf: (grants: readonly Grant[]) => string,
  ) {
    const { principals } = graph;
    this.users = principals.filter(({ kind }) => kind === 'user');
    this.roles = principals.filter(({ kind }) => kind === 'role');
    this.groups = new Map(
      principals.filter(({ kind }) => kind === 'group').map((group) => [group.name, group]),
    );
    const named = [...this.users, ...this.roles];
    this.byName = new Map(named.map((one) => [ramName(this.arnOf(one)), one]));
  }

  as(self: AccountPrincipal): Acting {
    const known = this.known.get(self);
    if (known !== undefined) return known;
    const made = this.with(self, [...self.grants, ...self.groups.flatMap((one) => this.of(one))]);
    this.known.set(self, made);
    return made;
  }

  /** As RAM documents ARNs of its own. */
  arnOf(one: AccountPrincipal): string {
    return `acs:ram:*:${this.graph.account}:${idOf(one)}`;
  }

  /** Those whom one of some patterns can mean, as RAM compares them. */
  named(patterns: readonly string[], kind: 'user' | 'role'): readonly AccountPrincipal[] {
    const all = kind === 'user' ? this.users : this.roles;
    if (this.graph.account === '*' || patterns.includes('*')) return all;
    const wild = patterns.filter(hasWildcardInName);
    const exact = patterns.flatMap((one) => this.byName.get(one) ?? []);
    if (wild.length === 0) return exact.filter((one) => one.kind === kind);
    return all.filter(
      (one) =>
        exact.includes(one) ||
        wild.some((pattern) => matchesWildcard(pattern, ramName(this.arnOf(one)))),
    );
  }

  /** What a group gives its members. */
  of(group: string): readonly Grant[] {
    return this.groups.get(group)?.grants ?? [];
  }

  with(self: AccountPrincipal, grants: readonly Grant[]): Acting {
    const everything = holdsEverything(grants);
    const key = everything ? `${idOf(self)} everything` : `${idOf(self)} ${this.keyOf(grants)}`;
    return { self, grants, everything, key };
  }
}

/** RAM's resources are in no region, so that the star there is none. */
function hasWildcardInName(pattern: string): boolean {
  return hasWildcard(pattern.replace(/^acs:ram:\*:/, ''));
}

export function withEverything(acting: Acting): Acting {
  return { ...acting, everything: true, key: `${idOf(acting.self)} everything` };
}

export function isDenying({ policy }: Grant): boolean {
  return policy.statements.some(({ effect }) => effect !== 'Allow');
}

/** Whether nothing is left to gain: an Allow of everything, and no Deny beside it. */
function holdsEverything(grants: readonly Grant[]): boolean {
  const statements = grants
    .filter(({ resourceGroup }) => resourceGroup === undefined)
    .flatMap(({ policy }) => policy.statements);
  return (
    statements.every(({ effect }) => effect === 'Allow') &&
    statements.some(
      ({ action, resource = ['*'], condition, unknown }) =>
        condition === undefined &&
        unknown === undefined &&
        action?.some(isEveryAction) === true &&
        resource.some((one) => EVERY_RESOURCE.test(one)),
    )
  );
}

const EVERY_RESOURCE = /^(?:\*+|acs:\*+(?::\*+)*)$/;
