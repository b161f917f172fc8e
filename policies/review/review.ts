import { ACCOUNT, judge } from './engine';
import type { Judgement, JudgeOptions } from './engine';
import { identityOf, identitiesOf, numbered, openIdentity } from './identity';
import type { Model } from './model';
import { REPORT_VERSION } from './report';
import type { Finding, Report, Suppressed, Undecided } from './report';
import type { Rule } from './rule';
import { severities } from './severity';
import { suppressionFindings } from './suppression-findings';
import { faultOf, Suppressions } from './suppressions';
import type { Suppression } from './suppressions';

export interface ReviewOptions extends JudgeOptions {
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
  const judgements = judge(model, rules, options);
  const old =
    options.before === undefined
      ? []
      : judge(options.before, rules, { ...options, before: undefined });
  const before = identitiesOf(old, options.moved ?? new Map<string, string>());
  const isNew = (identity: string): boolean =>
    options.before === undefined || !before.has(identity);
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
  for (const judgement of judgements) {
    const { rule, address } = judgement;
    const about = { rule: rule.id, severity: rule.severity, address };
    if (judgement.kind === 'fail' || judgement.kind === 'unknown') {
      const found = suppressions.find(
        rule.id,
        address,
        judgement.resource?.configAddress ?? address,
      );
      if (found !== undefined) {
        const { reason, until } = found;
        suppressed.push({
          ...about,
          message: wordsOf(judgement),
          where: whereOf(judgement),
          reason,
          until,
        });
        continue;
      }
    }
    if (judgement.kind === 'unknown') {
      const { doubts } = judgement;
      undecided.push({
        ...about,
        where: whereOf(judgement),
        doubts,
        introduced: isNew(openIdentity(judgement)),
      });
    }
    if (judgement.kind === 'fail') {
      const identity = numbered(identityOf(judgement), seen);
      const { message, path } = judgement;
      findings.push({
        kind: 'violation',
        ...about,
        message,
        path,
        where: whereOf(judgement),
        introduced: isNew(identity),
        identity,
      });
    }
    if (judgement.kind === 'error') {
      const message = `the rule failed: ${judgement.message}`;
      findings.push({
        kind: 'error',
        ...about,
        message,
        path: '',
        where: whereOf(judgement),
        introduced: true,
        identity: `${rule.id}|${address}|error`,
      });
    }
  }
  findings.push(...suppressionFindings(given, suppressions, known));
  for (const doubt of model.unread) {
    undecided.push({
      rule: 'input-not-read',
      severity: 'medium',
      address: doubt.address,
      where: {},
      doubts: [doubt],
      introduced: true,
    });
  }
  const fails = findings.filter(({ kind }) => kind === 'violation');
  const count = (kind: Judgement['kind']): number =>
    judgements.filter((one) => one.kind === kind).length;
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
      fixed: fixedOf(old, judgements, options.moved),
      errors: count('error'),
    },
  };
}

/** How many rules that failed for an address fail for it no more. */
function fixedOf(
  old: readonly Judgement[],
  now: readonly Judgement[],
  moved: ReadonlyMap<string, string> = new Map(),
): number {
  const failing = (judgements: readonly Judgement[]): Set<string> =>
    new Set(
      judgements.flatMap(({ kind, rule, address }) =>
        kind === 'pass' || kind === 'notApplicable'
          ? []
          : [`${rule.id}|${moved.get(address) ?? address}`],
      ),
    );
  const still = failing(now);
  const was = failing(old.filter(({ kind }) => kind === 'fail'));
  return [...was].filter((one) => !still.has(one)).length;
}

type Judged = Extract<Judgement, { readonly kind: 'fail' | 'unknown' | 'error' }>;

function whereOf({ resource }: Judged): Finding['where'] {
  return resource?.where ?? {};
}

function wordsOf(judgement: Judged): string {
  if (judgement.kind !== 'unknown') return judgement.message;
  return judgement.doubts.map(({ path, reason }) => `${path} ${reason}`.trim()).join('; ');
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
