import type { Field } from './fields';

/**
 * What an event must be like. Queries and the local matcher are both made from it, so it says only
 * what both can. Texts are compared in small letters. Absent, null and empty are one thing.
 */
export type Filter =
  | Test
  | Unreadable
  | Allowlisted
  | Own
  | AwayFromHome
  | Decoyed
  | All<Filter>
  | Any<Filter>
  | Not<Filter>;

/** A filter in which the settings have been filled in. */
export type BoundFilter =
  Test | Unreadable | InNetworks | InHours | All<BoundFilter> | Any<BoundFilter> | Not<BoundFilter>;

export interface All<F> {
  readonly all: readonly F[];
}
export interface Any<F> {
  readonly any: readonly F[];
}
export interface Not<F> {
  readonly not: F;
}

/**
 * A field; one key on the first level of the call's parameters, which are a JSON text; or that text as
 * a whole, without blanks and back-slashes, for what stands at any depth and in any spelling.
 */
export type Subject =
  { readonly field: Field } | { readonly parameter: string } | { readonly parameters: 'text' };

/**
 * The parameters are missing, cut off, or so long that a query sees their beginning only: what they
 * say is not known.
 */
export interface Unreadable {
  readonly unreadable: true;
}

/** Characters of parameters that a query is sure to see: an index keeps 2,048 bytes of a value. */
export const MOST_READABLE = 2048;

/** The event names something of the baseline itself: its log project, its alerts, its functions. */
export interface Own {
  readonly own: true;
}

/** A known identity from an address where it is not known. */
export interface AwayFromHome {
  readonly knownFromElsewhere: true;
}

/** Users who are there to be stolen. */
export interface Decoyed {
  readonly decoy: true;
}

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
  readonly allowlist: 'trustedNetworks' | 'trustedRegions' | 'productsInUse' | 'hours';
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

/** A test of the parameters as a whole: see `Subject`. */
export const says = (pattern: string): Filter => ({ parameters: 'text', pattern });

/** What the parameters say is not known: it may be the worst. */
export const unreadable: Filter = { unreadable: true };

const FIRST_OCTET_NOT_PRIVATE =
  '([0-9]|1[1-9]|[2-9][0-9]|10[1-9]|1[1-6][0-9]|17[013-9]|18[0-9]|19[013-9]|2[0-9][0-9])';

/**
 * Spellings of a block that is wider than anybody's network, in a text without blanks and
 * back-slashes: an IPv4 prefix of up to /7, or of up to /15 where the block is not private; all zeros
 * without a prefix; an IPv6 prefix of up to /9. Ports such as 7/7 have no dot before them.
 */
const WIDE = [
  '\\.[0-9]+/0*[0-7]([^0-9]|$)',
  `(^|[^0-9.])${FIRST_OCTET_NOT_PRIVATE}(\\.[0-9]+){3}/0*([89]|1[0-5])([^0-9]|$)`,
  '(^|[^0-9.])0+(\\.0+){3}([^0-9./]|$)',
  ':[0-9a-f]*/0*[0-9]([^0-9]|$)',
  // Characters of an address that are written by their number: somebody hides what they write.
  'u00(2[ef]|3[0-9a])',
];

/** Some parameter holds a block that is wider than anybody's network. */
export const opensToTheWorld: Filter = any(...WIDE.map(says));

/**
 * A password alone was enough. The documented sample of RAM users has the one name, the text of the
 * same page and root the other.
 */
export const noSecondFactor: Filter = any(
  field('additionalEventData.mfaChecked', 'false'),
  field('additionalEventData.isMFAChecked', 'false'),
);

/** Keys of sessions, of the console too: `STS.…`, `TMP.…`. Others last until somebody deletes them. */
export const longLivedKey: Filter = all(
  present('userIdentity.accessKeyId'),
  not({ field: 'userIdentity.accessKeyId', startsWith: ['STS.', 'TMP.'] }),
);

/** Something was changed, and it went through. */
export const changed: Filter = all(field('eventRW', 'Write'), succeeded);

/** The event names that the filter can be met by; nothing where it can be met by any. */
export function namesOf(filter: Filter | BoundFilter): readonly string[] | undefined {
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
