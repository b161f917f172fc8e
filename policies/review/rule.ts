import type { Preset } from '../../settings/presets';
import type { Collection } from './collection';
import type { Json } from './json';
import type { Link, Model } from './model';
import type { Options, ValuesOf } from './options';
import type { Resource } from './resource';
import type { Severity } from './severity';
import type { UnknownReason, Location, Ternary } from './ternary';
import type { Data, Verdict } from './verdict';

/** Resources by type and name, as Terraform's JSON syntax has them. */
export type Resources = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, Json>>>>>
>;

/** What every rule says about itself. */
interface About<M extends string, O extends Options> {
  /** kebab-case, `<product>-<subject>-<assertion>`; also the file's name, and never used again. */
  readonly id: string;
  /** One positive sentence: how things are when the rule passes. */
  readonly title: string;
  readonly severity: Severity;
  /** The Terraform types that it is asked about. */
  readonly resourceTypes: readonly string[];
  /** What can happen otherwise, in a sentence or two. */
  readonly rationale: string;
  /** What to write, in a sentence, with the arguments in backquotes. */
  readonly remediation: string;
  /** As `CIS Alibaba Cloud 2.0, 1.11`, or addresses of documentation. */
  readonly references: readonly string[];
  /** By key; `{name}` is filled in from the data that goes with a failure. */
  readonly messages: Readonly<Record<M, string>>;
  /** What a user may set in the configuration of the review. */
  readonly options?: O;
  /** For the rule's page: the smallest resources that fail, and how they are fixed. Both are run. */
  readonly examples: { readonly fails: Resources; readonly passes: Resources };
}

/** What a check is given beside what it is about. */
export interface RuleContext<M extends string, O extends Options> {
  readonly options: ValuesOf<O>;
  /** The preset that figures are taken from where benchmarks differ. Default: cis-2.0. */
  readonly preset: Preset;
  /** Every resource of this side of the change. */
  readonly model: Model;
  readonly pass: Verdict<M>;
  /** For what the rule is not about. */
  readonly notApplicable: Verdict<M>;
  /** @param at - the resource or attribute at fault. */
  readonly fail: (message: M, data?: Data, at?: Located) => Verdict<M>;
  readonly unknown: (...reasons: readonly UnknownReason[]) => Verdict<M>;
  /**
   * Pass where it holds, the failure where it does not, `unknown` where it cannot be said. Where the
   * failure stands is taken from what decided, unless `at` says otherwise.
   */
  readonly verdict: (holds: Ternary, message: M, data?: Data, at?: Located) => Verdict<M>;
}

/** Anything that has a location: a resource, a block, an attribute. */
export interface Located {
  readonly location: Location;
}

type NoOptions = Readonly<Record<string, never>>;

type Answer<M extends string> = Verdict<M> | readonly Verdict<M>[];

export interface ResourceCheck<M extends string, O extends Options> extends RuleContext<M, O> {
  readonly resource: Resource;
  /** Resources of another type that name this one: `related({ type, by: 'bucket' })`. */
  readonly related: (link: Link) => Collection<Resource>;
}

export interface AccountCheck<M extends string, O extends Options> extends RuleContext<M, O> {
  /** All of the rule's types; at least one. */
  readonly resources: readonly Resource[];
}

/** Asked about each resource of its types. */
export interface ResourceRule<M extends string, O extends Options> extends About<M, O> {
  readonly check: (about: ResourceCheck<M, O>) => Answer<M>;
}

/** Asked once, about all resources of its types. */
export interface AccountRule<M extends string, O extends Options> extends About<M, O> {
  /**
   * What it means that there is none. `message` is told where the review is said to see the whole
   * account, and where the change removes the last of them; otherwise the rule does not apply, as
   * most configurations are about something else.
   */
  readonly whenAbsent: { readonly message: NoInfer<M>; readonly because: string };
  readonly check: (about: AccountCheck<M, O>) => Answer<M>;
}

/** A rule of either kind, as the engine and the reports take it. */
export type Rule = About<string, Options> &
  (
    | {
        readonly scope: 'resource';
        readonly check: (about: ResourceCheck<string, Options>) => Answer<string>;
      }
    | {
        readonly scope: 'account';
        readonly whenAbsent: { readonly message: string; readonly because: string };
        readonly check: (about: AccountCheck<string, Options>) => Answer<string>;
      }
  );

/** A rule about single resources, with those that belong to them. */
export function defineRule<const M extends string, const O extends Options = NoOptions>(
  rule: ResourceRule<M, O>,
): Rule {
  return { ...rule, scope: 'resource' } as unknown as Rule;
}

/** A rule about the account as a whole, such as "a trail covers all regions". */
export function defineAccountRule<const M extends string, const O extends Options = NoOptions>(
  rule: AccountRule<M, O>,
): Rule {
  return { ...rule, scope: 'account' } as unknown as Rule;
}
