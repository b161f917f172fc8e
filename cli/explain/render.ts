import { oneLine } from '../../alicloud/printable';
import type { Page } from '../../policies/explain';

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

const list = (lines: readonly string[]): string =>
  lines.map((line) => `- ${oneLine(line)}`).join('\n');

/** The same for a terminal. */
export function explainText(page: Page, notes: readonly string[]): string {
  return explainMarkdown(page, notes)
    .replace(/^#+ (.*)$/gm, (_, title: string) => title)
    .replace(/^- /gm, '  ');
}
