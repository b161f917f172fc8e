import { clip } from '../../../alicloud/printable';
import type { Finding } from '../../../policies/review';
import { accessLines } from '../../access-lines';
import { excerptLines, noticeText, placeText, questionsOf, verdictOf } from '../outcome';
import type { Notice } from '../judging';
import type { PlacedChange } from '../settings-review';
import type { OpenQuestion, Outcome } from '../outcome';

/** Findings one after the other, worst first, and the verdict on the last line. */
export function renderText(outcome: Outcome): string {
  const { findings, undecided, report, configuration, settings } = outcome;
  const fix = new Map(outcome.rules.map(({ id, remediation }) => [id, remediation]));
  const access = outcome.access.flatMap(accessLines);
  const parts = [
    // What somebody can newly do is what a reviewer asks first.
    ...(access.length === 0
      ? []
      : [['access', ...access.map((line) => `  ${line}`.trimEnd())].join('\n')]),
    ...findings.map((finding) => findingText(finding, fix.get(finding.rule))),
    ...questionsOf(undecided).map(questionText),
    ...report.suppressed.map(
      ({ rule, address, reason, until }) =>
        `suppressed  ${rule}  ${clip(address)}\n  until ${clip(until)}: ${clip(reason)}`,
    ),
    // What is weaker is among the findings.
    ...settings.filter(({ way }) => way !== 'weaker').map(settingText),
    ...configuration.map(noticeLines),
  ];
  return `${[...parts, verdictOf(outcome)].join('\n\n')}\n`;
}

function settingText({ setting, way, message, where }: PlacedChange): string {
  const place = placeText(where);
  const at = place === '' ? [] : [`  at ${clip(place)}`];
  return [`${way}  ${clip(setting)}`, `  ${message}`, ...at].join('\n');
}

function noticeLines(notice: Notice): string {
  const place = placeText(notice.where);
  return [
    `configuration  ${clip(notice.setting)}`,
    `  ${noticeText(notice)}`,
    ...(place === '' ? [] : [`  at ${clip(place)}`]),
  ].join('\n');
}

function findingText(
  { rule, severity, address, message, path, where, excerpt = [] }: Finding,
  fix?: string,
): string {
  const place = placeText(where);
  return [
    `${severity}  ${rule}  ${clip(address)}`,
    `  ${message}${path === '' ? '' : ` (${clip(path)})`}`,
    ...(place === '' ? [] : [`  at ${clip(place)}`]),
    ...excerptLines(excerpt).map((line) => `    ${line}`),
    ...(fix === undefined ? [] : [`  fix: ${fix}`]),
  ].join('\n');
}

function questionText({ rules, address, reasons, where }: OpenQuestion): string {
  const place = placeText(where);
  return [
    `unknown  ${rules.join(', ')}  ${clip(address)}`,
    ...reasons.map(
      (reason) =>
        `  ${clip([reason.address === address ? '' : reason.address, reason.path, reason.reason].filter((one) => one !== '').join(' '))}`,
    ),
    ...(place === '' ? [] : [`  at ${clip(place)}`]),
  ].join('\n');
}
