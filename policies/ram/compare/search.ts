import type { CompiledStatement } from '../compile';
import { askAbout, candidates, resourceMatches } from '../match';
import type { Asked } from '../match';
import type { Context } from '../request';
import { isOperator, quantifierOf, ruleOf } from '../operators';
import { namedResource, ramName } from '../resources';
import { MAYBE, NO } from '../truth';
import type { Truth } from '../truth';
import { foldCase, hasWildcard } from '../wildcards';
import { worldsWhere } from './literals';
import type { Literal, World } from './literals';
import { Calls, namedApartBy, names } from './named-apart';
import { common, reachOf, words } from './patterns';
import type { Reach } from './patterns';
import { actionsOf, resourcesOf } from './side';
import type { Atom, Side } from './side';
import { solve } from './solve';
import type { Wanted } from './solve';
import { Spaces } from './spaces';

/** Requests for any action of one pattern on any resource of another. */
interface Region {
  readonly action: string;
  readonly resource: string;
}

/** A request that is allowed after and was not before, and the region that it is the example of. */
export interface Found extends Region {
  readonly allow: CompiledStatement;
  /** The Deny of before that no longer stands in the way. */
  readonly lifted: CompiledStatement | undefined;
  /** Condition keys whose values were settled. */
  readonly given: Context;
  readonly request: {
    readonly action: string;
    readonly resource: string;
    readonly context: Context;
  };
}

/** A statement that a request meets, but for its condition. */
interface Met {
  readonly statement: CompiledStatement;
  readonly about: Truth;
  readonly on: Truth;
}

/** More regions than this are not looked at. */
const MOST_REGIONS = 200_000;

/** There is more to compare than is compared. */
export class TooManyRegions extends Error {}

/** Looks for requests that one side allows and the other does not. */
export class Search {
  private readonly reach: { readonly action: Reach; readonly resource: Reach };
  private readonly spaces = new Spaces();
  private readonly looked = new Set<string>();
  private readonly calls = new Calls();
  private readonly lifted: readonly Atom[];

  constructor(
    private readonly before: Side,
    private readonly after: Side,
  ) {
    const statements = [...before.step.statements, ...after.step.statements];
    this.reach = {
      action: reachOf(statements.flatMap(actionsOf)),
      resource: reachOf(statements.flatMap((one) => one.statement.resource ?? [])),
    };
    this.lifted = before.denies.filter((atom) => !after.has(atom));
  }

  /** @throws TooManyPatterns, TooManyConditions, TooManyRegions */
  newly(allow: Atom): readonly Found[] {
    this.looked.clear();
    const apart = namedApartBy(allow.action);
    return resourcesOf(allow.statement).flatMap((resource) => {
      const region = { action: allow.action, resource };
      const isSame = this.before.has(allow);
      const whole = isSame ? undefined : this.within(allow, region, undefined);
      if (whole !== undefined) return [whole];
      const calls = isSame ? [] : apart.map((action) => ({ action, resource }));
      return [
        ...calls.flatMap((call) => this.within(allow, call, undefined) ?? []),
        ...this.freed(allow, region, apart),
      ];
    });
  }

  /**
   * What is newly allowed of a region; of a call that is named in full by any of its names.
   *
   * @throws TooManyPatterns, TooManyConditions, TooManyRegions
   */
  inside({ action: asked, resource }: Region, given: Context): readonly Found[] {
    const isPattern = hasWildcard(asked);
    // Patterns of statements are in small letters; a call that is named is shown as it was asked for.
    const action = isPattern ? foldCase(asked) : asked;
    return this.allowing(action).flatMap((allow) => {
      this.looked.clear();
      const apart = isPattern ? namedApartBy(action) : [];
      const actions = isPattern
        ? [
            ...this.calls.inside(action, allow.action),
            ...apart.filter((call) => names(allow.action, call)),
          ]
        : [action];
      const resources = hasWildcard(resource)
        ? resourcesOf(allow.statement).flatMap((one) => inBoth(resource, one))
        : [resource];
      return actions.flatMap((one) =>
        [...new Set(resources)].flatMap(
          (on) => this.within(allow, { action: one, resource: on }, undefined, given) ?? [],
        ),
      );
    });
  }

  /** What may allow an action, or anything of a pattern. */
  private allowing(action: string): readonly Atom[] {
    if (hasWildcard(action)) return this.after.allows;
    return candidates(this.after.step, askAbout({ action, resource: '*' }, '*'))
      .filter(({ statement }) => statement.effect !== 'Deny')
      .map(({ statement }) => ({ statement, action, identity: '' }));
  }

  /** What a Deny of before took out of the region: by another code of a service where by none else. */
  private freed(allow: Atom, region: Region, apart: readonly string[]): readonly Found[] {
    return this.lifted.flatMap(({ action: denied, statement }) => {
      const freedOf = (actions: readonly string[]): readonly Found[] => {
        if (actions.length === 0) return [];
        const on = new Set(resourcesOf(statement).flatMap((one) => inBoth(region.resource, one)));
        return actions.flatMap((action) =>
          [...on].flatMap((resource) => this.within(allow, { action, resource }, statement) ?? []),
        );
      };
      const calls = apart.filter((call) => names(denied, call));
      const found = freedOf([...common(region.action, denied), ...calls]);
      return found.length > 0 ? found : freedOf(this.calls.byBoth(region.action, denied));
    });
  }

  /**
   * One request of the region, if there is any. Its words stand for all of it, but for what is
   * inside an exception of a statement that names what it is not about: that is looked at apart.
   */
  private within(
    allow: Atom,
    region: Region,
    lifted: CompiledStatement | undefined,
    given: Context = {},
  ): Found | undefined {
    const place = `${region.action} ${region.resource}`;
    if (this.looked.has(place)) return undefined;
    if (this.looked.size > MOST_REGIONS) throw new TooManyRegions();
    this.looked.add(place);
    const excepting = new Set<CompiledStatement>();
    for (const action of words(region.action, this.reach.action)) {
      for (const resource of words(region.resource, this.reach.resource)) {
        const found = this.at(allow.statement, action, resource, excepting, given);
        if (found !== undefined) {
          return { ...region, allow: allow.statement, lifted, given, request: found };
        }
      }
    }
    for (const statement of excepting) {
      for (const exception of actionsOf(statement)) {
        for (const action of this.calls.byBoth(region.action, exception)) {
          const found = this.within(allow, { ...region, action }, lifted, given);
          if (found !== undefined) return found;
        }
      }
    }
    return undefined;
  }

  /**
   * The request with values for the condition keys, if with any it is newly allowed.
   *
   * @param excepting - takes the statements in whose exceptions it could be otherwise.
   * @param given - condition keys whose values are settled.
   */
  at(
    allow: CompiledStatement,
    action: string,
    resource: string,
    excepting = new Set<CompiledStatement>(),
    given: Context = {},
  ): Found['request'] | undefined {
    const asked = askAbout({ action, resource }, resource);
    const after = metBy(this.after, asked);
    const before = metBy(this.before, asked);
    for (const { statement } of after) {
      if (statement.negated && statement.effect === 'Deny') excepting.add(statement);
    }
    for (const { statement } of before) {
      if (statement.negated && statement.effect === 'Allow') excepting.add(statement);
    }
    for (const world of worldsOf([...before, ...after], this.literalsOf([...before, ...after]))) {
      const context = this.contextIn(world, allow, { before, after, given });
      if (context !== undefined) return { action, resource, context };
    }
    return undefined;
  }

  /** Whether a statement is about a request, or may be. */
  isMet(allow: CompiledStatement, { action, resource }: Found['request']): boolean {
    const asked = askAbout({ action, resource }, resource);
    const found = candidates(this.after.step, asked).some(({ statement }) => statement === allow);
    return found && resourceMatches(allow, asked) !== NO;
  }

  private literalsOf(met: readonly Met[]): readonly Literal[] {
    return met.flatMap(({ statement }) => this.conditionOf(statement));
  }

  private conditionOf(statement: CompiledStatement): readonly Literal[] {
    return this.before.literalsOf(statement);
  }

  private contextIn(
    world: World,
    allow: CompiledStatement,
    met: {
      readonly before: readonly Met[];
      readonly after: readonly Met[];
      readonly given: Context;
    },
  ): Context | undefined {
    const isIn = ({ about, on }: Met): boolean =>
      counts(about, world.otherNamesCount) && counts(on, world.gapsMatch);
    const before = met.before.filter(isIn).map(({ statement }) => statement);
    const after = met.after.filter(isIn).map(({ statement }) => statement);
    if (!after.includes(allow)) return undefined;
    const key = this.after.keyOf(allow);
    const denied = after.filter(({ effect, uncertain }) => effect === 'Deny' && !uncertain);
    const kept = new Set(after.map((one) => this.after.keyOf(one)));
    const allowed = before.filter(
      (one) => (one.effect === 'Allow' && !one.uncertain) || this.before.keyOf(one) === key,
    );
    const freed = before.filter(
      (one) => one.effect !== 'Allow' && !kept.has(this.before.keyOf(one)),
    );
    const condition = (one: CompiledStatement): readonly Literal[] => this.conditionOf(one);
    const spaces = this.spaces.of([...before, ...after].flatMap(condition), met.given);
    const hold = [condition(allow)];
    const fail = denied.map(condition);
    for (const by of ['certain', 'all'] as const) {
      const wanted: readonly Wanted[] = [
        { hold, fail: [...fail, ...allowed.map(condition)], by },
        ...freed.map((one) => ({ hold: [...hold, condition(one)], fail, by })),
      ];
      for (const one of wanted) {
        const context = solve(one, spaces, world);
        if (context !== undefined) return context;
      }
    }
    return undefined;
  }
}

function metBy({ step }: Side, asked: Asked): readonly Met[] {
  const met: Met[] = [];
  for (const { statement, about } of candidates(step, asked)) {
    const on = resourceMatches(statement, asked);
    if (on !== NO) met.push({ statement, about, on });
  }
  return met;
}

/** Of what is met, for certain or perhaps. */
function counts(truth: Truth, whereOpen: boolean): boolean {
  return truth !== MAYBE || whereOpen;
}

/** The worlds that the statements could tell apart. */
function worldsOf(met: readonly Met[], literals: readonly Literal[]): readonly World[] {
  const operators = literals.map(({ operator }) => operator).filter(isOperator);
  return worldsWhere({
    negatedHoldsOnAbsence: operators.some((operator) => ruleOf(operator).negated),
    allHoldsOnAbsence: operators.some((operator) => quantifierOf(operator) === 'ForAllValues'),
    otherNamesCount: met.some(({ about }) => about === MAYBE),
    gapsMatch: met.some(({ on }) => on === MAYBE),
  });
}

/** What two patterns of resources both match. RAM's own are compared without regard to case. */
function inBoth(a: string, b: string): readonly string[] {
  const as = common(a, b);
  if (namedResource(a).isRam || namedResource(b).isRam) return common(ramName(a), ramName(b));
  const folds = [a, b].some((one) => hasWildcard(one) && foldCase(one) !== one);
  if (!folds) return as;
  const ofRam = common(ramName(a), ramName(b)).flatMap((one) => common(one, 'acs:ram:*'));
  return [...as, ...ofRam];
}
