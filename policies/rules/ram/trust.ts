import { foldCase } from '../../ram';
import type { Statement } from '../../ram';
import { Collection, statementsOf } from '../../review';
import type { Attribute, Resource } from '../../review';
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

/** The lists that a role has in place of a document, by type of principal: deprecated, and in use. */
const LISTS = [
  ['RAM', 'ram_users'],
  ['Service', 'services'],
] as const;

/** What a role says of who may enter it, by a document or by lists. */
export function whoIsTrusted(role: Resource): Collection<Statement> {
  const document = trustStatements(role);
  const isTold = document.known.length + document.more.length > 0;
  if (isTold || role.type !== 'alicloud_ram_role') return document;
  const lists = LISTS.map(([type, by]) => ({ type, list: role.strings(by) }));
  const known = lists.flatMap(({ type, list }): readonly Statement[] => {
    const ids = list.known.flatMap(({ found }) => (found.state === 'known' ? [found.value] : []));
    if (ids.length === 0) return [];
    return [{ effect: 'Allow', action: ['sts:AssumeRole'], principal: { [type]: ids } }];
  });
  const open = lists.flatMap(({ list }) => [
    ...list.more,
    ...list.known
      .filter(({ found }) => found.state !== 'known')
      .map(({ location }) => ({ ...location, reason: 'is not known' })),
  ]);
  const told = lists.find(({ list }) => list.known.length > 0);
  return new Collection(told?.list.location ?? document.location, known, open);
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
