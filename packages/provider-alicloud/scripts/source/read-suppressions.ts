import type { Conditions, Unchanged, Wanted } from '../schema-files';
import {
  alternatives,
  ALWAYS,
  and,
  atom,
  NEVER,
  not,
  or,
  type Formula,
  type Literal,
} from './formula';
import { constantOf, NOTHING_IN_SCOPE, type Closure, type Constant } from './evaluate';
import type { GoPackage } from './go-package';
import type { Assignment, Body, Expression, Statement } from './go-syntax';

/** What a name in a function stands for. */
type Meaning =
  | { readonly kind: 'value'; readonly path: string; readonly lower?: boolean }
  | { readonly kind: 'formula'; readonly formula: Formula }
  | { readonly kind: 'constant'; readonly value: Constant };

type Meanings = ReadonlyMap<string, Meaning>;

/** The function does something that these files have no form for. */
class Unreadable extends Error {}

/**
 * When a `DiffSuppressFunc` takes a difference for none, as data, or nothing where that cannot be
 * read off its text.
 */
export function readSuppression(pkg: GoPackage, { expression }: Closure): Unchanged | undefined {
  try {
    const function_ = expression.kind === 'name' ? pkg.function(expression.name) : expression;
    if (function_?.kind !== 'function') return undefined;
    return unchanged(new Reader(pkg).function(function_));
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** The shorter of "when one of these holds" and "unless one of these holds". */
function unchanged(formula: Formula): Unchanged | undefined {
  const [when, unless] = [formula, not(formula)].map(alternatives);
  const weight = (list: readonly (readonly Literal[])[] | undefined): number =>
    list?.flat().reduce((sum, { holds }) => sum + (holds ? 1 : 3), list.length) ?? Infinity;
  if (when === undefined && unless === undefined) return undefined;
  const positive = weight(when) <= weight(unless);
  const chosen = ((positive ? when : unless) ?? []).map(conditions);
  return positive ? { when: chosen } : { unless: chosen };
}

function conditions(literals: readonly Literal[]): Conditions {
  const paths = new Set(literals.map(({ atom: { path } }) => path));
  return Object.fromEntries(
    [...paths].map((path) => [path, wanted(literals.filter(({ atom: one }) => one.path === path))]),
  );
}

/** What is asked of one value. That it is not set is one of the values that it may not have. */
function wanted(literals: readonly Literal[]): Wanted {
  const equal = literals.find(({ atom: { is }, holds }) => holds && is === 'equal');
  if (equal?.atom.value !== undefined) return equal.atom.value;
  const like = literals.filter(({ atom: { is } }) => is === 'like');
  const [alike] = like;
  if (alike !== undefined) {
    if (like.length > 1 || !alike.holds) throw new Unreadable('not like');
    return { like: String(alike.atom.value) };
  }
  const isSet = literals.find(({ atom: { is } }) => is === 'set');
  if (isSet?.holds === false) return '';
  const not = literals.flatMap(({ atom: { is, value } }) => (is === 'equal' ? (value ?? []) : []));
  if (not.length === 0) return '*';
  return { not: isSet === undefined ? not : [...not, ''] };
}

const SAME: Readonly<Record<string, string>> = {
  compareArrayJsonTemplateAreEquivalent: 'json',
  compareJsonTemplateAreEquivalent: 'json',
  compareYamlTemplateAreEquivalent: 'yaml',
};

class Reader {
  constructor(private readonly pkg: GoPackage) {}

  function({ parameters, body }: Extract<Expression, { kind: 'function' }>): Formula {
    const [, old = 'old', fresh = 'new'] = parameters;
    const meanings: Meanings = new Map<string, Meaning>([
      [old, { kind: 'value', path: '$old' }],
      [fresh, { kind: 'value', path: '$new' }],
    ]);
    return this.body(body, meanings);
  }

  private body(body: Body, meanings: Meanings): Formula {
    const [statement, ...rest] = body;
    if (statement === undefined) throw new Unreadable('no return');
    switch (statement.kind) {
      case 'return':
        return this.formula(statement.values[0], meanings);
      case 'assign':
        return this.body(rest, this.assigned(statement, meanings));
      case 'if':
        return this.branch(statement, rest, meanings);
      case 'switch':
        return this.body([...asIfs(statement), ...rest], meanings);
      case 'other':
        throw new Unreadable('a statement of another kind');
    }
  }

  private branch(
    statement: Extract<Statement, { kind: 'if' }>,
    rest: Body,
    meanings: Meanings,
  ): Formula {
    const { first, condition, then, otherwise } = statement;
    const inside = first === undefined ? meanings : this.assigned(first, meanings);
    return either(
      this.formula(condition, inside),
      this.body([...then, ...rest], inside),
      this.body([...otherwise, ...rest], inside),
    );
  }

  private assigned({ names, values }: Assignment, meanings: Meanings): Meanings {
    const [value] = values;
    if (value === undefined) return meanings;
    const next = new Map(meanings);
    const [name = '_', second] = names;
    const path = pathRead(this.pkg, value);
    if (path !== undefined) {
      next.set(name, { kind: 'value', path });
      if (second !== undefined) next.set(second, { kind: 'formula', formula: atom(path, 'set') });
    } else {
      next.set(name, this.meaning(value, meanings));
      // An error, of which there is none where there is something to compare.
      if (second !== undefined) next.set(second, { kind: 'constant', value: null });
    }
    return next;
  }

  private formula(expression: Expression | undefined, meanings: Meanings): Formula {
    if (expression === undefined) throw new Unreadable('nothing returned');
    if (expression.kind === 'not') return not(this.formula(expression.of, meanings));
    if (expression.kind === 'binary') return this.binary(expression, meanings);
    const meaning = this.meaning(expression, meanings);
    if (meaning.kind === 'formula') return meaning.formula;
    if (meaning.kind === 'value') return atom(meaning.path, 'equal', true);
    if (typeof meaning.value !== 'boolean') throw new Unreadable('no truth');
    return meaning.value ? ALWAYS : NEVER;
  }

  private binary(
    { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
    meanings: Meanings,
  ): Formula {
    const both = (): Formula[] => [left, right].map((one) => this.formula(one, meanings));
    if (operator === '&&') return and(both());
    if (operator === '||') return or(both());
    const [a, b] = [this.meaning(left, meanings), this.meaning(right, meanings)];
    if (operator === '==') return this.equal(a, b);
    if (operator === '!=') return not(this.equal(a, b));
    if (operator === '>' && a.kind === 'value' && b.kind === 'constant' && b.value === 0) {
      return atom(a.path, 'set');
    }
    throw new Unreadable(operator);
  }

  private equal(a: Meaning, b: Meaning): Formula {
    if (a.kind === 'constant' && b.kind === 'constant') return a.value === b.value ? ALWAYS : NEVER;
    if (a.kind === 'constant') return this.equal(b, a);
    if (a.kind === 'value' && b.kind === 'value') {
      const own = [a.path, b.path].sort().join();
      if (own !== '$new,$old') throw new Unreadable('two attributes');
      // It is asked only where they differ.
      return a.lower === true && b.lower === true ? atom('$same', 'equal', 'case') : NEVER;
    }
    if (a.kind === 'formula' && b.kind === 'constant' && typeof b.value === 'boolean') {
      return b.value ? a.formula : not(a.formula);
    }
    if (a.kind !== 'value' || b.kind !== 'constant') throw new Unreadable('no comparison');
    const { value } = b;
    if (value === '' || value === 0) return not(atom(a.path, 'set'));
    if (value === null || typeof value === 'object') throw new Unreadable('no scalar');
    return a.lower === true ? atom(a.path, 'like', value) : atom(a.path, 'equal', value);
  }

  private meaning(expression: Expression, meanings: Meanings): Meaning {
    if (expression.kind === 'name') {
      const known = meanings.get(expression.name);
      if (known !== undefined) return known;
    }
    const path = pathRead(this.pkg, expression);
    if (path !== undefined) return { kind: 'value', path };
    const value = constantOf(this.pkg, { expression, scope: NOTHING_IN_SCOPE });
    if (value !== undefined) return { kind: 'constant', value };
    if (expression.kind === 'not' || expression.kind === 'binary')
      return { kind: 'formula', formula: this.formula(expression, meanings) };
    if (expression.kind !== 'call') throw new Unreadable(expression.kind);
    return this.called(expression, meanings);
  }

  private called(
    { callee, args }: Extract<Expression, { kind: 'call' }>,
    meanings: Meanings,
  ): Meaning {
    const name = callee.kind === 'name' ? callee.name : '';
    const [first, second] = args;
    const same = SAME[name];
    if (same !== undefined) return { kind: 'formula', formula: atom('$same', 'equal', same) };
    if (name === 'InArray' && first !== undefined && second !== undefined) {
      return { kind: 'formula', formula: this.among(first, second, meanings) };
    }
    const list = /^(\w+)\.List$/.exec(name)?.[1];
    if (list !== undefined) return this.meaning({ kind: 'name', name: list }, meanings);
    if (name === 'len' && first !== undefined) return this.meaning(first, meanings);
    if (/^strings\.To(Lower|Upper)$/.test(name) && first !== undefined) {
      const inner = this.meaning(first, meanings);
      return inner.kind === 'value' ? { ...inner, lower: true } : inner;
    }
    const function_ = name.endsWith('SuppressFunc') ? this.pkg.function(name) : undefined;
    if (function_ !== undefined) return { kind: 'formula', formula: this.function(function_) };
    // A conversion, or a text made of one value.
    const converts = /^([A-Z]\w*|string|fmt\.Sprint)$/.test(name) && !this.pkg.functions.has(name);
    if (converts && args.length === 1 && first !== undefined) return this.meaning(first, meanings);
    throw new Unreadable(`calls ${name}`);
  }

  private among(value: Expression, list: Expression, meanings: Meanings): Formula {
    const meaning = this.meaning(value, meanings);
    const members = constantOf(this.pkg, { expression: list, scope: NOTHING_IN_SCOPE });
    if (!Array.isArray(members)) throw new Unreadable('no list');
    return or(
      (members as readonly Constant[]).map((one) =>
        this.equal(meaning, { kind: 'constant', value: one }),
      ),
    );
  }
}

/** The attribute that `d.Get("a")` and its like read; the object's id is one too. */
function pathRead(pkg: GoPackage, expression: Expression): string | undefined {
  if (expression.kind !== 'call' || expression.callee.kind !== 'name') return undefined;
  const [variable = '', method = ''] = expression.callee.name.split('.');
  if (variable !== 'd') return undefined;
  if (method === 'Id') return 'id';
  if (!/^(Get|GetOk|GetOkExists)$/.test(method)) return undefined;
  const [arg] = expression.args;
  const path =
    arg === undefined ? undefined : constantOf(pkg, { expression: arg, scope: NOTHING_IN_SCOPE });
  return typeof path === 'string' ? path.replace(/\.\d+(?=\.|$)/g, '') : undefined;
}

/** One where the condition holds and the other where it does not, in the fewest words. */
function either(condition: Formula, then: Formula, otherwise: Formula): Formula {
  if (then.kind === 'always') return or([condition, otherwise]);
  if (then.kind === 'never') return and([not(condition), otherwise]);
  if (otherwise.kind === 'always') return or([not(condition), then]);
  if (otherwise.kind === 'never') return and([condition, then]);
  return or([and([condition, then]), and([not(condition), otherwise])]);
}

/** A switch over a value as the comparisons that it is short for. */
function asIfs({ value, cases }: Extract<Statement, { kind: 'switch' }>): Statement[] {
  const known = cases.filter(({ values }) => values !== undefined);
  const fallback = cases.find(({ values }) => values === undefined)?.body ?? [];
  const made = known.reduceRight<Body>((otherwise, { values = [], body }) => {
    const tests = values.map((one): Expression =>
      value === undefined ? one : { kind: 'binary', operator: '==', left: value, right: one },
    );
    const condition = tests.reduce((left, right) => ({
      kind: 'binary',
      operator: '||',
      left,
      right,
    }));
    return [{ kind: 'if', condition, then: body, otherwise }];
  }, fallback);
  return [...made];
}
