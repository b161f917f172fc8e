import type { Finding, Report, Suppressed, Undecided } from './report';
import { byImportance } from './review';

/**
 * Several reports on one change as one, where nobody knows which of them will come true: what is wrong
 * in any is wrong, each fault once. Only what can have no effect has to have none in all.
 *
 * @param reports - at least one.
 */
export function mergeReports(reports: readonly Report[]): Report {
  const [first] = reports;
  if (first === undefined) throw new Error('there is no report to merge');
  if (reports.length === 1) return first;
  const all = reports.flatMap((report) => report.findings);
  const isUnused = ({ rule, identity }: Finding): boolean =>
    rule !== 'suppression-unused' ||
    reports.every(({ findings }) => findings.some((one) => one.identity === identity));
  const findings = once(all.filter(isUnused), ({ kind, identity }) => `${kind} ${identity}`);
  const undecided = once(
    reports.flatMap((report) => report.undecided),
    ({ rule, address, reasons }: Undecided) => JSON.stringify([rule, address, reasons]),
  );
  const suppressed = once(
    reports.flatMap((report) => report.suppressed),
    ({ rule, address, message }: Suppressed) => JSON.stringify([rule, address, message]),
  );
  const violations = findings.filter(({ kind }) => kind === 'violation');
  const most = (count: keyof Report['counts']): number =>
    Math.max(...reports.map(({ counts }) => counts[count]));
  return {
    version: first.version,
    compared: reports.every(({ compared }) => compared),
    findings,
    undecided,
    suppressed,
    counts: {
      resources: most('resources'),
      rules: first.counts.rules,
      passed: most('passed'),
      failed: violations.length,
      unknown: undecided.length,
      suppressed: suppressed.length,
      notApplicable: most('notApplicable'),
      existing: violations.filter(({ introduced }) => !introduced).length,
      fixed: Math.min(...reports.map(({ counts }) => counts.fixed)),
      gone: Math.min(...reports.map(({ counts }) => counts.gone)),
      errors: findings.filter(({ kind }) => kind === 'error').length,
    },
  };
}

/** A report with what was found beside the resources. */
export function addToReport(
  report: Report,
  findings: readonly Finding[],
  undecided: readonly Undecided[],
): Report {
  const { counts } = report;
  return {
    ...report,
    findings: [...report.findings, ...findings].sort(byImportance),
    undecided: [...report.undecided, ...undecided].sort(byImportance),
    counts: {
      ...counts,
      failed: counts.failed + findings.length,
      unknown: counts.unknown + undecided.length,
    },
  };
}

interface Judged {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly address: string;
  readonly introduced?: boolean;
}

/** Each once; what is new in any report is new. */
function once<T extends Judged>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    const known = found.get(key);
    if (known === undefined || (known.introduced === false && item.introduced === true)) {
      found.set(key, item);
    }
  }
  return [...found.values()].sort(byImportance);
}
