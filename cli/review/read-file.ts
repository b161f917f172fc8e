import { readFileSync, realpathSync, statSync } from 'node:fs';
import { InputError } from '../../policies/review';
import type { Json } from '../../policies/review';

/** Node makes no longer text of a file. */
const LARGEST = 512 * 1024 * 1024 - 1024;

/**
 * The text of a file, or of standard input for `-`.
 *
 * @param name - what errors call it.
 */
export function readText(path: string, name = path): string {
  if (path === '-') return decode(readAll(name, 0), name);
  let size: number;
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new InputError(name, '', 'no file', 'a file');
    ({ size } = stat);
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(name, error);
  }
  if (size > LARGEST) {
    throw new InputError(
      name,
      '',
      `${size} bytes`,
      `at most ${LARGEST}; plan fewer resources at once`,
    );
  }
  return decode(readAll(name, path), name);
}

function readAll(name: string, from: string | number): Buffer {
  try {
    return readFileSync(from);
  } catch (error) {
    throw unreadable(name, error);
  }
}

const NO_TEXT = 'text in UTF-8; of a saved plan, what terraform show -json prints';

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(path, '', 'bytes that are not UTF-8', NO_TEXT);
  }
}

/** What is wrong with a path, in words. */
export function unreadable(path: string, error: unknown): InputError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  const found =
    code === 'ENOENT'
      ? 'nothing of this name'
      : code === 'ELOOP'
        ? 'links that lead in a circle'
        : `something that cannot be read (${String(code)})`;
  return new InputError(
    path,
    '',
    found,
    'a plan in JSON, cdktf.out, or a folder with .tf or .tf.json files',
  );
}

/** The folder or file that a path leads to in the end. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** JSON, or where it ceases to be. Nothing of it is quoted: it may be secret. */
export function parseJson(text: string, path: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const offset = text.length > SEARCHED ? undefined : offsetOf(text, messageOf(error));
    const lines = text.slice(0, offset).split('\n');
    const place =
      offset === undefined ? '' : `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
    const cut = endsEarly(text, error);
    const found = text.trim() === '' ? 'nothing' : cut ? 'an end in the middle' : 'no JSON';
    throw new InputError(path, place, found, 'whole JSON, as terraform show -json prints it');
  }
}

/** How much is searched for the place of a fault. */
const SEARCHED = 5_000_000;
const POSITION = /position (\d+)/;
const ENDED = /end of JSON|Unterminated string/;

/** Whether JSON is well as far as it goes. */
function endsEarly(text: string, error: unknown): boolean {
  const message = messageOf(error);
  return ENDED.test(message) || POSITION.exec(message)?.[1] === String(text.length);
}

/** Where JSON ceases to be: the longest beginning that is at most cut off. */
function offsetOf(text: string, message: string): number {
  if (ENDED.test(message)) return text.length;
  const told = POSITION.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (cutOff(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function cutOff(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    return endsEarly(text, error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
