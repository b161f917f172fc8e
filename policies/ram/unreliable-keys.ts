import type { PolicyKind } from './policy';
import { foldCase, matchesWildcard } from './wildcards';

interface UnreliableKey {
  readonly key: string;
  /** Actions, folded, whose requests were measured not to carry the key. */
  readonly actions: readonly string[];
}

/**
 * Keys that a service takes in a policy and does not fill in, as measured on accounts; that is not
 * documented and may have changed. Whatever a request is said to carry, such a key may be absent.
 */
const UNRELIABLE: readonly UnreliableKey[] = [
  {
    key: 'acs:resourcetag/*',
    actions: ['*:describe*', '*:list*', 'rds:*', 'ecs:*keypair*', 'swas-open:*', 'oss:*'],
  },
  { key: 'ecs:instancetype', actions: ['ecs:runinstances'] },
];

/** In bucket policies it is taken and has no effect. */
const WITHOUT_EFFECT_ON_BUCKETS = 'acs:principalarn';

const never = (): boolean => false;

/** Tells, for a folded action, whether its requests may lack the key although they should have it. */
export function keyIsUnreliable(key: string, kind: PolicyKind): (action: string) => boolean {
  const folded = foldCase(key);
  if (kind === 'resource' && folded === WITHOUT_EFFECT_ON_BUCKETS) return () => true;
  const patterns = UNRELIABLE.filter((entry) => matchesWildcard(entry.key, folded));
  if (patterns.length === 0) return never;
  return (action) =>
    patterns.some(({ actions }) => actions.some((pattern) => matchesWildcard(pattern, action)));
}
