/** A call of a function in an expression, with what stands behind its bracket. */
export interface Call {
  readonly name: string;
  readonly behind: string;
}

const CALL = /[A-Za-z_][\w-]*(?:\s*::\s*[A-Za-z_][\w-]*)*\s*\(/g;
/** Where these stand in an expression, what looks like a text may be none. */
const UNSURE = /<<|\/\*|\/\/|#/;

/**
 * The calls in a text of a configuration. Where it is not sure what is a text and what is an expression,
 * everything counts that looks like one: a call more is told, and a call less would be run.
 */
export function callsIn(text: string): readonly Call[] {
  if (!text.includes('${') && !text.includes('%{')) return [];
  const expressions = expressionsIn(text);
  return callsOf(expressions ?? text, text);
}

/** Everything that looks like a call, wherever it stands. */
export function callsAnywhere(text: string): readonly Call[] {
  return callsOf(text, text);
}

/** @param masked - the text with blanks for what is no expression, at the same places. */
function callsOf(masked: string, text: string): Call[] {
  return [...masked.matchAll(CALL)].map((found) => ({
    name: found[0].replace(/\s|\($/g, ''),
    behind: text.slice(found.index + found[0].length),
  }));
}

/** The text with blanks in the place of its literal parts; undefined where they cannot be told. */
function expressionsIn(text: string): string | undefined {
  // What is open, innermost last: a text, the end of which is a quote or that of all, or an expression.
  const open: ('text' | 'quoted' | 'expression' | 'brace')[] = ['text'];
  let masked = '';
  for (let at = 0; at < text.length; at += 1) {
    const [sign = '', two, three] = [text[at], text.slice(at, at + 2), text.slice(at, at + 3)];
    const inner = open.at(-1);
    if (inner === 'text' || inner === 'quoted') {
      if (three === '$${' || three === '%%{') {
        masked += '   ';
        at += 2;
      } else if (two === '${' || two === '%{') {
        open.push('expression');
        masked += '  ';
        at += 1;
      } else if (inner === 'quoted' && sign === '\\') {
        masked += '  ';
        at += 1;
      } else {
        if (inner === 'quoted' && sign === '"') open.pop();
        masked += ' ';
      }
      continue;
    }
    if (UNSURE.test(two) || UNSURE.test(sign)) return undefined;
    if (sign === '"') open.push('quoted');
    else if (sign === '{') open.push('brace');
    else if (sign === '}') open.pop();
    masked += sign === '"' ? ' ' : sign;
  }
  return open.length === 1 ? masked : undefined;
}
