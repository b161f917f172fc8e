import type { Reading, Settled } from './reading';
import type { Doubt, Place } from './truth';

/** What a message may show; a value that is sensitive, absent or unknown is told as such. */
export type Shown = string | number | Reading<unknown> | Settled<unknown>;

/** The values of a message's `{names}`. */
export type Data = Readonly<Record<string, Shown>>;

/** What a rule says of a resource. */
export type Verdict<M extends string = string> =
  | { readonly verdict: 'pass' }
  /** The rule is not about this one, such as a rule about ingress and an egress rule. */
  | { readonly verdict: 'notApplicable' }
  | {
      readonly verdict: 'fail';
      readonly message: M;
      readonly data: Data;
      /** Default: the resource that was checked, as a whole. */
      readonly at?: Place;
    }
  /** It hangs on what is not known. Never a pass. */
  | { readonly verdict: 'unknown'; readonly doubts: readonly Doubt[] };
