import { evaluate, mayAllow, namedBy } from '../ram';
import type { Answer, CompiledPolicies, Context, Policy, Request } from '../ram';
import { authorisationFor } from './actions';
import { resourcesOf, type Place, type Values } from './resources';

export type Operation = 'create' | 'read' | 'update' | 'delete';

/** What the provider calls: `packages/provider-alicloud/schema/calls.json`. An upper bound. */
export interface ProviderCalls {
  readonly resources: Readonly<Record<string, TypeCalls | undefined>>;
  readonly data_sources: Readonly<Record<string, readonly string[] | undefined>>;
}
export type TypeCalls = Readonly<Partial<Record<Operation, readonly string[]>>> & {
  readonly create_goes_on_with_update?: boolean;
};

/** One resource of a plan. */
export interface PlannedChange {
  readonly address: string;
  readonly type: string;
  readonly isData: boolean;
  readonly operations: readonly Operation[];
  readonly values: Values;
  /** Arguments whose values are known after the deployment only. */
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
  readonly for: string[];
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

/** Everything that a plan asks of RAM, each once, in the order of the plan. */
export function needsOf(
  changes: readonly PlannedChange[],
  calls: ProviderCalls,
  place: Place,
): Needs {
  const needs = new Map<string, Need>();
  const unknownTypes: string[] = [];
  for (const change of changes) {
    const { address, type, isData, operations } = change;
    const known = isData ? calls.data_sources[type] : calls.resources[type];
    if (known === undefined) {
      unknownTypes.push(address);
      continue;
    }
    for (const operation of operations) {
      for (const call of callsOf(known, operation)) {
        for (const [action, resources] of asked(call, change, place)) {
          const key = `${action ?? call} ${(resources ?? ['?']).join(' ')}`;
          const need = needs.get(key) ?? { call, action, resources, for: [] };
          needs.set(key, need);
          const what = `${address} (${operation})`;
          if (need.for.at(-1) !== what) need.for.push(what);
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
  { isData, values, unknown }: Pick<PlannedChange, 'isData' | 'values' | 'unknown'>,
  place: Place,
): Asked[] {
  const { action, passesRoles } = authorisationFor(call);
  const own: Asked = [action, resourcesOf(call, isData ? {} : values, place)];
  if (!passesRoles) return [own];
  const named = Object.entries(values).filter(
    ([key, value]) => ROLE.test(key) && typeof value === 'string' && value !== '',
  );
  const roles = named.map(([, value]): Asked => {
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

/** The calls of an operation, and of those that it goes on with: an upper bound. */
function callsOf(known: TypeCalls | readonly string[], operation: Operation): readonly string[] {
  if (isList(known)) return known;
  const own = known[operation] ?? [];
  const goesOn = operation === 'create' && known.create_goes_on_with_update === true;
  const read = known.read ?? [];
  return [...new Set([...own, ...(goesOn ? (known.update ?? []) : []), ...read])];
}

function isList(known: TypeCalls | readonly string[]): known is readonly string[] {
  return Array.isArray(known);
}

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
