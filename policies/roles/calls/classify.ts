import { authorisationOf, publishedCalls } from '../../../alicloud/api';
import { matchesWildcard } from '../../ram/wildcards';
import { guardrailsOf } from '../guardrails';
import { roles } from '../permissions';
import { optionalActions } from './optional-actions';
import lines from './accepted.json';
import { kindOf } from './kinds';
import type { CallKind } from './kinds';

/**
 * - `allowed`: some purpose of a job allows it. A guardrail may deny it to everybody else.
 * - `denied`: a guardrail denies it by every name that it may go by, to all who are not granted it.
 * - `accepted`: none of both, for the reason given. Nobody has it but by a policy of somebody's own.
 * - `unclassed`: nobody has looked at it yet.
 */
export type CallClass = 'allowed' | 'denied' | 'accepted' | 'unclassed';

export interface ClassedCall {
  readonly product: string;
  readonly call: string;
  readonly kind: Exclude<CallKind, 'read'>;
  readonly class: CallClass;
  /** The purpose or the guardrail by its id, or why it is accepted. */
  readonly by?: string;
}

interface Named {
  readonly id: string;
  readonly pattern: string;
}

/** Calls that stay as they are, by product, with the reason. */
export const accepted: readonly {
  readonly product: string;
  readonly reason: string;
  readonly calls: readonly string[];
}[] = lines.map(({ product, reason, calls }) => ({ product, reason, calls: calls.split(' ') }));

/** Every write of the table of API names, and every read whose answer may hold a secret. */
export function classifyCalls(): ClassedCall[] {
  const reasons = new Map(
    accepted.flatMap(({ product, reason, calls }) =>
      calls.map((call) => [keyOf(product, call), reason] as const),
    ),
  );
  const purposes = namesOfPurposes();
  const denials = guardrailsOf('job', []).flatMap(({ id, statements }) =>
    statements
      .filter(({ condition }) => condition === undefined)
      .flatMap(({ action }) => action.map((one) => ({ id, pattern: one.toLowerCase() }))),
  );
  const seen = new Set<string>();
  return publishedCalls.flatMap(({ product, calls }) =>
    calls.flatMap((call): ClassedCall[] => {
      const kind = kindOf(call);
      const key = keyOf(product, call);
      if (kind === 'read' || seen.has(key)) return [];
      seen.add(key);
      const { actions, possible } = authorisationOf(product, call);
      const names = [...actions, ...possible].map((name) => name.toLowerCase());
      const allowed = names.flatMap((name) => first(purposes, name))[0];
      const denied = names.map((name) => first(denials, name)[0]);
      const one = { product, call, kind };
      const reason = reasons.get(key);
      if (allowed !== undefined) return [{ ...one, class: 'allowed', by: allowed }];
      if (denied.length > 0 && denied.every((id) => id !== undefined)) {
        return [{ ...one, class: 'denied', by: denied[0] ?? '' }];
      }
      if (reason !== undefined) return [{ ...one, class: 'accepted', by: reason }];
      return [{ ...one, class: 'unclassed' }];
    }),
  );
}

function keyOf(product: string, call: string): string {
  return `${product} ${call}`;
}

function first(named: readonly Named[], name: string): string[] {
  const found = named.find(({ pattern }) => matchesWildcard(pattern, name));
  return found === undefined ? [] : [found.id];
}

function namesOfPurposes(): Named[] {
  const own = Object.values(roles)
    // Who repairs and who deploys everything says nothing of what jobs do.
    .filter(({ name }) => name !== 'breakGlass' && name !== 'deployer')
    .flatMap(({ name, purposes }) =>
      purposes.flatMap(({ id, statements }) =>
        statements.flatMap(({ action }) => action.map((one) => ({ id: `${name}/${id}`, one }))),
      ),
    );
  return [...own, ...optionalActions()].map(({ id, one }) => ({ id, pattern: one.toLowerCase() }));
}
