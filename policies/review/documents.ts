import { parsePolicyLeniently } from '../ram';
import type { PolicyKind, Statement } from '../ram';
import { Items } from './items';
import type { Reading } from './reading';
import type { Doubt } from './truth';

/**
 * The statements of a policy document that an argument holds; none where nothing is set. A document
 * or statement that is not known, or not understood, leaves it open what else there is.
 */
export function statementsOf(document: Reading<string>, kind: PolicyKind): Items<Statement> {
  const { found, place } = document;
  if (found.state === 'absent') return new Items<Statement>(place, []);
  if (found.state !== 'known') {
    return new Items<Statement>(place, [], [{ ...place, reason: found.reason }]);
  }
  const { statements } = parsePolicyLeniently(found.value, kind);
  const more = statements.flatMap(({ unknown = [] }): readonly Doubt[] =>
    unknown.slice(0, 1).map((problem) => ({
      ...place,
      reason: `is not understood at ${problem.path === '' ? 'its start' : problem.path}`,
    })),
  );
  return new Items(
    place,
    statements.filter((statement) => statement.unknown === undefined),
    more,
  );
}
