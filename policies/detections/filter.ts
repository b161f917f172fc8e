import type { Field } from './fields';

/**
 * What an event must be like. Queries and the local matcher are both made from it, so it says only
 * what both can. Texts are compared in small letters. Absent, null and empty are one thing.
 */
export type Filter = Test | Allowlisted | All<Filter> | Any<Filter> | Not<Filter>;

/** A filter in which the settings have been filled in. */
export type BoundFilter =
  Test | InNetworks | InHours | All<BoundFilter> | Any<BoundFilter> | Not<BoundFilter>;

export interface All<F> {
  readonly all: readonly F[];
}
export interface Any<F> {
  readonly any: readonly F[];
}
export interface Not<F> {
  readonly not: F;
}

/** A field, or one key on the first level of the call's parameters, which are a JSON text. */
export type Subject = { readonly field: Field } | { readonly parameter: string };

/** One test on one text, in small letters both. Patterns have to be in small letters. */
export type Test = Subject &
  (
    | { readonly is: readonly string[] }
    | { readonly startsWith: readonly string[] }
    /** What RE2, JavaScript and Java read alike: literals, classes, groups, anchors, `+*?`. */
    | { readonly pattern: string }
    /** Whether there is anything: an empty text and the word null are nothing. */
    | { readonly empty: boolean }
  );

/** What an allowlist of the settings holds. */
export interface Allowlisted {
  readonly allowlist: 'trustedNetworks' | 'trustedRegions' | 'hours';
}

/** The address that a call came from is in one of some IPv4 blocks. Other texts are in none. */
export interface InNetworks {
  readonly networks: readonly string[];
}

/** The event is at work time. */
export interface InHours {
  readonly fromHour: number;
  readonly toHour: number;
  /** Seconds that clocks are ahead of UTC. */
  readonly offset: number;
  /** 0 is Monday. */
  readonly days: readonly number[];
}

/** What stands in an event for nothing at all. */
export const NOTHING = ['', 'null'] as const;

export const all = (...parts: readonly Filter[]): Filter => ({ all: parts });
export const any = (...parts: readonly Filter[]): Filter => ({ any: parts });
export const not = (part: Filter): Filter => ({ not: part });

export const field = (name: Field, ...values: readonly string[]): Filter => ({
  field: name,
  is: values,
});
export const event = (...names: readonly string[]): Filter => field('eventName', ...names);
export const service = (...names: readonly string[]): Filter => field('serviceName', ...names);
export const parameter = (name: string, ...values: readonly string[]): Filter => ({
  parameter: name,
  is: values,
});
export const present = (name: Field): Filter => ({ field: name, empty: false });

/** The call did what it was for. Alibaba Cloud's own rules test both spellings of no error. */
export const succeeded: Filter = { field: 'errorCode', is: [...NOTHING, 'success'] };

/** Some calls of a product that went through. Product names differ in case from event to event. */
export const calls = (product: readonly string[], ...names: readonly string[]): Filter =>
  all(event(...names), service(...product), succeeded);

export const root: Filter = field('userIdentity.type', 'root-account');

/** A sign-in at the console that went through, and one that did not. */
const noError: Filter = all(succeeded, { field: 'errorMessage', is: [...NOTHING, 'success'] });
export const signedIn: Filter = all(event('ConsoleSignin'), noError);
export const failedToSignIn: Filter = all(event('ConsoleSignin'), not(noError));

/**
 * Some parameter holds a block that is wider than anybody's network: an IPv4 prefix of /0 to /7, or
 * `::` with a prefix of /0 to /9. Ports such as 7/7 have no dot before them.
 */
export const opensToTheWorld: Filter = {
  field: 'requestParameterJson',
  pattern: '(\\.[0-9]+/[0-7]|::/[0-9])([^0-9]|$)',
};

/** The event names that the filter can be met by; nothing where it can be met by any. */
export function namesOf(filter: BoundFilter): readonly string[] | undefined {
  if ('field' in filter && filter.field === 'eventName' && 'is' in filter) return filter.is;
  if ('all' in filter) {
    const known = filter.all.flatMap((part) => {
      const names = namesOf(part);
      return names === undefined ? [] : [names];
    });
    return known.reduce<readonly string[] | undefined>(
      (least, names) =>
        least === undefined ? names : least.filter((name) => names.includes(name)),
      undefined,
    );
  }
  if ('any' in filter) {
    const parts = filter.any.map(namesOf);
    return parts.includes(undefined)
      ? undefined
      : [...new Set(parts.flatMap((names) => names ?? []))];
  }
  return undefined;
}
