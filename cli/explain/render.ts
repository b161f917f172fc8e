import { oneLine } from '../../alicloud/printable';
import type { Page, Since } from '../../policies/explain';

/** The page as Markdown, with what is left to look at in the settings. */
export function explainMarkdown({ parts, console }: Page, notes: readonly string[]): string {
  const sections = parts.map(({ threat, why, makes, costs, undo, hard }) =>
    [
      `## ${threat}`,
      '',
      why,
      '',
      list([
        ...makes.map((one) => `makes ${one}`),
        ...(costs.length === 0 ? ['costs nothing that is known'] : costs.map((c) => `costs: ${c}`)),
        `undo: ${undo}`,
        ...hard.map((one) => `hard to undo: ${one}`),
      ]),
    ].join('\n'),
  );
  return [
    '# What the baseline makes, by threat\n',
    ...sections.map((text) => `${text}\n`),
    `## Only the console can do\n\n${list(console)}\n`,
    ...(notes.length === 0 ? [] : [`## Left to look at in baseline.yaml\n\n${list(notes)}\n`]),
  ].join('\n');
}

/** What changes since something before, as Markdown. */
export function sinceMarkdown(parts: readonly Since[], since: string): string {
  const sections = parts.map(({ threat, lines }) => `## ${threat}\n\n${list(lines)}\n`);
  const nothing = sections.length === 0 ? ['Nothing.\n'] : [];
  return [`# What changes since ${oneLine(since)}\n`, ...sections, ...nothing].join('\n');
}

const list = (lines: readonly string[]): string =>
  lines.map((line) => `- ${oneLine(line)}`).join('\n');

/** Markdown for a terminal. */
export function asText(markdown: string): string {
  return markdown.replace(/^#+ (.*)$/gm, (_, title: string) => title).replace(/^- /gm, '  ');
}
