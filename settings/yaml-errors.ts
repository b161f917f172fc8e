import type { ErrorCode } from 'yaml';

/**
 * What a YAML mistake is in the words of somebody who edits YAML twice a year. The parser's own
 * messages are not used: some of them quote the file, and a secret may stand there.
 */
export interface Explanation {
  readonly found: string;
  readonly allowed: string;
  readonly fix: string;
}

const reserved: Explanation = {
  found: 'a sign that YAML reserves at the start of a value',
  allowed: 'letters, digits or a quoted text',
  fix: 'Put the value in single quotes.',
};

const colon: Explanation = {
  found: 'a key where a value was going on',
  allowed: 'one key a line',
  fix: 'Check the indentation, and that a space follows each colon; a text with ": " in it needs quotes.',
};

const indentation: Explanation = {
  found: 'a line that begins in the wrong column',
  allowed: 'the same column as its neighbours, deeper than its parent',
  fix: 'Line it up with spaces; a list in [ ] or a map in { } may also have been left open.',
};

const unclosed: Explanation = {
  found: 'text that ends too early',
  allowed: 'each quote and bracket closed, and each key followed by a colon',
  fix: 'Look at this line and the ones above for what was left open.',
};

const other: Explanation = {
  found: 'text that is not YAML',
  allowed: 'keys and values, one a line, indented with spaces',
  fix: 'Check this line and the one above.',
};

/** Nested deeper than any setting goes; the parser gives up before we do when it is absurd. */
export const tooDeep: Explanation = {
  found: 'lists or maps nested very deep',
  allowed: 'up to 16 levels',
  fix: 'Remove the brackets or dashes that were repeated by mistake.',
};

const explanations: Readonly<Partial<Record<ErrorCode, Explanation>>> = {
  BAD_SCALAR_START: reserved,
  BAD_INDENT: indentation,
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: colon,
  BLOCK_IN_FLOW: indentation,
  MISSING_CHAR: unclosed,
  RESOURCE_EXHAUSTION: tooDeep,
  BAD_DQ_ESCAPE: {
    found: 'a backslash that means nothing in double quotes',
    allowed: 'escapes that YAML knows',
    fix: 'Use single quotes: nothing is special in them.',
  },
  KEY_OVER_1024_CHARS: {
    found: 'a key of more than 1024 characters',
    allowed: 'short keys',
    fix: 'Look for a missing line break or quote.',
  },
  MULTIPLE_DOCS: {
    found: 'a second document',
    allowed: 'one document',
    fix: 'Remove the line --- or ... and all after it, or move it to a file of its own.',
  },
  TAB_AS_INDENT: {
    found: 'a tab',
    allowed: 'spaces',
    fix: 'Indent with spaces: YAML knows no other indentation.',
  },
};

/** Explains a mistake that the YAML parser reports. */
export function explain(code: ErrorCode): Explanation {
  return explanations[code] ?? other;
}
