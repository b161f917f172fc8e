import type { Condition } from '../../ram/policy';

/** What reads and what changes one kind of thing that the baseline makes. */
export interface Access {
  readonly resource: readonly string[];
  /** What a refresh asks. */
  readonly reads: readonly string[];
  /** What making, changing and destroying it asks besides. */
  readonly writes: readonly string[];
  readonly condition?: Condition;
}

/** A part of the baseline. */
export interface Area {
  /** Part of policy names. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly access: readonly Access[];
}

/** RAM does not tell one from another, or no page says how it names them. */
export const ANY = ['*'];
