import { walkJson } from '../../alicloud/json-text';
import type { Suppression } from '../../policies/review';
import { codeLines, lineCounter } from './code-lines';

/** What the text of a file tells that its values do not. */
export interface SourceLines {
  /** Lines by `type.name`, from 1. */
  readonly lines: ReadonlyMap<string, number>;
  /** By comments, each with the address of the resource that it stands at, without its module. */
  readonly suppressions: readonly Suppression[];
}

const RESOURCE = /^\s*resource\s+"?([\w-]+)"?\s+"?([\w-]+)"?/;
const BLOCK = /^[A-Za-z_]/;
const IGNORE = /^\s*(?:#|\/\/)\s*alicloud-baseline:ignore\b/;

/** Where resources begin in a .tf file, and the comments that suppress. */
export function linesOfHcl(text: string, file: string): SourceLines {
  const lines = new Map<string, number>();
  const suppressions: Suppression[] = [];
  let waiting: ((address: string) => Suppression)[] = [];
  let current: string | undefined;
  for (const [number, content] of codeLines(text)) {
    const ignored = ignoredBy(content);
    if (ignored !== undefined) {
      const where = { file, line: number };
      const make = (address: string): Suppression => ({ ...ignored, address, where });
      if (current === undefined) waiting.push(make);
      else suppressions.push(make(current));
      continue;
    }
    const [, type, name] = RESOURCE.exec(content) ?? [];
    if (type !== undefined && name !== undefined) {
      const address = `${type}.${name}`;
      lines.set(address, number);
      suppressions.push(...waiting.map((make) => make(address)));
      waiting = [];
      current = /\}\s*$/.test(content) ? undefined : address;
    } else if (BLOCK.test(content)) {
      suppressions.push(...waiting.map((make) => make('')));
      waiting = [];
      current = undefined;
    } else if (content.startsWith('}')) current = undefined;
  }
  return { lines, suppressions: [...suppressions, ...waiting.map((make) => make(''))] };
}

type Ignored = Pick<Suppression, 'rule' | 'until' | 'reason'>;

/** `<rule> until <day> because <reason>`, each of which may be left out; undefined for what is else. */
function ignoredBy(line: string): Ignored | undefined {
  const marker = IGNORE.exec(line)?.[0];
  if (marker === undefined) return undefined;
  // Word by word: an expression for all of it would try every way to part the blanks.
  let rest = line.slice(marker.length).trim();
  const word = (): string => {
    const [first = ''] = /^\S*/.exec(rest) ?? [];
    rest = rest.slice(first.length).trimStart();
    return first;
  };
  const follows = (keyword: string): boolean =>
    rest.startsWith(keyword) && /^(?:\s|$)/.test(rest.slice(keyword.length));
  const rule = follows('until') || follows('because') ? '' : word();
  let [until, reason] = ['', ''];
  if (follows('until')) {
    word();
    until = word();
  }
  if (follows('because')) {
    word();
    [reason, rest] = [rest, ''];
  }
  return rest === '' ? { rule, until, reason } : undefined;
}

/** Where resources begin in a .tf.json file that has been parsed. */
export function linesOfJson(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  // Blocks may stand in lists on every level: only objects have keys, and count.
  const isObject: boolean[] = [];
  const keys: string[] = [];
  const lineAt = lineCounter(text);
  walkJson(text, {
    begin: (object) => {
      isObject.push(object);
      if (object) keys.push('');
    },
    end: () => {
      if (isObject.pop() === true) keys.pop();
    },
    value: () => undefined,
    key: (name, from) => {
      keys[keys.length - 1] = name;
      const [kind, type = ''] = keys;
      if (keys.length !== 3 || kind !== 'resource') return;
      const address = `${type}.${name}`;
      if (!lines.has(address)) lines.set(address, lineAt(from));
    },
  });
  return lines;
}
