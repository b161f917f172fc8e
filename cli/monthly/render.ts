import { oneLine } from '../../alicloud/printable';
import { shellLine } from '../../policies/incident';
import type { Command } from '../../policies/incident';
import type { ChecklistItem, ListName, Weakness } from '../../policies/monthly';
import { escape } from '../review/render/markdown';
import type { Month } from './month';

const NOTHING_RUN = 'Nothing of this was run. Look at each command before you run it.';
const BY = { enforced: 'enforced', watched: 'watched', yours: 'yours to do' } as const;

/** Blocks with a title, which every form has in this order. */
interface Part {
  readonly title: string;
  readonly lines: readonly Line[];
}

interface Line {
  readonly text: string;
  readonly fix?: readonly Command[];
  /** Something to tick off. */
  readonly isTask?: boolean;
}

export function monthText(month: Month): string {
  const parts = partsOf(month).map(({ title, lines }) =>
    [title, ...lines.flatMap(textLines)].join('\n'),
  );
  return `${[verdictOf(month), ...parts].join('\n\n')}\n`;
}

function textLines({ text, fix = [] }: Line): readonly string[] {
  return [
    `  ${oneLine(text)}`,
    ...fix.flatMap((one) => [`      $ ${shellLine(one.argv)}`, `        ${oneLine(one.does)}`]),
  ];
}

/** For a ticket, to be ticked off. */
export function monthMarkdown(month: Month): string {
  const parts = partsOf(month).map(({ title, lines }) =>
    [
      `## ${escape(title)}`,
      lines
        .map(({ text, fix = [], isTask = false }) =>
          [
            `- ${isTask ? '[ ] ' : ''}${escape(oneLine(text))}`,
            ...fix.map((one) => `${indent(fenced(shellLine(one.argv)))}\n  ${escape(one.does)}`),
          ].join('\n'),
        )
        .join('\n'),
    ].join('\n\n'),
  );
  return `${[`# ${escape(titleOf(month))}`, `**${escape(verdictOf(month))}**`, ...parts].join('\n\n')}\n`;
}

/** One page that needs nothing else: no script, no other file, and readable on paper. */
export function monthHtml(month: Month): string {
  const parts = partsOf(month).map(
    ({ title, lines }) =>
      `<section><h2>${html(title)}</h2><ul>${lines.map(htmlLine).join('\n')}</ul></section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(titleOf(month))}</title>
<style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;border:1px solid;padding:.5rem}</style>
</head>
<body>
<main>
<h1>${html(titleOf(month))}</h1>
<p><strong>${html(verdictOf(month))}</strong></p>
${parts.join('\n')}
</main>
</body>
</html>
`;
}

function htmlLine({ text, fix = [] }: Line): string {
  const commands = fix.map(
    (one) => `<pre><code>${html(shellLine(one.argv))}</code></pre><p>${html(one.does)}</p>`,
  );
  return `<li>${html(oneLine(text))}${commands.join('')}</li>`;
}

export function checklistText(list: ListName, items: readonly ChecklistItem[]): string {
  const title = list === 'today' ? 'Today' : 'Every month';
  return `${[title, ...items.map((one) => `  ${itemText(one)}`)].join('\n')}\n`;
}

function titleOf({ taken, account }: Month): string {
  const whose = account === undefined ? 'the account' : `account ${account}`;
  return `Review of ${whose}, ${taken.slice(0, 10)}`;
}

function verdictOf({ weaknesses, ending, unjudged, uncompared }: Month): string {
  const open = unjudged.length + uncompared;
  const rest = open === 0 ? '' : ` ${counted(open, 'question')} could not be judged.`;
  if (weaknesses.length + ending.length === 0) {
    return `${open === 0 ? 'Nothing weak was found.' : 'Nothing weak was found in what was read.'}${rest}`;
  }
  const ends =
    ending.length === 0 ? '' : `, and ${counted(ending.length, 'exception')} to renew or end`;
  const word = weaknesses.length === 1 ? 'weakness' : 'weaknesses';
  return `${String(weaknesses.length)} ${word} to fix${ends}.${rest}`;
}

const counted = (count: number, what: string): string =>
  `${String(count)} ${what}${count === 1 ? '' : 's'}`;

function partsOf(month: Month): readonly Part[] {
  const parts: readonly Part[] = [
    { title: `To fix. ${NOTHING_RUN}`, lines: month.weaknesses.map(weaknessLine) },
    {
      title: 'Ends soon, or has ended',
      lines: month.ending.map((text) => ({ text, isTask: true })),
    },
    {
      title: `Changed since ${month.since ?? 'before'}`,
      lines: month.changes.map((text) => ({ text })),
    },
    {
      title: 'Could not be judged',
      lines: [
        ...month.unjudged.map(({ about, why }) => ({ text: `${about}: ${why}` })),
        ...(month.uncompared === 0
          ? []
          : [{ text: `whether ${counted(month.uncompared, 'object')} came or went` }]),
      ],
    },
    {
      title: 'Of the guides, this month',
      lines: month.checklist.map((one) => ({ text: itemText(one), isTask: one.by === 'yours' })),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function weaknessLine({ kind, item, about, says, fix }: Weakness): Line {
  return { text: `${about}: ${says}. (${kind}, ${item})`, fix, isTask: true };
}

function itemText({ item, by, what, where }: ChecklistItem): string {
  return `${item} [${BY[by]}] ${what} ${where}`;
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}sh\n${text}\n${fence}`;
}

const indent = (text: string): string => text.replace(/^/gm, '  ');

function html(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
  return text.replace(/[&<>"]/g, (sign) => `&${names[sign] ?? ''};`);
}
