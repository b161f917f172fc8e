import { oneLine } from '../../alicloud/printable';

/** A command for `aliyun`, which somebody looks at and then runs. Nothing here runs one. */
export interface Command {
  /** What stands behind `aliyun`. */
  readonly argv: readonly string[];
  readonly does: string;
  /** How it is undone: a sentence, or the arguments of a command. */
  readonly undo: string | readonly string[];
}

/** Nothing changes by it. */
export const CHANGES_NOTHING = 'Nothing to undo: it reads.';

/** Parameters of a call; an empty value is left out: `aliyun` would take the next word for it. */
export type Parameters = Readonly<Record<string, string>>;

/**
 * The words of a call: `aliyun <product> <Call> --Name=value`. The name and the value are one word, so
 * that a value that begins with a hyphen stays a value.
 */
export function call(product: string, name: string, parameters: Parameters, region = ''): string[] {
  const given = Object.entries({ ...parameters, ...(region !== '' && { region }) });
  return [
    product,
    name,
    ...given.flatMap(([key, value]) => (value === '' ? [] : [`--${key}=${value}`])),
  ];
}

/** The line for a POSIX shell: each word stays one argument, whatever is in it. */
export function shellLine(argv: readonly string[]): string {
  return ['aliyun', ...argv].map(quoted).join(' ');
}

const PLAIN = /^[A-Za-z0-9@%_+=:,./-]+$/;
/** What stands in single quotes as it is: every sign that is printed as it is, but these two. */
const stands = (sign: string): boolean => oneLine(sign) === sign && sign !== "'" && sign !== '#';

/**
 * A word as a shell reads it. Signs that move a cursor, hide text or look like something else are
 * written by their bytes, which `printf` of POSIX makes of them again. An end of line stays one, in
 * quotes: a substitution would lose it.
 */
function quoted(word: string): string {
  if (PLAIN.test(word)) return word;
  if (word === '') return "''";
  let out = '';
  let open: keyof typeof MARKS = 'bare';
  let line = '';
  for (const sign of word) {
    // Who shows a log obeys these at the beginning of a line.
    const isCommand = sign === ':' && line.trim() === '';
    const next =
      sign === "'" ? 'bare' : sign === '\n' || (stands(sign) && !isCommand) ? 'quotes' : 'bytes';
    if (next !== open) out += `${MARKS[open].close}${MARKS[next].open}`;
    open = next;
    out += next === 'quotes' ? sign : next === 'bare' ? "\\'" : bytesOf(sign);
    line = sign === '\n' ? '' : `${line}${sign}`;
  }
  return `${out}${MARKS[open].close}`;
}

const MARKS = {
  bare: { open: '', close: '' },
  quotes: { open: "'", close: "'" },
  bytes: { open: `"$(printf '`, close: `')"` },
} as const;

function bytesOf(sign: string): string {
  return Array.from(
    new TextEncoder().encode(sign),
    (byte) => `\\${byte.toString(8).padStart(3, '0')}`,
  ).join('');
}
