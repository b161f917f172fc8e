import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccountError } from './errors';
import { isErrno, opened, readIfThere } from './files';

/** How often a lock of a process that is gone is taken over before somebody is told. */
const TRIES = 3;

/**
 * One sandbox a folder: a second would take the objects that the first is making for those of a
 * run that was cut off. Returns what gives the folder back.
 *
 * @throws AccountError where a living process has it.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'in-use.pid');
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    try {
      opened(folder, () => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
      });
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => {
        rmSync(file, { force: true });
      };
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw error;
    }
    const holder = Number(readIfThere(file));
    if (isAlive(holder)) throw inUse(folder, holder);
    rmSync(file, { force: true });
  }
  throw inUse(folder, 0);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, 'EPERM');
  }
}

function inUse(folder: string, pid: number): AccountError {
  return new AccountError(
    `the account in ${folder} is in use by process ${pid}. Wait for it to end, or use another folder.`,
  );
}
