import { compareAccess } from '../../ram/compare';
import type { AccessChange } from '../../ram/compare';
import type { Policy, Statement } from '../../ram';
import { principalTypes } from '../../ram/policy';
import type { PrincipalType } from '../../ram/policy';
import type { AccessDifference, Difference, PermissionChange, RoleDifference } from '../difference';
import { Asking, trustFor } from './asking';
import { grantsOf, idOf, policiesOf } from './graph';
import type { AccountGraph, AccountPrincipal, Hole } from './graph';
import { pathsTo } from './paths';
import type { Path } from './paths';
import { goals } from './ways';
import type { Goal } from './ways';

/** A path to a goal that was not there before. */
export interface Lead {
  readonly goal: Goal;
  readonly path: Path;
}

/** What a change makes of an account: who may do what, who gets in, and where that leads. */
export interface GraphDifference extends AccessDifference {
  readonly leads: readonly Lead[];
  /** What is not known afterwards, so that more may be possible than is told. */
  readonly open: readonly Hole[];
}

export function diffGraphs(before: AccountGraph, after: AccountGraph): GraphDifference {
  const ids = [...new Set([...before.principals, ...after.principals].map(idOf))];
  const find = (graph: AccountGraph, id: string): AccountPrincipal | undefined =>
    graph.principals.find((one) => idOf(one) === id);
  const roles = ids.flatMap((id) => {
    const [was, is] = [find(before, id), find(after, id)];
    return differenceOf(id, { graph: before, one: was }, { graph: after, one: is }) ?? [];
  });
  return { account: [], roles, ...leadsOf(before, after) };
}

interface Side {
  readonly graph: AccountGraph;
  readonly one: AccountPrincipal | undefined;
}

const TITLES = { user: 'a user', group: 'a group', role: 'a role' } as const;

function differenceOf(id: string, before: Side, after: Side): RoleDifference | undefined {
  const one = after.one ?? before.one;
  if (one === undefined) return undefined;
  const { gained, lost, undecided } = compareAccess(heldBy(before), heldBy(after));
  const bare = (change: AccessChange): PermissionChange => ({ ...change, section: undefined });
  const entry = [...existence(before, after), ...trusts(before.one?.trust, after.one?.trust)];
  if (entry.length + gained.length + lost.length + undecided.length === 0) return undefined;
  return {
    role: id,
    title: TITLES[one.kind],
    entry,
    gained: gained.map(bare),
    lost: lost.map(bare),
    unguarded: [],
    undecided,
  };
}

function heldBy({ graph, one }: Side): readonly Policy[] {
  return one === undefined ? [] : policiesOf(grantsOf(one, graph));
}

function existence({ one: was }: Side, { one: is }: Side): readonly Difference[] {
  if (was === undefined) return [{ direction: 'other', text: 'is new' }];
  return is === undefined ? [{ direction: 'narrower', text: 'is gone' }] : [];
}

/** Who may enter that could not, each told with what RAM would have to be told of them. */
function trusts(was: Policy | undefined, is: Policy | undefined): readonly Difference[] {
  const named = [was, is].flatMap((policy) => (policy?.statements ?? []).flatMap(principalsIn));
  const distinct = new Map(named.map((one) => [`${one.type} ${one.id}`, one]));
  return [...distinct.values()].flatMap((principal): readonly Difference[] => {
    const side = (policy: Policy | undefined): Policy[] =>
      policy === undefined ? [] : [trustFor(policy, principal)];
    const { gained, lost, undecided } = compareAccess(side(was), side(is));
    return [
      ...gained.map(({ witness }) => ({
        direction: 'wider' as const,
        text: `${principal.id} may newly enter${whereText(witness.context)}`,
      })),
      ...lost.map(({ witness }) => ({
        direction: 'narrower' as const,
        text: `${principal.id} may no longer enter${whereText(witness.context)}`,
      })),
      ...undecided.map(({ why }) => ({
        direction: 'wider' as const,
        text: `whether ${principal.id} may newly enter cannot be told: ${why}`,
      })),
    ];
  });
}

function principalsIn({ principal }: Statement): readonly { type: PrincipalType; id: string }[] {
  return principalTypes.flatMap((type) =>
    Object.entries(principal ?? {})
      .filter(([name]) => name === type)
      .flatMap(([, ids]) => (ids as readonly string[]).map((id) => ({ type, id }))),
  );
}

function whereText(context: AccessChange['witness']['context']): string {
  const given = Object.entries(context).map(
    ([key, value]) => `${key} is ${typeof value === 'string' ? value : value.join(' and ')}`,
  );
  return given.length === 0 ? '' : `, for example where ${given.join(' and ')}`;
}

/** Of each goal who gets there and did not. */
export function leadsOf(
  before: AccountGraph,
  after: AccountGraph,
): Pick<GraphDifference, 'leads' | 'open'> {
  if (JSON.stringify(before) === JSON.stringify(after)) return { leads: [], open: after.holes };
  const [was, is] = [new Asking(), new Asking()];
  const found = goals.map((goal) => {
    const then = new Set(pathsTo(goal, before, undefined, was).paths.map(keyOf));
    const { paths, open } = pathsTo(goal, after, undefined, is);
    const leads = paths.filter((path) => !then.has(keyOf(path))).map((path) => ({ goal, path }));
    return { leads, open };
  });
  const leads = found.flatMap((one) => one.leads);
  const admins = new Set(leads.flatMap(({ goal, path }) => (goal === 'admin' ? keyOf(path) : [])));
  return {
    // An administrator gets to everything else as well.
    leads: leads.filter(({ goal, path }) => goal === 'admin' || !admins.has(keyOf(path))),
    open: found.at(-1)?.open ?? [],
  };
}

/** Who may get there for certain now, and before only may have, gets there newly. */
function keyOf({ from, isCertain }: Path): string {
  return `${from} ${isCertain ? 'surely' : 'perhaps'}`;
}
