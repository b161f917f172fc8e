import type {
  Context,
  Decision,
  Policies,
  Policy,
  Request,
  Statement,
} from '../../../policies/ram';
import { glob, meets } from './plain-operators';

/**
 * RAM's rules once more, as plainly as they can be said and with nothing unknown: every condition
 * key has one value, every action one name. To hold the real evaluator against.
 */
export function decideByReference(request: Request, policies: Policies): Decision {
  const { control = [], session, identity, resourceGroupIdentity, resource = [] } = policies;
  const by = (list: readonly Policy[]): Decision => decideByPolicies(request, list);
  const gates = [...control, ...(session === undefined ? [] : [[session]])];
  const closed = gates.map(by).find((decision) => decision !== 'allowed');
  if (closed !== undefined) return closed;
  let own = by(identity);
  if (own === 'implicitly-denied' && resourceGroupIdentity !== undefined)
    own = by(resourceGroupIdentity);
  const both = [own, by(resource)];
  if (both.includes('denied')) return 'denied';
  return both.includes('allowed') ? 'allowed' : 'implicitly-denied';
}

function decideByPolicies(request: Request, policies: readonly Policy[]): Decision {
  const applying = policies
    .flatMap(({ statements }) => statements)
    .filter((statement) => applies(statement, request));
  if (applying.some(({ effect }) => effect === 'Deny')) return 'denied';
  return applying.some(({ effect }) => effect === 'Allow') ? 'allowed' : 'implicitly-denied';
}

function applies(statement: Statement, { action, resource, context = {} }: Request): boolean {
  const { action: actions, notAction, resource: resources = ['*'], condition = {} } = statement;
  const named = (names: readonly string[]): boolean =>
    names.some((name) => glob(name, 'i').test(action));
  const asked = String(resource);
  const flags = asked.startsWith('acs:ram:') ? 'i' : '';
  return (
    (actions === undefined ? !named(notAction) : named(actions)) &&
    resources.some((pattern) => glob(pattern, flags).test(asked)) &&
    Object.entries(condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, wanted, valueOf(context, key))),
    )
  );
}

function valueOf(context: Context, key: string): string {
  const values = context[key];
  if (!Array.isArray(values) || values.length !== 1) throw new Error(`${key} needs one value`);
  return String(values[0]);
}

function holds(operator: string, wanted: readonly string[], given: string): boolean {
  const positive = operator.replace('Not', '');
  const met = wanted.some((value) => meets(positive, value, given));
  return positive === operator ? met : !met;
}
