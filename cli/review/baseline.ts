import { createHash } from 'node:crypto';
import { z } from 'zod';
import { printableJson } from '../../alicloud/printable';
import { InputError } from '../../policies/review';
import type { Report } from '../../policies/review';
import { parseJson, readText } from './read-file';
import { shown } from './shown';

/** The version of the file's shape. */
const VERSION = 1;

const entry = z.strictObject({ rule: z.string(), address: z.string(), identity: z.string() });
const recorded = z.strictObject({ version: z.literal(VERSION), known: z.array(entry) });

/** What a report has, for a file: names for people, and a digest by which it is known again. */
export function baselineText({ findings, undecided }: Report): string {
  const known = [...findings.filter(({ kind }) => kind === 'violation'), ...undecided].map(
    ({ rule, address, identity }) => ({ rule, address, identity: digest(identity) }),
  );
  return printableJson({ version: VERSION, known });
}

/** @throws InputError where it is none. */
export function readBaseline(path: string): ReadonlySet<string> {
  const name = shown(path);
  const { success, data } = recorded.safeParse(parseJson(readText(path, name), name));
  if (success) return new Set(data.known.map(({ identity }) => identity));
  throw new InputError(name, '', 'no recorded findings', 'what review --record writes');
}

/** The report with what was recorded taken for known: it is told as there already. */
export function withBaseline(report: Report, known: ReadonlySet<string>): Report {
  const old = <T extends { readonly identity: string; readonly introduced: boolean }>(one: T): T =>
    known.has(digest(one.identity)) ? { ...one, introduced: false } : one;
  const findings = report.findings.map((one) => (one.kind === 'violation' ? old(one) : one));
  const existing = findings.filter(({ kind, introduced }) => kind === 'violation' && !introduced);
  return {
    ...report,
    compared: true,
    findings,
    undecided: report.undecided.map(old),
    counts: { ...report.counts, existing: existing.length },
  };
}

function digest(identity: string): string {
  return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}
