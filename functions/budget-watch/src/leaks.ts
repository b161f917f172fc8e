import type { AccountApi } from './call';
import type { Cycle } from './calendar';
import type { Check } from './checks';
import { WatchError } from './errors';
import { mapOf, textOf, type Exact } from './exact-json';

/** An access key of the account that Security Center found where everybody can read it. */
export interface LeakedKey {
  readonly keyId: string;
  readonly user: string;
  readonly ofRoot: boolean;
}

const PAGE = 100;
const MOST_PAGES = 20;

/** Keys that were found and that nobody has dealt with: `DescribeAccesskeyLeakList`, of any edition. */
export async function readLeaks(api: AccountApi): Promise<LeakedKey[]> {
  const keys = new Map<string, LeakedKey>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await api.call('DescribeAccesskeyLeakList', {
      Status: 'pending',
      CurrentPage: String(page),
      PageSize: String(PAGE),
    });
    const { AccessKeyLeakList: list } = answer;
    const total = textOf(answer['TotalCount']);
    if (!Array.isArray(list) || !/^\d{1,9}$/.test(total)) {
      throw new WatchError('DescribeAccesskeyLeakList answered with something that is no list');
    }
    for (const leak of (list as readonly Exact[]).map(leakOf)) keys.set(leak.keyId, leak);
    if (list.length === 0 || page * PAGE >= Number(total)) return [...keys.values()];
  }
  throw new WatchError(`there are more than ${PAGE * MOST_PAGES} leaked keys`);
}

/** Of where it was found nothing: what is shown there may hold the secret. */
function leakOf(item: Exact): LeakedKey {
  const { AccesskeyId, AliUserName, UserType } = mapOf(item);
  return {
    keyId: plain(textOf(AccesskeyId)),
    user: plain(textOf(AliUserName)),
    ofRoot: textOf(UserType) === 'master',
  };
}

/** Names come from outside: letters of any kind, digits and what names have. */
const plain = (text: string): string =>
  text.replace(/[^\p{L}\p{N}*._@-]/gu, '').slice(0, 64) || '?';

/** Each is critical: whoever reads it there has what its user may do. */
export function leakChecks(keys: readonly LeakedKey[], cycle: Cycle): Check[] {
  return keys.map(({ keyId, user, ofRoot }) => ({
    kind: 'leak',
    cycle,
    subject: keyId,
    alarm: true,
    severity: 10,
    judged: true,
    currency: '',
    basis: 'Security Center, unhandled',
    text: `The access key ${keyId} of ${ofRoot ? 'the root account' : user} was found in public: switch it off now, then see what it did`,
  }));
}
