/**
 * The candidate that was probably meant, or nothing when none is near.
 *
 * @param most - letters that may differ. Default: a third of them, so that `minimumLenght` is a slip,
 * and `mail` for `mfa` is not.
 */
export function nearest<T extends string>(
  word: string,
  candidates: readonly T[],
  most = Math.floor(Math.max(word.length, 3) / 3),
): T | undefined {
  // No setting has a name this long, and the search takes time.
  if (word.length > 128) return undefined;
  const meant = fold(word);
  const ranked = candidates
    .map((candidate) => ({ candidate, folded: fold(candidate) }))
    // Whatever is so much longer or shorter cannot be near.
    .filter(({ folded }) => Math.abs(folded.length - meant.length) <= most)
    .map(({ candidate, folded }) => ({ candidate, distance: editDistance(meant, folded) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= most ? best.candidate : undefined;
}

/** `max_age-days` and `MaxAgeDays` are one word to somebody who types from memory. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_.-]/g, '');
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped && row > 1 && column > 1 ? (older[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    [older, previous] = [previous, current];
  }
  return previous[b.length] ?? 0;
}
