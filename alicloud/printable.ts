/**
 * Text that is safe to print. Names, ids and values come from files that anybody may have written:
 * printed as they are they can move the cursor of a terminal, hide what stands before them, reverse
 * the order of signs, or give commands to the service that runs the job.
 */

// Control signs, line separators, invisible and direction-changing signs, lone surrogates, and blanks
// that are no space: what breaks a line, is obeyed by a terminal, or looks like something else.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u2800\u3164\uffa0]|\u034f/gu;

/** Of a value in a sentence, in signs. */
const LONGEST = 160;

/** A text on one line: everything unsafe is escaped, as `\u{1b}`, and nothing is cut. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same, cut after so many signs, with `…` for what was cut. */
export function clip(text: string, longest = LONGEST): string {
  // By code points, lest a cut splits one: users of other scripts read these lines too.
  const points = Array.from(text.slice(0, 2 * longest));
  const isCut = points.length > longest || text.length > 2 * longest;
  const shown = oneLine(points.slice(0, longest).join(''));
  return isCut ? `${shown}…` : shown;
}

/** GitHub and Azure obey `##[error]` and `##vso[...]` wherever they stand in a line, others at its start. */
const COMMAND = /##(?=\w*\[)/g;
/** GitHub obeys `::error::` at the start of a line, with blanks before it or without. */
const COMMAND_AT_START = /^(\s*)::/;

/** Whole output, line by line: only its ends of lines are obeyed by whoever shows it. */
export function printable(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      oneLine(line).replace(COMMAND, '#\\u{23}').replace(COMMAND_AT_START, '$1\\u{3a}:'),
    )
    .join('\n');
}

/** A value as JSON, in which everything that would be obeyed or not be seen is escaped. */
export function printableJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => line.replace(UNSAFE, escapedUnits))
    .join('\n');
  return `${text.replace(COMMAND, '#\\u0023')}\n`;
}

/** As JSON escapes: one for each half of a pair. */
function escapedUnits(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}
