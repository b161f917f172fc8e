import type { Statement } from '../../ram';
import { Collection } from '../../review';
import type { Resource } from '../../review';
import { trustStatements } from '../../rules/ram/trust';

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
  return new Collection(document.location, known, open);
}
