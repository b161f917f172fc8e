/** A setting that stands in a settings file as a comment, with what belongs to it. */
export interface CommentedSetting {
  /** What it says: its first line, without the remark behind it. */
  readonly says: string;
  /** Where it begins, counted from 0, and how many lines it has. */
  readonly line: number;
  readonly lines: number;
}

/** A key, or an item of a list, however far the comment sign is from it. */
const LOOKS_LIKE_ONE = /^\s*#[#\s]*(?:- |['"]?[\w.-]+['"]?:(?: |$))/;
/** The one form that is taken for one: after the sign comes a space, then the line as it will be. */
const COMMENTED = /^(\s*)# (\s*)([^\s#].*)$/;
/** For editors, and no setting. */
const MODELINE = '# yaml-language-server: ';

/**
 * The settings that are commented out. Prose is every comment that does not begin with a key.
 *
 * @throws Error for a line that looks like a setting and could not be one when `# ` is taken away.
 */
export function commentedSettings(text: string): CommentedSetting[] {
  const lines = text.split('\n');
  const found: CommentedSetting[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    const first = lines[line] ?? '';
    if (!LOOKS_LIKE_ONE.test(first) || first.startsWith(MODELINE)) continue;
    const depth = depthOf(first);
    if (depth === undefined) throw new Error(`line ${line + 1} is neither setting nor prose`);
    let end = line + 1;
    while ((depthOf(lines[end] ?? '') ?? 0) > depth) end += 1;
    const says = first.trim().replace(/^# /, '').replace(/ # .*/, '').trim();
    found.push({ says, line, lines: end - line });
    line = end - 1;
  }
  return found;
}

/** How far a commented line stands in, when its sign is gone. */
function depthOf(line: string): number | undefined {
  const [, before = '', after = ''] = COMMENTED.exec(line) ?? [];
  if (!COMMENTED.test(line) || (before + after).length % 2 !== 0) return undefined;
  return (before + after).length;
}

/** The file with these settings in force. */
export function uncommented(text: string, settings: readonly CommentedSetting[]): string {
  const lines = text.split('\n');
  for (const { line, lines: count } of settings) {
    for (let at = line; at < line + count; at += 1) {
      lines[at] = (lines[at] ?? '').replace('# ', '');
    }
  }
  return lines.join('\n');
}
