import { attempt, callFunction } from './functions';
import { canBeMade, firstMade } from './refusals';
import { forEach, splat, walk } from './loops';
import type { Loop, Path, StepNode } from './loops';
import { numberOf } from './numbers';
import { applyBinary, applyUnary, choose, step } from './operations';
import type { Step } from './operations';
import { NAME, TemplateParser } from './parse-template';
import { fileOf, NotUnderstood, within } from './scope';
import type { Node, Scope } from './scope';
import { asString, fields } from './types';
import { unknownValue, isUnknownValue, PLANNED } from './value';
import type { Value } from './value';

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
export class ExpressionParser extends TemplateParser {
  private depth = 0;

  constructor(
    text: string,
    private readonly call: (name: string, given: readonly Value[]) => Value = callFunction,
  ) {
    super(text);
  }

  protected another(text: string): TemplateParser {
    return new ExpressionParser(text, this.call);
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
      choose(condition(scope), (which, isOther) =>
        (which ? yes : no)(isOther ? scope.quiet : scope),
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
    const name = this.match(NAME);
    const operand = name === undefined ? this.literal() : this.word(name);
    const path = this.path();
    if (name !== undefined && operand === undefined) {
      return (scope) => path.last(scope.resolve(name, path.first(scope)), scope);
    }
    return (scope) => walk(operand?.(scope) ?? null, path, scope);
  }

  /** A word that is a value or a call; undefined: the first of a path. */
  private word(name: string): Node | undefined {
    if (name === 'true' || name === 'false') return () => name === 'true';
    if (name === 'null') return () => null;
    return this.take('(') ? this.called(name) : undefined;
  }

  /** Steps up to a splat, which names are looked up by, and what comes after. */
  private path(): Path {
    const first = this.steps();
    const follow = (scope: Scope): readonly Step[] => first.map((one) => one(scope));
    const isAttributes = this.text.startsWith('.*', this.at);
    if (!isAttributes && this.match(/\[\s*\*\s*\]/y) === undefined) {
      return { first: follow, last: (value) => value };
    }
    if (!isAttributes) {
      const inner = this.path();
      return {
        first: follow,
        last: (value, scope) => splat(value, (one) => walk(one, inner, scope)),
      };
    }
    // Behind `.*` an index is one of the whole; behind `[*]` of each element.
    this.at += '.*'.length;
    const names = this.named();
    const rest = this.path();
    return {
      first: follow,
      last: (value, scope) => {
        const steps = names.map((one) => one(scope));
        return walk(
          splat(value, (one) => steps.reduce<Value>(step, one)),
          rest,
          scope,
        );
      },
    };
  }

  private literal(): Node {
    const number = this.match(/\d+(\.\d+)?([eE][+-]?\d+)?/y);
    if (number !== undefined) {
      const value = numberOf(number);
      return () => value ?? unknownValue('is a number that is not held exactly here');
    }
    const heredoc = this.heredoc();
    if (heredoc !== undefined) return heredoc;
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
      const loop = this.loop(']');
      if (loop !== undefined) return (scope) => forEach(loop, scope);
      const items = this.list(']');
      return (scope) => items.map((item) => item(scope));
    }
    if (this.take('{')) return this.object();
    throw new NotUnderstood();
  }

  private called(name: string): Node {
    const given = this.list(')');
    if (name === 'try') return (scope) => firstMade(given.map((one) => () => one(scope)));
    if (name === 'can') return (scope) => canBeMade(given.map((one) => () => one(scope)));
    const [path, values] = given;
    if (name === 'file' && path !== undefined) return (scope) => fileOf(path, scope);
    if (name === 'templatefile' && path !== undefined && values !== undefined) {
      return (scope) => this.filled(fileOf(path, scope), values(scope));
    }
    return (scope) =>
      this.call(
        name,
        given.map((one) => one(scope)),
      );
  }

  /** A text of a file as a template, which has no names but those that it is given. */
  private filled(text: Value, values: Value): Value {
    if (typeof text !== 'string') return text;
    const nothing: Scope = {
      resolve: () => unknownValue(PLANNED),
      get quiet() {
        return nothing;
      },
    };
    return attempt(() => {
      const names = new Map(Object.entries(fields(values)));
      return this.another(text).template()(within(nothing, names));
    });
  }

  private list(end: string): Node[] {
    const items: Node[] = [];
    while (!this.take(end)) {
      items.push(this.expression());
      if (!this.take(',')) {
        this.expect(end);
        break;
      }
    }
    return items;
  }

  /** `for` in brackets or braces, up to the end of it; undefined where there is none. */
  private loop(end: ']' | '}'): Loop | undefined {
    if (this.match(/for\s+(?=[A-Za-z_][\w-]*\s*(?:,\s*[A-Za-z_][\w-]*\s+)?in\b)/y) === undefined) {
      return undefined;
    }
    const names = [this.match(NAME) ?? ''];
    if (this.take(',')) names.push(this.match(NAME) ?? '');
    this.match(/in\b/y);
    const over = this.expression();
    this.expect(':');
    const key = end === '}' ? this.expression() : undefined;
    if (key !== undefined) this.expect('=>');
    const value = this.expression();
    const isGrouped = key !== undefined && this.take('...');
    const condition = this.match(/if\b/y) === undefined ? undefined : this.expression();
    this.expect(end);
    return { names, over, key, value, isGrouped, condition };
  }

  private object(): Node {
    const loop = this.loop('}');
    if (loop !== undefined) return (scope) => forEach(loop, scope);
    const fields: (readonly [Node, Node])[] = [];
    while (!this.take('}')) {
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
      return attempt(() =>
        Object.fromEntries(entries.map(([key, value]) => [asString(key), value])),
      );
    };
  }

  /** Names and indexes, up to a splat. */
  private steps(): StepNode[] {
    const steps: StepNode[] = [];
    for (;;) {
      const before = steps.length;
      steps.push(...this.named());
      if (this.text[this.at] === '[' && !/\[\s*\*/y.test(this.text.slice(this.at, this.at + 40))) {
        this.at += 1;
        const index = this.expression();
        this.expect(']');
        steps.push((scope) => ({ kind: 'index', at: index(scope) }));
      }
      if (steps.length === before) return steps;
    }
  }

  private named(): StepNode[] {
    const steps: StepNode[] = [];
    for (;;) {
      const name = this.match(/\.\s*([A-Za-z_][\w-]*)/y)?.replace(/^\.\s*/, '');
      const numbered = name === undefined ? this.match(/\.\d+/y) : undefined;
      if (name !== undefined) steps.push(() => ({ kind: 'name', name }));
      else if (numbered !== undefined) {
        steps.push(() => ({ kind: 'index', at: Number(numbered.slice(1)) }));
      } else return steps;
    }
  }
}
