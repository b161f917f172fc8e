import type { Check, Constraint } from '../schema-files';
import { constantOf, NOTHING_IN_SCOPE, resolve, type Closure, type Constant } from './evaluate';
import type { GoPackage } from './go-package';
import { readCheck } from './read-checks';
import { readSuppression } from './read-suppressions';

/** What is read of one attribute, and what of it could not be. */
export interface ReadConstraint {
  readonly constraint: Constraint;
  /** Parts of which only is known that they are there. */
  readonly unread: readonly Unread[];
}

export type Unread = 'check' | 'default' | 'relation' | 'suppression';

export type ReadConstraints = ReadonlyMap<string, ReadConstraint>;

/** The attributes of a resource or data source, by dotted path, from the function that makes it. */
export function readSchema(pkg: GoPackage, functionName: string): ReadConstraints | undefined {
  const call = { kind: 'call', callee: { kind: 'name', name: functionName }, args: [] } as const;
  const resource = resolve(pkg, { expression: call, scope: NOTHING_IN_SCOPE });
  const schema = fieldsOf(resource)?.get('Schema');
  if (schema === undefined) return undefined;
  const found = new Map<string, ReadConstraint>();
  readAttributes(pkg, schema, '', found);
  return found;
}

function readAttributes(
  pkg: GoPackage,
  closure: Closure,
  at: string,
  found: Map<string, ReadConstraint>,
): void {
  const { expression, scope } = resolve(pkg, closure);
  if (expression.kind !== 'composite') return;
  for (const { key, value } of expression.entries) {
    const name = key === undefined ? undefined : constantOf(pkg, { expression: key, scope });
    const fields = fieldsOf(resolve(pkg, { expression: value, scope }));
    if (typeof name !== 'string' || fields === undefined) continue;
    readAttribute(pkg, fields, at + name, found);
  }
}

type Fields = ReadonlyMap<string, Closure>;

/** The fields of a struct by their names. */
function fieldsOf({ expression, scope }: Closure): Fields | undefined {
  if (expression.kind !== 'composite') return undefined;
  return new Map(
    expression.entries.flatMap(({ key, value }) =>
      key?.kind === 'name' ? [[key.name, { expression: value, scope }] as const] : [],
    ),
  );
}

function readAttribute(
  pkg: GoPackage,
  fields: Fields,
  path: string,
  found: Map<string, ReadConstraint>,
): void {
  const unread: Unread[] = [];
  const constant = (name: string): Constant | undefined => {
    const closure = fields.get(name);
    return closure === undefined ? undefined : constantOf(pkg, closure);
  };
  const settable = constant('Required') === true || constant('Optional') === true;
  const constraint = {
    ...lifecycle(fields, constant, unread),
    ...relations(fields, constant, unread),
    ...(settable ? ownCheck(pkg, fields, unread) : {}),
    ...suppression(pkg, fields, unread),
  };
  if (Object.keys(constraint).length > 0 || unread.length > 0) {
    found.set(path, { constraint, unread });
  }
  // The SDK looks at nothing inside a map.
  const inner = typeOf(fields) === 'Map' ? undefined : elementOf(pkg, fields)?.get('Schema');
  if (inner !== undefined) readAttributes(pkg, inner, `${path}.`, found);
}

function lifecycle(
  fields: Fields,
  constant: (name: string) => Constant | undefined,
  unread: Unread[],
): Constraint {
  const fallback = constant('Default');
  const hidden = fields.has('DefaultFunc') || (fields.has('Default') && fallback === undefined);
  if (hidden) unread.push('default');
  return {
    ...(constant('ForceNew') === true && { force_new: true }),
    ...(fallback !== undefined && fallback !== null && { default: fallback }),
    ...(isSaid(fields, constant, 'Deprecated') && { deprecated: true }),
    ...(isSaid(fields, constant, 'Removed') && { removed: true }),
  };
}

/** A sentence that is put together counts as one. */
function isSaid(
  fields: Fields,
  constant: (name: string) => Constant | undefined,
  name: string,
): boolean {
  return fields.has(name) && constant(name) !== '';
}

const RELATIONS = {
  ConflictsWith: 'conflicts_with',
  ExactlyOneOf: 'exactly_one_of',
  AtLeastOneOf: 'at_least_one_of',
  RequiredWith: 'required_with',
} as const;

function relations(
  fields: Fields,
  constant: (name: string) => Constant | undefined,
  unread: Unread[],
): Constraint {
  return Object.fromEntries(
    Object.entries(RELATIONS).flatMap(([field, key]) => {
      const paths = constant(field);
      if (fields.has(field) && !Array.isArray(paths)) unread.push('relation');
      if (!Array.isArray(paths) || paths.length === 0) return [];
      // The index of a list's element has no place in a path here.
      return [[key, paths.map((path) => String(path).replace(/\.\d+(?=\.|$)/g, ''))]];
    }),
  );
}

function ownCheck(pkg: GoPackage, fields: Fields, unread: Unread[]): Check {
  const type = typeOf(fields);
  const own = valueCheck(pkg, fields, unread);
  const isList = type === 'List' || type === 'Set';
  const element = isList ? valueCheck(pkg, elementOf(pkg, fields), unread) : {};
  const count = (name: string): number | undefined => {
    const closure = fields.get(name);
    const value = closure === undefined ? undefined : constantOf(pkg, closure);
    return typeof value === 'number' && value > 0 ? value : undefined;
  };
  const [least, most] = [count('MinItems'), count('MaxItems')];
  return {
    ...own,
    ...(Object.keys(element).length > 0 && { element }),
    ...(least !== undefined && { min_items: least }),
    ...(most !== undefined && { max_items: most }),
  };
}

/** What the provider asks of a single value. It looks at no element of a map. */
function valueCheck(pkg: GoPackage, fields: Fields | undefined, unread: Unread[]): Check {
  if (fields === undefined) return {};
  const function_ = fields.get('ValidateFunc');
  const check = function_ === undefined ? {} : readCheck(pkg, function_);
  if (check === undefined) unread.push('check');
  return { ...(typeOf(fields) === 'Int' && { whole: true }), ...check };
}

/** `Int` of `schema.TypeInt`. */
function typeOf(fields: Fields): string {
  const type = fields.get('Type')?.expression;
  return type?.kind === 'name' ? type.name.replace(/^schema\.Type/, '') : '';
}

function elementOf(pkg: GoPackage, fields: Fields): Fields | undefined {
  const element = fields.get('Elem');
  return element === undefined ? undefined : fieldsOf(resolve(pkg, element));
}

function suppression(pkg: GoPackage, fields: Fields, unread: Unread[]): Constraint {
  const function_ = fields.get('DiffSuppressFunc');
  if (function_ === undefined) return {};
  const read = readSuppression(pkg, function_);
  if (read === undefined) unread.push('suppression');
  return read === undefined ? {} : { unchanged: read };
}
