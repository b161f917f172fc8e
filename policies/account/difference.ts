import type { AccessChange, Undecided } from '../ram/compare';
import type { Section } from '../roles';

/** `wider` lets somebody do what they could not; `narrower` the other way round; `other` neither. */
export type Direction = 'wider' | 'narrower' | 'other';

/** One difference, in a sentence. */
export interface Difference {
  readonly direction: Direction;
  readonly text: string;
}

/** A change of what a role may do, with the purpose that it belongs to. */
export interface PermissionChange extends AccessChange {
  /** Of what newly allows it, or allowed it; or of the guardrail that no longer stops it. */
  readonly section: Pick<Section, 'id' | 'title' | 'why'> | undefined;
  /** Whether the call works without MFA, as with an access key. Absent for roles: see `entrances`. */
  readonly withoutMfa?: boolean;
}

export interface RoleDifference {
  readonly role: string;
  readonly title: string;
  /** Who gets in, from where, for how long, held to what. */
  readonly entry: readonly Difference[];
  readonly gained: readonly PermissionChange[];
  readonly lost: readonly PermissionChange[];
  /** What guardrails stopped whatever else is attached, and do no longer. */
  readonly unguarded: readonly PermissionChange[];
  readonly undecided: readonly Undecided[];
  /** Of a role: who gets in after the change, each in words, with MFA or without. */
  readonly entrances?: readonly string[];
}

export interface AccessDifference {
  readonly roles: readonly RoleDifference[];
  /** Of the account as such. */
  readonly account: readonly Difference[];
}

/** Whether somebody can do, or may come to do, what they could not before. */
export function widens({ roles, account }: AccessDifference): boolean {
  return (
    account.some(({ direction }) => direction !== 'narrower') ||
    roles.some(
      ({ entry, gained, unguarded }) =>
        gained.length > 0 ||
        unguarded.length > 0 ||
        entry.some(({ direction }) => direction === 'wider'),
    )
  );
}
