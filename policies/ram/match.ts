import { namesOf } from './actions';
import { serviceOf } from './compile';
import type { ActionPatterns, CompiledStatement, Names } from './compile';
import { principalMatches } from './principals';
import type { Context, Principal, Request } from './request';
import { and, MAYBE, NO, YES } from './truth';
import type { Truth } from './truth';
import { foldCase, matchesWildcard } from './wildcards';

export interface ActionName {
  readonly name: string;
  readonly service: string;
}

/** A request about one resource, made ready for all the statements it meets. */
export interface Asked {
  readonly action: string;
  /** The names by which RAM authorises the call, folded: those that count, and that may. */
  readonly certain: readonly ActionName[];
  readonly possible: readonly ActionName[];
  readonly resource: string;
  readonly isRamResource: boolean;
  readonly principal: Principal | undefined;
  readonly context: Context;
  /** Measured to succeed in spite of a Deny; that is not documented. */
  readonly isExempt: boolean;
}

const EXEMPT = 'sts:getcalleridentity';

const NO_CONTEXT: Context = {};

export function askAbout(request: Request, resource: string): Asked {
  const action = foldCase(request.action);
  const { certain, possible } = namesOf(action);
  const folded = foldCase(resource);
  const isRamResource = folded.startsWith('acs:ram:');
  return {
    action,
    certain: certain.map(actionName),
    possible: possible.map(actionName),
    resource: isRamResource ? folded : resource,
    isRamResource,
    principal: request.principal,
    context: request.context ?? NO_CONTEXT,
    isExempt: action === EXEMPT,
  };
}

export function actionName(action: string): ActionName {
  const name = foldCase(action);
  return { name, service: serviceOf(name) };
}

/** The services of all the names, without repetition. */
export function servicesOf({ certain, possible }: Asked): readonly string[] {
  const services: string[] = [];
  for (const names of [certain, possible]) {
    for (const { service } of names) if (!services.includes(service)) services.push(service);
  }
  return services;
}

/** Whether a statement is about what is asked. */
export function matches(statement: CompiledStatement, asked: Asked): Truth {
  const about = actionMatches(statement, asked);
  if (about === NO || !resourceMatches(statement, asked)) return NO;
  let truth = and(about, principalMatches(statement.principal, asked.principal));
  if (statement.uncertain) truth = and(truth, MAYBE);
  for (const { holds } of statement.conditions) {
    if (truth === NO) return NO;
    truth = and(truth, holds(asked.context, asked.action));
  }
  return truth;
}

/** To name a call by any of the names that count for it takes effect. */
export function actionMatches({ actions, negated }: CompiledStatement, asked: Asked): Truth {
  const certain = countAmong(asked.certain, actions);
  if (!negated && certain > 0) return YES;
  const possible = countAmong(asked.possible, actions);
  if (!negated) return possible > 0 ? MAYBE : NO;
  // To except a call by some of its names only leaves open whether it is excepted.
  if (certain + possible === 0) return YES;
  return certain + possible === asked.certain.length + asked.possible.length ? NO : MAYBE;
}

function countAmong(names: readonly ActionName[], actions: ActionPatterns): number {
  let count = 0;
  for (const { name, service } of names) {
    if (actions.services.has(service) || isAmong(name, actions)) count++;
  }
  return count;
}

function resourceMatches(statement: CompiledStatement, asked: Asked): boolean {
  const resources = asked.isRamResource ? statement.ramResources : statement.resources;
  return resources === undefined || isAmong(asked.resource, resources);
}

function isAmong(name: string, { literal, patterns }: Names): boolean {
  if (literal.has(name)) return true;
  for (const { pattern, needs } of patterns) {
    if (name.includes(needs) && matchesWildcard(pattern, name)) return true;
  }
  return false;
}
