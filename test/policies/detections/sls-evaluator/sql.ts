/**
 * Reads and evaluates the SQL part of a query: the subset of Presto that detections use, with three
 * values of truth, and an error for every column and function that is not known. Written from the
 * documentation; shares nothing with what writes queries.
 */
import type { Log } from './search';

type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

interface Scope {
  readonly log: Log;
  readonly group: readonly Log[];
}

type Expression = (scope: Scope) => Value;

interface Item {
  readonly name: string;
  readonly value: Expression;
  readonly isAggregate: boolean;
}

export interface Statement {
  readonly run: (logs: readonly Log[]) => Row[];
}

const WORD =
  /\s+|'((?:[^']|'')*)'|"([^"]*)"|(\d+)|([A-Za-z_][A-Za-z0-9_]*)|(>=|<=|<>|!=|[-+*/%(),=<>])|(.)/gsu;

interface Token {
  readonly kind: 'text' | 'column' | 'number' | 'word' | 'sign';
  readonly text: string;
}

function tokens(sql: string): Token[] {
  const found: Token[] = [];
  for (const [, text, column, number, word, sign, bad] of sql.matchAll(WORD)) {
    if (text !== undefined) found.push({ kind: 'text', text: text.replaceAll("''", "'") });
    else if (column !== undefined) found.push({ kind: 'column', text: column });
    else if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (word !== undefined) found.push({ kind: 'word', text: word });
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign });
    else if (bad !== undefined) throw new Error(`sql: unexpected ${bad}`);
  }
  return found;
}

export function parseSql(sql: string, columns: ReadonlySet<string>): Statement {
  return new Parser(tokens(sql), columns).statement();
}

class Parser {
  private at = 0;
  private isAggregate = false;

  constructor(
    private readonly all: readonly Token[],
    private readonly columns: ReadonlySet<string>,
  ) {}

  statement(): Statement {
    this.expect('select');
    const items: Item[] = [this.item()];
    while (this.take(',')) items.push(this.item());
    if (this.take('from')) this.expect('log');
    const where = this.take('where') ? this.or() : () => true;
    const groups: number[] = [];
    if (this.take('group')) {
      this.expect('by');
      do groups.push(this.number());
      while (this.take(','));
    }
    const having = this.take('having') ? this.or() : () => true;
    let order: string | undefined;
    if (this.take('order')) {
      this.expect('by');
      order = this.word();
      this.expect('desc');
    }
    const limit = this.take('limit') ? this.number() : 100;
    if (this.at < this.all.length)
      throw new Error(`sql: left over ${this.all[this.at]?.text ?? ''}`);
    const keys = groups.map((position) => {
      const item = items[position - 1];
      if (item === undefined || item.isAggregate) throw new Error('sql: no such group');
      return item;
    });
    const loose = items.filter((item) => !item.isAggregate && !keys.includes(item));
    if (loose.length > 0) throw new Error(`sql: ${loose[0]?.name ?? ''} is not grouped`);
    return { run: (logs) => run(logs, { items, where, keys, having, order, limit }) };
  }

  private item(): Item {
    this.isAggregate = false;
    const value = this.or();
    const { isAggregate } = this;
    this.expect('as');
    return { name: this.word(), value, isAggregate };
  }

  private or(): Expression {
    const parts = [this.and()];
    while (this.take('or')) parts.push(this.and());
    if (parts.length === 1) return parts[0] ?? (() => null);
    return (scope) => {
      const values = parts.map((part) => truth(part(scope)));
      if (values.includes(true)) return true;
      return values.includes(null) ? null : false;
    };
  }

  private and(): Expression {
    const parts = [this.not()];
    while (this.take('and')) parts.push(this.not());
    if (parts.length === 1) return parts[0] ?? (() => null);
    return (scope) => {
      const values = parts.map((part) => truth(part(scope)));
      if (values.includes(false)) return false;
      return values.includes(null) ? null : true;
    };
  }

  private not(): Expression {
    if (!this.take('not')) return this.comparison();
    const part = this.not();
    return (scope) => {
      const value = truth(part(scope));
      return value === null ? null : !value;
    };
  }

  private comparison(): Expression {
    const left = this.sum();
    if (this.take('in')) {
      this.expect('(');
      const list = [this.sum()];
      while (this.take(',')) list.push(this.sum());
      this.expect(')');
      return (scope) => {
        const value = left(scope);
        if (value === null) return null;
        return list.some((one) => compare(value, one(scope)) === 0);
      };
    }
    if (this.take('is')) {
      const negated = this.take('not');
      this.expect('null');
      return (scope) => (left(scope) === null) !== negated;
    }
    const sign = ['>=', '<=', '<>', '!=', '=', '<', '>'].find((one) => this.take(one));
    if (sign === undefined) return left;
    const right = this.sum();
    return (scope) => {
      const a = left(scope);
      const b = right(scope);
      if (a === null || b === null) return null;
      const order = compare(a, b);
      if (sign === '=') return order === 0;
      if (sign === '<>' || sign === '!=') return order !== 0;
      if (sign === '>=') return order >= 0;
      if (sign === '<=') return order <= 0;
      return sign === '<' ? order < 0 : order > 0;
    };
  }

  private sum(): Expression {
    let left = this.product();
    for (;;) {
      const sign = ['+', '-'].find((one) => this.take(one));
      if (sign === undefined) return left;
      left = arithmetic(sign, left, this.product());
    }
  }

  private product(): Expression {
    let left = this.primary();
    for (;;) {
      const sign = ['*', '/', '%'].find((one) => this.take(one));
      if (sign === undefined) return left;
      left = arithmetic(sign, left, this.primary());
    }
  }

  private primary(): Expression {
    const token = this.all[this.at];
    if (token === undefined) throw new Error('sql: ends early');
    this.at += 1;
    if (token.kind === 'text') return () => token.text;
    if (token.kind === 'number') return () => Number(token.text);
    if (token.kind === 'column') return this.column(token.text);
    if (token.text === '(') {
      const inner = this.or();
      this.expect(')');
      return inner;
    }
    const word = token.text.toLowerCase();
    if (word === 'case') return this.cases();
    if (word === 'true' || word === 'false') return () => word === 'true';
    if (word === 'null') return () => null;
    if (word === '__time__') return ({ log }) => Number(log.get('__time__'));
    if (this.take('(')) return this.call(word);
    throw new Error(`sql: unexpected ${token.text}`);
  }

  private column(name: string): Expression {
    if (!this.columns.has(name)) throw new Error(`sql: column ${name} cannot be resolved`);
    return ({ log }) => log.get(name) ?? null;
  }

  private cases(): Expression {
    const branches: [Expression, Expression][] = [];
    while (this.take('when')) {
      const when = this.or();
      this.expect('then');
      branches.push([when, this.or()]);
    }
    const rest = this.take('else') ? this.or() : (): Value => null;
    this.expect('end');
    return (scope) => {
      const found = branches.find(([when]) => when(scope) === true);
      return (found?.[1] ?? rest)(scope);
    };
  }

  private call(name: string): Expression {
    if (name === 'count') return this.counting();
    if (name === 'count_if') return this.countingIf();
    if (name === 'max' || name === 'array_agg') return this.summary(name);
    if (name === 'sum') {
      const part = this.or();
      this.expect(')');
      this.isAggregate = true;
      return ({ group }) => group.reduce((sum, log) => sum + Number(part({ log, group })), 0);
    }
    const args = [this.or()];
    while (this.take(',')) args.push(this.or());
    this.expect(')');
    const [a = (): Value => null, b = (): Value => null, c = (): Value => ''] = args;
    if (name === 'coalesce') {
      return (scope) => args.map((arg) => arg(scope)).find((value) => value !== null) ?? null;
    }
    const apply = FUNCTIONS[name];
    if (apply?.length !== args.length) throw new Error(`sql: no function ${name}`);
    return (scope) => {
      const first = a(scope);
      const second = args.length > 1 ? b(scope) : '';
      if (first === null || second === null) return null;
      return apply(String(first), String(second), String(c(scope)));
    };
  }

  /** The greatest text of a group, or its different values: a list, which is shown as JSON. */
  private summary(name: 'max' | 'array_agg'): Expression {
    if (name === 'array_agg') this.expect('distinct');
    const part = this.or();
    this.expect(')');
    this.isAggregate = true;
    return ({ group }) => {
      const values = [...new Set(group.map((log) => part({ log, group })))].sort();
      return name === 'max' ? (values.at(-1) ?? null) : JSON.stringify(values);
    };
  }

  private countingIf(): Expression {
    const part = this.or();
    this.expect(')');
    this.isAggregate = true;
    return ({ group }) => group.filter((log) => truth(part({ log, group })) === true).length;
  }

  private counting(): Expression {
    this.isAggregate = true;
    if (this.take('*')) {
      this.expect(')');
      return ({ group }) => group.length;
    }
    const isDistinct = this.take('distinct');
    const part = this.or();
    this.expect(')');
    this.isAggregate = true;
    return ({ group }) => {
      const values = group.map((log) => part({ log, group })).filter((value) => value !== null);
      return isDistinct ? new Set(values).size : values.length;
    };
  }

  private take(text: string): boolean {
    const token = this.all[this.at];
    const isIt =
      token !== undefined &&
      (token.kind === 'word' || token.kind === 'sign') &&
      token.text.toLowerCase() === text;
    if (isIt) this.at += 1;
    return isIt;
  }

  private expect(text: string): void {
    if (!this.take(text)) {
      throw new Error(`sql: ${text} expected, found ${this.all[this.at]?.text ?? 'the end'}`);
    }
  }

  private word(): string {
    const token = this.all[this.at];
    if (token?.kind !== 'word') throw new Error('sql: a name expected');
    this.at += 1;
    return token.text;
  }

  private number(): number {
    const token = this.all[this.at];
    if (token?.kind !== 'number') throw new Error('sql: a number expected');
    this.at += 1;
    return Number(token.text);
  }
}

function truth(value: Value): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  throw new Error('sql: a truth value expected');
}

function compare(a: Value, b: Value): number {
  if (typeof a !== typeof b) throw new Error(`sql: ${typeof a} against ${typeof b}`);
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

function arithmetic(sign: string, left: Expression, right: Expression): Expression {
  return (scope) => {
    const a = left(scope);
    const b = right(scope);
    if (a === null || b === null) return null;
    if (typeof a !== 'number' || typeof b !== 'number') throw new Error('sql: numbers expected');
    if (sign === '+') return a + b;
    if (sign === '-') return a - b;
    if (sign === '*') return a * b;
    return sign === '/' ? Math.trunc(a / b) : a % b;
  };
}

const FUNCTIONS: Readonly<
  Record<
    string,
    | ((a: string, b: string, c: string) => Value)
    | ((a: string, b: string) => Value)
    | ((a: string) => Value)
  >
> = {
  length: (a: string) => Array.from(a).length,
  nullif: (a: string, b: string) => (a === b ? null : a),
  replace: (a: string, b: string, c: string) => a.replaceAll(b, c),
  lower: (a: string) => a.toLowerCase(),
  strpos: (a: string, b: string) => a.indexOf(b) + 1,
  regexp_like: (a: string, b: string) => new RegExp(b).test(a),
  json_extract_scalar: scalarAt,
  regexp_extract: (a: string, b: string) => new RegExp(b).exec(a)?.[0] ?? null,
  is_subnet_of: (block: string, ip: string) => isIn(block, ip),
};

function scalarAt(json: string, path: string): Value {
  const key = /^\$\.([A-Za-z0-9_-]+)$/.exec(path)?.[1];
  if (key === undefined) throw new Error(`sql: path ${path}`);
  try {
    const value = Object.entries(JSON.parse(json) as object).find(
      ([name]) => name === key,
    )?.[1] as unknown;
    if (typeof value === 'string') return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
  } catch {
    return null;
  }
}

function isIn(block: string, ip: string): boolean {
  const [start = '', prefix = ''] = block.split('/');
  const mask = BigInt(32 - Number(prefix));
  return numberOf(start) >> mask === numberOf(ip) >> mask;
}

function numberOf(ip: string): bigint {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(ip)) throw new Error(`sql: ${ip} is no address`);
  return ip.split('.').reduce((sum, octet) => {
    if (Number(octet) > 255) throw new Error(`sql: ${ip} is no address`);
    return sum * 256n + BigInt(octet);
  }, 0n);
}

interface Parts {
  readonly items: readonly Item[];
  readonly where: Expression;
  readonly keys: readonly Item[];
  readonly having: Expression;
  readonly order: string | undefined;
  readonly limit: number;
}

function run(logs: readonly Log[], { items, where, keys, having, order, limit }: Parts): Row[] {
  const groups = new Map<string, Log[]>(keys.length === 0 ? [['[]', []]] : []);
  for (const log of logs) {
    const scope = { log, group: [] };
    if (truth(where(scope)) !== true) continue;
    const key = JSON.stringify(keys.map((item) => item.value(scope)));
    groups.set(key, [...(groups.get(key) ?? []), log]);
  }
  const rows = [...groups.values()].flatMap((group) => {
    const scope = { log: group[0] ?? new Map<string, string>(), group };
    if (truth(having(scope)) !== true) return [];
    return [Object.fromEntries(items.map((item) => [item.name, item.value(scope)]))];
  });
  const sorted =
    order === undefined ? rows : rows.sort((a, b) => Number(b[order]) - Number(a[order]));
  return sorted.slice(0, limit);
}
