import { namesOf } from './actions';
import type { Candidate, CompiledStatement, CompiledStep } from './compile';
import { serviceOf } from './names';
import type { ActionIndex, ActionName } from './names';
import { principalMatches } from './principals';
import type { Context, Principal, Request } from './request';
import { namedResource } from './resources';
import type { NamedResource } from './resources';
import { and, MAYBE, NO, YES } from './truth';
import type { Truth } from './truth';
import { foldCase } from './wildcards';

/** A request about one resource, made ready for all the statements it meets. */
export interface Asked {
  readonly action: string;
  /** The names by which RAM authorises the call, folded: those that count, and that may. */
  readonly certain: readonly ActionName[];
  readonly possible: readonly ActionName[];
  readonly resource: NamedResource;
  readonly principal: Principal | undefined;
  readonly context: Context;
  /** Measured to succeed in spite of a Deny; that is not documented. */
  readonly isExempt: boolean;
}

const EXEMPT = 'sts:getcalleridentity';

const NO_CONTEXT: Context = {};

/** As many as a day of one role asks about, and few enough to be kept for any policy. */
const MOST_ACTIONS = 250;

export function askAbout(request: Request, resource: string): Asked {
  const action = foldCase(request.action);
  return {
    action,
    ...foldedNamesOf(action),
    resource: namedResource(resource),
    principal: request.principal,
    context: request.context ?? NO_CONTEXT,
    isExempt: action === EXEMPT,
  };
}

type Names = Pick<Asked, 'certain' | 'possible'>;

/** Of the actions that were first asked about: there may be more without end. */
const namesByAction = new Map<string, Names>();

function foldedNamesOf(action: string): Names {
  const known = namesByAction.get(action);
  if (known !== undefined) return known;
  const { certain, possible } = namesOf(action);
  const names = { certain: certain.map(actionName), possible: possible.map(actionName) };
  if (namesByAction.size < MOST_ACTIONS) namesByAction.set(action, names);
  return names;
}

export function actionName(action: string): ActionName {
  const name = foldCase(action);
  return { name, service: serviceOf(name) };
}

/** The statements that are, or may be, about the action, in their order. */
export function candidates(step: CompiledStep, asked: Asked): readonly Candidate[] {
  const { action } = asked;
  const known = step.found.get(action);
  if (known !== undefined) return known;
  const found = findCandidates(step, asked);
  if (step.found.size < MOST_ACTIONS) step.found.set(action, found);
  return found;
}

function findCandidates({ byAction, negated }: CompiledStep, asked: Asked): Candidate[] {
  const named: CompiledStatement[] = [];
  for (const name of asked.certain) byAction.findIn(name, named);
  const certain = named.length;
  for (const name of asked.possible) byAction.findIn(name, named);
  const found: Candidate[] = [];
  const seen = new Set<CompiledStatement>();
  for (const [index, statement] of named.entries()) {
    if (seen.has(statement)) continue;
    seen.add(statement);
    const isSure = index < certain || namesAll(statement, asked);
    found.push({ statement, about: isSure ? YES : MAYBE });
  }
  for (const statement of negated) {
    const about = actionMatches(statement, asked);
    if (about !== NO) found.push({ statement, about });
  }
  return found.sort((a, b) => a.statement.order - b.statement.order);
}

/** Whichever of its possible names counts for a call: a statement that has all of them has that one. */
function namesAll(
  { actions }: Pick<CompiledStatement, 'actions'>,
  { certain, possible }: Asked,
): boolean {
  return certain.length === 0 && possible.every((name) => actions().has(name));
}

/** Whether a statement that is about the action is about all that is asked. */
export function matches({ statement, about }: Candidate, asked: Asked): Truth {
  const on = resourceMatches(statement, asked);
  if (on === NO) return NO;
  let truth = and(and(about, on), principalMatches(statement.principal, asked.principal));
  if (statement.uncertain) truth = and(truth, MAYBE);
  for (const { holds } of statement.conditions) {
    if (truth === NO) return NO;
    truth = and(truth, holds(asked.context, asked.action));
  }
  return truth;
}

/** To name a call by any of the names that count for it takes effect. */
export function actionMatches({ actions, negated }: CompiledStatement, asked: Asked): Truth {
  const index = actions();
  const certain = countAmong(asked.certain, index);
  if (!negated && certain > 0) return YES;
  const possible = countAmong(asked.possible, index);
  if (!negated && possible > 0) return namesAll({ actions }, asked) ? YES : MAYBE;
  if (!negated) return NO;
  // To except a call by some of its names only leaves open whether it is excepted.
  if (certain + possible === 0) return YES;
  return certain + possible === asked.certain.length + asked.possible.length ? NO : MAYBE;
}

function countAmong(names: readonly ActionName[], actions: ActionIndex<true>): number {
  let count = 0;
  for (const name of names) if (actions.has(name)) count++;
  return count;
}

export function resourceMatches(statement: CompiledStatement, { resource }: Asked): Truth {
  const resources = resource.isRam ? statement.ramResources : statement.resources;
  return resources === undefined ? YES : resources().matches(resource);
}
