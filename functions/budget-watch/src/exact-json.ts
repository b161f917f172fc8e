/** JSON in which every number is still the text that was sent. */
export type Exact = null | boolean | string | readonly Exact[] | ExactMap;
export interface ExactMap {
  readonly [key: string]: Exact | undefined;
}

const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/**
 * Reads JSON without making floats of its numbers: each becomes the string of its digits.
 *
 * @throws SyntaxError for what is no JSON.
 */
export function parseExact(text: string): Exact {
  // Quoting could fix what is broken: that it is JSON is found out first.
  JSON.parse(text);
  const quoted = text.replace(STRING_OR_NUMBER, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
  return JSON.parse(quoted) as Exact;
}

/** The map, or an empty one for anything else. */
export function mapOf(value: Exact | undefined): ExactMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as ExactMap)
    : {};
}

export function textOf(value: Exact | undefined): string {
  return typeof value === 'string' ? value : '';
}
