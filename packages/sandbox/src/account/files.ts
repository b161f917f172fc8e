import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { AccountError } from './errors';

/**
 * Writes a file so that a reader finds the old or the new content and never half of it, also when
 * the process is killed between the two.
 */
export function writeAtomically(file: string, text: string | Buffer): void {
  const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, text, { mode: 0o600 });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The file's text, or undefined where there is none. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT') || isErrno(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}

export function isErrno(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

/**
 * What the system says when a file of the account cannot be read or written: no fault of the
 * account's, and nothing where the error is any other.
 */
export function fileTrouble(error: unknown): AccountError | undefined {
  if (typeof error !== 'object' || error === null || !('syscall' in error)) return undefined;
  const why = 'message' in error ? String(error.message) : 'the system does not say why';
  return new AccountError(
    `a file of the simulated account cannot be read or written (${why}). See to its folder (room, owner, permissions) and run the command again: it goes on where it stopped.`,
  );
}

/** What the system says of a folder that cannot be used, as one sentence. */
export function opened<T>(folder: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof AccountError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new AccountError(
      `${folder} cannot be used as a simulated account (${why}). Name another folder.`,
    );
  }
}
