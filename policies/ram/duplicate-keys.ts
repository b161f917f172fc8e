import type { Path } from './show';

/** An object or a list that is open at some point of a text. */
interface Open {
  readonly keys: Set<string> | undefined;
  /** What the value that comes next stands under. */
  part: string | number;
}

/** Deeper than a value in a condition nothing is read, so nothing is told. */
const DEEPEST = 8;

/**
 * The paths of keys that stand more than once in one object of a JSON text, which `JSON.parse` has
 * accepted: it keeps the last without a word, and which one RAM keeps is not documented.
 */
export function duplicateKeys(json: string): Path[] {
  const found: Path[] = [];
  const open: Open[] = [];
  // What is no bracket, comma or string is of no interest here.
  for (const [token, colon] of json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[[\]{},]/g)) {
    const inside = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ keys: token === '{' ? new Set() : undefined, part: token === '{' ? '' : 0 });
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ',') {
      if (typeof inside?.part === 'number') inside.part++;
    } else if (colon !== undefined && inside?.keys !== undefined) {
      inside.part = keyOf(token, colon);
      if (inside.keys.has(inside.part) && open.length <= DEEPEST) found.push(pathOf(open));
      inside.keys.add(inside.part);
    }
  }
  return found;
}

/** The key behind its escapes: `"\u0041"` and `"A"` are the same one. */
function keyOf(token: string, colon: string): string {
  return JSON.parse(token.slice(0, token.length - colon.length)) as string;
}

function pathOf(open: readonly Open[]): Path {
  return open.map(({ part }) => part);
}
