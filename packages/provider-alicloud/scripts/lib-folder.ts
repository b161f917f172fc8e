import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const stampFile = '.stamp';
const workPrefix = '.build-';

/** Whether `lib` was made from the content that `stamp` names. */
export function isCurrent(lib: string, stamp: string): boolean {
  try {
    return readFileSync(join(lib, stampFile), 'utf8') === stamp;
  } catch {
    return false;
  }
}

/**
 * Has `make` fill a folder and puts that in the place of `lib`. The folder is beside `lib` until it
 * is complete, so that a build that is killed, or runs beside another, leaves no half-written `lib`.
 * `make` gets a folder of its own to work in and returns the finished one within it.
 */
export async function replaceLib(
  lib: string,
  stamp: string,
  make: (workFolder: string) => Promise<string>,
): Promise<void> {
  const parent = dirname(lib);
  removeLeftovers(parent);
  const work = join(parent, `${workPrefix}${process.pid}-${randomUUID().slice(0, 8)}`);
  mkdirSync(work, { recursive: true });
  try {
    const made = await make(work);
    writeFileSync(join(made, stampFile), stamp);
    swap(made, lib, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function swap(made: string, lib: string, work: string): void {
  for (let attempt = 1; ; attempt += 1) {
    tryRename(lib, join(work, `replaced-${attempt}`));
    try {
      renameSync(made, lib);
      return;
    } catch (error) {
      // Another build has put its own there since the line above.
      if (attempt === 10) throw error;
    }
  }
}

function tryRename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = Number(/^\.build-(\d+)-/.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
