import { parsePolicyLeniently } from '../ram';
import type { PolicyKind, Statement } from '../ram';
import { Collection } from './collection';
import type { Attribute } from './attribute';
import type { UnknownReason } from './ternary';

/**
 * The statements of a policy document that an argument holds; none where nothing is set. A document
 * or statement that is not known, or not understood, leaves it open what else there is.
 */
export function statementsOf(document: Attribute<string>, kind: PolicyKind): Collection<Statement> {
  const { found, location } = document;
  if (found.state === 'absent') return new Collection<Statement>(location, []);
  if (found.state !== 'known') {
    return new Collection<Statement>(location, [], [{ ...location, reason: found.reason }]);
  }
  const { statements } = parsePolicyLeniently(found.value, kind);
  const more = statements.flatMap(({ unknown = [] }): readonly UnknownReason[] =>
    unknown.slice(0, 1).map((problem) => ({
      ...location,
      reason: `is not understood at ${problem.path === '' ? 'its start' : problem.path}`,
    })),
  );
  return new Collection(
    location,
    statements.filter((statement) => statement.unknown === undefined),
    more,
  );
}
