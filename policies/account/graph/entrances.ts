import type { Context, Policy, Principal, Statement } from '../../ram';
import { Held, reasonOf } from '../../ram/compare';
import { principalTypes } from '../../ram/policy';
import { principalMatches } from '../../ram/principals';
import { MAYBE, NO } from '../../ram/truth';
import { ASSUME } from './ways';

/** All whom a trust policy names, each once. */
export function trustedBy(policies: readonly (Policy | undefined)[]): readonly Principal[] {
  const named = policies.flatMap((policy) => (policy?.statements ?? []).flatMap(principalsIn));
  return [...new Map(named.map((one) => [`${one.type} ${one.id}`, one])).values()];
}

function principalsIn({ principal }: Statement): readonly Principal[] {
  return principalTypes.flatMap((type) =>
    Object.entries(principal ?? {})
      .filter(([name]) => name === type)
      .flatMap(([, ids]) => (ids as readonly string[]).map((id) => ({ type, id }))),
  );
}

/** Who a role lets in, each in words. */
export function entrancesOf(trust: Policy | undefined, account: string): readonly string[] {
  if (trust === undefined) return [];
  const told = trustedBy([trust]).flatMap((one) => entrance(trust, one, account) ?? []);
  return letsInAnybody(trust) ? [...told, 'nobody can tell who else'] : told;
}

const WITHOUT_MFA: Context = { 'acs:MFAPresent': 'absent' };

function entrance(trust: Policy, one: Principal, account: string): string | undefined {
  const held = new Held([trustFor(trust, one)]);
  try {
    const entered = held.possible(ASSUME, '*');
    if (entered === undefined) return undefined;
    const certainty = entered.decision === 'allowed' ? '' : ', as far as can be told';
    return `${whoText(one, account)}${howText(held, one)}${certainty}`;
  } catch (error) {
    return `${one.id}, perhaps: ${reasonOf(error)}`;
  }
}

/** Services and tokens of others know of no MFA of ours. */
function howText(held: Held, { type }: Principal): string {
  if (type !== 'RAM') return '';
  return held.possible(ASSUME, '*', WITHOUT_MFA) === undefined ? ' with MFA' : ' without MFA';
}

function whoText({ type, id }: Principal, account: string): string {
  if (type === 'Service') return `the service ${id}`;
  if (type === 'Federated') return `whoever ${id} vouches for`;
  const [, of, who] = /^acs:ram::(\d+):(.+)$/.exec(id) ?? [];
  if (who === 'root') {
    const whose = of === account ? 'the account' : `the account ${of ?? ''}`;
    return `whoever in ${whose} may assume it`;
  }
  return of === account && who !== undefined ? who : id;
}

/** Of a statement that is not understood nobody knows whom it is about. */
export function letsInAnybody(trust: Policy | undefined): boolean {
  return (
    trust?.statements.some(({ principal, effect }) => !principal && effect !== 'Deny') === true
  );
}

/** What a trust policy says of one who asks, as if it were theirs. */
export function trustFor({ name, statements }: Policy, principal: Principal): Policy {
  return {
    kind: 'identity',
    ...(name !== undefined && { name }),
    statements: statements.flatMap(({ principal: stated, ...statement }) => {
      const about = principalMatches(stated, principal);
      if (about === NO) return [];
      return [about === MAYBE ? { ...statement, effect: 'unknown' as const } : statement];
    }),
  };
}
