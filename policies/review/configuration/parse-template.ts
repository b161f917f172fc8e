import { attempt } from './functions';
import { forEach } from './loops';
import { choose } from './operations';
import { Scanner } from './scanner';
import { NotUnderstood } from './scope';
import type { Node } from './scope';
import { asString } from './types';
import { encodedJson, isUnknownValue, isValueList } from './value';
import type { Value } from './value';

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
};
export const NAME = /[A-Za-z_][\w-]*/y;
/** Lines of a text that begin in an interpolation are not told from those of the text. */
const OVER_LINES = /[$%]\{[^}]*\n/;

/** What stands in a text: signs, and what becomes signs. */
type Part = string | Node;

/** Reads texts with `${...}` and `%{...}` in them. */
export abstract class TemplateParser extends Scanner {
  abstract expression(): Node;
  /** The same for another text, such as that of a heredoc. */
  protected abstract another(text: string): TemplateParser;

  /** A text up to its end. One that is `${...}` and nothing else keeps the type of its value. */
  template(end?: '"'): Node {
    const { parts, isPlain } = this.parts(end);
    if (this.text[this.at] !== end) throw new NotUnderstood();
    const [only] = parts;
    if (parts.length === 1 && isPlain && typeof only === 'function') return only;
    return joined(parts);
  }

  /** Up to the end of the text, or a directive that ends what it is in. */
  private parts(end: '"' | undefined): {
    readonly parts: readonly Part[];
    readonly isPlain: boolean;
  } {
    const parts: Part[] = [];
    let [literal, isPlain] = ['', true];
    const flush = (isTrimmed: boolean): void => {
      const text = isTrimmed ? withoutBlank(literal, /\s+$/) : literal;
      if (text !== '') parts.push(text);
      literal = '';
    };
    for (let sign = this.text[this.at]; sign !== end; sign = this.text[this.at]) {
      if (sign === undefined) throw new NotUnderstood();
      if (this.take('$${')) literal += '${';
      else if (this.take('%%{')) literal += '%{';
      else if (this.text.startsWith('${', this.at)) {
        this.at += 2;
        flush(this.takeHere('~'));
        parts.push(this.expression());
        this.closed();
      } else if (this.text.startsWith('%{', this.at)) {
        const from = this.at;
        this.at += 2;
        flush(this.takeHere('~'));
        const made = this.directive(end);
        if (made === undefined) {
          this.at = from;
          break;
        }
        parts.push(made);
        isPlain = false;
      } else if (end !== undefined && sign === '\\') literal += this.escape();
      else {
        literal += sign;
        this.at += 1;
      }
    }
    flush(false);
    return { parts, isPlain };
  }

  /** The end of an interpolation or directive; `~` takes the blank behind it away. */
  private closed(): void {
    const isTrimmed = this.take('~');
    this.expect('}');
    if (!isTrimmed) return;
    const blank = /\s*/y.exec(this.text.slice(this.at))?.[0] ?? '';
    withoutBlank(blank, /^\s+/);
    this.at += blank.length;
  }

  /** `if` or `for` with all that belongs to it; undefined where it is one that ends another. */
  private directive(end: '"' | undefined): Node | undefined {
    const word = this.match(NAME);
    if (word === 'if') {
      const condition = this.expression();
      this.closed();
      const yes = this.inner(end);
      const no = this.ends('else') ? this.inner(end) : (): Value => '';
      if (!this.ends('endif')) throw new NotUnderstood();
      return (scope) =>
        choose(condition(scope), (which, isOther) =>
          (which ? yes : no)(isOther ? scope.quiet : scope),
        );
    }
    if (word !== 'for') return undefined;
    const names = [this.match(NAME) ?? ''];
    if (this.take(',')) names.push(this.match(NAME) ?? '');
    if (this.match(/in\b/y) === undefined) throw new NotUnderstood();
    const over = this.expression();
    this.closed();
    const value = this.inner(end);
    if (!this.ends('endfor')) throw new NotUnderstood();
    const loop = { names, over, key: undefined, value, isGrouped: false, condition: undefined };
    return (scope) => {
      const all = forEach(loop, scope);
      return isValueList(all) ? concatenate(all) : all;
    };
  }

  private inner(end: '"' | undefined): Node {
    const { parts } = this.parts(end);
    return joined(parts);
  }

  /** Takes a directive that ends what it is in. The blank before it has been kept. */
  private ends(word: string): boolean {
    const found = this.match(new RegExp(`%\\{~?\\s*${word}(?=\\s*~?\\})`, 'y'), false);
    if (found !== undefined) this.closed();
    return found !== undefined;
  }

  /** `<<NAME` or `<<-NAME`, up to the line that is NAME alone. */
  protected heredoc(): Node | undefined {
    const [begin, dash, name] =
      /<<(-?)([A-Za-z_][\w-]*)\r?\n/y.exec(this.text.slice(this.at)) ?? [];
    if (begin === undefined || name === undefined) return undefined;
    this.at += begin.length;
    const last = new RegExp(`^[ \\t]*${name}[ \\t]*$`, 'm').exec(this.text.slice(this.at));
    if (last === null) throw new NotUnderstood();
    const body = this.text.slice(this.at, this.at + last.index);
    this.at += last.index + last[0].length;
    return this.another(dash === '-' ? outdented(body) : body).template();
  }

  private takeHere(sign: string): boolean {
    const isHere = this.text.startsWith(sign, this.at);
    if (isHere) this.at += sign.length;
    return isHere;
  }

  private escape(): string {
    const hex = this.match(/\\u([0-9a-fA-F]{4})/y, false);
    if (hex !== undefined) return String.fromCharCode(parseInt(hex.slice(2), 16));
    const sign = ESCAPES[this.text[this.at + 1] ?? ''];
    if (sign === undefined) throw new NotUnderstood();
    this.at += 2;
    return sign;
  }
}

/** Of several lines Terraform takes more or less away by how the text is quoted, which is lost here. */
function withoutBlank(text: string, blank: RegExp): string {
  if (blank.exec(text)?.[0].includes('\n') === true) throw new NotUnderstood();
  return text.replace(blank, '');
}

/** What all lines begin with that are not blank is no part of the text. */
function outdented(body: string): string {
  if (OVER_LINES.test(body)) throw new NotUnderstood();
  const lines = body.split(/(?<=\n)/);
  const isBlank = (line: string): boolean => /^\s*\n$/.test(line);
  const depths = lines
    .filter((line) => !isBlank(line))
    .map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(...depths);
  return lines.map((line) => (isBlank(line) ? line : line.slice(least))).join('');
}

function joined(parts: readonly Part[]): Node {
  return (scope) =>
    concatenate(parts.map((part) => (typeof part === 'string' ? part : part(scope))));
}

function concatenate(parts: readonly Value[]): Value {
  const open = parts.find(isUnknownValue);
  if (open === undefined) return attempt(() => parts.map(asString).join(''));
  return parts.length === 1 ? open : (partlyKnownJson(parts) ?? open);
}

/** Stands for what is not known; nobody writes it. */
const HOLE = '\uE000';

/** JSON that is written out, with holes in its texts: what stands beside them is known. */
function partlyKnownJson(parts: readonly Value[]): Value | undefined {
  if (!/^\s*\{/.test(typeof parts[0] === 'string' ? parts[0] : '')) return undefined;
  const text = attempt(() =>
    parts.map((one) => (isUnknownValue(one) ? HOLE : asString(one))).join(''),
  );
  if (typeof text !== 'string') return undefined;
  try {
    return encodedJson(withHoles(JSON.parse(text) as Value, parts.find(isUnknownValue) ?? null));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function withHoles(value: Value, hole: Value): Value {
  if (typeof value === 'string') return value.includes(HOLE) ? hole : value;
  if (isUnknownValue(value) || typeof value !== 'object' || value === null) return value;
  if (isValueList(value)) return value.map((one) => withHoles(one, hole));
  const entries = Object.entries<Value>(value as Readonly<Record<string, Value>>).map(
    ([name, one]): readonly [string, Value] => [
      name,
      name.includes(HOLE) ? hole : withHoles(one, hole),
    ],
  );
  return Object.fromEntries(entries);
}
