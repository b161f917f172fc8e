import { NEWLINE } from './record-splitter';

/**
 * How a log is written down:
 * - `array`: JSON arrays, one after another; their items come as they are read
 * - `lines`: a JSON text on each line
 * - `values`: JSON texts over several lines each, one after another
 * - `table`: CSV, whose first line names the columns
 */
export type Format = 'array' | 'lines' | 'values' | 'table';

/**
 * The one place where the format of a log is decided: by its first bytes, never by its name. Nothing
 * where all of them are blank.
 */
export function formatOf(head: Buffer): Format | undefined {
  const text = head.toString('utf8').trimStart();
  if (text === '') return undefined;
  if (text.startsWith('[')) return 'array';
  const [first, second] = linesAt(text);
  if (text.startsWith('{')) return isSpread(first, second) ? 'values' : 'lines';
  return delimiterOf(first) === undefined ? 'lines' : 'table';
}

/** The first line, and the first of the others that is not blank. */
function linesAt(text: string): [string, string | undefined] {
  const end = text.indexOf(String.fromCodePoint(NEWLINE));
  if (end < 0) return [text.trimEnd(), undefined];
  const second = /^\s*?[^\S\n]*\S/m.exec(text.slice(end + 1))?.[0];
  return [text.slice(0, end).trimEnd(), second];
}

/** Whether a JSON text goes on in the next line. One that was cut short does not. */
function isSpread(first: string, second: string | undefined): boolean {
  if (isWhole(first)) return false;
  // A line that is longer than what was read so far: an answer with all its events, for one.
  if (second === undefined) return true;
  return /[[{,]$/.test(first) || /^[\s"}\]]/.test(second.replace(/^\n+/, ''));
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const DELIMITERS = [',', '\t', ';'] as const;

/** What stands between the columns of a table of events; nothing where it is none. */
export function delimiterOf(header: string): string | undefined {
  return DELIMITERS.find((delimiter) =>
    header
      .split(delimiter)
      .some((cell) => /^"?(event|event\.?name|event name)"?$/i.test(cell.trim())),
  );
}
