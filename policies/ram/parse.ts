import { repeatedKeys } from '../../alicloud/json-text';
import { Findings } from './findings';
import type { Policy, PolicyKind, Statement } from './policy';
import { policyError } from './problems';
import type { PolicyProblem } from './problems';
import { isObject } from './read';
import { opaqueStatement, readStatement } from './read-statement';
import type { Path } from './show';

/** Far more than RAM keeps, and little enough to answer at once. In UTF-16 code units. */
const LONGEST_DOCUMENT = 1024 * 1024;
/** Deeper than a value in a condition nothing is read, so nothing is told. */
const DEEPEST = 8;
/** Ten times what fits into the longest of documents that RAM keeps. */
const MOST_STATEMENTS = 1000;
/** How much of what is wrong with a document each of its statements repeats. */
const REPEATED = 5;

interface Reading {
  readonly statements: readonly Statement[];
  /** What concerns the document and so every statement. */
  readonly problems: readonly PolicyProblem[];
}

/**
 * Reads a policy as RAM's documentation describes it, from JSON text or from what JSON text stands
 * for. Single values become lists.
 *
 * @throws BaselineError with every problem, each with its JSON path; nothing else.
 */
export function parsePolicy(document: unknown, kind: PolicyKind): Policy {
  const { statements, problems } = read(document, kind);
  const all = [...problems, ...statements.flatMap(({ unknown }) => unknown ?? [])];
  if (all.length > 0) throw policyError(all);
  return { kind, statements };
}

/**
 * Reads what can be understood of a policy and keeps the rest as `unknown` of its statements, which
 * may then allow and need not deny. Never throws. What is no policy at all becomes one statement
 * that may allow anything.
 */
export function parsePolicyLeniently(document: unknown, kind: PolicyKind): Policy {
  const { statements, problems } = read(document, kind);
  if (problems.length === 0) return { kind, statements };
  const shared = problems.slice(0, REPEATED);
  return {
    kind,
    statements: statements.map((statement) => ({
      ...statement,
      unknown: [...shared, ...(statement.unknown ?? [])],
    })),
  };
}

function read(document: unknown, kind: PolicyKind): Reading {
  const findings = new Findings();
  const read = typeof document === 'string' ? readJson(document, findings) : { value: document };
  const statements = read === null ? null : readDocument(read.value, kind, findings);
  const duplicates =
    typeof document === 'string' && read !== null
      ? repeatedKeys(document, { deepest: DEEPEST })
      : [];
  return withDuplicates(statements ?? [opaqueStatement], duplicates, findings);
}

function readJson(text: string, findings: Findings): { readonly value: unknown } | null {
  if (text.length > LONGEST_DOCUMENT) {
    return findings.say([], `${text.length} characters`, `at most ${LONGEST_DOCUMENT}`);
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    return findings.add([], text, 'JSON');
  }
}

function readDocument(
  value: unknown,
  kind: PolicyKind,
  findings: Findings,
): readonly Statement[] | null {
  if (!isObject(value)) return findings.add([], value, 'an object with Version and Statement');
  for (const key of Object.keys(value)) {
    if (key !== 'Version' && key !== 'Statement') findings.add([key], key, 'Version, Statement');
  }
  if (value['Version'] !== '1') findings.add(['Version'], value['Version'], '"1", a string');
  const list = value['Statement'];
  if (isObject(list)) {
    findings.add(['Statement'], list, 'a list of statements');
    return [readStatement(list, ['Statement'], kind)];
  }
  if (!Array.isArray(list)) return findings.add(['Statement'], list, 'a list of statements');
  if (list.length === 0 || list.length > MOST_STATEMENTS) {
    const allowed = `1 to ${MOST_STATEMENTS} statements`;
    return findings.say(['Statement'], `a list of ${list.length}`, allowed);
  }
  return list.map((statement, index) => readStatement(statement, ['Statement', index], kind));
}

/** Of a key that stands twice either value may count: what it belongs to is not understood. */
function withDuplicates(
  statements: readonly Statement[],
  duplicates: readonly Path[],
  findings: Findings,
): Reading {
  const doubled = new Map<number, Findings>();
  let inDocument = false;
  for (const path of duplicates) {
    const index = statementOf(path);
    const told = index === undefined ? findings : (doubled.get(index) ?? new Findings());
    told.say(path, 'the same key again', 'each key once');
    if (index === undefined) inDocument = true;
    else doubled.set(index, told);
  }
  if (inDocument) return { statements: [opaqueStatement], problems: findings.problems };
  const marked = statements.map((statement, index): Statement => {
    const { problems = [] } = doubled.get(index) ?? {};
    if (problems.length === 0) return statement;
    return { ...opaqueStatement, unknown: [...problems, ...(statement.unknown ?? [])] };
  });
  return { statements: marked, problems: findings.problems };
}

/** The index of the statement that a path leads into. */
function statementOf([element, index]: Path): number | undefined {
  return element === 'Statement' && typeof index === 'number' ? index : undefined;
}
