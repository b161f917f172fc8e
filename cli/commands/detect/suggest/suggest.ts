import { readFileSync } from 'node:fs';
import { basename, isAbsolute, relative } from 'node:path';
import { oneLine, printableJson } from '../../../../alicloud/printable';
import type { DetectionSettings, KnownIdentity } from '../../../../policies/detections';
import { bindAll, detections } from '../../../../policies/detections';
import type { DetectionMessages, Messages } from '../message-count';
import { scan } from '../scan';
import type { Scan, ScanOptions } from '../scan';
import { count, notes } from '../show';
import { Habits } from './habits';
import type { Habit } from './habits';
import { ProductUse, UNUSUAL } from './products';
import type { ProductInUse } from './products';
import { settingsDiff } from './settings-diff';
import { suggestionOf } from './suggestion';
import type { Suggestion } from './suggestion';

/** What a month of logs says of whom to name, and what that would change. */
export interface Suggested extends Suggestion {
  /** Products that are used all the time, and which changes of theirs nobody would be told of. */
  readonly products: readonly ProductInUse[];
  /** As `patch` takes it; nothing where nothing is proposed, or the file cannot be added to by lines. */
  readonly diff: string | null;
  /** Messages as things are set, and with what is proposed. */
  readonly before: Messages;
  readonly after: Messages;
  /** Messages that there would be no more, by detection. */
  readonly hidden: readonly DetectionMessages[];
}

/**
 * Looks through logs for who does what from where, and again for what would have come had that been
 * known. Whoever calls from elsewhere so often that naming it brings more alerts than it takes away is
 * not proposed.
 */
export async function suggest(
  files: readonly string[],
  tuning: DetectionSettings,
  { path, ...options }: ScanOptions & { readonly path: string },
): Promise<{ readonly suggested: Suggested; readonly read: Scan }> {
  const look = async (tuned: DetectionSettings): Promise<Looked> => {
    const { bound } = bindAll(detections, tuned);
    const habits = new Habits();
    const use = new ProductUse(bound.findIndex(({ id }) => id === UNUSUAL));
    const read = await scan(files, tuned, {
      ...options,
      observe: (event, matches) => {
        habits.observe(event, matches);
        use.observe(event, matches);
      },
    });
    return { habits: habits.all(), products: use.inUse(), read };
  };
  const asSet = await look(tuning);
  const first = suggestionOf(asSet.habits, Object.values(tuning)[0]?.known ?? []);
  const naming = (known: readonly KnownIdentity[]): Promise<Looked> | Looked =>
    known.length === 0 ? asSet : look(withKnown(tuning, known));
  const tried = await naming(first.known);
  const suggestion = withoutLouder(first, asSet.habits, tried.habits);
  const isAll = suggestion.known.length === first.known.length;
  const left = isAll ? tried : await naming(suggestion.known);
  const { products } = left;
  const { read } = asSet;
  const { messages: before } = read;
  const { messages: after } =
    products.length === 0
      ? left.read
      : (await look(withProducts(withKnown(tuning, suggestion.known), products))).read;
  const isNothing = suggestion.known.length === 0 && products.length === 0;
  const added = { known: suggestion.known, products: products.map(({ product }) => product) };
  const diff = isNothing
    ? null
    : (settingsDiff(nameOf(path), readFileSync(path, 'utf8'), added) ?? null);
  const hidden = fewer(before, after);
  return { suggested: { ...suggestion, products, diff, before, after, hidden }, read };
}

interface Looked {
  readonly habits: readonly Habit[];
  readonly products: readonly ProductInUse[];
  readonly read: Scan;
}

/** A proposal without those of whom there would be as many alerts, or more. */
function withoutLouder(
  { known, leftOut }: Suggestion,
  before: readonly Habit[],
  after: readonly Habit[],
): Suggestion {
  const matches = (habits: readonly Habit[], { user, role }: KnownIdentity): number =>
    habits
      .filter(({ name }) => name === (user ?? role))
      .flatMap((habit) => [...habit.matches.values()])
      .reduce((sum, each) => sum + each, 0);
  const isLouder = (one: KnownIdentity): boolean => matches(after, one) >= matches(before, one);
  const reason = 'alerts on what it does from elsewhere would be as many as those it would spare';
  return {
    known: known.filter((one) => !isLouder(one)),
    leftOut: [
      ...leftOut,
      ...known.filter(isLouder).map(({ user, role }) => ({ identity: user ?? role ?? '', reason })),
    ],
  };
}

/** As `git apply` and `patch` take it: below this folder, or in the file's own. */
function nameOf(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') || isAbsolute(below) ? basename(path) : below;
}

function withKnown(tuning: DetectionSettings, known: readonly KnownIdentity[]): DetectionSettings {
  return Object.fromEntries(
    detections.map(({ id }) => {
      const own = tuning[id];
      return [id, { ...own, known: [...(own?.known ?? []), ...known] }];
    }),
  );
}

function withProducts(
  tuning: DetectionSettings,
  products: readonly ProductInUse[],
): DetectionSettings {
  const own = tuning[UNUSUAL];
  const productsInUse = [...(own?.productsInUse ?? []), ...products.map(({ product }) => product)];
  return { ...tuning, [UNUSUAL]: { ...own, productsInUse } };
}

function fewer(before: Messages, after: Messages): DetectionMessages[] {
  return before.byDetection.flatMap(({ id, severity, messages }) => {
    const left = after.byDetection.find((one) => one.id === id)?.messages ?? 0;
    return left < messages ? [{ id, severity, messages: messages - left }] : [];
  });
}

export function suggestText(
  { known, leftOut, products, diff, before, after, hidden }: Suggested,
  read: Scan,
): string {
  const listed = (all: readonly DetectionMessages[]): string[] =>
    all.map(({ id, severity, messages }) => `  ${id} (${severity}): ${count(messages, 'message')}`);
  const lines = [
    `${count(before.total, 'message')} in ${count(before.days, 'day')}; ${count(after.total, 'message')} with what is proposed.`,
    ...(known.length === 0 ? ['Nobody is to be named.'] : []),
    ...(known.length + products.length > 0 && diff === null
      ? ['The settings have detections in braces: name them there by hand; --format json has them.']
      : []),
    ...products.map(
      ({ product, days, hides }) =>
        `${product} is in use, on ${count(days, 'day')}: nobody would be told of ${hides.map(({ event, changes }) => `${event} (${changes})`).join(', ')}, and of what else a thief does there that no other detection knows.`,
    ),
    ...(hidden.length === 0 ? [] : ['It would have hidden:', ...listed(hidden)]),
    ...(after.byDetection.length === 0
      ? []
      : ['There would still have been:', ...listed(after.byDetection)]),
    ...(leftOut.length === 0
      ? []
      : ['Not proposed:', ...leftOut.map(({ identity, reason }) => `  ${identity}: ${reason}`)]),
    'Look through each of them: whoever was in the account all month is in this proposal too.',
    ...notes(read),
  ];
  return `${diff ?? ''}${diff === null ? '' : '\n'}${lines.map(oneLine).join('\n')}\n`;
}

export function suggestJson(suggested: Suggested, inWords: string): string {
  return printableJson({ version: 1, verdict: inWords, ...suggested });
}
