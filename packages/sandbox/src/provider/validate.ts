import type { Diagnostic } from '../protocol/messages';
import { visit, type Path, type Visit } from '../schema/visit';
import type { Constraint, ResourceSchema } from '../schema/types';
import { valueAt } from '../behaviour/expression';
import { isKnown, isList, isObject, isUnknown, type Value } from '../value/value';
import { problemsOf } from './checks';
import { error, pathText, warning } from './diagnostics';

/**
 * What the real provider refuses before it calls an API, in its words, with the attribute's path:
 * of a resource or of a data source. Values that are not known yet are left for when they are:
 * Terraform asks again then.
 */
export function validateConfig(type: string, schema: ResourceSchema, config: Value): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(schema.block, config, (at) => {
    found.push(...attribute(type, at, config, schema));
  });
  return found;
}

/** A list that holds null, which the provider cannot plan with. */
export function nullsInLists(value: Value, path: Path = []): Diagnostic[] {
  if (isList(value)) {
    return value.flatMap((element, index) =>
      element === null
        ? [
            error(
              'Null value found in list',
              'Null values are not allowed for this attribute value.',
              [...path, index],
            ),
          ]
        : nullsInLists(element, [...path, index]),
    );
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => nullsInLists(inner, [...path, name]));
}

/** In the order of the provider's SDK, which stops at the first of these groups that refuses. */
function attribute(
  type: string,
  at: Visit,
  config: Value,
  schema: ResourceSchema,
): readonly Diagnostic[] {
  const constraint = schema.constraints[at.dotted] ?? {};
  const refused = (problems: readonly string[]): Diagnostic[] =>
    problems.map((says) => error(says, `Attribute ${pathText(at.path)} of ${type}.`, at.path));
  const given = (other: string): Value => givenAt(other, at, config, schema);

  const group = groups(at, constraint, given, schema);
  if (group.length > 0) return refused(group);
  if (!isGiven(at)) return refused(missing(at));
  const company = withoutCompany(at, constraint, given);
  if (company.length > 0) return refused(company);
  if (!isKnown(at.value)) return deprecation(at, constraint);
  const conflicts = conflicting(at, constraint, given);
  if (conflicts.length > 0) return refused(conflicts);
  return [
    ...problemsOf(constraint, at.value, at.path).map(({ path, says }) =>
      error(says, `Attribute ${pathText(path)} of ${type}.`, path),
    ),
    ...deprecation(at, constraint),
    ...refused(constraint.removed === true ? [`"${pathText(at.path)}": [REMOVED]`] : []),
  ];
}

/** An empty text counts as given, an absent block or a null does not. */
function isGiven({ value, type }: Pick<Visit, 'value' | 'type'>): boolean {
  if (value === null) return false;
  return type !== null || !isList(value) || value.length > 0;
}

function missing({ path, required }: Visit): string[] {
  return required ? [`"${pathText(path)}": required field is not set`] : [];
}

function deprecation(at: Visit, constraint: Constraint): Diagnostic[] {
  if (constraint.deprecated !== true && !at.deprecated) return [];
  return [warning('Argument is deprecated', `"${pathText(at.path)}" is deprecated.`, at.path)];
}

/** The value of another attribute, null where it is not given. */
type Given = (other: string) => Value;

/** One of several, or at least one. An unknown value may be given or not, so it is let pass. */
function groups(at: Visit, constraint: Constraint, given: Given, schema: ResourceSchema): string[] {
  const name = pathText(at.path);
  const { exactly_one_of: one = [], at_least_one_of: any = [] } = constraint;
  if (reportsFor(one, at.dotted, schema)) {
    const set = one.filter((member) => given(member) !== null && isKnown(given(member)));
    const none = one.every((member) => given(member) === null);
    if (none) return [`"${name}": one of ${listed(one)} must be specified`];
    if (set.length > 1) {
      return [
        `"${name}": only one of ${listed(one)} can be specified, but ${listed(set)} were specified.`,
      ];
    }
  }
  const missed = reportsFor(any, at.dotted, schema) && any.every((path) => given(path) === null);
  return missed ? [`"${name}": one of ${listed(any)} must be specified`] : [];
}

function withoutCompany(
  at: Visit,
  { required_with: others = [] }: Constraint,
  given: Given,
): string[] {
  const name = pathText(at.path);
  if (others.every((other) => given(other) !== null)) return [];
  return [`"${name}": all of ${listed([name, ...others])} must be specified`];
}

/** Another value that is unknown may become null, so it is waited for. */
function conflicting(at: Visit, { conflicts_with: others }: Constraint, given: Given): string[] {
  const other = others?.find((path) => given(path) !== null && !isUnknown(given(path)));
  return other === undefined ? [] : [`"${pathText(at.path)}": conflicts with ${other}`];
}

/** A group is checked once, at the first of its members that carries the check. */
function reportsFor(group: readonly string[], dotted: string, schema: ResourceSchema): boolean {
  const carriers = group.filter((member) => {
    const constraint = schema.constraints[member];
    return constraint?.exactly_one_of !== undefined || constraint?.at_least_one_of !== undefined;
  });
  return group.length > 0 && (carriers[0] ?? dotted) === dotted;
}

function listed(names: readonly string[]): string {
  return `\`${[...new Set(names)].sort().join(',')}\``;
}

/** The other attribute beside this one, or at its own place in the resource. */
function givenAt(other: string, at: Visit, config: Value, schema: ResourceSchema): Value {
  const parent = at.dotted.slice(0, at.dotted.lastIndexOf('.') + 1);
  const beside = other.startsWith(parent) && !other.slice(parent.length).includes('.');
  const value = beside
    ? (at.parent[other.slice(parent.length)] ?? null)
    : valueAt(config, other.split('.'));
  const isBlock = schema.block.block_types?.[other] !== undefined;
  return isGiven({ value, type: isBlock ? null : 'string' }) ? value : null;
}
