import { assumeRole, compile, evaluate, mayAllow, namedBy } from '../../../policies/ram';
import type { Answer, CompiledPolicies, Context, Statement } from '../../../policies/ram';
import { asPolicies, memberPermissions } from '../../../policies/roles';
import { isTag, MFA } from './context';
import type { Question } from './question';

export interface Outcome {
  /** `cannot-enter`: what the role may do does not matter. */
  readonly decision: Answer['decision'] | 'cannot-enter';
  readonly answer: Answer;
  readonly resources: readonly string[];
  /** Taken on where any resource would do: what the one that was found has, or is made with. */
  readonly where: Context;
  /** No resource that was tried would do, and another might. */
  readonly undecided: boolean;
}

type Evaluated = Omit<Outcome, 'decision'>;

export function decide(question: Question): Outcome {
  const entry = enter(question);
  if (!mayAllow(entry.decision)) {
    const { resources } = question;
    const trust = { step: 'resource', policy: question.entry.trust, index: 0 } as const;
    const [statement] = trust.policy.statements;
    const answer = { ...entry, ...(statement && { statement: { ...trust, statement } }) };
    return { decision: 'cannot-enter', answer, resources, where: {}, undecided: false };
  }
  const policies = compile({ identity: asPolicies(question.permissions) });
  const found =
    question.resources.length > 0
      ? ask(question, policies, question.resources, {})
      : anyResource(question, policies);
  const decision = found.undecided ? 'unknown' : found.answer.decision;
  if (entry.decision === 'allowed' || !mayAllow(decision)) return { ...found, decision };
  // Nothing in the role is more certain than the way into it.
  const hangsOn = [...entry.hangsOn, ...found.answer.hangsOn];
  return { ...found, decision: 'unknown', answer: { ...entry, hangsOn } };
}

/** Somebody whose job it is takes the role, as the baseline sets both up. */
function enter(question: Question): Answer {
  const { account, roleName, mfa, context, entry } = question;
  return assumeRole(
    {
      caller: entry.caller,
      role: `acs:ram::${account}:role/${roleName}`,
      context: { ...context, ...entry.context, [MFA]: [String(mfa)] },
    },
    {
      identity: asPolicies(memberPermissions({ account, roles: [roleName] })),
      trust: entry.trust,
    },
  );
}

function ask(
  { action, account, roleName, context }: Question,
  policies: CompiledPolicies,
  resources: readonly string[],
  where: Context,
): Evaluated {
  const principal = { type: 'RAM', id: `acs:ram::${account}:role/${roleName}` } as const;
  const request = { action, resource: resources, principal, context: { ...where, ...context } };
  return { answer: evaluate(request, policies), resources, where, undecided: false };
}

/** The first resource that would do; else what may; else the Deny that stops all, or nothing. */
function anyResource(question: Question, policies: CompiledPolicies): Evaluated {
  const allows = asPolicies(question.permissions).flatMap(({ statements }) =>
    statements.filter(({ effect }) => effect === 'Allow'),
  );
  const bare = allows.flatMap((statement) =>
    examples(statement, question).map((resource) => ask(question, policies, [resource], {})),
  );
  const inScope = allows.flatMap((statement) => {
    const where = scopeOf(statement, question.context);
    if (Object.keys(where).length === 0) return [];
    return examples(statement, question).map((resource) =>
      ask(question, policies, [resource], where),
    );
  });
  const making = makes(question, policies, allows);
  const tried = making.length > 0 ? making : [...bare, ...inScope];
  const best =
    tried.find(({ answer }) => answer.decision === 'allowed') ??
    tried.find(({ answer }) => mayAllow(answer.decision));
  if (best !== undefined) return best;
  const denied = tried.filter(({ answer }) => answer.decision === 'denied');
  const partly = denied.find(({ answer }) => !isAboutAll(answer.statement?.statement));
  // Where an Allow and a narrower Deny meet on all that was tried, another resource may be free.
  const everywhere = denied.find(({ answer }) => isAboutAll(answer.statement?.statement));
  if (everywhere === undefined && partly !== undefined) return { ...partly, undecided: true };
  return everywhere ?? ask(question, policies, ['*'], {});
}

const MADE_WITH = 'acs:RequestTag/';

/**
 * A call that makes a thing is asked about the thing by the tag it is made with, and about what it is
 * made in besides: all of them have to be allowed, so that none is tried alone.
 */
function makes(
  question: Question,
  policies: CompiledPolicies,
  allows: readonly Statement[],
): Evaluated[] {
  const named = allows.filter(
    (statement) =>
      namedBy(statement, question.action).length > 0 && !statement.resource?.includes('*'),
  );
  const isMade = ({ condition }: Statement): boolean =>
    Object.keys(condition?.StringEquals ?? {}).some((key) => key.startsWith(MADE_WITH));
  const besides = named
    .filter((statement) => statement.condition === undefined)
    .flatMap((statement) => examples(statement, question));
  if (besides.length === 0) return [];
  return named
    .filter(isMade)
    .flatMap((statement) =>
      [{}, scopeOf(statement, question.context)].flatMap((where) =>
        examples(statement, question).map((made) =>
          ask(question, policies, [made, ...besides], where),
        ),
      ),
    );
}

function isAboutAll(statement: Statement | undefined): boolean {
  return statement?.resource?.includes('*') === true;
}

/** What a statement is held to by tags or a resource group, and the question leaves open. */
function scopeOf({ condition }: Statement, given: Context): Context {
  const entries = Object.entries(condition?.StringEquals ?? {}).filter(
    ([key]) => !Object.hasOwn(given, key) && (isTag(key) || key === 'acs:ResourceGroupId'),
  );
  return Object.fromEntries(entries.map(([key, values]) => [key, values.slice(0, 1)]));
}

function examples({ resource = ['*'] }: Statement, { region }: Question): string[] {
  return resource.map((pattern) => example(pattern, region));
}

/** A resource that a pattern takes: its own region where there is one, a name for the rest. */
function example(pattern: string, region: string): string {
  if (pattern === '*') return pattern;
  const [acs = '', service = '', place = '', account = '', ...rest] = pattern.split(':');
  const somewhere = service === 'ram' ? '' : region;
  const what = rest.join(':').replaceAll('*', 'example').replaceAll('?', 'x');
  return [acs, service, place.replaceAll('*', somewhere), account, what].join(':');
}
