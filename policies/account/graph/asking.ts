import { actionNames, foldCase, hasWildcard, matchesWildcard, widestResource } from '../../ram';
import type { Context, Decision, Policy, Principal, Statement } from '../../ram';
import { Held, reasonOf } from '../../ram/compare';
import { serviceOf } from '../../ram/names';
import { principalMatches } from '../../ram/principals';
import { ramName } from '../../ram/resources';
import { NO } from '../../ram/truth';
import { trustFor } from './entrances';
import { policiesOf } from './graph';
import type { Grant, Hole } from './graph';

/** Something that one asks of what somebody holds. */
export interface Ask {
  readonly held: () => Held;
  readonly action: string;
  /** Patterns of resources, on each of which it has to be allowed. */
  readonly on: readonly string[];
  readonly given?: Context;
}

/** The call that answers it. */
export interface Answered {
  readonly action: string;
  readonly resources: readonly string[];
  readonly context: Context;
  readonly decision: Decision;
  /** The policies that allow it. */
  readonly policies: readonly string[];
}

interface Known {
  readonly statements: readonly Folded[];
  /** Of its actions; none where they may be of any. */
  readonly services: ReadonlySet<string> | undefined;
  readonly byAction: Map<string, Named>;
}

/** Keeps what policies hold, so that those whom the same policies are given are asked once. */
export class Asking {
  readonly open = new Map<string, Hole>();
  private readonly held: Map<string, Held>;
  private readonly ids: WeakMap<object, number>;
  private readonly texts: Map<string, number>;
  private readonly known: WeakMap<Policy, Known>;
  private readonly may = new WeakMap<readonly Grant[], Map<string, boolean>>();

  /** @param other - of an account that has much in common with this one: what it knows is not asked again. */
  constructor(other?: Asking) {
    this.held = other?.held ?? new Map<string, Held>();
    this.ids = other?.ids ?? new WeakMap<object, number>();
    this.texts = other?.texts ?? new Map<string, number>();
    this.known = other?.known ?? new WeakMap<Policy, Known>();
  }

  keyOf(grants: readonly Grant[]): string {
    const ids = grants.map((grant) => this.idOf(grant));
    return [...new Set(ids)].sort((a, b) => a - b).join();
  }

  /** The same for what says the same: of one policy each attachment is a grant of its own. */
  private idOf(one: object): number {
    const known = this.ids.get(one);
    if (known !== undefined) return known;
    const text = JSON.stringify(one);
    const id = this.texts.get(text) ?? this.texts.size;
    this.texts.set(text, id);
    this.ids.set(one, id);
    return id;
  }

  /**
   * What somebody holds of an action: statements about others decide nothing of it. Made when it is
   * asked, and once for all who hold the same of it.
   */
  heldBy(grants: readonly Grant[], action: string): () => Held {
    return once(() => {
      const about = grants.filter(({ policy }) => this.namedIn(policy, action).about.length > 0);
      return this.keep(`${action} ${this.keyOf(about)}`, () =>
        policiesOf(about).map((policy, at) => {
          const named = this.namedIn(about[at]?.policy ?? policy, action).about;
          const statements = policy.statements.filter((one) => named.includes(one));
          return { ...policy, statements };
        }),
      );
    });
  }

  /** What the trust policy of a role lets somebody do; none where it is not about them. */
  trusting(trust: Policy, principal: Principal): (() => Held) | undefined {
    // Most people are told apart by no statement, and need not be asked about one by one.
    const about = trust.statements.map((one) => principalMatches(one.principal, principal));
    if (about.every((one) => one === NO)) return undefined;
    return once(() =>
      this.keep(`trust ${this.idOf(trust)} ${about.join()}`, () => [trustFor(trust, principal)]),
    );
  }

  private keep(key: string, policies: () => readonly Policy[]): Held {
    const known = this.held.get(key) ?? new Held(policies());
    this.held.set(key, known);
    return known;
  }

  /**
   * Whether any of the policies says of an action that it may be allowed, on whatever; for certain
   * none does but one that is understood.
   */
  mayHold(grants: readonly Grant[], action: string, isCertain = false): boolean {
    let told = this.may.get(grants);
    if (told === undefined) this.may.set(grants, (told = new Map<string, boolean>()));
    const question = isCertain ? `${action} for certain` : action;
    const known = told.get(question);
    if (known !== undefined) return known;
    const may = grants.some(({ policy }) => {
      const { isAllowed, isUnderstood } = this.namedIn(policy, action);
      return isAllowed && (isUnderstood || !isCertain);
    });
    told.set(question, may);
    return may;
  }

  /** The patterns of resources on which an action of RAM may be allowed, as RAM compares them. */
  onWhat(grants: readonly Grant[], action: string): readonly string[] {
    return [...new Set(grants.flatMap(({ policy }) => this.namedIn(policy, action).on))];
  }

  /** The policy that allows an action on everything and always, where nothing says otherwise. */
  freely(grants: readonly Grant[], action: string): string | undefined {
    let free: string | undefined;
    for (const { policy, name, resourceGroup } of grants) {
      const { isFree, isHeldBack } = this.namedIn(policy, action);
      if (isHeldBack) return undefined;
      if (isFree && resourceGroup === undefined) free ??= name;
    }
    return free;
  }

  private namedIn(policy: Policy, action: string): Named {
    let known = this.known.get(policy);
    if (known === undefined) {
      const statements = folded(policy);
      known = { statements, services: servicesOf(statements), byAction: new Map() };
      this.known.set(policy, known);
    }
    // Most policies are about other services.
    const { services } = known;
    if (services && !namesOf(action).services.some((one) => services.has(one))) return UNNAMED;
    const told = known.byAction.get(action) ?? namedIn(known.statements, action);
    known.byAction.set(action, told);
    return told;
  }

  /** None where it is allowed for no values of the condition keys. */
  ask({ held, action, on, given = {} }: Ask): Answered | undefined {
    let answer: Answered = {
      action,
      resources: [],
      context: given,
      decision: 'allowed',
      policies: [],
    };
    for (const resource of on) {
      const one = this.possible(held(), action, resource, answer.context);
      if (one === undefined) return undefined;
      answer = {
        action: one.action,
        resources: [...answer.resources, one.resource],
        context: { ...answer.context, ...one.context },
        decision: one.decision === 'allowed' ? answer.decision : 'unknown',
        policies: [...new Set([...answer.policies, one.policy.name ?? 'a policy'])],
      };
    }
    return answer;
  }

  /** What cannot be decided counts as nothing here, and is kept as open. */
  private possible(
    held: Held,
    action: string,
    resource: string,
    given: Context,
  ): ReturnType<Held['possible']> {
    try {
      return held.possible(action, resource, given);
    } catch (error) {
      const about = held.policies.map(({ name }) => name ?? 'a policy').join(', ');
      this.open.set(about, { about, why: reasonOf(error) });
      return undefined;
    }
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What the statements of a policy say of an action, without a look at the rest of what they say. */
interface Named {
  readonly about: readonly Statement[];
  readonly isAllowed: boolean;
  /** One that allows it is understood whole. */
  readonly isUnderstood: boolean;
  /** One allows it on everything, under no condition. */
  readonly isFree: boolean;
  /** Something may deny it, or is not known. */
  readonly isHeldBack: boolean;
  /** On what one may allow it, as RAM compares its own resources. */
  readonly on: readonly string[];
}

function namedIn(statements: readonly Folded[], action: string): Named {
  const { names } = namesOf(action);
  const about = statements
    .filter(({ actions }) => actions === undefined || actions.some(isOneOf(names)))
    .map(({ statement }) => statement);
  if (about.length === 0) return UNNAMED;
  return {
    about,
    isAllowed: about.some(({ effect }) => effect !== 'Deny'),
    isUnderstood: about.some(({ effect, unknown }) => effect === 'Allow' && unknown === undefined),
    isFree: about.some(
      ({ effect, condition, resource = ['*'], action: own, unknown }) =>
        effect === 'Allow' &&
        condition === undefined &&
        unknown === undefined &&
        own?.some((one) => matchesWildcard(foldCase(one), foldCase(action))) === true &&
        resource.includes('*'),
    ),
    isHeldBack: about.some(({ effect, unknown }) => effect !== 'Allow' || unknown !== undefined),
    on: about.flatMap(({ effect, resource = ['*'] }) =>
      effect === 'Deny' ? [] : resource.map((one) => ramName(widestResource(one))),
    ),
  };
}

const UNNAMED: Named = {
  about: [],
  isAllowed: false,
  isUnderstood: false,
  isFree: false,
  isHeldBack: false,
  on: [],
};

/** A statement, with its actions as they are compared; none where it names what it is not about. */
interface Folded {
  readonly statement: Statement;
  readonly actions: readonly string[] | undefined;
}

function folded({ statements }: Policy): readonly Folded[] {
  return statements.map((statement) => ({
    statement,
    actions: statement.action?.map(foldCase),
  }));
}

function servicesOf(statements: readonly Folded[]): ReadonlySet<string> | undefined {
  const services = new Set(
    statements.flatMap(({ actions = ['*'] }) => actions.map((action) => serviceOf(action))),
  );
  return [...services].some(hasWildcard) ? undefined : services;
}

function isOneOf(names: readonly string[]): (pattern: string) => boolean {
  return (pattern) => names.some((name) => matchesWildcard(pattern, name));
}

/** What an action is called, folded, and in which services. */
interface Names {
  readonly names: readonly string[];
  readonly services: readonly string[];
}

const namesByAction = new Map<string, Names>();

/** Of the actions of the catalogue, and of the few that somebody asks about. */
function namesOf(action: string): Names {
  const known = namesByAction.get(action);
  if (known !== undefined) return known;
  const names = actionNames(action).map(foldCase);
  const made = { names, services: [...new Set(names.map(serviceOf))] };
  if (namesByAction.size < MOST_NAMES) namesByAction.set(action, made);
  return made;
}

const MOST_NAMES = 1000;
