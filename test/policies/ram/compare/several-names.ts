import { knownActions } from '../../../../alicloud/api';
import { compareAccess } from '../../../../policies/ram/compare';
import { compile, evaluate, mayAllow } from '../../../../policies/ram';
import type { Policy } from '../../../../policies/ram';

/** Services whose calls go by several names, and calls of them with exceptions of their own. */
const NAMES: Readonly<Record<string, string>> = {
  s: 'bssapi',
  S: 'BSSAPI',
  t: 'bss',
  a: 'Query',
  A: 'ModifyInstance',
  b: 'DescribeBillList',
};
const OTHERS: Readonly<Record<string, string>> = {
  s: 'ram',
  S: 'IMS',
  t: 'resourcemanager',
  a: 'CreatePolicy',
  A: '*Policy',
  b: 'AttachPolicy',
};
const services = /^(?:bssapi|bssopenapi|bss|efc|ram|ims|resourcemanager):/i;
const calls = [...knownActions()].filter((action) => services.test(action));

/** The same policies about services of which RAM's documentation gives other names. */
export function named(policies: readonly Policy[], by: 'billing' | 'ram'): readonly Policy[] {
  const names = by === 'billing' ? NAMES : OTHERS;
  const renamed = (action: string): string =>
    action.replace(/[sStaAb]/g, (one) => names[one] ?? one);
  return policies.map((policy) => ({
    ...policy,
    statements: policy.statements.map(({ effect, action, notAction }) => ({
      effect,
      resource: ['*'],
      ...(action === undefined
        ? { notAction: notAction.map(renamed) }
        : { action: action.map(renamed) }),
    })),
  }));
}

/** Holds a comparison against the decision on every known call: what is newly allowed for certain is told. */
export function holdAgainstCalls(before: readonly Policy[], after: readonly Policy[]): boolean {
  const { gained, undecided } = compareAccess(before, after);
  const sides = [before, after].map((identity) => compile({ identity }));
  const found = calls.find((action) => {
    const [was, is] = sides.map((side) => evaluate({ action, resource: '*' }, side).decision);
    return is === 'allowed' && was !== undefined && !mayAllow(was);
  });
  if (found !== undefined && gained.length + undecided.length === 0) {
    throw new Error(`missed: ${found}`);
  }
  return found !== undefined;
}
