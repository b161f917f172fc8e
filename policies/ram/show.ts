/** Where something stands in a document: keys of objects and indexes of lists. */
export type Path = readonly (string | number)[];

/** So that what is found, with its quotes and its mark of a cut, is at most 80 characters. */
const LONGEST = 74;

/** What a value is, for people: on one line, short, printable ASCII. */
export function show(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return String(value);
  if (value === undefined) return 'nothing';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** `Statement[2].Condition.Bool["acs:MFAPresent"]`. */
export function pathText(path: Path): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      if (!/^[A-Za-z]\w{0,39}$/.test(part)) return `[${quote(part)}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join('');
}

function quote(text: string): string {
  let shown = '';
  for (let index = 0; index < text.length; index++) {
    const next = escape(text.charAt(index));
    if (shown.length + next.length > LONGEST) return `"${shown}..."`;
    shown += next;
  }
  return `"${shown}"`;
}

/** Letters that only look like ASCII are escaped too, or nobody would see what is wrong. */
function escape(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character >= ' ' && character <= '~') return character;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
