import { isBaselineError, type Problem } from '../../../alicloud/problems';
import { evaluate, parsePolicy, parsePolicyLeniently } from '../../../policies/ram';
import type {
  Answer,
  Context,
  Decision,
  Policies,
  Policy,
  PolicyKind,
  PolicyProblem,
  Request,
  Statement,
} from '../../../policies/ram';

export const ACCOUNT = '1234567890123456';
export const INSTANCE = `acs:ecs:cn-hangzhou:${ACCOUNT}:instance/i-1`;
export const ALICE = { type: 'RAM', id: `acs:ram::${ACCOUNT}:user/alice` } as const;
export const ROLE = `acs:ram::${ACCOUNT}:role/deployer`;

type Json = Readonly<Record<string, unknown>>;

export function documentOf(...statements: readonly unknown[]): string {
  return JSON.stringify({ Version: '1', Statement: statements });
}

export function policyOf(kind: PolicyKind, ...statements: readonly Json[]): Policy {
  return parsePolicy(documentOf(...statements), kind);
}

/** An identity policy; what is not given is `*`. */
export function identity(...statements: readonly Json[]): Policy {
  return policyOf('identity', ...statements.map(withDefaults));
}

export function allow(action: unknown, more: Json = {}): Json {
  return withDefaults({ Effect: 'Allow', Action: action, ...more });
}

export function deny(action: unknown, more: Json = {}): Json {
  return withDefaults({ Effect: 'Deny', Action: action, ...more });
}

function withDefaults(statement: Json): Json {
  return 'Resource' in statement ? statement : { ...statement, Resource: '*' };
}

/** An identity policy that allows calls, or denies them, but for a part that was not understood. */
export function partlyUnknown(
  action: string,
  part: PolicyProblem,
  effect: Statement['effect'] = 'Allow',
): Policy {
  const statement: Statement = {
    effect,
    action: [action],
    resource: ['*'],
    unknown: [part],
  };
  return { kind: 'identity', statements: [statement] };
}

export function trust(statement: Json): Policy {
  return policyOf('trust', { Effect: 'Allow', Action: 'sts:AssumeRole', ...statement });
}

export function ask(
  action: string,
  policies: Policies | readonly Policy[],
  more: Partial<Request> = {},
): Answer {
  const request = { action, resource: INSTANCE, ...more };
  return evaluate(request, 'identity' in policies ? policies : { identity: policies });
}

export function decisionOn(
  action: string,
  policies: Policies | readonly Policy[],
  more: Partial<Request> = {},
): Decision {
  return ask(action, policies, more).decision;
}

/** What an Allow under one condition answers in a context. */
export function underCondition(condition: Json, context: Context): Decision {
  const policies = [identity(allow('ecs:RunInstances', { Condition: condition }))];
  return decisionOn('ecs:RunInstances', policies, { context });
}

/** What lenient parsing of one statement answers beside an Allow of everything, or alone. */
export function leniently(kind: PolicyKind, ...statements: readonly unknown[]): Policy {
  return parsePolicyLeniently(documentOf(...statements), kind);
}

/** The problems of a document that is refused. */
export function problemsIn(
  document: unknown,
  kind: PolicyKind = 'identity',
): readonly PolicyProblem[] {
  try {
    parsePolicy(document, kind);
  } catch (error) {
    // What is allowed says how to fix a policy.
    const plain = ({ path, found, allowed }: Problem): PolicyProblem => ({ path, found, allowed });
    if (isBaselineError(error)) return error.problems.map(plain);
    throw error;
  }
  return [];
}

/** The only problem of a document with one statement. */
export function problemOf(
  statement: unknown,
  kind: PolicyKind = 'identity',
): PolicyProblem | undefined {
  const problems = problemsIn(documentOf(statement), kind);
  return problems.length === 1 ? problems[0] : undefined;
}
