/** Exit codes, everywhere and for ever. */
export const EXIT = {
  clean: 0,
  /** Findings: denied, alerts, not stopped, differs. */
  findings: 1,
  /** Wrong usage, settings or input. */
  wrongInput: 2,
  /** Could not finish, or could not judge. */
  unfinished: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the program with a message for a person: what is wrong, and how to fix it. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    readonly code: ExitCode,
    message: string,
  ) {
    super(message);
  }
}

export function wrongInput(message: string): CliError {
  return new CliError(EXIT.wrongInput, message);
}

export function unfinished(message: string): CliError {
  return new CliError(EXIT.unfinished, message);
}

/** Sets the code that the process ends with. */
export type SetExit = (code: number) => void;
