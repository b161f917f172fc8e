import type { AccessDifference } from '../../policies/account';
import { clip } from '../../alicloud/printable';
import { atLeast } from '../../policies/review';
import type {
  ExcerptLine,
  Finding,
  Report,
  Rule,
  Severity,
  Undecided,
} from '../../policies/review';
import { EXIT } from '../exit';
import type { Notice } from './judging';
import type { PlacedChange } from './settings-review';
import type { ExitCode } from '../exit';

export interface OutcomeOptions {
  /** Also what was there before the change. */
  readonly all: boolean;
  readonly failOn: Severity;
  /** Whether what could not be judged is an end of its own. */
  readonly strict: boolean;
  /** What changes the verdict, or would if it counted. */
  readonly configuration: readonly Notice[];
  /** What the change makes of the settings of the baseline. */
  readonly settings: readonly PlacedChange[];
  /** Of each settings file, what it makes of who may do what. */
  readonly access: readonly AccessDifference[];
}

/** A report, and what of it counts: one for every format and for the exit code. */
export interface Outcome extends OutcomeOptions {
  readonly report: Report;
  readonly rules: readonly Rule[];
  /** Those to show, worst first. */
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly code: ExitCode;
  /** How a finding without a file is placed, as the checks of a repository want one. */
  readonly anchor: string;
}

export function outcomeOf(
  report: Report,
  rules: readonly Rule[],
  anchor: string,
  options: OutcomeOptions,
): Outcome {
  const counts = ({ introduced }: { readonly introduced: boolean }): boolean =>
    options.all || introduced;
  const findings = report.findings.filter(counts);
  const undecided = report.undecided.filter(counts);
  return {
    ...options,
    report,
    rules,
    findings,
    undecided,
    anchor,
    code: codeOf(findings, undecided, options),
  };
}

/** What is left open of this severity or over it is no end that is clean. */
const SERIOUS: Severity = 'high';

/** What could not be finished comes before what was found: the rest is not known to be clean. */
function codeOf(
  findings: readonly Finding[],
  undecided: readonly Undecided[],
  { failOn, strict }: OutcomeOptions,
): ExitCode {
  if (findings.some(({ kind }) => kind === 'error')) return EXIT.unfinished;
  // A change that makes a value unreadable is not better than one that makes it wrong.
  if (undecided.some(({ wasJudged }) => wasJudged)) return EXIT.unfinished;
  if (strict && undecided.length > 0) return EXIT.unfinished;
  if (findings.some(({ severity }) => atLeast(severity, failOn))) return EXIT.findings;
  // Nobody looks twice at what ends as clean: what may be serious and is not known does not.
  const least = atLeast(failOn, SERIOUS) ? failOn : SERIOUS;
  const isOpen = undecided.some(({ severity }) => atLeast(severity, least));
  return isOpen ? EXIT.unfinished : EXIT.clean;
}

/** What cannot be judged for the same reasons, together: a document that is not known is one thing. */
export interface OpenQuestion extends Pick<Undecided, 'address' | 'reasons' | 'where'> {
  /** The rules that ask for it, the worst first. */
  readonly rules: readonly string[];
}

export function questionsOf(undecided: readonly Undecided[]): readonly OpenQuestion[] {
  const found = new Map<string, OpenQuestion>();
  for (const { rule, address, reasons, where } of undecided) {
    const key = JSON.stringify([address, reasons]);
    const rules = [...(found.get(key)?.rules ?? []), rule];
    found.set(key, { address, reasons, where, rules });
  }
  return [...found.values()];
}

/** `1 critical, 2 low`; empty for none. */
function bySeverity(findings: readonly { readonly severity: Severity }[]): string {
  const counts = new Map<Severity, number>();
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return [...counts].map(([severity, count]) => `${count} ${severity}`).join(', ');
}

export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** The verdict in one line, the same in every format for people. */
export function verdictOf({ findings, undecided, report, all }: Outcome): string {
  const { counts, compared } = report;
  const what = compared && !all ? 'new finding' : 'finding';
  const first =
    findings.length === 0
      ? `no ${what}s`
      : `${plural(findings.length, what)}: ${bySeverity(findings)}`;
  const rest = [
    ...(counts.errors > 0 ? [`${plural(counts.errors, 'check')} failed`] : []),
    ...(undecided.length > 0 ? [`${undecided.length} could not be judged`] : []),
    ...(compared && counts.existing > 0 ? [`${counts.existing} already there`] : []),
    ...(compared && counts.fixed > 0 ? [`${counts.fixed} fixed`] : []),
    ...(compared && counts.gone > 0 ? [`${counts.gone} gone with what is deleted`] : []),
    ...(counts.suppressed > 0 ? [`${counts.suppressed} suppressed`] : []),
    `${counts.passed} passed`,
  ];
  return `${first} (${rest.join(', ')}; ${plural(counts.resources, 'resource')})`;
}

/** A notice, and whether it counts, in words. */
export function noticeText({ message, counts, introduced }: Notice): string {
  if (counts) return introduced ? `${message} (brought by the change, and trusted)` : message;
  return `${message} (brought by the change, and does not count for it; --trust-head counts it)`;
}

/** `main.tf:12, construct App/Stack/Bucket`; empty where nothing is known. */
export function placeText({ file, line, construct }: Finding['where']): string {
  const at = file === undefined ? '' : line === undefined ? file : `${file}:${line}`;
  return [at, construct === undefined ? '' : `construct ${construct}`]
    .filter((one) => one !== '')
    .join(', ');
}

/** `12 | resource "a" "b" {`, in a form that is safe to print. */
export function excerptLines(excerpt: readonly ExcerptLine[]): readonly string[] {
  const width = String(excerpt.at(-1)?.line ?? '').length;
  return excerpt.map(({ line, text }) =>
    `${String(line).padStart(width)} | ${clip(text)}`.trimEnd(),
  );
}
