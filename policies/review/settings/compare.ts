import { addressesOf, families, parseBlock, subtract } from '../../../alicloud/addresses';
import type { Block } from '../../../alicloud/addresses';
import { clip } from '../../../alicloud/printable';
import type { Settings } from '../../../settings';
import { formatValue } from '../../../settings/format-value';
import { detections } from '../../detections';
import { isList, isObject } from '../json';
import type { Json, JsonObject } from '../json';
import type { Severity } from '../severity';
import { directions } from './directions';
import type { Direction } from './directions';

/** What a change makes of a setting. */
export type Way = 'weaker' | 'stronger' | 'changed';

/** One setting that a change decides otherwise. */
export interface SettingChange {
  /** In the file, as `['identity', 'people', 'jane', 'jobs']`. */
  readonly path: readonly string[];
  readonly way: Way;
  /** In words, with what follows where it is weaker. */
  readonly message: string;
  readonly severity: Severity;
}

/**
 * What a change of the settings decides otherwise, the weaker first. What comes from a default or a
 * preset counts as what is written.
 */
export function compareSettings(before: Settings, after: Settings): SettingChange[] {
  const all = compare({ pattern: '', path: [] }, viewOf(before), viewOf(after)).map((one) => ({
    ...one,
    path: inFile(one.path),
  }));
  const rank: readonly Way[] = ['weaker', 'changed', 'stronger'];
  return all.sort((a, b) => rank.indexOf(a.way) - rank.indexOf(b.way));
}

const EXPLAINING: ReadonlySet<string> = new Set(['version', 'provenance']);

/** Settings as plain data, each detection as it is tuned, and without what only explains them. */
function viewOf(settings: Settings): JsonObject {
  const { tune } = settings.detections;
  const shipped = detections.map(({ id, severity, count }): readonly [string, object] => [
    id,
    {
      enabled: true,
      severity,
      ...(count && { threshold: count.threshold, windowMinutes: count.windowMinutes }),
      ...tune[id],
    },
  ]);
  const all: unknown = {
    ...settings.detections,
    tune: { ...tune, ...Object.fromEntries<object>(shipped) },
  };
  // What is not set is absent from JSON, and all that is set is plain.
  const plain = JSON.parse(JSON.stringify({ ...settings, detections: all })) as JsonObject;
  return Object.fromEntries(Object.entries(plain).filter(([key]) => !EXPLAINING.has(key)));
}

/** Detections stand in the file by id, and known identities by kind and name. */
function inFile(path: readonly string[]): readonly string[] {
  const [area, list, name = '', ...rest] = path;
  if (area !== 'detections') return path;
  if (list === 'tune') return [area, name, ...rest];
  return list === 'known' ? [area, list, ...name.split(' '), ...rest] : path;
}

interface At {
  /** With `[]` and `*`, as the table of directions has it. */
  readonly pattern: string;
  readonly path: readonly string[];
  /** The thing of a list that it is in, as it was. */
  readonly thing?: Json | undefined;
}

function compare(at: At, before: Json | undefined, after: Json | undefined): SettingChange[] {
  if (isList(before) || isList(after)) return compareLists(at, before, after);
  if (!isObject(before) && !isObject(after)) return compareValues(at, before, after);
  const [a, b] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const inner = `${at.pattern}.*`;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  if (directions[inner] !== undefined && keys.some((key) => isObject(a[key] ?? b[key]))) {
    return compareThings(
      { ...at, pattern: inner },
      new Map(Object.entries(a)),
      new Map(Object.entries(b)),
    );
  }
  if (directions[inner] !== undefined) {
    const items = (map: JsonObject) =>
      Object.entries(map).map(([key, value]) => `${key}: ${textOf(value)}`);
    return compareItems({ ...at, pattern: inner }, items(a), items(b));
  }
  return keys.flatMap((key) =>
    compare(
      { ...at, pattern: at.pattern === '' ? key : `${at.pattern}.${key}`, path: [...at.path, key] },
      a[key],
      b[key],
    ),
  );
}

function compareLists(at: At, before: Json | undefined, after: Json | undefined): SettingChange[] {
  const [a, b] = [isList(before) ? before : [], isList(after) ? after : []];
  const inner = { ...at, pattern: `${at.pattern}[]` };
  if (![...a, ...b].some(isObject)) return compareItems(inner, a, b);
  const { by = [] } = directions[inner.pattern] ?? {};
  const named = (items: readonly Json[]): Map<string, Json> =>
    new Map(items.map((item) => [nameOf(item, by), item]));
  return compareThings(inner, named(a), named(b));
}

function nameOf(item: Json, by: readonly string[]): string {
  if (!isObject(item) || by.length === 0) return JSON.stringify(item);
  return by.map((field) => textOf(item[field])).join(' ');
}

/** Things with names: those that come, those that go, and those that stay. */
function compareThings(
  at: At,
  before: ReadonlyMap<string, Json>,
  after: ReadonlyMap<string, Json>,
): SettingChange[] {
  const direction = directions[at.pattern];
  const within = (name: string, thing?: Json): At => ({ ...at, path: [...at.path, name], thing });
  const gone = [...before].filter(([name]) => !after.has(name));
  const come = new Map([...after].filter(([name]) => !before.has(name)));
  const found = [...before].flatMap(([name, thing]) =>
    after.has(name) ? compare(within(name, thing), thing, after.get(name)) : [],
  );
  for (const [name, thing] of gone) {
    const [heir] =
      [...come].find(([, other]) => content(other, direction) === content(thing, direction)) ?? [];
    if (heir !== undefined && direction?.nameless === true) {
      come.delete(heir);
      found.push(change(within(name, thing), 'changed', `is now called ${clip(heir)}`, direction));
    } else {
      found.push(
        change(within(name, thing), wayTo('fewer', direction), 'is taken away', direction),
      );
    }
  }
  for (const [name, thing] of come) {
    found.push(change(within(name, thing), wayTo('more', direction), 'is added', direction));
    if (direction?.deep === true) {
      found.push(...compare(within(name), undefined, thing).filter((one) => one.way === 'weaker'));
    }
  }
  return found;
}

/** What it is that there are fewer of them, or more. */
function wayTo(count: 'fewer' | 'more', direction: Direction | undefined): Way {
  if (direction?.weaker !== 'fewer' && direction?.weaker !== 'more') return 'changed';
  return direction.weaker === count ? 'weaker' : 'stronger';
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

/** All of a thing but its name. */
function content(thing: Json, direction: Direction | undefined): string {
  if (!isObject(thing)) return JSON.stringify(thing);
  return JSON.stringify(
    Object.entries(thing).filter(([key]) => direction?.by?.includes(key) !== true),
  );
}

function compareValues(at: At, before: Json | undefined, after: Json | undefined): SettingChange[] {
  if (before === after) return [];
  const direction = directions[at.pattern];
  const words =
    before === undefined
      ? `is now ${formatValue(after)}`
      : after === undefined
        ? `is no longer set; it was ${formatValue(before)}`
        : `${formatValue(before)} becomes ${formatValue(after)}`;
  return [change(at, wayOf(direction, before, after), words, direction)];
}

function wayOf(
  direction: Direction | undefined,
  before: Json | undefined,
  after: Json | undefined,
): Way {
  if (direction === undefined || direction.weaker === 'nothing') return 'changed';
  const { weaker, absent, off } = direction;
  if (before === undefined || after === undefined) {
    const isGone = after === undefined;
    if (absent !== undefined) return isGone === (absent === 'weakest') ? 'weaker' : 'stronger';
    if (weaker === 'set') return isGone ? 'stronger' : 'weaker';
    return weaker === 'different' ? 'weaker' : 'changed';
  }
  if (weaker === 'different') return 'weaker';
  if (weaker === 'longer') return textOf(after) > textOf(before) ? 'weaker' : 'stronger';
  if (weaker === 'lower' || weaker === 'higher') {
    // How strong it is, as a number.
    const strength = (value: Json): number =>
      value === off ? -Infinity : weaker === 'lower' ? Number(value) : -Number(value);
    const [a, b] = [strength(before), strength(after)];
    if (Number.isNaN(a) || Number.isNaN(b)) return 'changed';
    return b < a ? 'weaker' : 'stronger';
  }
  if (typeof weaker === 'string') return 'changed';
  const [a, b] = [before, after].map((value) => weaker.findIndex((one) => one === value));
  if (a === undefined || b === undefined || a < 0 || b < 0) return 'changed';
  return b > a ? 'weaker' : 'stronger';
}

function compareItems(at: At, before: readonly Json[], after: readonly Json[]): SettingChange[] {
  const direction = directions[at.pattern];
  const lost = before.filter((item) => !after.includes(item));
  const won = after.filter((item) => !before.includes(item));
  if (lost.length === 0 && won.length === 0) return [];
  const words = [...inWords('loses', lost), ...inWords('gains', won)].join(' and ');
  const way = wayOfItems(direction, before, after);
  const severities = won.flatMap((item) => direction?.worse?.[textOf(item)] ?? []);
  return [change(at, way, words, direction, way === 'weaker' ? severities[0] : undefined)];
}

function inWords(verb: string, items: readonly Json[]): string[] {
  const shown = items.slice(0, 5).map(formatValue);
  const more = items.length > 5 ? [`${items.length - 5} more`] : [];
  return items.length === 0 ? [] : [`${verb} ${[...shown, ...more].join(', ')}`];
}

function wayOfItems(
  direction: Direction | undefined,
  before: readonly Json[],
  after: readonly Json[],
): Way {
  if (direction === undefined || direction.weaker === 'nothing') return 'changed';
  const { weaker, absent } = direction;
  if (absent !== undefined && (before.length === 0 || after.length === 0)) {
    return (after.length === 0) === (absent === 'weakest') ? 'weaker' : 'stronger';
  }
  if (weaker === 'later')
    return isLater(before.map(Number), after.map(Number)) ? 'weaker' : 'stronger';
  const blocks = weaker === 'wider' ? [blocksOf(before), blocksOf(after)] : [];
  const [old, now] = blocks;
  if (old !== undefined && now !== undefined) {
    if (!isCovered(now, old)) return 'weaker';
    return isCovered(old, now) ? 'changed' : 'stronger';
  }
  const [bad, good] = weaker === 'fewer' ? [before, after] : [after, before];
  if (bad.some((item) => !good.includes(item))) return 'weaker';
  return weaker === 'fewer' || weaker === 'more' || weaker === 'wider' ? 'stronger' : 'weaker';
}

/** Whether any mark of those that were passed is passed later than it was, or never. */
function isLater(before: readonly number[], after: readonly number[]): boolean {
  const sorted = [before, after].map((marks) => [...marks].sort((a, b) => a - b));
  const [old = [], now = []] = sorted;
  return old.some((mark, index) => !((now[index] ?? Infinity) <= mark));
}

function blocksOf(items: readonly Json[]): readonly Block[] | undefined {
  const blocks = items.map((item) => (typeof item === 'string' ? parseBlock(item) : undefined));
  return blocks.every((block) => block !== undefined) ? blocks : undefined;
}

function isCovered(inner: readonly Block[], outer: readonly Block[]): boolean {
  return families.every(
    (family) => subtract(addressesOf(family, inner), addressesOf(family, outer)).length === 0,
  );
}

function change(
  at: At,
  way: Way,
  words: string,
  direction?: Direction,
  severity?: Severity,
): SettingChange {
  const because = way === 'weaker' && direction !== undefined ? `: ${direction.because}` : '';
  const { severity: usual = 'medium' } = direction ?? {};
  return {
    path: at.path,
    way,
    message: `${words}${because}`,
    severity: severity ?? (usual === 'own' ? ownSeverity(at.thing) : usual),
  };
}

/** As bad as what is no longer told of. */
function ownSeverity(thing: Json | undefined): Severity {
  const severity = isObject(thing) ? thing['severity'] : undefined;
  return severity === 'critical' || severity === 'high' || severity === 'medium' ? severity : 'low';
}
