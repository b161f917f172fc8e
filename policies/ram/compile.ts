import { compileCondition } from './conditions';
import type { CompiledCondition } from './conditions';
import type { Effect, Policy, Statement, StatementPrincipal } from './policy';
import type { DecidingStatement, Policies, Step } from './request';
import { foldCase, hasWildcard } from './wildcards';

/** Literal names apart from patterns, which take longer to match. */
export interface Names {
  readonly literal: ReadonlySet<string>;
  readonly patterns: readonly Pattern[];
}

interface Pattern {
  readonly pattern: string;
  /** The start of what it has between wildcards; a quick look for it spares most matching. */
  readonly needs: string;
}

export interface ActionPatterns extends Names {
  /** Those that are named whole, as `ecs:*`, and are not among the patterns. */
  readonly services: ReadonlySet<string>;
}

export interface CompiledStatement extends DecidingStatement {
  readonly effect: Effect | 'unknown';
  /** The actions, folded, that the statement is about; or, where negated, is not about. */
  readonly actions: ActionPatterns;
  readonly negated: boolean;
  /** As they stand; for RAM's own resources, whose case does not count, folded. None: any. */
  readonly resources: Names | undefined;
  readonly ramResources: Names | undefined;
  readonly principal: StatementPrincipal | undefined;
  readonly conditions: readonly CompiledCondition[];
  /** Something in it was not understood. */
  readonly uncertain: boolean;
}

/** The statements of one step, so that those about other services need not be looked at. */
export interface CompiledStep {
  readonly step: Step;
  readonly byService: ReadonlyMap<string, readonly CompiledStatement[]>;
  readonly anyService: readonly CompiledStatement[];
}

/** Policies made ready for many decisions. */
export class CompiledPolicies {
  /** What has to allow before anything else is asked. */
  readonly gates: readonly CompiledStep[];
  readonly identity: CompiledStep;
  readonly resourceGroupIdentity: CompiledStep | undefined;
  readonly resource: CompiledStep | undefined;

  constructor({ control = [], session, identity, resourceGroupIdentity, resource }: Policies) {
    this.gates = [
      ...control.map((level) => compileStep('control', level)),
      ...(session === undefined ? [] : [compileStep('session', [session])]),
    ];
    this.identity = compileStep('identity', identity);
    this.resourceGroupIdentity =
      resourceGroupIdentity && compileStep('resource-group', resourceGroupIdentity);
    this.resource = resource && compileStep('resource', resource);
  }
}

/** Compiles policies for many calls of `evaluate`. Later changes to them have no effect. */
export function compile(policies: Policies): CompiledPolicies {
  return new CompiledPolicies(policies);
}

export function compileStep(step: Step, policies: readonly Policy[]): CompiledStep {
  const byService = new Map<string, CompiledStatement[]>();
  const anyService: CompiledStatement[] = [];
  for (const policy of policies) {
    policy.statements.forEach((statement, index) => {
      const compiled = compileStatement({ step, policy, index, statement });
      const services = servicesOf(statement);
      if (services === undefined) anyService.push(compiled);
      for (const service of services ?? []) {
        const listed = byService.get(service);
        if (listed === undefined) byService.set(service, [compiled]);
        else listed.push(compiled);
      }
    });
  }
  return { step, byService, anyService };
}

function compileStatement(place: DecidingStatement): CompiledStatement {
  const { policy, statement } = place;
  const { effect, resource, principal, condition, unknown = [] } = statement;
  const isAny = resource === undefined || resource.includes('*');
  return {
    ...place,
    effect,
    actions: actionsIn(actionsOf(statement).map(foldCase)),
    negated: statement.notAction !== undefined,
    resources: isAny ? undefined : namesIn(resource),
    ramResources: isAny ? undefined : namesIn(resource.map(foldCase)),
    principal,
    conditions: compileCondition(condition, policy.kind),
    uncertain: effect === 'unknown' || unknown.length > 0,
  };
}

function actionsOf({ action, notAction }: Statement): readonly string[] {
  return action ?? notAction;
}

function namesIn(names: readonly string[]): Names {
  return {
    literal: new Set(names.filter((name) => !hasWildcard(name))),
    patterns: names.filter(hasWildcard).map((pattern) => ({ pattern, needs: neededBy(pattern) })),
  };
}

/** Short, so that to look for it never takes long. */
function neededBy(pattern: string): string {
  const parts = pattern.split(/[*?]/);
  return parts.reduce((a, b) => (b.length > a.length ? b : a)).slice(0, 16);
}

function actionsIn(names: readonly string[]): ActionPatterns {
  const isService = (name: string): boolean => /^[^:*?]+:\*$/.test(name);
  return {
    ...namesIn(names.filter((name) => !isService(name))),
    services: new Set(names.filter(isService).map(serviceOf)),
  };
}

/** The services a statement is about; nothing when it may be about any. */
function servicesOf({ action }: Statement): ReadonlySet<string> | undefined {
  const services = action?.map((name) => serviceOf(foldCase(name)));
  return services === undefined || services.some(hasWildcard) ? undefined : new Set(services);
}

/** What stands before the colon; all of it where there is none. */
export function serviceOf(action: string): string {
  const colon = action.indexOf(':');
  return colon < 0 ? action : action.slice(0, colon);
}
