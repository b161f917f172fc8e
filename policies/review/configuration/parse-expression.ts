import { applyBinary, applyUnary, callFunction, choose, step } from './operations';
import { NotUnderstood } from './scope';
import type { Node, Step } from './scope';
import { unknownValue, isUnknownValue } from './value';
import type { Value } from './value';

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
};
const BINARY: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<=', '>=', '<', '>'],
  ['+', '-'],
  ['*', '/', '%'],
];
/** No configuration that people write nests deeper. */
const DEEPEST = 100;

/** Reads Terraform's expression language as far as values can be told without a plan. */
export class ExpressionParser {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  /** A text with `${...}` in it. One that is nothing else keeps the type of its value. */
  template(end?: '"'): Node {
    const parts: (string | Node)[] = [];
    let literal = '';
    const flush = (): void => {
      if (literal !== '') parts.push(literal);
      literal = '';
    };
    for (;;) {
      const sign = this.text[this.at];
      if (sign === end) break;
      if (sign === undefined) throw new NotUnderstood();
      if (this.take('$${')) literal += '${';
      else if (this.take('%%{')) literal += '%{';
      else if (this.take('${')) {
        flush();
        this.take('~');
        parts.push(this.expression());
        this.take('~');
        this.expect('}');
      } else if (this.text.startsWith('%{', this.at)) throw new NotUnderstood();
      else if (end !== undefined && sign === '\\') literal += this.escape();
      else {
        literal += sign;
        this.at += 1;
      }
    }
    flush();
    const [only] = parts;
    if (parts.length === 1 && typeof only === 'function') return only;
    return (scope) =>
      concatenate(parts.map((part) => (typeof part === 'string' ? part : part(scope))));
  }

  expression(): Node {
    if (++this.depth > DEEPEST) throw new NotUnderstood();
    const condition = this.binary(0);
    this.depth -= 1;
    if (!this.take('?')) return condition;
    const yes = this.expression();
    this.expect(':');
    const no = this.expression();
    return (scope) =>
      choose(
        condition(scope),
        () => yes(scope),
        () => no(scope),
      );
  }

  private binary(level: number): Node {
    const operators = BINARY[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      this.space();
      const operator = operators.find((one) => this.take(one));
      if (operator === undefined) return left;
      const [a, b] = [left, this.binary(level + 1)];
      left = (scope) => applyBinary(operator, a(scope), b(scope));
    }
  }

  private unary(): Node {
    this.space();
    const operator = ['!', '-'].find((one) => this.take(one));
    if (operator === undefined) return this.postfix();
    const operand = this.unary();
    return (scope) => applyUnary(operator, operand(scope));
  }

  private postfix(): Node {
    const name = this.match(/[A-Za-z_][\w-]*/y);
    if (name !== undefined) {
      if (name === 'true' || name === 'false') return () => name === 'true';
      if (name === 'null') return () => null;
      if (this.take('(')) return this.call(name);
      const steps = this.steps();
      return (scope) =>
        scope.resolve(
          name,
          steps.map((one) => one(scope)),
        );
    }
    const operand = this.literal();
    const steps = this.steps();
    if (steps.length === 0) return operand;
    return (scope) => steps.reduce<Value>((value, one) => step(value, one(scope)), operand(scope));
  }

  private literal(): Node {
    const number = this.match(/\d+(\.\d+)?/y);
    if (number !== undefined) return () => Number(number);
    if (this.take('"')) {
      const text = this.template('"');
      this.at += 1;
      return text;
    }
    if (this.take('(')) {
      const inner = this.expression();
      this.expect(')');
      return inner;
    }
    if (this.take('[')) {
      const items = this.list(']');
      return (scope) => items.map((item) => item(scope));
    }
    if (this.take('{')) return this.object();
    throw new NotUnderstood();
  }

  private call(name: string): Node {
    const given = this.list(')');
    return (scope) =>
      callFunction(
        name,
        given.map((one) => one(scope)),
      );
  }

  private list(end: string): Node[] {
    const items: Node[] = [];
    while (!this.take(end)) {
      if (this.match(/for\b/y) !== undefined || this.take('...')) throw new NotUnderstood();
      items.push(this.expression());
      if (!this.take(',')) {
        this.expect(end);
        break;
      }
    }
    return items;
  }

  private object(): Node {
    const fields: (readonly [Node, Node])[] = [];
    while (!this.take('}')) {
      if (this.match(/for\b(?!\s*[=:])/y) !== undefined) throw new NotUnderstood();
      const bare = this.match(/[A-Za-z_][\w-]*(?=\s*[=:])/y);
      const key: Node = bare === undefined ? this.expression() : () => bare;
      if (!this.take('=')) this.expect(':');
      fields.push([key, this.expression()]);
      this.take(',');
    }
    return (scope) => {
      const entries = fields.map(([key, value]) => [key(scope), value(scope)] as const);
      if (entries.some(([key]) => isUnknownValue(key)))
        return unknownValue('has a key that only a plan resolves');
      return Object.fromEntries(entries.map(([key, value]) => [textOf(key), value]));
    };
  }

  private steps(): ((scope: Parameters<Node>[0]) => Step)[] {
    const steps: ((scope: Parameters<Node>[0]) => Step)[] = [];
    for (;;) {
      const named = this.match(/\.\s*([A-Za-z_][\w-]*)/y);
      const numbered = named === undefined ? this.match(/\.\d+/y) : undefined;
      if (named !== undefined) {
        const name = named.replace(/^\.\s*/, '');
        steps.push(() => ({ kind: 'name', name }));
      } else if (numbered !== undefined) {
        steps.push(() => ({ kind: 'index', at: Number(numbered.slice(1)) }));
      } else if (this.text[this.at] === '[') {
        this.at += 1;
        if (this.take('*')) throw new NotUnderstood();
        const index = this.expression();
        this.expect(']');
        steps.push((scope) => ({ kind: 'index', at: index(scope) }));
      } else if (this.text.startsWith('.*', this.at)) throw new NotUnderstood();
      else return steps;
    }
  }

  private escape(): string {
    const hex = this.match(/\\u([0-9a-fA-F]{4})/y, false);
    if (hex !== undefined) return String.fromCharCode(parseInt(hex.slice(2), 16));
    const sign = ESCAPES[this.text[this.at + 1] ?? ''];
    if (sign === undefined) throw new NotUnderstood();
    this.at += 2;
    return sign;
  }

  private space(): void {
    const blank = /(?:\s|#[^\n]*|\/\/[^\n]*)*/y;
    blank.lastIndex = this.at;
    blank.exec(this.text);
    this.at = blank.lastIndex;
  }

  /** Takes a sign or word that may follow, with the space before it where that means nothing. */
  private take(word: string): boolean {
    const from = this.at;
    if (!word.endsWith('${') && word !== '%%{') this.space();
    if (this.text.startsWith(word, this.at)) {
      this.at += word.length;
      return true;
    }
    this.at = from;
    return false;
  }

  private expect(word: string): void {
    if (!this.take(word)) throw new NotUnderstood();
  }

  private match(pattern: RegExp, blank = true): string | undefined {
    const from = this.at;
    if (blank && !pattern.source.startsWith('\\.')) this.space();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at = found === undefined ? from : this.at + found.length;
    return found;
  }
}

function concatenate(parts: readonly Value[]): Value {
  const open = parts.find(isUnknownValue);
  if (open !== undefined) return open;
  if (parts.some((part) => typeof part === 'object')) return unknownValue('is no text');
  return parts.map((part) => String(part as string | number | boolean)).join('');
}

function textOf(key: Value): string {
  return typeof key === 'object' ? JSON.stringify(key) : String(key);
}
