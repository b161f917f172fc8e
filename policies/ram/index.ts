/**
 * The RAM policy language: reading and printing documents, and deciding requests. The rules are those
 * of RAM's documentation; what it leaves open stays open, as `unknown`.
 */
export { actionNames } from './actions';
export { compile, CompiledPolicies } from './compile';
export { assumeRole, evaluate } from './evaluate';
export type { RoleEntry, RoleEntryPolicies } from './evaluate';
export { isOperator } from './operators';
export type { Operator } from './operators';
export { parsePolicy, parsePolicyLeniently } from './parse';
export { principalTypes } from './policy';
export type {
  Condition,
  Effect,
  Policy,
  PolicyKind,
  PrincipalType,
  Statement,
  StatementPrincipal,
} from './policy';
export { printPolicy } from './print';
export { PolicyError, renderPolicyProblem } from './problems';
export type { Problem } from './problems';
export { mayAllow, surelyAllows } from './request';
export type {
  Answer,
  Context,
  ContextValue,
  DecidingStatement,
  Decision,
  HangingStatement,
  Policies,
  Principal,
  Request,
  Step,
} from './request';
export { namedResource, widestResource } from './resources';
export type { NamedResource } from './resources';
export { policySize, policySizeLimits } from './size';
export { foldCase, hasWildcard, matchesWildcard } from './wildcards';
