import { CodeMaker } from 'codemaker';

/** `class RamRole` or `interface RamRoleConfig` to the lines its JSDoc is to have. */
export type Notes = ReadonlyMap<string, readonly string[]>;

/**
 * Writes what the generator writes, with two changes to its comments: declarations get the notes
 * that the generator has no place for, and `@deprecated` moves to the end of its comment, because a
 * tag takes all text after it.
 */
export class DocumentedCode extends CodeMaker {
  private comment: string[] | undefined;
  private commentEnded = false;

  constructor(private readonly notes: Notes) {
    super();
  }

  override line(text = '', ...values: string[]): void {
    const trimmed = text.trim();
    if (trimmed === '/**') {
      this.comment = [];
      this.commentEnded = false;
    } else if (this.comment && !this.commentEnded) {
      if (trimmed === '*/') this.commentEnded = true;
      else this.comment.push(trimmed.replace(/^\* ?/, ''));
    } else {
      const extra = this.notes.get(declaration(text)) ?? [];
      this.writeComment([...(this.comment ?? []), ...extra]);
      this.comment = undefined;
      super.line(text, ...values);
    }
  }

  private writeComment(lines: readonly string[]): void {
    if (lines.length === 0) return;
    super.line('/**');
    for (const line of tagsLast(lines)) super.line(` * ${line}`.trimEnd());
    super.line(' */');
  }
}

function declaration(line: string): string {
  return /^export ((?:class|interface) \w+)/.exec(line)?.[1] ?? '';
}

function tagsLast(lines: readonly string[]): string[] {
  const tags = lines.filter((line) => line.startsWith('@deprecated'));
  const rest = lines.filter((line) => !line.startsWith('@deprecated'));
  while (rest.at(-1) === '') rest.pop();
  while (rest[0] === '') rest.shift();
  return [...rest, ...tags];
}
