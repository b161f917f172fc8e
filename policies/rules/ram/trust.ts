import { foldCase } from '../../ram';
import type { Statement } from '../../ram';
import { statementsOf } from '../../review';
import type { Collection, Attribute, Resource } from '../../review';
import { field, isList, isObject } from '../../review/json';
import type { Json } from '../../review/json';

export const roles: readonly string[] = ['alicloud_ram_role', 'alicloud_resource_manager_role'];

/** The document that says who may take a role, by the argument of today or the deprecated one. */
export function trustOf(role: Resource): Attribute<string> {
  const current = role.string('assume_role_policy_document');
  if (role.type !== 'alicloud_ram_role' || current.found.state !== 'absent') return current;
  const older = role.string('document');
  return older.found.state === 'absent' ? current : older;
}

export function trustStatements(role: Resource): Collection<Statement> {
  return statementsOf(trustOf(role), 'trust');
}

/** The ids under a type of principal; none where the statement is not about that type. */
export function principalsOf(statement: Statement, type: string): readonly string[] {
  const ids = Object.entries(statement.principal ?? {}).find(([name]) => name === type)?.[1] as
    readonly string[] | undefined;
  return ids ?? [];
}

/** Everything that a document's statements allow to principals, as it is written; even what RAM may not take. */
export function writtenPrincipals(document: Json): readonly string[] {
  const list = field(document, 'Statement');
  const statements = isList(list) ? list : [list ?? null];
  return statements
    .filter((one) => field(one, 'Effect') !== 'Deny')
    .flatMap((one) => leaves(field(one, 'Principal') ?? null));
}

function leaves(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(leaves);
  return isObject(value) ? Object.values(value).flatMap(leaves) : [];
}

/** The values that one of these operators asks of a condition key. */
export function asked(
  { condition = {} }: Statement,
  key: string,
  operators: readonly string[],
): readonly string[] {
  return Object.entries(condition)
    .filter(([operator]) => operators.includes(operator))
    .flatMap(([, keys]) => Object.entries(keys))
    .filter(([name]) => foldCase(name) === foldCase(key))
    .flatMap(([, values]) => values);
}
