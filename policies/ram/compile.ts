import { compileCondition } from './conditions';
import type { CompiledCondition } from './conditions';
import { ActionIndex } from './names';
import type { Effect, Policy, Statement, StatementPrincipal } from './policy';
import type { DecidingStatement, Policies, Step } from './request';
import { ramName, ResourceIndex } from './resources';
import type { MAYBE, YES } from './truth';
import { foldCase } from './wildcards';

/** Made when it is first asked for: of most statements it never is. */
type Lazy<T> = () => T;

export interface CompiledStatement extends DecidingStatement {
  readonly effect: Effect | 'unknown';
  /** The place among the statements of its step, from 0. */
  readonly order: number;
  /** The actions that the statement is about; or, where negated, is not about. */
  readonly actions: Lazy<ActionIndex<true>>;
  readonly negated: boolean;
  /** As they stand, and as they are compared with RAM's own resources. None: any. */
  readonly resources: Lazy<ResourceIndex> | undefined;
  readonly ramResources: Lazy<ResourceIndex> | undefined;
  readonly principal: StatementPrincipal | undefined;
  readonly conditions: readonly CompiledCondition[];
  /** Something in it was not understood. */
  readonly uncertain: boolean;
}

/** A statement that is, or may be, about an action. */
export interface Candidate {
  readonly statement: CompiledStatement;
  readonly about: typeof YES | typeof MAYBE;
}

/** The statements of one step, to be found by the actions that they name. */
export interface CompiledStep {
  readonly step: Step;
  readonly statements: readonly CompiledStatement[];
  readonly byAction: ActionIndex<CompiledStatement>;
  /** They name what they are not about. */
  readonly negated: readonly CompiledStatement[];
  /** What was found for the actions that were first asked about: there may be more without end. */
  readonly found: Map<string, readonly Candidate[]>;
}

/** Policies made ready for many decisions. */
export class CompiledPolicies {
  /** What has to allow before anything else is asked. */
  readonly gates: readonly CompiledStep[];
  readonly identity: CompiledStep;
  readonly resourceGroupIdentity: CompiledStep | undefined;
  readonly resource: CompiledStep | undefined;

  /** @param ready - steps that are compiled already, in place of what the policies say of them. */
  constructor(
    { control = [], session, identity, resourceGroupIdentity, resource }: Policies,
    ready: Readonly<Partial<Record<'identity' | 'resource', CompiledStep>>> = {},
  ) {
    this.gates = [
      ...control.map((level) => compileStep('control', level)),
      ...(session === undefined ? [] : [compileStep('session', [session])]),
    ];
    this.identity = ready.identity ?? compileStep('identity', identity);
    this.resourceGroupIdentity =
      resourceGroupIdentity && compileStep('resource-group', resourceGroupIdentity);
    this.resource = ready.resource ?? (resource && compileStep('resource', resource));
  }
}

/** Compiles policies for many calls of `evaluate`. Later changes to them have no effect. */
export function compile(policies: Policies): CompiledPolicies {
  return new CompiledPolicies(policies);
}

export function compileStep(step: Step, policies: readonly Policy[]): CompiledStep {
  const byAction = new ActionIndex<CompiledStatement>();
  const negated: CompiledStatement[] = [];
  const statements: CompiledStatement[] = [];
  for (const policy of policies) {
    policy.statements.forEach((statement, index) => {
      const compiled = compileStatement({ step, policy, index, statement }, statements.length);
      statements.push(compiled);
      if (compiled.negated) negated.push(compiled);
      else for (const action of foldedActions(statement)) byAction.add(action, compiled);
    });
  }
  return { step, statements, byAction, negated, found: new Map() };
}

function compileStatement(place: DecidingStatement, order: number): CompiledStatement {
  const { policy, statement } = place;
  const { effect, resource, principal, condition, unknown = [] } = statement;
  const folded = foldedActions(statement);
  // Of what they are now: later changes have no effect.
  const own = resource === undefined || resource.includes('*') ? undefined : [...resource];
  return {
    ...place,
    effect,
    order,
    actions: lazily(() => indexOf(folded)),
    negated: statement.notAction !== undefined,
    resources: own && lazily(() => new ResourceIndex(own)),
    ramResources: own && lazily(() => new ResourceIndex(own.map(ramName))),
    principal,
    conditions: compileCondition(condition, policy.kind),
    uncertain: effect === 'unknown' || unknown.length > 0,
  };
}

function indexOf(actions: readonly string[]): ActionIndex<true> {
  const index = new ActionIndex<true>();
  for (const action of actions) index.add(action, true);
  return index;
}

function lazily<T>(make: () => T): Lazy<T> {
  let made: T | undefined;
  return () => (made ??= make());
}

function foldedActions({ action, notAction }: Statement): readonly string[] {
  return (action ?? notAction).map(foldCase);
}
