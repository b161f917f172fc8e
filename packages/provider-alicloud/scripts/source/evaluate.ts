import type { GoPackage } from './go-package';
import type { Body, Expression } from './go-syntax';

export type Constant = string | number | boolean | null | readonly Constant[];

/** An expression with what the names in it stand for. */
export interface Closure {
  readonly expression: Expression;
  readonly scope: Scope;
}

export type Scope = ReadonlyMap<string, Closure>;

export const NOTHING_IN_SCOPE: Scope = new Map();

/** Follows names and calls of the package's own functions to what they stand for. */
export function resolve(pkg: GoPackage, closure: Closure, depth = 0): Closure {
  const { expression, scope } = closure;
  // Deeper than this nothing is nested but what calls itself.
  if (depth > 20) return closure;
  if (expression.kind === 'name') {
    const value = scope.get(expression.name);
    if (value !== undefined) return resolve(pkg, value, depth + 1);
    const global = pkg.values.get(expression.name);
    if (global === undefined) return closure;
    return resolve(pkg, { expression: global, scope: NOTHING_IN_SCOPE }, depth + 1);
  }
  if (expression.kind !== 'call' || expression.callee.kind !== 'name') return closure;
  const { callee, args } = expression;
  const called = pkg.function(callee.name);
  if (called === undefined) return closure;
  const parameters = called.parameters.map((name, i) => {
    const arg = args[i];
    return [name, { expression: arg ?? callee, scope }] as const;
  });
  const returned = returnedBy(called.body, new Map(parameters));
  return returned === undefined ? closure : resolve(pkg, returned, depth + 1);
}

/** What a function gives back where nothing decides but its parameters. */
function returnedBy(body: Body, parameters: Scope): Closure | undefined {
  let scope = parameters;
  for (const statement of body) {
    if (statement.kind === 'return') {
      const [value] = statement.values;
      return value === undefined ? undefined : { expression: value, scope };
    }
    // Whatever else is done may decide what is given back.
    if (statement.kind !== 'assign') return undefined;
    const before = scope;
    const assigned = statement.names.flatMap((name, i) => {
      const value = statement.values[i];
      return value === undefined ? [] : [[name, { expression: value, scope: before }] as const];
    });
    scope = new Map([...scope, ...assigned]);
  }
  return undefined;
}

/** The constant that an expression is, or nothing where it is none that can be read here. */
export function constantOf(pkg: GoPackage, closure: Closure): Constant | undefined {
  const { expression, scope } = resolve(pkg, closure);
  const inner = (one: Expression): Constant | undefined =>
    constantOf(pkg, { expression: one, scope });
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'composite': {
      if (expression.type.startsWith('map[')) return undefined;
      const values = expression.entries.map(({ value }) => inner(value));
      return values.includes(undefined) ? undefined : (values as Constant[]);
    }
    case 'binary': {
      const [left, right] = [inner(expression.left), inner(expression.right)];
      const texts = typeof left === 'string' && typeof right === 'string';
      return expression.operator === '+' && texts ? left + right : undefined;
    }
    case 'call': {
      // A conversion to another type: string(x), PayType("x").
      const { callee, args } = expression;
      const [arg] = args;
      const name = callee.kind === 'name' ? callee.name : '';
      const value = arg === undefined ? undefined : inner(arg);
      if (name === 'strings.Fields' && typeof value === 'string') return value.split(/\s+/);
      const converts = args.length === 1 && isType(pkg, name);
      return converts ? value : undefined;
    }
    case 'field':
    case 'function':
    case 'name':
    case 'not':
    case 'other':
      return undefined;
  }
}

function isType(pkg: GoPackage, name: string): boolean {
  return (
    /^(string|u?int(64)?|float64)$/.test(name) ||
    (/^[A-Z]\w*$/.test(name) && !pkg.functions.has(name))
  );
}
