import { evaluate, mayAllow, namedBy } from '../ram';
import type { Answer, CompiledPolicies, Context, Policy, Request } from '../ram';
import { authorisationFor } from './actions';
import { callsMade, type CallConditions } from './calls-made';
import type { Operation, ProviderCalls } from './provider-calls';
import { named, resourcesOf, type Place, type Values } from './resources';

/** One resource of a plan. */
export interface PlannedChange {
  readonly address: string;
  readonly type: string;
  readonly isData: boolean;
  readonly operations: readonly Operation[];
  readonly values: Values;
  /** As it was; empty where it is made. */
  readonly before: Values;
  /** Arguments that are set, and whose values are known after the deployment only. */
  readonly unknown: readonly string[];
}

/** Something that is asked of RAM, once, and for what. */
export interface Need {
  readonly call: string;
  /** None: no table says what RAM asks for. */
  readonly action: string | undefined;
  /** None: the plan does not know it. */
  readonly resources: readonly string[] | undefined;
  /** Addresses, with the operation. */
  readonly for: readonly string[];
  /** The provider makes the call; otherwise it may, on conditions that a plan does not tell. */
  readonly isSure: boolean;
}

export type Verdict =
  /** By which statement. */
  | { readonly is: 'allowed'; readonly answer: Answer }
  | { readonly is: 'denied'; readonly answer: Answer }
  | { readonly is: 'missing' }
  /** Why nobody can say. */
  | { readonly is: 'unknown'; readonly why: string };

export interface Needs {
  readonly needs: readonly Need[];
  /** Addresses of types whose calls are not known. */
  readonly unknownTypes: readonly string[];
}

interface Growing extends Need {
  readonly for: string[];
  isSure: boolean;
}

/** Everything that a plan asks of RAM, each once, in the order of the plan. */
export function needsOf(
  changes: readonly PlannedChange[],
  calls: ProviderCalls,
  conditions: CallConditions,
  place: Place,
): Needs {
  const needs = new Map<string, Growing>();
  const unknownTypes: string[] = [];
  for (const change of changes) {
    for (const operation of change.operations) {
      const before = operation === 'create' ? {} : change.before;
      const made = callsMade({ ...change, operation, before }, calls, conditions);
      if (made === undefined) {
        unknownTypes.push(change.address);
        break;
      }
      for (const { call, isSure } of made) {
        for (const [action, resources] of asked(call, change, place)) {
          const key = `${action ?? call} ${(resources ?? ['?']).join(' ')}`;
          const need = needs.get(key) ?? { call, action, resources, for: [], isSure };
          needs.set(key, need);
          const what = `${change.address} (${operation})`;
          if (need.for.at(-1) !== what) need.for.push(what);
          need.isSure ||= isSure;
        }
      }
    }
  }
  return { needs: [...needs.values()], unknownTypes };
}

export type Asked = readonly [action: string | undefined, resources: readonly string[] | undefined];

/** What RAM is asked for one call, and for handing a role to the service where the resource has one. */
export function asked(
  call: string,
  { type, isData, values, unknown }: Pick<PlannedChange, 'type' | 'isData' | 'values' | 'unknown'>,
  place: Place,
): Asked[] {
  const { action, passesRoles } = authorisationFor(call);
  const own: Asked = [action, resourcesOf(call, isData ? {} : named(type, values), place)];
  if (!passesRoles) return [own];
  const handed = Object.entries(values).filter(
    ([key, value]) => ROLE.test(key) && typeof value === 'string' && value !== '',
  );
  const roles = handed.map(([, value]): Asked => {
    const name =
      String(value)
        .split(/role\//i)
        .at(-1) ?? '';
    return ['ram:PassRole', [`acs:ram:*:${place.account}:role/${name}`]];
  });
  const open: Asked[] = unknown.some((key) => ROLE.test(key)) ? [['ram:PassRole', undefined]] : [];
  return [own, ...roles, ...open];
}

/** Arguments that hand a role to a service. */
const ROLE = /(?:^|_)role(?:_arn|_name)?$/;

/** A name that no policy is likely to have: what is allowed for it is allowed for all. */
const NOBODYS = 'x0000000000000000';

const WITH_MFA: Context = { 'acs:MFAPresent': ['true'] };

/** Whether somebody with these policies may do what is needed. */
export function judge(
  { call, action, resources }: Pick<Need, 'call' | 'action' | 'resources'>,
  policies: readonly Policy[],
  compiled: CompiledPolicies,
  place: Place,
  { principal, context: known = WITH_MFA }: Pick<Request, 'principal' | 'context'> = {},
): Verdict {
  if (action === undefined)
    return { is: 'unknown', why: `no table says what RAM asks for ${call}` };
  const [service = ''] = action.split(':');
  const resource = resources ?? [`acs:${service}:${place.region}:${place.account}:${NOBODYS}`];
  const passed = `${call.split(':')[0]?.toLowerCase() ?? ''}.aliyuncs.com`;
  const context = {
    ...known,
    ...(action === 'ram:PassRole' && { 'acs:Service': [passed] }),
  };
  const request = { action, resource, context, ...(principal && { principal }) };
  const answer = evaluate(request, compiled);
  if (answer.decision === 'denied') return { is: 'denied', answer };
  if (answer.decision === 'allowed' && resources !== undefined) return { is: 'allowed', answer };
  const about = statementsAbout(action, policies);
  if (answer.decision === 'allowed') {
    return about.some(({ effect }) => effect === 'Deny')
      ? { is: 'unknown', why: 'a Deny is about some of what it may be done to' }
      : { is: 'allowed', answer };
  }
  if (mayAllow(answer.decision)) {
    return { is: 'unknown', why: `hangs on ${hangsOn(answer)}` };
  }
  const allows = about.filter(({ effect }) => effect === 'Allow');
  if (resources !== undefined || allows.length === 0) return { is: 'missing' };
  const where = [...new Set(allows.flatMap((one) => one.resource ?? ['*']))];
  return {
    is: 'unknown',
    why: `allowed on ${where.join(', ')}, and the plan does not know the name`,
  };
}

function hangsOn({ hangsOn: statements }: Answer): string {
  const told = statements.flatMap(({ keys, doubts }) => [...keys, ...doubts]);
  return [...new Set(told)].join(', ') || 'the request';
}

function statementsAbout(action: string, policies: readonly Policy[]): Policy['statements'] {
  return policies.flatMap(({ statements }) =>
    statements.filter((one) => {
      const isNamed = namedBy(one, action).length > 0;
      return one.notAction === undefined ? isNamed : !isNamed;
    }),
  );
}

/** A policy that would be enough for all that is known, and no more. */
export function suggestion(needs: readonly Need[]): Policy {
  const byResource = new Map<string, Set<string>>();
  for (const { action, resources } of needs) {
    if (action === undefined) continue;
    const key = (resources ?? ['*']).join('\n');
    byResource.set(key, (byResource.get(key) ?? new Set()).add(action));
  }
  return {
    kind: 'identity',
    statements: [...byResource].map(([resources, actions]) => ({
      effect: 'Allow',
      action: [...actions].sort(),
      resource: resources.split('\n'),
    })),
  };
}
