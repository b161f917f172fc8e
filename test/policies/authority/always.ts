/**
 * Taking away the action of a call that is always made: which operations then fail, by the calls that
 * are published of each type, put together here by hand and not by the code under test.
 */
import calls from '../../../packages/provider-alicloud/schema/calls.json';
import conditions from '../../../packages/provider-alicloud/schema/call-conditions.json';
import { holderOf, refusalOf, Rights } from '../../../policies/authority';
import { authorisationFor, callsMade } from '../../../policies/plan-access';
import { accountOf } from './helpers';

const OPERATIONS = ['create', 'read', 'update', 'delete'] as const;
type Operation = (typeof OPERATIONS)[number];
type OfType = Partial<Record<Operation, readonly string[]>> & {
  readonly create_goes_on_with_update?: boolean;
};
type Hanging = Partial<Record<Operation, Readonly<Record<string, unknown>>>>;

const all: Readonly<Record<string, OfType>> = calls.resources;
const hanging = conditions as Readonly<Record<string, Hanging>>;

export const types = Object.keys(all).filter((type) => Object.keys(all[type] ?? {}).length > 0);

/** The operations that another goes on with, as the provider's functions call each other. */
function goesOn(operation: Operation, type: OfType): Operation[] {
  if (operation === 'create') {
    return ['create', ...(type.create_goes_on_with_update ? ['update' as const] : []), 'read'];
  }
  return operation === 'update' ? ['update', 'read'] : [operation];
}

/** Calls of an operation that hang on nothing, and those that hang on something. */
function callsOf(type: string, operation: Operation): { sure: string[]; other: string[] } {
  const known = all[type] ?? {};
  const made = goesOn(operation, known).flatMap((part) =>
    (known[part] ?? []).map((call) => [call, hanging[type]?.[part]?.[call] === undefined] as const),
  );
  return {
    sure: made.flatMap(([call, isSure]) => (isSure ? [call] : [])),
    other: made.flatMap(([call, isSure]) => (isSure ? [] : [call])),
  };
}

const actionOf = (call: string): string | undefined => authorisationFor(call).action;

/** What is wrong, for one type: nothing where each action fails what needs it and nothing else. */
export function wrongOf(type: string): string[] {
  const operations = OPERATIONS.filter((one) => callsOf(type, one).sure.length > 0);
  const always = new Set(operations.flatMap((one) => callsOf(type, one).sure));
  return [...always].flatMap((call) => {
    const action = actionOf(call);
    if (action === undefined) return [];
    const failing = without(action, type);
    return operations.flatMap((operation) => {
      const { sure, other } = callsOf(type, operation);
      // Another call may be authorised by the same action.
      const needs = sure.some((one) => actionOf(one) === action);
      const mayNeed = other.some((one) => actionOf(one) === action);
      if (needs === failing(operation) || (!needs && mayNeed)) return [];
      return [`${type} ${operation} without ${action}: ${needs ? 'goes through' : 'fails'}`];
    });
  });
}

const account = accountOf({});
const how = { mfa: false, address: '192.0.2.1', now: () => new Date(0) };
const ANY = { effect: 'Allow', action: ['*'], resource: ['*'] } as const;

/** Whether an operation is refused for an action, with everything else allowed. */
function without(action: string, type: string): (operation: Operation) => boolean {
  const denied = { effect: 'Deny', action: [action], resource: ['*'] } as const;
  const policy = { kind: 'identity', name: 'all but one', statements: [ANY, denied] } as const;
  const rights = new Rights(account, holderOf([policy], account), how);
  return (operation) => {
    const on = { type, isData: false, values: {}, before: {} };
    const made = callsMade({ operation, ...on }, calls, conditions) ?? [];
    return made.some(({ call }) => {
      const decided = rights.decide({ ...on, call, isMade: false, id: '', region: 'cn-beijing' });
      const message = refusalOf(decided)?.message ?? '';
      return message.includes(`Action: ${action}`) && message.includes('Denied by statement 2');
    });
  };
}
