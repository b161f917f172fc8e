import { compareAccess, Held, reasonOf } from '../../ram/compare';
import type { AccessChange } from '../../ram/compare';
import type { Policy } from '../../ram';
import type { AccessDifference, Difference, PermissionChange, RoleDifference } from '../difference';
import { boundaryDifferences } from './boundaries';
import { Comparing, mayAskForMfa, sharing } from './comparing';
import { entrancesOf, letsInAnybody, trustedBy, trustFor } from './entrances';
import { grantsOf, idOf, policiesOf } from './graph';
import type { AccountGraph, AccountPrincipal, Hole } from './graph';
import { newlyOutside } from './outside';
import { AccountPaths } from './paths';
import type { Path } from './paths';
import { goals } from './goals';
import type { Goal } from './goals';
import { newlyChosen } from './versions';

/** A path to a goal that was not there before. */
interface Lead {
  readonly goal: Goal;
  readonly path: Path;
}

/** Where a change newly leads. */
export interface Leads {
  readonly leads: readonly Lead[];
  /** What is not known afterwards, so that more may be possible than is told. */
  readonly open: readonly Hole[];
}

/** What a change makes of an account: who may do what, who gets in, and where that leads. */
export interface GraphDifference extends AccessDifference, Leads {}

/** How far a comparison goes; what is beyond is told as open. */
export interface DiffLimits {
  /** Users, groups and roles: of more nobody is compared. */
  readonly principals?: number;
  /** Calls that lead on from one to another. */
  readonly followed?: number;
}

/** Compares who may do what, and follows where that leads. */
export function diffGraphs(
  before: AccountGraph,
  after: AccountGraph,
  { principals: most = Infinity, followed }: DiffLimits = {},
): GraphDifference {
  const [was, is] = [before, after].map(byId);
  const ids = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  const comparing = new Comparing();
  if (ids.length > most) {
    const why = `more than the ${most} users, groups and roles that are compared here`;
    const open = [...after.holes, { about: `${ids.length} users, groups and roles`, why }];
    return { account: [], roles: [], leads: [], open };
  }
  const roles = ids.flatMap((id) => {
    const sides = [
      { graph: before, one: was?.get(id) },
      { graph: after, one: is?.get(id) },
    ] as const;
    return differenceOf(id, ...sides, comparing) ?? [];
  });
  const boundaries = boundaryDifferences(before.boundaries ?? [], after.boundaries ?? []);
  const { leads, open } = leadsOf(before, after, followed);
  const unread = [
    ...newlyChosen(before.versions ?? [], after.versions ?? []),
    ...newlyOutside(before.outside ?? [], after.outside ?? []),
  ];
  return { account: [], roles: [...boundaries, ...roles], leads, open: [...unread, ...open] };
}

function byId({ principals }: AccountGraph): ReadonlyMap<string, AccountPrincipal> {
  return new Map(principals.map((one) => [idOf(one), one]));
}

interface Side {
  readonly graph: AccountGraph;
  readonly one: AccountPrincipal | undefined;
}

const TITLES = { user: 'a user', group: 'a group', role: 'a role' } as const;

function differenceOf(
  id: string,
  before: Side,
  after: Side,
  comparing: Comparing,
): RoleDifference | undefined {
  const one = after.one ?? before.one;
  if (one === undefined) return undefined;
  const [was, is] = [heldBy(before), heldBy(after)];
  const { gained, lost, undecided } = comparing.compare(was, is);
  const trust = [before.one?.trust, after.one?.trust] as const;
  const entry = [
    ...existence(before, after),
    ...(comparing.isSame(listed(trust[0]), listed(trust[1])) ? [] : trusts(...trust)),
    ...vouching(trust[1], before.graph, after.graph),
  ];
  if (entry.length + gained.length + lost.length + undecided.length === 0) return undefined;
  const bare = (change: AccessChange): PermissionChange => ({ ...change, section: undefined });
  const held = mayAskForMfa(is) ? new Held(is) : undefined;
  return {
    role: id,
    title: TITLES[one.kind],
    entry,
    gained: gained.map((change) => ({
      ...bare(change),
      ...(one.kind === 'role' ? {} : { withoutMfa: worksWithoutMfa(change, held) }),
    })),
    lost: lost.map(bare),
    unguarded: [],
    undecided,
    ...(after.one?.kind === 'role' && {
      entrances: entrancesOf(after.one.trust, after.graph.account),
    }),
  };
}

function heldBy({ graph, one }: Side): readonly Policy[] {
  return one === undefined ? [] : policiesOf(grantsOf(one, graph));
}

function listed(policy: Policy | undefined): readonly Policy[] {
  return policy === undefined ? [] : [policy];
}

/** What cannot be told works, as far as is known. */
function worksWithoutMfa({ witness }: AccessChange, held: Held | undefined): boolean {
  if (held === undefined) return true;
  const given = { ...witness.context, 'acs:MFAPresent': 'absent' } as const;
  try {
    return held.possible(witness.action, witness.resource, given) !== undefined;
  } catch (error) {
    return reasonOf(error) !== '';
  }
}

function existence({ one: was }: Side, { one: is }: Side): readonly Difference[] {
  if (was === undefined) return [{ direction: 'other', text: 'is new' }];
  return is === undefined ? [{ direction: 'narrower', text: 'is gone' }] : [];
}

/** Who may enter that could not, each told with what RAM would have to be told of them. */
function trusts(was: Policy | undefined, is: Policy | undefined): readonly Difference[] {
  const opened: Difference = { direction: 'wider', text: 'nobody can tell who may newly enter' };
  const named = trustedBy([was, is]).flatMap((principal): readonly Difference[] => {
    const side = (policy: Policy | undefined): Policy[] =>
      policy === undefined ? [] : [trustFor(policy, principal)];
    const { gained, lost, undecided } = compareAccess(side(was), side(is));
    return [
      ...gained.map((change) => ({
        direction: 'wider' as const,
        text: `${principal.id} may newly enter${howText(change)}`,
      })),
      ...lost.map((change) => ({
        direction: 'narrower' as const,
        text: `${principal.id} may no longer enter${howText(change)}`,
      })),
      ...undecided.map(({ why }) => ({
        direction: 'wider' as const,
        text: `whether ${principal.id} may newly enter cannot be told: ${why}`,
      })),
    ];
  });
  return letsInAnybody(is) && !letsInAnybody(was) ? [opened, ...named] : named;
}

/** Whoever a provider newly takes the word of decides who enters the roles that trust it. */
function vouching(
  trust: Policy | undefined,
  before: AccountGraph,
  after: AccountGraph,
): readonly Difference[] {
  const was = new Map(before.providers?.map(({ name, by }) => [name, by]));
  const changed = (after.providers ?? []).filter(
    ({ name, by }) => was.has(name) && was.get(name) !== by,
  );
  return trustedBy([trust])
    .filter(({ id }) => changed.some(({ name }) => id.endsWith(`:${name}`)))
    .map(({ id }) => ({
      direction: 'wider',
      text: `${id} newly takes the word of somebody else, or of somebody more, for who may enter`,
    }));
}

function howText({ witness, isCertain }: AccessChange): string {
  const given = Object.entries(witness.context).map(
    ([key, value]) => `${key} is ${typeof value === 'string' ? value : value.join(' and ')}`,
  );
  const where = given.length === 0 ? '' : `, for example where ${given.join(' and ')}`;
  return `${isCertain ? '' : ', as far as can be told'}${where}`;
}

/** Of each goal who gets there and did not. */
export function leadsOf(before: AccountGraph, after: AccountGraph, mostFollowed?: number): Leads {
  if (before === after || JSON.stringify(before) === JSON.stringify(after)) {
    return { leads: [], open: after.holes };
  }
  const was = new AccountPaths(before, undefined, mostFollowed);
  const is = new AccountPaths(sharing(before, after), was, mostFollowed);
  const found = goals.map((goal) => {
    const wasThere = amongThem(was.to(goal).paths);
    const { paths, open } = is.to(goal);
    const leads = paths.filter((path) => !wasThere(path)).map((path) => ({ goal, path }));
    return { leads, open };
  });
  const leads = found.flatMap((one) => one.leads);
  const isAdmin = amongThem(leads.flatMap(({ goal, path }) => (goal === 'admin' ? [path] : [])));
  return {
    // An administrator gets to everything else as well.
    leads: leads.filter(({ goal, path }) => goal === 'admin' || !isAdmin(path)),
    open: found.at(-1)?.open ?? [],
  };
}

/** Whether somebody gets there by one of some paths, as certainly and with as little as by another. */
function amongThem(paths: readonly Path[]): (path: Path) => boolean {
  const byWho = new Map<string, Path[]>();
  for (const path of paths) {
    const own = byWho.get(path.from);
    if (own === undefined) byWho.set(path.from, [path]);
    else own.push(path);
  }
  return (path) => byWho.get(path.from)?.some((one) => isAsOpen(one, path)) === true;
}

function isAsOpen(one: Path, other: Path): boolean {
  if (other.isCertain && !one.isCertain) return false;
  return (['withoutMfa', 'fromAnywhere'] as const).every(
    (how) => one.steps.every((step) => step[how]) || !other.steps.every((step) => step[how]),
  );
}
