import type { ExitCode } from '../../exit';

/** What a command prints, and how it ends. */
export interface Told {
  readonly text: string;
  readonly code: ExitCode;
}
