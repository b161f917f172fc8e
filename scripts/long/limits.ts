/** What a run of `npm run long` is bound by. */
export interface Limits {
  /** What properties draw their cases from: the same seed tries the same. */
  readonly seed: number;
  /** After so many minutes nothing more begins, and what runs is stopped. */
  readonly minutes: number;
}

const MINUTES = 60;
const MOST_MINUTES = 24 * 60;
const MOST_SEED = 2 ** 31 - 1;

/** @throws {Error} for a number that is none. */
export function limitsFrom(
  { LONG_SEED, LONG_MINUTES }: Readonly<Record<string, string | undefined>>,
  anySeed: () => number = () => Math.floor(Math.random() * MOST_SEED),
): Limits {
  return {
    seed: LONG_SEED === undefined ? anySeed() : whole('LONG_SEED', LONG_SEED, 0, MOST_SEED),
    minutes:
      LONG_MINUTES === undefined ? MINUTES : whole('LONG_MINUTES', LONG_MINUTES, 1, MOST_MINUTES),
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new Error(
    `${name}: found ${JSON.stringify(text)}, allowed: a whole number from ${least} to ${most}`,
  );
}
