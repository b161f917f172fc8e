import { clip } from '../../../alicloud/printable';
import { ownRules } from '../../../policies/review';
import type { Finding, Rule, Where } from '../../../policies/review';
import { accessLines } from '../../access-lines';
import { excerptLines, noticeText, placeText, plural, questionsOf, verdictOf } from '../outcome';
import type { Notice } from '../judging';
import type { PlacedChange } from '../settings-review';
import type { Outcome } from '../outcome';

/** A comment on GitHub may have 65,536 characters; some are left for whoever posts it. */
export const LONGEST_COMMENT = 60_000;
/** By this a comment is found again, to be updated. */
export const MARKER = '<!-- alicloud-baseline review -->';
const FOLDS = 12_000;
const OPEN_PLACES = 5;
const FOLDED_PLACES = 40;
/** No rule, however long the addresses are, takes the room of all others. */
const LONGEST_GROUP = 12_000;

/** A comment for a pull request: the verdict, the worst first, how to fix it, the rest folded. */
export function renderMarkdown(outcome: Outcome): string {
  const { findings, undecided, report, rules } = outcome;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const head = `${MARKER}\n${iconOf(outcome)} **${escape(verdictOf(outcome))}**\n`;
  const groups = groupsOf(findings).map((group) =>
    fitted(group, byId.get(group[0]?.rule ?? ''), LONGEST_GROUP),
  );
  const { text, left } = fill(groups, LONGEST_COMMENT - head.length - 4 * FOLDS - 1000);
  const rest =
    left === 0
      ? ''
      : `\n**${plural(left, 'more rule')} with findings left out here**: the whole is in the report of the run.\n`;
  const told = configurationText(outcome.configuration);
  const folds = [
    fold(
      'Could not be judged',
      questionsOf(undecided).map(
        ({ rules: asked, address, reasons }) =>
          `${asked.map(code).join(', ')} ${code(address)}: ${reasons.map((one) => escape([one.path, one.reason].filter((part) => part !== '').join(' '))).join('; ')}`,
      ),
    ),
    fold(
      'Suppressed',
      report.suppressed.map(
        ({ rule, address, reason, until }) =>
          `${code(rule)} ${code(address)}, until ${escape(until)}: ${escape(reason)}`,
      ),
    ),
  ];
  return `${[
    head,
    accessText(outcome.access),
    told,
    text,
    rest,
    settingsText(outcome.settings),
    ...folds,
  ]
    .filter((part) => part !== '')
    .join('\n')
    .trimEnd()}\n`;
}

const OPEN_ACCESS = 60;
const LONGEST_LINE = 300;

/** What somebody can newly do is what a reviewer asks first. In a fence nothing of it is markup. */
function accessText(access: Outcome['access']): string {
  const lines = access
    .flatMap(accessLines)
    .map((line) => clip(line, LONGEST_LINE).replaceAll('`', "'"));
  if (lines.length === 0) return '';
  const left = lines.length - OPEN_ACCESS;
  const more = left > 0 ? [`and ${left} more lines, in the other formats`] : [];
  const shown = ['```text', ...lines.slice(0, OPEN_ACCESS), ...more, '```'];
  return ['**Who may do what, after and not before**', '', ...shown, ''].join('\n');
}

const OPEN_SETTINGS = 30;

/** What is weaker is among the findings: here is the rest. */
function settingsText(changes: readonly PlacedChange[]): string {
  const lines = changes
    .filter(({ way }) => way !== 'weaker')
    .map(({ setting, way, message }) => `- ${way}: ${code(setting)} ${escape(message)}`);
  if (lines.length === 0) return '';
  const left = lines.length - OPEN_SETTINGS;
  const more = left > 0 ? [`- and ${left} more, in the other formats`] : [];
  return ['**Settings that change**', '', ...lines.slice(0, OPEN_SETTINGS), ...more, ''].join('\n');
}

const OPEN_NOTICES = 10;

/** Not folded: whoever approves the change has to see by what it was judged. */
function configurationText(notices: readonly Notice[]): string {
  if (notices.length === 0) return '';
  // What the change brings comes first, lest it hides behind what everybody knows.
  const sorted = [...notices].sort((a, b) => Number(b.introduced) - Number(a.introduced));
  const lines = sorted.map((notice) => {
    const place = whereText(notice.where);
    return `- ${notice.introduced ? '⚠️ ' : ''}${escape(noticeText(notice))}${place === '' ? '' : `, ${place}`}`;
  });
  const left = lines.length - OPEN_NOTICES;
  const more = left > 0 ? [`- and ${left} more, in the other formats`] : [];
  return ['**Configuration of the review**', '', ...lines.slice(0, OPEN_NOTICES), ...more, ''].join(
    '\n',
  );
}

/** Nothing that could not be judged is told as clean. */
function iconOf({ code, undecided }: Outcome): string {
  return code === 0 && undecided.length > 0 ? ICONS[3] : ICONS[code];
}

const ICONS: Readonly<Record<Outcome['code'], string>> = {
  0: '✅',
  1: '❌',
  2: '⚠️',
  3: '⚠️',
};

/** Findings of one rule together, the worst rule first. */
function groupsOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/** With as many places as there is room for: at least one. */
function fitted(group: readonly Finding[], rule: Rule | undefined, room: number): string {
  let places = OPEN_PLACES + FOLDED_PLACES;
  let text = groupText(group, rule, places);
  while (text.length > room && places > 1) {
    places = Math.floor(places / 2);
    text = groupText(group, rule, places);
  }
  return text;
}

function groupText(group: readonly Finding[], rule: Rule | undefined, places: number): string {
  const [first] = group;
  if (first === undefined) return '';
  const title = rule?.title ?? ownRules[first.rule] ?? first.rule;
  const lines = group.map((finding) => `- ${findingText(finding)}`);
  const open = group
    .slice(0, Math.min(places, OPEN_PLACES))
    .map((finding, index) => `${lines[index] ?? ''}${excerptText(finding)}`);
  const folded = lines.slice(open.length, places);
  const left = lines.length - open.length - folded.length;
  const more = left > 0 ? [`- and ${left} more, left out here`] : [];
  return [
    `### ${first.severity}: ${escape(title)}`,
    '',
    ...open,
    ...(folded.length === 0
      ? more
      : [
          `<details><summary>${lines.length - open.length} more</summary>`,
          '',
          ...folded,
          ...more,
          '',
          '</details>',
        ]),
    '',
    ...(rule === undefined
      ? []
      : [
          `**Fix:** ${markup(rule.remediation)}`,
          '',
          `<details><summary>Why, and where this is from</summary>`,
          '',
          escape(rule.rationale),
          '',
          `Rule ${code(rule.id)}. ${rule.references.map(sourceText).join('; ')}`,
          '',
          '</details>',
          '',
        ]),
  ].join('\n');
}

function findingText({ address, message, where, path, introduced }: Finding): string {
  const place = whereText(where);
  const at = path === '' ? '' : ` (${code(path)})`;
  const old = introduced ? '' : ', already there';
  return `${code(address)}: ${escape(message)}${at}${place === '' ? '' : `, ${place}`}${old}`;
}

/** In a fence nothing is markup and nobody is mentioned. */
function excerptText({ excerpt = [] }: Finding): string {
  if (excerpt.length === 0) return '';
  const lines = excerptLines(excerpt).map((line) => line.replaceAll('`', "'"));
  return ['', '  ```text', ...lines.map((line) => `  ${line}`), '  ```'].join('\n');
}

function whereText(where: Where): string {
  const text = placeText(where);
  return text === '' ? '' : code(text);
}

/** As many whole parts as there is room for. */
function fill(
  parts: readonly string[],
  room: number,
): { readonly text: string; readonly left: number } {
  const taken: string[] = [];
  let used = 0;
  for (const part of parts) {
    if (used + part.length + 1 > room) break;
    taken.push(part);
    used += part.length + 1;
  }
  return { text: taken.join('\n'), left: parts.length - taken.length };
}

function fold(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const { text, left } = fill(
    lines.map((line) => `- ${line}`),
    FOLDS,
  );
  const more = left === 0 ? '' : `\n- and ${left} more, left out here`;
  return `<details><summary>${title}: ${lines.length}</summary>\n\n${text}${more}\n\n</details>\n`;
}

const LONGEST = 400;
/**
 * What Markdown or HTML obeys, and the signs that make addresses into links. First those with which
 * people, issues and the like are named: they are looked for when entities are signs again, but not in
 * code.
 */
const SIGNS =
  /([@#!$~%&](?=[\w"]))|[&<>@|`*~[\]\\#!$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|:(?=\/\/)|(?<=\bwww)\./gi;

/** So that a name is a name: no Markdown, no HTML, nobody mentioned, no link. */
export function escape(text: string): string {
  return clip(text, LONGEST).replace(SIGNS, (sign, names?: string) =>
    names === undefined ? entity(sign) : `<code>${entity(sign)}</code>`,
  );
}

function entity(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

function code(text: string): string {
  return `<code>${clip(text, LONGEST).replace(SIGNS, entity)}</code>`;
}

/** Where a rule is from: addresses of ours are links. */
function sourceText(reference: string): string {
  return /^https:\/\/[^\s<>]+$/.test(reference) ? `<${reference}>` : escape(reference);
}

/** Our own sentences, in which backquotes mark what is to be typed. */
function markup(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? code(part) : escape(part)))
    .join('');
}
