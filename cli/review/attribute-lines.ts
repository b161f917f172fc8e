import { walkJson } from '../../alicloud/json-text';
import { codeLines, isComment, lineCounter } from './code-lines';

/** Lines of a file, from 1: of resources by `type.name`, and of what is written in them by `type.name path`. */
export type AttributeLines = ReadonlyMap<string, number>;

const BLOCK = /^\s*(?:dynamic\s+"?)?([A-Za-z_][\w-]*)"?\s*\{/;
const RESOURCE = /^\s*resource\s+"?([\w-]+)"?\s+"?([\w-]+)"?\s*\{/;
const ATTRIBUTE = /^\s*"?([A-Za-z_][\w-]*)"?\s*=(?![=>])/;

/** Where the arguments and blocks of resources are written in a .tf file, as far as lines tell. */
export function attributeLinesOfHcl(text: string): AttributeLines {
  const lines = new Map<string, number>();
  const note = (key: string, line: number): void => {
    if (!lines.has(key)) lines.set(key, line);
  };
  // What each open brace is: the path in a resource, or undefined for what has none.
  const open: (string | undefined)[] = [];
  const times = new Map<string, number>();
  for (const [number, written] of codeLines(text)) {
    if (isComment(written)) continue;
    const at = open.at(-1);
    let path: string | undefined;
    const [, type, name] = open.length === 0 ? (RESOURCE.exec(written) ?? []) : [];
    if (type !== undefined && name !== undefined) {
      path = `${type}.${name} `;
      note(path, number);
    } else if (at !== undefined) {
      const attribute = ATTRIBUTE.exec(written)?.[1];
      const block = attribute === undefined ? BLOCK.exec(written)?.[1] : undefined;
      if (attribute !== undefined) path = `${at}${attribute}.`;
      else if (block === 'content') path = at;
      else if (block !== undefined) {
        const nth = times.get(`${at}${block}`) ?? 0;
        times.set(`${at}${block}`, nth + 1);
        path = `${at}${block}${nth === 0 ? '' : `[${nth}]`}.`;
      }
      if (path !== undefined && path !== at) note(path.slice(0, -1), number);
    }
    for (const sign of bracesIn(written)) {
      if (sign === '{') {
        open.push(path);
        path = undefined;
      } else if (sign === '}') open.pop();
    }
  }
  return lines;
}

/** The braces of a line that are no part of a text or comment. */
function bracesIn(line: string): string {
  let found = '';
  let isText = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (isText && sign === '\\') at += 1;
    else if (sign === '"') isText = !isText;
    else if (!isText && (sign === '#' || line.startsWith('//', at))) break;
    else if (!isText && (sign === '{' || sign === '}')) found += sign;
  }
  return found;
}

/** The same of a .tf.json file that has been parsed. */
export function attributeLinesOfJson(text: string): AttributeLines {
  const lines = new Map<string, number>();
  const path: { key: string; readonly isObject: boolean; at: number }[] = [];
  const lineAt = lineCounter(text);
  walkJson(text, {
    begin: (isObject) => {
      const outer = path.at(-1);
      if (outer?.isObject === false) outer.at += 1;
      path.push({ key: '', isObject, at: -1 });
    },
    end: () => void path.pop(),
    value: () => undefined,
    key: (name, from) => {
      const inner = path.at(-1);
      if (inner !== undefined) inner.key = name;
      const [kind, type = '', named = '', ...rest] = steps(path);
      if (kind !== 'resource' || named === '') return;
      const key = `${type}.${named} ${rest.join('.')}`;
      if (!lines.has(key)) lines.set(key, lineAt(from));
    },
  });
  return lines;
}

/** Keys from the top, those below a resource with the index of a list behind them. */
function steps(
  path: readonly { readonly key: string; readonly isObject: boolean; readonly at: number }[],
): readonly string[] {
  const found: string[] = [];
  for (const { key, isObject, at } of path) {
    if (isObject) found.push(key);
    else if (found.length > 3 && at > 0) found.push(`${found.pop() ?? ''}[${at}]`);
  }
  return found;
}
