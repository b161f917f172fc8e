import { clip } from '../../alicloud/printable';
import { faultOf } from '../../policies/review';
import type { Rule, Suppression, Where } from '../../policies/review';
import type { ReviewConfig, Statement } from './config';

/** Something that changes what a review tells: every report shows it. */
export interface Notice {
  /** The setting, as `rules.oss-bucket-private.off`, or `suppressions`. */
  readonly setting: string;
  readonly message: string;
  readonly where: Where;
  /** Whether this review goes by it. */
  readonly counts: boolean;
  /** Whether the change under review brings it. */
  readonly introduced: boolean;
}

/** What is said to the review, and by whom. */
export interface Said {
  /** A configuration that whoever runs the review has named. */
  readonly named?: ReviewConfig | undefined;
  /** That of the folder where the review runs: with a base, part of the change. */
  readonly own?: ReviewConfig | undefined;
  /** Beside the code that is reviewed. */
  readonly comments: readonly Suppression[];
  /** What there was before; absent where nobody gave a base. */
  readonly base?:
    | {
        readonly config?: ReviewConfig | undefined;
        /** With the addresses of today. */
        readonly comments: readonly Suppression[];
      }
    | undefined;
  /** Whether what the change brings counts for it. */
  readonly trustHead: boolean;
}

/** What a review goes by. */
export interface Judging {
  readonly config: ReviewConfig;
  readonly suppressions: readonly Suppression[];
  readonly notices: readonly Notice[];
}

/**
 * What a review goes by. A change does not judge itself: with a base, its configuration and its
 * suppressions are those that were there before.
 *
 * @param today - as `2026-11-23`.
 */
export function judgingOf(said: Said, rules: readonly Rule[], today: string): Judging {
  const { named, own, comments, base, trustHead } = said;
  const before = named ?? base?.config ?? defaultConfig(rules);
  if (base === undefined || trustHead) {
    const config = named ?? own ?? before;
    const suppressions = [...config.suppressions, ...comments];
    const old = base === undefined ? undefined : keysOf(before, base.comments);
    return {
      config,
      suppressions,
      notices: noticesOf(config.statements, suppressions, today).map((notice) => ({
        ...notice,
        counts: true,
        introduced: old !== undefined && !old.has(notice.key),
      })),
    };
  }
  const known = new Set([...rules, ...before.rules].map(({ id }) => id));
  const old = keysOf(before, base.comments);
  // What holds for nothing anyway is told as such.
  const counting = (one: Suppression): boolean =>
    old.has(keyOf(one)) || faultOf(one, known) !== undefined || isOver(one, today);
  const now = own === undefined ? undefined : keysOf(own, []);
  const leaving = before.suppressions.map((one) =>
    now?.has(keyOf(one)) === true || named !== undefined ? one : { ...one, leaves: true },
  );
  const suppressions = [...leaving, ...comments.filter(counting)];
  const brought = [...(own?.suppressions ?? []), ...comments].filter((one) => !counting(one));
  const isNew = ({ key }: Keyed): boolean => !old.has(key);
  const gone = named === undefined ? before.statements : [];
  return {
    config: before,
    suppressions,
    notices: [
      ...noticesOf(before.statements, suppressions, today).map((one) => ({
        ...one,
        counts: true,
        introduced: false,
      })),
      ...[...(own?.statements ?? []).map(keyed).filter(isNew), ...brought.map(inWords)].map(
        (one) => ({ ...one, counts: false, introduced: true }),
      ),
      ...gone
        .filter((one) => now?.has(keyed(one).key) !== true)
        .map((one) => ({
          ...one,
          message: `the change takes away: ${one.message}`,
          counts: false,
          introduced: true,
        })),
    ],
  };
}

type Keyed = Statement & { readonly key: string };

/** What makes a suppression the same one: a longer time or another thing makes another. */
function keyOf({ rule, address, until }: Suppression): string {
  return JSON.stringify([rule, address, until]);
}

function keyed(statement: Statement): Keyed {
  return { ...statement, key: `${statement.setting} ${statement.message}` };
}

function keysOf({ statements, suppressions }: ReviewConfig, comments: readonly Suppression[]) {
  return new Set([
    ...statements.map((one) => keyed(one).key),
    ...[...suppressions, ...comments].map(keyOf),
  ]);
}

function isOver({ until }: Suppression, today: string): boolean {
  return until !== 'never' && until < today;
}

/** Statements, and the suppressions that reach further than one thing for a time. */
function noticesOf(
  statements: readonly Statement[],
  suppressions: readonly Suppression[],
  today: string,
): Keyed[] {
  return [
    ...statements.map(keyed),
    ...suppressions.filter((one) => isWide(one, today)).map(inWords),
  ];
}

/** No exception that is looked at again is planned for longer. */
const MOST_YEARS = 2;

/** In place or in time: for all that is called so, or for ever. */
function isWide({ address, until }: Suppression, today: string): boolean {
  const far = `${Number(today.slice(0, 4)) + MOST_YEARS}${today.slice(4)}`;
  // A comment within a module has no more of an address.
  const named = address.replace(/^\*\.(?=[\w-]+\.[\w-]+$)/, '');
  return /[*?]/.test(named) || until === 'never' || until > far;
}

function inWords(one: Suppression): Keyed {
  const { rule, address, reason, until, where } = one;
  const end = until === 'never' ? 'for ever' : `until ${clip(until)}`;
  return {
    key: keyOf(one),
    setting: 'suppressions',
    message: `${clip(rule)} is suppressed for ${clip(address)} ${end}: ${clip(reason)}`,
    where,
  };
}

/** The configuration without a file. */
function defaultConfig(rules: readonly Rule[]): ReviewConfig {
  return {
    preset: 'cis-2.0',
    wholeAccount: false,
    rules,
    known: rules,
    options: {},
    suppressions: [],
    never: [],
    statements: [],
  };
}
