import type { Context } from '../../ram';
import { Cast } from './acting';
import type { Acting, Step } from './acting';
import { Asking } from './asking';
import type { Answered, Ask } from './asking';
import { idOf } from './graph';
import type { AccountGraph, AccountPrincipal, Hole } from './graph';
import { goalCalls } from './goals';
import type { Goal, GoalCall } from './goals';
import { Reach } from './reach';
import type { Manner } from './reach';
import { MOST_FOLLOWED, Spread } from './spread';
import { wayActions } from './ways';

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

/** What the call is called with which somebody is where they want to be. */
export const ARRIVES = 'is allowed it';

/** A call with an access key has no such key, and a login without a second factor says so. */
export const WITHOUT_MFA: Context = { 'acs:MFAPresent': 'absent' };

/** The worst first: what works with a stolen key is told before what takes a second factor. */
const MANNERS: readonly Manner[] = [
  { isCertain: true, given: WITHOUT_MFA },
  { isCertain: true, given: {} },
  { isCertain: false, given: {} },
];

/** The questions about one account, so that what was found out for one is known for the next. */
export class AccountPaths {
  private readonly asking: Asking;
  private readonly cast: Cast;
  private readonly reaches = new Map<string, readonly Reach[]>();

  /**
   * @param other - about an account that shares policies with this one.
   * @param mostFollowed - calls that lead on from one to another: of more it is told that there may be more.
   */
  constructor(
    readonly graph: AccountGraph,
    other?: AccountPaths,
    private readonly mostFollowed = MOST_FOLLOWED,
  ) {
    this.asking = new Asking(other?.asking);
    this.cast = new Cast(graph, (grants) => this.asking.keyOf(grants));
  }

  /**
   * The shortest path of each of some people and roles, by calls of the catalogue; one that takes
   * no MFA before one that does, none where there is none.
   */
  to(aim: Aim, from: (principal: AccountPrincipal) => boolean = () => true): Paths {
    const starts = this.graph.principals.filter((one) => one.kind !== 'group' && from(one));
    const found = new Map<AccountPrincipal, Path>();
    const bounds: Hole[] = [];
    for (const reach of this.reachesFor(aim)) {
      const left = starts.filter((start) => !found.has(start));
      const acting = left.map((start) => this.cast.as(start));
      const spread = new Spread(
        reach,
        (one) => this.arrival(one, aim, reach),
        acting,
        this.mostFollowed,
      );
      for (const start of left) {
        const steps = spread.from(this.cast.as(start));
        if (steps !== undefined) found.set(start, this.pathOf(start, steps, reach));
      }
      if (spread.bound !== undefined) bounds.push(spread.bound);
    }
    const paths = starts.flatMap((start) => found.get(start) ?? []);
    const open = [...this.graph.holes, ...this.asking.open.values(), ...bounds.slice(0, 1)];
    return { paths, open };
  }

  /** What can be reached, in the order of `MANNERS`: without MFA, with it, perhaps. */
  reachesFor(aim: Aim): readonly Reach[] {
    const action = typeof aim === 'string' ? '' : aim.action;
    const known = this.reaches.get(action);
    if (known !== undefined) return known;
    const goals = Object.values(goalCalls).flatMap((calls) => calls.map((one) => one.action));
    const sought = [...wayActions, ...goals, ...(action === '' ? [] : [action])];
    const made = MANNERS.map((manner) => new Reach(this.cast, this.asking, manner, sought));
    this.reaches.set(action, made);
    return made;
  }

  /** The call with which somebody is there, or none where they are. */
  private arrival(acting: Acting, aim: Aim, reach: Reach): readonly Step[] | undefined {
    const { self, grants, everything } = acting;
    if (aim === 'admin') return everything ? [] : undefined;
    for (const { action, resource } of typeof aim === 'string' ? goalCalls[aim] : [aim]) {
      if (!everything && !this.asking.mayHold(grants, action)) continue;
      const on = [resource.replaceAll('{account}', this.graph.account)];
      const held = this.asking.heldBy(everything ? EVERYTHING : grants, action);
      const asked: Ask = { held, action, on };
      const answered = reach.sure(asked);
      if (answered === undefined) continue;
      return [{ ...answered, as: idOf(self), title: ARRIVES, asked: [asked] }];
    }
    return undefined;
  }

  private pathOf(start: AccountPrincipal, steps: readonly Step[], { manner }: Reach): Path {
    const isWithoutMfa = manner.given === WITHOUT_MFA;
    return {
      from: idOf(start),
      steps: steps.map(({ asked, ...step }) => ({
        ...step,
        withoutMfa: isWithoutMfa || this.works(asked, WITHOUT_MFA),
        fromAnywhere: SOMEWHERE.every((context) => this.works(asked, context)),
      })),
      isCertain: steps.every(({ decision }) => decision === 'allowed'),
    };
  }

  private works(asked: readonly Ask[], context: Context): boolean {
    return asked.every((ask): boolean => {
      const answered: Answered | undefined = this.asking.ask({
        ...ask,
        given: { ...ask.given, ...context },
      });
      return answered !== undefined;
    });
  }
}

/** The same about an account that is asked once. */
export function pathsTo(
  aim: Aim,
  graph: AccountGraph,
  from?: (principal: AccountPrincipal) => boolean,
): Paths {
  return new AccountPaths(graph).to(aim, from);
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

/** Addresses of documentation, which no policy that means a network has a reason to name. */
export const SOMEWHERE: readonly Context[] = ['198.51.100.7', '2001:db8:ffff::7'].map(
  (address) => ({
    'acs:SourceIp': [address],
  }),
);
