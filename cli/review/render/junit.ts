import { clip } from '../../../alicloud/printable';
import { placeText, plural } from '../outcome';
import type { Outcome } from '../outcome';
import { xmlText } from '../../xml';

/** One suite for each rule, one case for each finding; a rule that found nothing is a case. */
export function renderJunit({ findings, undecided, rules, report }: Outcome): string {
  const cases = new Map<string, string[]>(rules.map(({ id }) => [id, []]));
  const add = (rule: string, text: string): void => {
    cases.set(rule, [...(cases.get(rule) ?? []), text]);
  };
  const failed = new Set<string>();
  for (const { kind, rule, severity, address, message, where } of findings) {
    const tag = kind === 'error' ? 'error' : 'failure';
    failed.add(rule);
    add(
      rule,
      `    <testcase classname="${xml(rule)}" name="${xml(address)}"><${tag} type="${severity}" message="${xml(message)}">${xml(placeText(where))}</${tag}></testcase>`,
    );
  }
  for (const { rule, address, reasons } of undecided) {
    const why = reasons.map(({ path, reason }) => `${path} ${reason}`.trim()).join('; ');
    add(
      rule,
      `    <testcase classname="${xml(rule)}" name="${xml(address)}"><skipped message="${xml(`could not be judged: ${why}`)}"/></testcase>`,
    );
  }
  const suites = [...cases].map(([rule, lines]) => {
    const all =
      lines.length > 0 ? lines : [`    <testcase classname="${xml(rule)}" name="${xml(rule)}"/>`];
    return `  <testsuite ${countsIn(rule, all)}>\n${all.join('\n')}\n  </testsuite>`;
  });
  const errors = findings.filter(({ kind }) => kind === 'error').length;
  const tests = suites.join('\n').split('<testcase ').length - 1;
  const head = `<testsuites name="alicloud-baseline review, ${plural(report.counts.resources, 'resource')}" tests="${tests}" failures="${findings.length - errors}" errors="${errors}" skipped="${undecided.length}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join('\n')}\n</testsuites>\n`;
}

function countsIn(rule: string, cases: readonly string[]): string {
  const count = (tag: string): number => cases.filter((one) => one.includes(`><${tag} `)).length;
  return `name="${xml(rule)}" tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}

function xml(text: string): string {
  return xmlText(clip(text, 2000));
}
