import type { Policy } from '../../ram';
import { compareAccess, partsOf } from '../../ram/compare';
import type { AccessComparison } from '../../ram/compare';
import { foldKey } from '../../ram/conditions';
import type { AccountGraph, AccountPrincipal, Grant } from './graph';

const NOTHING: AccessComparison = { gained: [], lost: [], undecided: [] };

/** Compares what many hold: what several of them hold is written, and compared, once. */
export class Comparing {
  private readonly texts = new WeakMap<Policy, string>();
  private readonly made = new Map<string, AccessComparison>();

  compare(was: readonly Policy[], is: readonly Policy[]): AccessComparison {
    if (this.isSame(was, is)) return NOTHING;
    return was.length === 0 ? this.fromNothing(is) : compareAccess(was, is);
  }

  isSame(was: readonly Policy[], is: readonly Policy[]): boolean {
    return this.text(was) === this.text(is);
  }

  /** What one holds newly it holds by each policy alone, but for those that a Deny may meet. */
  private fromNothing(policies: readonly Policy[]): AccessComparison {
    const { held, free } = partsOf(policies);
    const parts = [held, ...free.map((policy) => [policy])].map((part) => this.added(part));
    return {
      gained: parts.flatMap(({ gained }) => gained),
      lost: [],
      undecided: parts.flatMap(({ undecided }) => undecided),
    };
  }

  private added(policies: readonly Policy[]): AccessComparison {
    const text = this.text(policies);
    const known = this.made.get(text) ?? compareAccess([], policies);
    this.made.set(text, known);
    return known;
  }

  private text(policies: readonly Policy[]): string {
    return policies.map((policy) => textOf(policy, this.texts)).join('\n');
  }
}

/** Whether any of them asks for MFA, or may do so; else it makes no difference. */
export function mayAskForMfa(policies: readonly Policy[]): boolean {
  const conditions = policies.flatMap(({ statements }) =>
    statements.flatMap(({ condition = {} }) => Object.values(condition)),
  );
  return conditions.some((keys) =>
    Object.keys(keys).some((key) => foldKey(key) === foldKey('acs:MFAPresent')),
  );
}

/**
 * An account with the very grants and trusts of another where both say the same, so that what is
 * found out about these in the one is known in the other.
 */
export function sharing(other: AccountGraph, graph: AccountGraph): AccountGraph {
  const texts = new WeakMap<object, string>();
  const known = new Map<string, object>();
  for (const { grants, trust } of other.principals) {
    for (const one of [...grants, ...(trust ? [trust] : [])]) known.set(textOf(one, texts), one);
  }
  const same = <T extends object>(one: T): T =>
    (known.get(textOf(one, texts)) as T | undefined) ?? one;
  const principals = graph.principals.map((one): AccountPrincipal => ({
    ...one,
    grants: one.grants.map((grant): Grant => same(grant)),
    ...(one.trust && { trust: same(one.trust) }),
  }));
  return { ...graph, principals };
}

function textOf(one: object, texts: WeakMap<object, string>): string {
  const text = texts.get(one) ?? JSON.stringify(one);
  texts.set(one, text);
  return text;
}
