/** ASCII letters in lower case and nothing else, so that no other letter turns into one of them. */
export function foldCase(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

const NOT_ASCII = /[^ -~]/;

export function hasWildcard(text: string): boolean {
  return text.includes('*') || text.includes('?');
}

/** Whether a pattern of actions is of all of them: `*`, `*:*`. */
export function isEveryAction(action: string): boolean {
  return /^\*+(?::\*+)?$/.test(action);
}

/**
 * Whether the whole text matches, case-sensitively: `*` is any characters or none, `?` is one.
 * Characters are UTF-16 code units. The time grows with the text, never with ways to read a pattern.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  return greedily(pattern, text) ?? stateByState(pattern, text);
}

const STAR = 0x2a;
const ANY = 0x3f;

/**
 * Takes each part between stars where it first fits; the last star alone need ever be tried again.
 * Gives up, with no answer, where that takes far more steps than the strings are long.
 */
function greedily(pattern: string, text: string): boolean | undefined {
  let at = 0;
  let star = -1;
  let retry = 0;
  let budget = 8 * (pattern.length + text.length);
  for (let position = 0; position < text.length;) {
    if (budget-- === 0) return undefined;
    const wanted = pattern.charCodeAt(at);
    if (wanted === STAR) {
      star = at++;
      retry = position;
    } else if (wanted === ANY || wanted === text.charCodeAt(position)) {
      at++;
      position++;
    } else if (star >= 0) {
      at = star + 1;
      position = ++retry;
    } else {
      return false;
    }
  }
  while (pattern.charCodeAt(at) === STAR) at++;
  return at === pattern.length;
}

/** Keeps every way to read the pattern at once, one bit for each of its characters. */
function stateByState(pattern: string, text: string): boolean {
  const { takes, takesAny, stays, end } = automaton(pattern);
  let states = 1n;
  for (let position = 0; position < text.length && states !== 0n; position++) {
    const taking = takes.get(text.charCodeAt(position)) ?? takesAny;
    states = ((states & taking) << 1n) | (states & stays);
  }
  return (states & end) !== 0n;
}

/** State n has read n characters other than stars; a star lets its state stay where it is. */
function automaton(pattern: string): {
  readonly takes: ReadonlyMap<number, bigint>;
  readonly takesAny: bigint;
  readonly stays: bigint;
  readonly end: bigint;
} {
  const literals = new Map<number, bigint>();
  let takesAny = 0n;
  let stays = 0n;
  let state = 1n;
  for (let at = 0; at < pattern.length; at++) {
    const wanted = pattern.charCodeAt(at);
    if (wanted === STAR) {
      stays |= state;
      continue;
    }
    if (wanted === ANY) takesAny |= state;
    else literals.set(wanted, (literals.get(wanted) ?? 0n) | state);
    state <<= 1n;
  }
  const takes = new Map([...literals].map(([unit, states]) => [unit, states | takesAny]));
  return { takes, takesAny, stays, end: state };
}
