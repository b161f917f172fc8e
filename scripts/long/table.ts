/** One part of a long run, and how it ended. */
export interface Part {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'not finished';
  readonly seconds: number;
  /** Figures beside it, such as a score. */
  readonly more?: string;
}

export function tableOf(parts: readonly Part[]): string {
  const rows = [
    ['part', 'outcome', 'seconds', ''],
    ...parts.map(({ name, outcome, seconds, more = '' }) => [
      name,
      outcome,
      seconds.toFixed(0),
      more,
    ]),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** 1 where something failed, 3 where something did not finish, else 0. */
export function exitCodeOf(parts: readonly Part[]): number {
  const ended = (outcome: Part['outcome']) => parts.some((part) => part.outcome === outcome);
  if (ended('failed')) return 1;
  return ended('not finished') ? 3 : 0;
}
