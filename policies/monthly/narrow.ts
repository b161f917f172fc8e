import { authorisationOf, codeOf, products } from '../../alicloud/api';
import { grantsOf, type AccountGraph, type AccountPrincipal } from '../account/graph/graph';
import type { Deed } from '../incident';
import { foldCase, matchesWildcard, printPolicy, type Statement } from '../ram';

/** What somebody holds, held against what they called. */
export interface Narrowing {
  /** Calls of theirs that went through. */
  readonly calls: number;
  /** By `service:Name`, those that no narrower policy allows: nobody knows by which action they went through. */
  readonly failing: readonly string[];
  readonly grants: readonly NarrowGrant[];
}

/** A policy that they hold. */
export interface NarrowGrant {
  readonly name: string;
  readonly type: 'Custom' | 'System';
  /** Nothing of it was used: take it away. */
  readonly isUnused: boolean;
  /**
   * The same document with the actions that were used only: never wider than it was. None: it is unused,
   * or not all of it was understood.
   */
  readonly document?: string;
}

/**
 * Less than somebody has: each policy with only the actions that they called in the window of the logs.
 * Resources, conditions and Denies stay. What they need once a quarter is not in a month of logs.
 */
export function narrow(
  principal: AccountPrincipal,
  graph: AccountGraph,
  deeds: readonly Deed[],
): Narrowing {
  const theirs = deeds.filter(
    ({ who, error }) =>
      error === undefined &&
      (principal.kind === 'role' ? who.role === principal.name : who.user === principal.name),
  );
  const called = new Map(theirs.map((one) => [`${one.service}:${one.name}`, actionsOf(one)]));
  const used = [...new Set([...called.values()].flat())].sort();
  const grants = grantsOf(principal, graph).map((grant) => {
    const statements = uniqueOf(grant.policy.statements.flatMap((one) => narrowed(one, used)));
    const isUnused = !statements.some(({ effect }) => effect !== 'Deny');
    return { ...grant, isUnused, statements };
  });
  const allowed = new Set(
    grants.flatMap(({ statements }) =>
      statements.flatMap(({ effect, action = [] }) => (effect === 'Deny' ? [] : action)),
    ),
  );
  return {
    calls: theirs.reduce((sum, { times = 1 }) => sum + times, 0),
    failing: [...called]
      .filter(([, actions]) => !actions.some((one) => allowed.has(one)))
      .map(([call]) => call)
      .sort(),
    grants: grants.map(({ name, type, policy, isUnused, statements }) => {
      const isClear = statements.every(({ effect, unknown }) => effect !== 'unknown' && !unknown);
      const told = !isUnused && isClear;
      return {
        ...{ name, type, isUnused },
        ...(told && { document: printPolicy({ ...policy, statements }) }),
      };
    }),
  };
}

/** Only what was used; Denies, and what is not understood, as they are. */
function narrowed(statement: Statement, used: readonly string[]): readonly Statement[] {
  if (statement.effect !== 'Allow' || statement.unknown !== undefined) return [statement];
  const { action, notAction, ...rest } = statement;
  const covers = (name: string): boolean =>
    action === undefined
      ? !notAction.some((pattern) => matchesFolded(pattern, name))
      : action.some((pattern) => matchesFolded(pattern, name));
  const kept = used.filter(covers);
  return kept.length === 0 ? [] : [{ ...rest, action: kept }];
}

/** A document that an account has under two names of attributes is read twice. */
const uniqueOf = (all: readonly Statement[]): readonly Statement[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

const matchesFolded = (pattern: string, name: string): boolean =>
  matchesWildcard(foldCase(pattern), foldCase(name));

/** Every action by which RAM may have let a call through; none: nobody knows. */
function actionsOf({ service, name }: Deed): readonly string[] {
  const folded = service.toLowerCase();
  const product = products.find(
    ({ code, ram }) => code.toLowerCase() === folded || ram.includes(folded),
  );
  if (product === undefined) {
    const code = codeOf(service);
    return code === undefined ? [] : [`${code}:${name}`];
  }
  const { actions, possible, also } = authorisationOf(product.code, name);
  return [...new Set([...actions, ...possible, ...also])];
}
