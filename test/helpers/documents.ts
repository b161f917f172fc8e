import { filesIn, type Source } from './sources';

/** Every Markdown file of ours. */
export const documents: readonly Source[] = filesIn('.').filter(({ path }) => path.endsWith('.md'));

/** A block of a document between fences. */
export interface Snippet {
  readonly document: string;
  /** Of its first line. */
  readonly line: number;
  /** What stands behind the fence; empty where nothing does. */
  readonly language: string;
  readonly text: string;
  /** The last heading before it, without its marks. */
  readonly heading: string;
  /** The last line before it that says something. */
  readonly before: string;
}

export function snippetsOf({ path, text }: Source): Snippet[] {
  const found: Snippet[] = [];
  let heading = '';
  let before = '';
  let open: { line: number; indent: string; language: string; lines: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, indent = '', language = ''] = /^(\s*)```(.*)$/.exec(line) ?? [];
    const isFence = line.trimStart().startsWith('```');
    if (open !== undefined && isFence) {
      const { lines, ...of } = open;
      const content = lines.map((one) => one.slice(of.indent.length)).join('\n');
      found.push({
        document: path,
        line: of.line,
        language: of.language,
        text: content,
        heading,
        before,
      });
      open = undefined;
    } else if (open !== undefined) open.lines.push(line);
    else if (isFence) open = { line: index + 2, indent, language: language.trim(), lines: [] };
    else if (line.trim() !== '') {
      before = line.trim();
      heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading;
    }
  }
  if (open !== undefined) throw new Error(`${path}:${open.line} is not closed`);
  return found;
}

/** A document without what stands between fences. */
export function proseOf({ text }: Source): string {
  return text.replace(/^\s*```[^]*?^\s*```$/gm, '');
}

/** Where links may lead to in a document: its headings, as GitHub names them. */
export function anchorsOf(document: Source): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of proseOf(document).matchAll(/^#{1,6} (.*)$/gm)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = plain.replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let again = 1; anchors.has(anchor); again += 1) anchor = `${slug}-${again}`;
    anchors.add(anchor);
  }
  return anchors;
}
