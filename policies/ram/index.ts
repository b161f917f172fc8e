/**
 * The RAM policy language: reading and printing documents, and deciding requests. The rules are those
 * of RAM's documentation; what it leaves open stays open, as `unknown`.
 */
export { actionNames } from './actions';
export { compile, CompiledPolicies } from './compile';
export { assumeRole, evaluate } from './evaluate';
export { parsePolicy, parsePolicyLeniently } from './parse';
export { namedBy } from './named-by';
export type { Condition, Policy, PolicyKind, Statement } from './policy';
export { printPolicy } from './print';
export type { PolicyProblem } from './problems';
export { mayAllow, surelyAllows } from './request';
export type {
  Answer,
  Context,
  ContextValue,
  DecidingStatement,
  Decision,
  Policies,
  Principal,
  Request,
} from './request';
export { namedResource, widestResource } from './resources';
export { policySize, policySizeLimits } from './size';
export { foldCase, hasWildcard, isEveryAction, matchesWildcard } from './wildcards';
