import type { Where } from './resource';
import type { Severity } from './severity';
import type { UnknownReason } from './ternary';

/** The version of the report's shape. A field may be added under the same; anything else raises it. */
export const REPORT_VERSION = 1;

/** A line of a file, as it is written there, but for what may be a secret. */
export interface ExcerptLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** Something wrong. */
export interface Finding {
  /**
   * `violation`: a resource is not as a rule wants it. `error`: a rule failed, and judged nothing.
   * `suppression`: a suppression is expired, unused or no suppression.
   */
  readonly kind: 'violation' | 'error' | 'suppression';
  readonly rule: string;
  readonly severity: Severity;
  /** Of the resource; `account` for what is about all of it. */
  readonly address: string;
  readonly message: string;
  /** The attribute at fault, as `audit_log_config[0].enabled`; empty for the resource as a whole. */
  readonly path: string;
  readonly where: Where;
  /** Whether the change brings it. True for everything where nothing is compared. */
  readonly introduced: boolean;
  /** The same for the same fault of the same resource, wherever it stands in a file. */
  readonly identity: string;
  /** Where it is written: the resource, and the attribute at fault. Only whoever has the files adds it. */
  readonly excerpt?: readonly ExcerptLine[];
}

/** Something that could not be judged. */
export interface Undecided {
  readonly rule: string;
  readonly severity: Severity;
  readonly address: string;
  readonly where: Where;
  /** What it hangs on. */
  readonly reasons: readonly UnknownReason[];
  readonly introduced: boolean;
  /** The same as long as it hangs on the same. */
  readonly identity: string;
  /** Whether it could be judged before the change. */
  readonly wasJudged: boolean;
}

/** Something wrong that somebody has taken responsibility for. */
export interface Suppressed {
  readonly rule: string;
  readonly severity: Severity;
  readonly address: string;
  readonly message: string;
  readonly where: Where;
  readonly reason: string;
  /** The last day, as `2027-01-31`, or `never`. */
  readonly until: string;
}

export interface Counts {
  readonly resources: number;
  readonly rules: number;
  readonly passed: number;
  /** Violations that are not suppressed. */
  readonly failed: number;
  readonly unknown: number;
  readonly suppressed: number;
  readonly notApplicable: number;
  /** Of those failed: were there before the change. */
  readonly existing: number;
  /** Violations that were there before the change and are no more, of what is still there. */
  readonly fixed: number;
  /** Violations that went with what the change deletes. */
  readonly gone: number;
  /** Rules that failed themselves. */
  readonly errors: number;
}

/** What a review found. Everything sorted, so that the same input gives the same report. */
export interface Report {
  readonly version: typeof REPORT_VERSION;
  /** Whether there was another side to compare with. */
  readonly compared: boolean;
  /** All of them, worst first: what to leave out is for whoever shows them. */
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly suppressed: readonly Suppressed[];
  readonly counts: Counts;
}
