import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import type { KnownIdentity } from '../../../../policies/detections';
import { UNUSUAL } from './products';

type KnownKind = KnownIdentity['kind'];

const CONTEXT = 3;

/** Lines that are put behind one of a file, counted from 1. */
interface Insertion {
  readonly after: number;
  readonly lines: readonly string[];
}

/** What is added to a settings file. */
export interface Added {
  readonly known: readonly KnownIdentity[];
  readonly products: readonly string[];
}

/**
 * The change of a settings file that names identities and products in use, as `patch` takes it: lines
 * are added, and none is touched. Nothing where the sections in question are written in braces, or say
 * something of unusual changes already.
 */
export function settingsDiff(path: string, text: string, added: Added): string | undefined {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const insertions = insertionsIn(text, lines.length, added);
  if (insertions === undefined) return undefined;
  const first = Math.min(...insertions.map(({ after }) => after));
  const last = Math.max(...insertions.map(({ after }) => after));
  const from = Math.max(1, first - CONTEXT + 1);
  const to = Math.min(lines.length, last + CONTEXT);
  const body: string[] = [];
  for (let line = from; line <= to; line += 1) {
    body.push(` ${lines[line - 1] ?? ''}`);
    for (const { after, lines: some } of insertions) {
      if (after === line) body.push(...some.map((one) => `+${one}`));
    }
  }
  const more = insertions.reduce((sum, { lines: some }) => sum + some.length, 0);
  const length = to - from + 1;
  return [
    `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -${from},${length} +${from},${length + more} @@`,
    ...body,
    '',
  ].join('\n');
}

function insertionsIn(text: string, end: number, added: Added): readonly Insertion[] | undefined {
  const detections = pairIn(parseDocument(text).contents, 'detections');
  if (detections === undefined) {
    const known = knownLines(added.known, 2);
    return [{ after: end, lines: ['', 'detections:', ...known, ...productLines(added, 2)] }];
  }
  const indent = childIndent(text, detections);
  if (indent === undefined) return undefined;
  const isSaid = pairIn(detections.value, UNUSUAL) !== undefined;
  if (added.products.length > 0 && isSaid) return undefined;
  const after = lineOf(text, detections);
  const products = productLines(added, indent);
  const ofProducts = products.length === 0 ? [] : [{ after, lines: products }];
  const section = pairIn(detections.value, 'known');
  if (section === undefined) {
    return [{ after, lines: [...knownLines(added.known, indent), ...products] }];
  }
  const known = insertionsInKnown(text, section, added.known);
  return known && [...ofProducts, ...known];
}

function insertionsInKnown(
  text: string,
  section: Pair,
  known: readonly KnownIdentity[],
): readonly Insertion[] | undefined {
  const indent = childIndent(text, section);
  if (indent === undefined) return known.length === 0 ? [] : undefined;
  const insertions = kindsOf(known).map((kind): Insertion | undefined => {
    const there = pairIn(section.value, kind);
    if (there === undefined)
      return { after: lineOf(text, section), lines: kindLines(kind, known, indent) };
    const own = childIndent(text, there);
    return own === undefined
      ? undefined
      : { after: lineOf(text, there), lines: identityLines(kind, known, own) };
  });
  const all = insertions.filter((one) => one !== undefined);
  return all.length === insertions.length ? all : undefined;
}

function productLines({ products }: Added, indent: number): string[] {
  if (products.length === 0) return [];
  return [`${' '.repeat(indent)}${UNUSUAL}: { productsInUse: [${products.join(', ')}] }`];
}

const kindsOf = (known: readonly KnownIdentity[]): KnownKind[] => [
  ...new Set(known.map(({ kind }) => kind)),
];

function knownLines(known: readonly KnownIdentity[], indent: number): string[] {
  if (known.length === 0) return [];
  const lines = kindsOf(known).flatMap((kind) => kindLines(kind, known, indent + 2));
  return [`${' '.repeat(indent)}known:`, ...lines];
}

function kindLines(kind: KnownKind, known: readonly KnownIdentity[], indent: number): string[] {
  return [`${' '.repeat(indent)}${kind}:`, ...identityLines(kind, known, indent + 2)];
}

function identityLines(kind: KnownKind, known: readonly KnownIdentity[], indent: number): string[] {
  return known
    .filter((one) => one.kind === kind)
    .map(({ name, user, role, networks }) => {
      const who = user === undefined ? `role: ${role ?? ''}` : `user: ${user}`;
      const where = networks === undefined ? '' : `, networks: [${networks.join(', ')}]`;
      const how = networks === undefined && kind === 'pipelines' ? ', federated: true' : '';
      return `${' '.repeat(indent)}${name}: { ${who}${where}${how} }`;
    });
}

function pairIn(value: unknown, key: string): Pair | undefined {
  if (!isMap(value)) return undefined;
  return value.items.find((item) => isScalar(item.key) && item.key.value === key);
}

/** Where things below a section stand; nothing where it is in braces. Of an empty one: two more. */
function childIndent(text: string, section: Pair): number | undefined {
  const own = columnOf(text, section);
  if (!isMap(section.value)) return own + 2;
  const map: YAMLMap = section.value;
  if (map.flow === true) return undefined;
  const [first] = map.items;
  return first === undefined ? own + 2 : columnOf(text, first);
}

function startOf({ key }: Pair): number {
  return isScalar(key) ? (key.range?.[0] ?? 0) : 0;
}

function lineOf(text: string, pair: Pair): number {
  return text.slice(0, startOf(pair)).split('\n').length;
}

function columnOf(text: string, pair: Pair): number {
  return startOf(pair) - (text.lastIndexOf('\n', startOf(pair) - 1) + 1);
}
