const HEREDOC = /<<-?\s*"?([A-Za-z_][\w-]*)"?\s*$/;
const COMMENT = /^\s*(?:#|\/\/)/;

/** The lines of a .tf file with their numbers, from 1, but for those in heredocs and in comments of several lines. */
export function* codeLines(text: string): Generator<readonly [number: number, line: string]> {
  let heredoc: string | undefined;
  let inComment = false;
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.replace(/\r$/, '');
    if (heredoc !== undefined) {
      if (line.trim() === heredoc) heredoc = undefined;
      continue;
    }
    if (inComment) {
      inComment = !line.includes('*/');
      continue;
    }
    inComment = /^\s*\/\*/.test(line) && !line.includes('*/');
    if (inComment) continue;
    yield [index + 1, line];
    if (!COMMENT.test(line)) heredoc = HEREDOC.exec(line)?.[1];
  }
}

export const isComment = (line: string): boolean => COMMENT.test(line);

/** The line of a place in a text, from 1, for places that come in order. */
export function lineCounter(text: string): (position: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  return (position) => {
    for (; end >= 0 && end < position; line += 1) end = text.indexOf('\n', end + 1);
    return line;
  };
}
