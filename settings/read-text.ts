import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { isBaselineError, type BaselineError } from '../alicloud/problems';
import { settingsError } from './problems';
import type { FileProblem } from './problems';
import { oneLine } from '../alicloud/printable';

/** The largest settings file that is read, in bytes: 256 KiB, a hundred times what one needs. */
export const LARGEST_FILE = 256 * 1024;

/**
 * Reads a file as UTF-8, without ever waiting for a device or filling the memory.
 *
 * @param wanted - What the file is said to be where there is none.
 *
 * @throws SettingsError when there is no such text.
 */
export function readText(path: string, wanted = 'a settings file'): string {
  const bytes = readBytes(path, wanted);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal(path, 'bytes that are not UTF-8', 'text in UTF-8', 'Save the file as UTF-8.');
  }
}

function readBytes(path: string, wanted: string): Buffer {
  let descriptor: number | undefined;
  try {
    // Without waiting: opening a pipe that nobody writes to would block for ever.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) throw refusal(path, 'a directory', 'a file');
    if (!stat.isFile()) throw refusal(path, 'a device or a pipe', 'a file');
    // One byte more than is allowed, whatever the size is said to be: it may grow meanwhile.
    return readUpTo(descriptor, LARGEST_FILE + 1);
  } catch (error) {
    throw isBaselineError(error) ? error : unreadable(path, wanted, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readUpTo(descriptor: number, most: number): Buffer {
  const buffer = Buffer.alloc(most);
  let length = 0;
  for (;;) {
    const read = readSync(descriptor, buffer, length, most - length, length);
    length += read;
    if (read === 0 || length === most) return buffer.subarray(0, length);
  }
}

function unreadable(path: string, wanted: string, error: unknown): BaselineError {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  const code = hasCode ? String(error.code) : 'unknown reason';
  return code === 'ENOENT'
    ? refusal(path, 'no file of this name', wanted)
    : refusal(path, `a file that cannot be read (${code})`, 'a file that can be read');
}

function refusal(
  path: string,
  found: string,
  allowed: string,
  fix = 'Check the name, and the directory that it is looked for in.',
): BaselineError {
  return settingsError([
    { code: 'file', at: { file: oneLine(path) }, path: '', found, allowed, fix },
  ]);
}

/** The problem with a text of more than `LARGEST_FILE`. */
export function tooLarge(file: string): FileProblem {
  return {
    code: 'file',
    at: { file },
    path: '',
    found: 'a file of more than 256 KiB',
    allowed: 'a settings file, which is far smaller',
    fix: 'Check that this is the right file.',
  };
}
