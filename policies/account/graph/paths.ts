import type { Context } from '../../ram';
import { Asking } from './asking';
import type { Ask } from './asking';
import { idOf } from './graph';
import type { AccountGraph, AccountPrincipal, Hole } from './graph';
import { goalCalls } from './ways';
import type { Goal, GoalCall } from './ways';
import { Walk } from './walk';
import type { State, Step, Sureness } from './walk';

/** What somebody is after: a goal of the catalogue, or a call on resources. */
export type Aim = Goal | GoalCall;

/** Calls by which somebody gets to what they are after. */
export interface Path {
  readonly from: string;
  /** Empty: they hold everything already. */
  readonly steps: readonly PathStep[];
  /** Whether each call is certain to be allowed. */
  readonly isCertain: boolean;
}

export interface PathStep extends Omit<Step, 'asked'> {
  /** Whether it works without MFA, as with an access key. */
  readonly withoutMfa: boolean;
  readonly fromAnywhere: boolean;
}

export interface Paths {
  readonly paths: readonly Path[];
  /** What is not known, so that there may be more. None: who is not told has no path of the catalogue. */
  readonly open: readonly Hole[];
}

/**
 * The shortest path of each of some people and roles, by calls of the catalogue; none where there is none.
 *
 * @param asking - of the same graph, to ask about it several times.
 */
export function pathsTo(
  aim: Aim,
  graph: AccountGraph,
  from: (principal: AccountPrincipal) => boolean = () => true,
  asking = new Asking(),
): Paths {
  const starts = graph.principals.filter((one) => one.kind !== 'group' && from(one));
  const paths = starts.flatMap((start) => {
    const sure = search(new Walk(graph, asking, 'certain'), start, aim, asking, 'certain');
    if (sure !== undefined) return [sure];
    return search(new Walk(graph, asking, 'any'), start, aim, asking, 'any') ?? [];
  });
  return { paths, open: [...graph.holes, ...asking.open.values()] };
}

function search(
  walk: Walk,
  start: AccountPrincipal,
  aim: Aim,
  asking: Asking,
  sureness: Sureness,
): Path | undefined {
  const first = walk.start(start);
  const seen = new Set([walk.keyOf(first)]);
  const queue = [first];
  for (const state of queue) {
    const steps = arrival(state, aim, walk, sureness);
    if (steps !== undefined) return pathOf(start, [...state.steps, ...steps], asking);
    for (const next of walk.from(state)) {
      const key = walk.keyOf(next);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(next);
    }
  }
  return undefined;
}

/** The call with which somebody is there, or none where they are. */
function arrival(
  state: State,
  aim: Aim,
  { asking, graph }: Walk,
  sureness: Sureness,
): readonly Step[] | undefined {
  if (aim === 'admin') return state.everything ? [] : undefined;
  const asks = typeof aim === 'string' ? goalCalls[aim] : [aim];
  const held = asking.heldBy(state.everything ? EVERYTHING : state.grants);
  for (const { action, resource } of asks) {
    const asked = { held, action, on: [resource.replaceAll('{account}', graph.account)] };
    const answered = asking.ask(asked);
    if (answered === undefined) continue;
    if (sureness === 'certain' && answered.decision !== 'allowed') continue;
    return [{ ...answered, as: idOf(state.self), title: 'is allowed it', asked: [asked] }];
  }
  return undefined;
}

const EVERYTHING = [
  {
    name: 'AdministratorAccess',
    type: 'System',
    policy: {
      kind: 'identity',
      name: 'AdministratorAccess',
      statements: [{ effect: 'Allow', action: ['*'], resource: ['*'] }],
    },
  },
] as const;

function pathOf(start: AccountPrincipal, steps: readonly Step[], asking: Asking): Path {
  return {
    from: idOf(start),
    steps: steps.map(({ asked, ...step }) => ({
      ...step,
      withoutMfa: works(asked, WITHOUT_MFA, asking),
      fromAnywhere: SOMEWHERE.every((context) => works(asked, context, asking)),
    })),
    isCertain: steps.every(({ decision }) => decision === 'allowed'),
  };
}

/** A call with an access key has no such key, and a login without a second factor says so. */
const WITHOUT_MFA: Context = { 'acs:MFAPresent': 'absent' };
/** Addresses of documentation, which no policy that means a network has a reason to name. */
const SOMEWHERE: readonly Context[] = ['198.51.100.7', '2001:db8:ffff::7'].map((address) => ({
  'acs:SourceIp': [address],
}));

function works(asked: readonly Ask[], context: Context, asking: Asking): boolean {
  return asked.every((ask) => {
    const answered = asking.ask({ ...ask, given: { ...ask.given, ...context } });
    return answered !== undefined;
  });
}
