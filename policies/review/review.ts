import { ACCOUNT, evaluate } from './engine';
import type { Result, EvaluateOptions } from './engine';
import { identityOf, identitiesOf, numbered, openIdentity, unreadIdentity } from './identity';
import type { Model } from './model';
import { REPORT_VERSION } from './report';
import type { Counts, Finding, Report, Suppressed, Undecided } from './report';
import type { Rule } from './rule';
import { severities } from './severity';
import { suppressionFindings } from './suppression-findings';
import { faultOf, Suppressions } from './suppressions';
import type { Suppression } from './suppressions';

export interface ReviewOptions extends EvaluateOptions {
  readonly suppressions?: readonly Suppression[];
  /** The day that suppressions are held against, as `2026-11-23`. */
  readonly today: string;
  /** New addresses by old ones, so that what was moved is not new. */
  readonly moved?: ReadonlyMap<string, string>;
}

/**
 * Asks every rule about every resource, and about what was there before where that is known. The
 * report is the same for the same input.
 */
export function review(model: Model, rules: readonly Rule[], options: ReviewOptions): Report {
  const results = evaluate(model, rules, options);
  const old =
    options.before === undefined
      ? []
      : evaluate(options.before, rules, { ...options, before: undefined });
  const before = identitiesOf(old, options.before, options.moved ?? new Map<string, string>());
  const isNew = (identity: string): boolean => !before.has(identity);
  const judgedBefore = judgedIn(old, options.moved);
  const known = new Set(rules.map(({ id }) => id));
  const given = options.suppressions ?? [];
  const suppressions = new Suppressions(
    given.filter((one) => faultOf(one, known) === undefined),
    options.today,
  );
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const undecided: Undecided[] = [];
  const seen = new Map<string, number>();
  for (const result of results) {
    const { rule, address } = result;
    const about = { rule: rule.id, severity: rule.severity, address };
    if (result.kind === 'fail' || result.kind === 'unknown') {
      const found = suppressions.find(rule.id, address, result.resource?.configAddress ?? address);
      if (found !== undefined) {
        const { reason, until } = found;
        suppressed.push({
          ...about,
          message: wordsOf(result),
          where: whereOf(result),
          reason,
          until,
        });
        continue;
      }
    }
    if (result.kind === 'unknown') {
      const { reasons } = result;
      undecided.push({
        ...about,
        where: whereOf(result),
        reasons,
        introduced: isNew(openIdentity(result, model)),
        identity: openIdentity(result, model),
        wasJudged: judgedBefore.has(`${rule.id}|${address}`),
      });
    }
    if (result.kind === 'fail') {
      const identity = numbered(identityOf(result), seen);
      const { message, path } = result;
      findings.push({
        kind: 'violation',
        ...about,
        message,
        path,
        where: whereOf(result),
        introduced: isNew(identity),
        identity,
      });
    }
    if (result.kind === 'error') {
      const message = `the rule failed: ${result.message}`;
      findings.push({
        kind: 'error',
        ...about,
        message,
        path: '',
        where: whereOf(result),
        introduced: true,
        identity: `${rule.id}|${address}|error`,
      });
    }
  }
  findings.push(...suppressionFindings(given, suppressions, known));
  const unreadBefore = new Set(options.before?.unread.map(unreadIdentity));
  for (const { given, ...reason } of model.unread) {
    const identity = unreadIdentity({ ...reason, ...(given && { given }) });
    undecided.push({
      rule: 'input-not-read',
      // Anything may be in it.
      severity: 'high',
      address: reason.address,
      where: {},
      reasons: [reason],
      introduced: !unreadBefore.has(identity),
      identity: `input-not-read|${identity}`,
      wasJudged: false,
    });
  }
  const fails = findings.filter(({ kind }) => kind === 'violation');
  const count = (kind: Result['kind']): number => results.filter((one) => one.kind === kind).length;
  return {
    version: REPORT_VERSION,
    compared: options.before !== undefined,
    findings: findings.sort(byImportance),
    undecided: undecided.sort(byImportance),
    suppressed: suppressed.sort(byImportance),
    counts: {
      resources: model.resources.length,
      rules: rules.length,
      passed: count('pass'),
      failed: fails.length,
      unknown: undecided.length,
      suppressed: suppressed.length,
      notApplicable: count('notApplicable'),
      existing: fails.filter(({ introduced }) => !introduced).length,
      ...leftOf(old, results, model, options.moved),
      errors: count('error'),
    },
  };
}

/** What was passed or failed and nothing else, as `rule|address`. */
function judgedIn(
  old: readonly Result[],
  moved: ReadonlyMap<string, string> = new Map(),
): ReadonlySet<string> {
  const named = (results: readonly Result[]): string[] =>
    results.map(({ rule, address }) => `${rule.id}|${moved.get(address) ?? address}`);
  const open = new Set(named(old.filter(({ kind }) => kind === 'unknown' || kind === 'error')));
  const judged = old.filter(({ kind }) => kind === 'pass' || kind === 'fail');
  return new Set(named(judged).filter((one) => !open.has(one)));
}

/** How many rules that failed for an address fail for it no more, or for which it is gone. */
function leftOf(
  old: readonly Result[],
  now: readonly Result[],
  model: Model,
  moved: ReadonlyMap<string, string> = new Map(),
): Pick<Counts, 'fixed' | 'gone'> {
  const there = new Set([ACCOUNT, ...model.resources.map(({ address }) => address)]);
  const addressOf = ({ address }: Result): string => moved.get(address) ?? address;
  const still = new Set(
    now.flatMap((one) =>
      one.kind === 'pass' || one.kind === 'notApplicable' ? [] : [`${one.rule.id}|${one.address}`],
    ),
  );
  const left = new Map(
    old
      .filter(({ kind }) => kind === 'fail')
      .map((one) => [`${one.rule.id}|${addressOf(one)}`, there.has(addressOf(one))] as const)
      .filter(([key]) => !still.has(key)),
  );
  const fixed = [...left.values()].filter((isThere) => isThere).length;
  return { fixed, gone: left.size - fixed };
}

type NotPassed = Extract<Result, { readonly kind: 'fail' | 'unknown' | 'error' }>;

function whereOf({ resource }: NotPassed): Finding['where'] {
  return resource?.where ?? {};
}

function wordsOf(result: NotPassed): string {
  if (result.kind !== 'unknown') return result.message;
  return result.reasons.map(({ path, reason }) => `${path} ${reason}`.trim()).join('; ');
}

interface Ranked {
  readonly severity: Finding['severity'];
  readonly rule: string;
  readonly address: string;
  readonly message?: string;
}

/** The worst first; then by rule, address and message. */
export function byImportance(a: Ranked, b: Ranked): number {
  return (
    severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
    compare(a.rule, b.rule) ||
    compare(a.address === ACCOUNT ? '' : a.address, b.address === ACCOUNT ? '' : b.address) ||
    compare(a.message ?? '', b.message ?? '')
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
