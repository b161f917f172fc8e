import { shellLine } from '../../policies/incident';
import type { Command } from '../../policies/incident';
import { escape } from '../review/render/markdown';
import { safe, type Section } from './sheet';

/** For a terminal: what is to be done, in order. */
export function planText(title: string, verdict: string, sections: readonly Section[]): string {
  return [safe(title), verdict, NOTHING_RUN, ...sections.map(sectionText)].join('\n\n') + '\n';
}

const NOTHING_RUN =
  'Nothing of this was run. Look at each command, run it yourself, and write down when.';

function sectionText({ number, title, lines, list = [], commands }: Section): string {
  return [
    `${number}. ${title}`,
    ...lines.map((line) => `   ${safe(line)}`),
    ...list.map((line) => `   - ${safe(line)}`),
    ...commands.flatMap((one) => [
      `   $ ${shellLine(one.argv)}`,
      `       ${safe(one.does)}`,
      `       Undo: ${undoText(one)}`,
    ]),
  ].join('\n');
}

/** As Markdown: a ticket, to be ticked off. */
export function planMarkdown(title: string, verdict: string, sections: readonly Section[]): string {
  const body = sections.map(({ number, title: heading, lines, list = [], commands }) =>
    [
      `## ${number}. ${heading}`,
      ...(lines.length > 0 ? [lines.join('\n')] : []),
      ...(list.length > 0 ? [list.map((line) => `- [ ] ${escape(line)}`).join('\n')] : []),
      ...commands.map((one) => {
        const undo =
          typeof one.undo === 'string' ? escape(one.undo) : `\n\n${fenced(undoText(one))}`;
        return `${escape(one.does)}\n\n${fenced(shellLine(one.argv))}\n\nUndo: ${undo}`;
      }),
    ].join('\n\n'),
  );
  return [`# ${escape(title)}`, `**${verdict}**`, NOTHING_RUN, ...body].join('\n\n') + '\n';
}

function undoText({ undo }: Command): string {
  return typeof undo === 'string' ? undo : shellLine(undo);
}

/** A fence that is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}sh\n${text}\n${fence}`;
}
