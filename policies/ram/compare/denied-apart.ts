import type { Policy, Statement } from '../policy';
import { serviceOf } from '../names';
import { foldCase, hasWildcard } from '../wildcards';
import { isNamedApart } from './named-apart';
import { common, TooManyPatterns } from './patterns';

/** Policies of one identity in parts that decide nothing of each other. */
export interface Parts {
  /** They deny something, may do so, or allow what one of these may deny. */
  readonly held: readonly Policy[];
  /** Each allows what it allows, whatever the others say. */
  readonly free: readonly Policy[];
}

/** Parts policies by what their Denies may be about, so that each can be looked at by itself. */
export function partsOf(policies: readonly Policy[]): Parts {
  const denying = policies.filter(({ statements }) => !statements.every(isAllow));
  if (denying.length === 0) return { held: [], free: policies };
  const denied = denying.flatMap(({ statements }) =>
    statements.filter((one) => !isAllow(one)).flatMap(actionsOf),
  );
  const isHeld = (policy: Policy): boolean =>
    denying.includes(policy) ||
    policy.statements.flatMap(actionsOf).some((one) => denied.some((other) => mayMeet(one, other)));
  return {
    held: policies.filter(isHeld),
    free: policies.filter((policy) => !isHeld(policy)),
  };
}

function isAllow({ effect, unknown }: Statement): boolean {
  return effect === 'Allow' && unknown === undefined;
}

/** Any, of a statement that names what it is not about. */
function actionsOf({ action = ['*'] }: Statement): readonly string[] {
  return action.map(foldCase);
}

function mayMeet(a: string, b: string): boolean {
  const [of, other] = [serviceOf(a), serviceOf(b)];
  if (hasWildcard(of) || hasWildcard(other)) return true;
  if (isNamedApart(of) && isNamedApart(other)) return true;
  return of === other && mayShare(a, b);
}

function mayShare(a: string, b: string): boolean {
  try {
    return common(a, b).length > 0;
  } catch (error) {
    if (error instanceof TooManyPatterns) return true;
    throw error;
  }
}
