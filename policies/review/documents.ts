import { parsePolicyLeniently, policySize, policySizeLimits } from '../ram';
import type { PolicyKind, Statement } from '../ram';
import { Collection } from './collection';
import type { Attribute, PartlyKnown } from './attribute';
import { field, hasTrue, isList, isObject } from './json';
import type { JsonObject } from './json';
import type { Location, UnknownReason } from './ternary';

/**
 * The statements of a policy document that an argument holds; none where nothing is set. A document
 * or statement that is not known, or not understood, leaves it open what else there is.
 */
export function statementsOf(document: Attribute<string>, kind: PolicyKind): Collection<Statement> {
  const { found, location } = document;
  if (found.state === 'absent') return new Collection<Statement>(location, []);
  if (found.state !== 'known') {
    const encoded = found.state === 'unknown' ? found.encoded : undefined;
    const known = encoded === undefined ? undefined : knownStatements(encoded);
    const read = known === undefined ? undefined : parse(known, kind, location);
    const more = [{ ...location, reason: found.reason }, ...(read?.more ?? [])];
    return new Collection(location, read?.known ?? [], more);
  }
  return parse(found.value, kind, location);
}

/** Of a document that is known in part, those statements that are known whole. */
function knownStatements({ values, unknown }: PartlyKnown): JsonObject | undefined {
  const all = field(values, 'Statement');
  const open = field(unknown, 'Statement');
  if (open === true || (!isList(all) && !isObject(all))) return undefined;
  const isOpen = (index: number): boolean => (isList(open) ? hasTrue(open[index]) : hasTrue(open));
  const list = isList(all) ? all : [all];
  const known = list.filter((_, index) => !isOpen(index));
  return known.length === 0 ? undefined : { Version: '1', Statement: known };
}

function parse(document: unknown, kind: PolicyKind, location: Location): Collection<Statement> {
  const { statements } = parsePolicyLeniently(document, kind);
  const more = statements.flatMap(({ unknown = [] }): readonly UnknownReason[] =>
    unknown.slice(0, 1).map((problem) => ({
      ...location,
      reason: `is not understood at ${problem.path === '' ? 'its start' : problem.path}`,
    })),
  );
  return new Collection(
    location,
    statements.filter((statement) => statement.unknown === undefined),
    [...more, ...tooLong(document, kind, location)],
  );
}

/** RAM refuses such a document, and goes by the one that it has. */
function tooLong(
  document: unknown,
  kind: PolicyKind,
  location: Location,
): readonly UnknownReason[] {
  const most = policySizeLimits[kind];
  const size = typeof document === 'string' ? policySize(document) : 0;
  if (most === undefined || size <= most) return [];
  return [{ ...location, reason: `is ${size} bytes long, and RAM takes ${most}` }];
}
