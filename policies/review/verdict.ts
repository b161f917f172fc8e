import type { Attribute, ResolvedAttribute } from './attribute';
import type { UnknownReason, Location } from './ternary';

/** What a message may show; a value that is sensitive, absent or unknown is told as such. */
export type Shown = string | number | Attribute<unknown> | ResolvedAttribute<unknown>;

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
      readonly at?: Location;
    }
  /** It hangs on what is not known. Never a pass. */
  | { readonly verdict: 'unknown'; readonly reasons: readonly UnknownReason[] };
