import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import type { KnownIdentity } from '../../../../policies/detections';

type KnownKind = KnownIdentity['kind'];

const CONTEXT = 3;

/** Lines that are put behind one of a file, counted from 1. */
interface Insertion {
  readonly after: number;
  readonly lines: readonly string[];
}

/**
 * The change of a settings file that names identities, as `patch` takes it: lines are added, and
 * none is touched. Nothing where the sections in question are written in braces.
 */
export function settingsDiff(
  path: string,
  text: string,
  known: readonly KnownIdentity[],
): string | undefined {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const insertions = insertionsIn(text, lines.length, known);
  if (insertions === undefined) return undefined;
  const first = Math.min(...insertions.map(({ after }) => after));
  const last = Math.max(...insertions.map(({ after }) => after));
  const from = Math.max(1, first - CONTEXT + 1);
  const to = Math.min(lines.length, last + CONTEXT);
  const body: string[] = [];
  for (let line = from; line <= to; line += 1) {
    body.push(` ${lines[line - 1] ?? ''}`);
    for (const { after, lines: added } of insertions) {
      if (after === line) body.push(...added.map((one) => `+${one}`));
    }
  }
  const added = insertions.reduce((sum, { lines: more }) => sum + more.length, 0);
  const length = to - from + 1;
  return [
    `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -${from},${length} +${from},${length + added} @@`,
    ...body,
    '',
  ].join('\n');
}

function insertionsIn(
  text: string,
  end: number,
  known: readonly KnownIdentity[],
): readonly Insertion[] | undefined {
  const kinds = [...new Set(known.map(({ kind }) => kind))];
  const root = parseDocument(text).contents;
  const detections = pairIn(root, 'detections');
  if (detections === undefined) {
    return [
      {
        after: end,
        lines: [
          '',
          'detections:',
          '  known:',
          ...kinds.flatMap((kind) => kindLines(kind, known, 4)),
        ],
      },
    ];
  }
  const section = pairIn(detections.value, 'known');
  if (section === undefined) {
    const indent = childIndent(text, detections);
    if (indent === undefined) return undefined;
    const lines = kinds.flatMap((kind) => kindLines(kind, known, indent + 2));
    return [{ after: lineOf(text, detections), lines: [`${' '.repeat(indent)}known:`, ...lines] }];
  }
  const indent = childIndent(text, section);
  if (indent === undefined) return undefined;
  const insertions = kinds.map((kind): Insertion | undefined => {
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
