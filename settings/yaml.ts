import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import type { FileProblem, ProblemCode } from './problems';
import { pathText, plain, formatValue } from './format-value';
import type { Path } from './format-value';
import { explain, tooDeep } from './yaml-errors';
import type { Explanation } from './yaml-errors';

/** A place in the file, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One key, or one item of a list, with its value. */
export interface Entry {
  readonly path: Path;
  readonly key: Place;
  readonly value: Place;
  readonly lastLine: number;
  readonly data: unknown;
  /** A number as it is written: `1234567890123456789` before it became 1234567890123456800. */
  readonly source: string | undefined;
}

const DEEPEST = 16;

/** One cause can upset the parser hundreds of times: the first few tell it. */
const MOST_SYNTAX_PROBLEMS = 20;

/**
 * A YAML text as plain data, with the place of every part of it. Settings are plain YAML: no
 * aliases, tags, merge keys or second documents. Each of these is a problem, told at its place;
 * `data` then holds null there, and the rest can be checked nevertheless.
 */
export class YamlTree {
  /** Maps have no prototype: a key such as `constructor` is a key like any other. */
  readonly data: unknown;
  readonly problems: FileProblem[] = [];
  /** The text is not YAML: there is no use in looking at `data`. */
  readonly broken: boolean;
  private readonly byPath = new Map<string, Entry>();
  private readonly reported = new Set<string>();
  private readonly lines = new LineCounter();

  constructor(
    text: string,
    private readonly file: string,
  ) {
    const document = parseDocument(text, {
      lineCounter: this.lines,
      prettyErrors: false,
      // The parser would look for duplicates in quadratic time.
      uniqueKeys: false,
      version: '1.2',
    });
    this.tellSyntax(document);
    this.broken = this.problems.length > 0;
    this.data = this.broken ? null : this.visit(document.contents, []);
  }

  /** Every key and list item that was read. */
  get entries(): Iterable<Entry> {
    return this.byPath.values();
  }

  /** The place of a setting's value, or of its key; for what is not there, of its parent's key. */
  placeOf(path: Path, part: 'key' | 'value'): Place {
    const entry = this.entryAt(path);
    if (entry) return entry[part];
    return path.length === 0 ? { line: 1, column: 1 } : this.placeOf(path.slice(0, -1), 'key');
  }

  entryAt(path: Path): Entry | undefined {
    return this.byPath.get(keyOf(path));
  }

  /** The place of a character, counted from 0. */
  placeAt(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Marks a part as told: whatever else is wrong with it follows from that. */
  markReported(path: Path): void {
    this.reported.add(keyOf(path));
  }

  /** Whether a part, or what it stands in, has been told. */
  isReported(path: Path): boolean {
    return path.some((_, index) => this.reported.has(keyOf(path.slice(0, index + 1))));
  }

  private tellSyntax(document: Document.Parsed): void {
    const { yaml } = document.directives;
    if (yaml.explicit && yaml.version !== '1.2') {
      this.tell('syntax', [], 0, {
        found: `%YAML ${plain(yaml.version)}`,
        allowed: 'YAML 1.2',
        fix: 'Remove the line: other versions read yes, no and some numbers differently.',
      });
    }
    const lines = new Set<number>();
    for (const { code, pos } of document.errors) {
      const { line } = this.placeAt(pos[0]);
      if (lines.has(line) || lines.size >= MOST_SYNTAX_PROBLEMS) continue;
      lines.add(line);
      this.tell('syntax', [], pos[0], explain(code));
    }
  }

  private visit(node: ParsedNode | null, path: Path): unknown {
    if (node === null) return null;
    const misuse = misuseOf(node, path);
    if (misuse) {
      this.tell('syntax', path, node.range[0], misuse);
      this.markReported(path);
      return null;
    }
    if (isMap(node)) return this.visitMap(node, path);
    if (isSeq(node)) return this.visitList(node, path);
    return isScalar(node) ? node.value : null;
  }

  private visitList(list: YAMLSeq.Parsed, path: Path): unknown[] {
    return list.items.map((item: ParsedNode, index) =>
      this.visitEntry([...path, index], item, this.placeAt(item.range[0])),
    );
  }

  private visitMap(map: YAMLMap.Parsed, path: Path): Record<string, unknown> {
    const data = Object.create(null) as Record<string, unknown>;
    for (const pair of map.items) {
      const key = this.readKey(pair, path, data);
      if (key === undefined) continue;
      const place = this.placeAt(pair.key.range[0]);
      data[key] = this.visitEntry([...path, key], pair.value, place);
    }
    return data;
  }

  private visitEntry(path: Path, node: ParsedNode | null, key: Place): unknown {
    const data = this.visit(node, path);
    const value = node ? this.placeAt(node.range[0]) : key;
    const lastLine = node ? this.placeAt(node.range[1]).line : key.line;
    const source = isScalar(node) && typeof node.value === 'number' ? node.source : undefined;
    this.byPath.set(keyOf(path), { path, key, value, lastLine, data, source });
    return data;
  }

  /** The key of a pair; nothing, and a problem, where it cannot be one. */
  private readKey(
    { key: node }: Pair<ParsedNode, ParsedNode | null>,
    path: Path,
    data: object,
  ): string | undefined {
    const key: unknown = isScalar(node) && node.tag === undefined ? node.value : undefined;
    if (typeof key === 'string' && !Object.hasOwn(data, key)) {
      const misuse = forbiddenKeys.get(key);
      if (!misuse) return key;
      this.tell('syntax', path, node.range[0], misuse);
    } else if (typeof key === 'string') {
      const { line } = this.placeOf([...path, key], 'key');
      this.tell('syntax', [...path, key], node.range[0], {
        found: `a key that line ${line} has already`,
        allowed: 'each key once',
        fix: 'Keep one of the two.',
      });
    } else {
      const found = isScalar(node)
        ? `the key ${formatValue(key)}`
        : 'a list, a map or an alias as a key';
      const fix = 'Put the key in quotes.';
      this.tell('syntax', path, node.range[0], { found, allowed: 'text as a key', fix });
    }
    return undefined;
  }

  private tell(code: ProblemCode, path: Path, offset: number, about: Explanation): void {
    const place = this.placeAt(offset);
    this.problems.push({
      code,
      at: { file: this.file, ...place },
      path: pathText(path),
      ...about,
    });
  }
}

const forbiddenKeys = new Map<string, Explanation>([
  ['<<', { found: 'a merge key (<<)', allowed: 'plain keys', fix: 'Write the keys out here.' }],
  // JavaScript would take this one for something else.
  [
    '__proto__',
    { found: 'the key __proto__', allowed: 'another key', fix: 'Rename it or drop it.' },
  ],
]);

function misuseOf(node: ParsedNode, path: Path): Explanation | undefined {
  if (isAlias(node)) {
    const found = 'an alias (a name after *)';
    return { found, allowed: 'the value itself', fix: 'Write the value out here.' };
  }
  if (node.tag !== undefined) {
    const found = `the tag ${plain(node.tag)}`;
    const fix = 'Remove it; quotes make a text of any value.';
    return { found, allowed: 'values without tags', fix };
  }
  return path.length > DEEPEST ? tooDeep : undefined;
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
