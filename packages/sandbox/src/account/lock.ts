import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccountError } from './errors';
import { isErrno, opened, readIfThere } from './files';
import { openFolder } from './folder';

/** How often a lock of a process that is gone is taken over before somebody is told. */
const TRIES = 3;

/** A process, and when it began: numbers of processes come again. */
interface Holder {
  readonly pid: number;
  /** As the system tells it; empty where it does not. */
  readonly began: string;
}

/**
 * One sandbox a folder: a second would take the objects that the first is making for those of a
 * run that was cut off. Returns what gives the folder back.
 *
 * @throws AccountError where a living process has it, or the folder cannot be used.
 */
export function lockFolder(folder: string): () => void {
  openFolder(folder);
  const file = join(folder, 'in-use.pid');
  return opened(folder, () => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (write(file)) {
        return () => {
          rmSync(file, { force: true });
        };
      }
      const text = readIfThere(file) ?? '';
      if (isHeld(text)) throw inUse(folder, parse(text).pid, file);
      rmSync(file, { force: true });
    }
    throw inUse(folder, 0, file);
  });
}

/** This process, as files name what belongs to it. */
export function holderText(): string {
  return `${String(process.pid)} ${beginOf(process.pid)}\n`;
}

/** Whether the process that such a text names is still there. */
export function isHeld(text: string): boolean {
  return isAlive(parse(text));
}

function write(file: string): boolean {
  try {
    writeFileSync(file, holderText(), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  }
}

function parse(text: string): Holder {
  const [, pid = '0', began = ''] = /^(\d+)(?: (.*))?/.exec(text) ?? [];
  return { pid: Number(pid), began };
}

/** Another process of the same number is not the one that has the folder. */
function isAlive({ pid, began }: Holder): boolean {
  if (!isRunning(pid)) return false;
  const now = beginOf(pid);
  return began === '' || now === '' || now === began;
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, 'EPERM');
  }
}

/** The field of `/proc/<pid>/stat` that has the time, counted behind the name of the program. */
const BEGAN = 19;

function beginOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[BEGAN] ?? '';
  } catch {
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    const args = ['-o', 'lstart=', '-p', String(pid)];
    const { stdout } = spawnSync('ps', args, { encoding: 'utf8', env });
    return typeof stdout === 'string' ? stdout.trim() : '';
  }
}

function inUse(folder: string, pid: number, file: string): AccountError {
  return new AccountError(
    `the account in ${folder} is in use by process ${String(pid)}. Wait for it to end, or use another folder. If that process is no sandbox, delete ${file}.`,
  );
}
