import { createReadStream, openSync, closeSync, readSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { oneLine } from '../../../alicloud/printable';
import { CliError, wrongInput } from '../../exit';
import { CorruptFile, gunzipped } from './gunzip';
import { utf8 } from './utf16';
import { membersOf } from './zip';

const CHUNK = 1024 * 1024;

/** One log: a file, one in a folder or in an archive, or the standard input. */
export interface Source {
  readonly name: string;
  /** As UTF-8, unpacked. The first chunk has four bytes at least, where there are so many. */
  readonly bytes: () => AsyncIterable<Buffer>;
}

/** What was named, `-` for the standard input. Folders are walked, zip archives opened. */
export async function* sourcesOf(
  names: readonly string[],
  stdin: () => NodeJS.ReadableStream = () => process.stdin,
): AsyncGenerator<Source> {
  for (const name of names) {
    if (name === '-') {
      yield { name, bytes: () => readable(name, bytesOf(name, stdin() as AsyncIterable<Buffer>)) };
      continue;
    }
    const files = filesIn(name);
    if (files.length === 0) throw wrongInput(`${oneLine(name)}: there is no file in it`);
    for (const file of files) {
      if (isZip(file)) {
        let members = 0;
        for await (const { name: member, bytes } of membersOf(file)) {
          members += 1;
          yield { name: member, bytes: () => readable(member, bytesOf(member, bytes())) };
        }
        if (members === 0) throw wrongInput(`${oneLine(file)}: there is no file in it`);
      } else {
        yield {
          name: file,
          bytes: () =>
            readable(file, bytesOf(file, createReadStream(file, { highWaterMark: CHUNK }))),
        };
      }
    }
  }
}

/** The file itself, or all below a folder, in order of their names. Hidden ones are no logs. */
function filesIn(name: string): string[] {
  try {
    if (!statSync(name).isDirectory()) return [name];
    const files = readdirSync(name, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(name, entry.name);
        return entry.isDirectory() ? filesIn(path) : [path];
      });
    return files;
  } catch (thrown) {
    throw unreadable(name, thrown);
  }
}

/** `PK`, and how the first file of an archive begins, or the end of one without files. */
const ZIP = new Set([0x504b0304, 0x504b0506]);

function isZip(file: string): boolean {
  try {
    // What is no file, such as a pipe, can be read once only.
    if (!statSync(file).isFile()) return false;
    const head = Buffer.alloc(4);
    const opened = openSync(file, 'r');
    try {
      return readSync(opened, head) === head.length && isHeadOfZip(head);
    } finally {
      closeSync(opened);
    }
  } catch (thrown) {
    throw unreadable(file, thrown);
  }
}

function isHeadOfZip(head: Buffer): boolean {
  return head.length >= 4 && ZIP.has(head.readUInt32BE(0));
}

/** Unpacked, and as UTF-8. Gzip is known by its first two bytes. */
async function* bytesOf(name: string, raw: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const [first, whole] = await withHead(raw);
  if (isHeadOfZip(first))
    throw wrongInput(`${oneLine(name)}: a zip archive is read from a file of its own only`);
  // One byte alone is no text either: it is the beginning of one that was cut.
  const isGzip = first[0] === 0x1f && (first[1] === 0x8b || first.length === 1);
  const [head, text] = isGzip ? await withHead(gunzipped(whole)) : [first, whole];
  yield* utf8(head, text);
}

/** The first bytes, and all bytes with these in front: in one chunk, so that what marks a text is whole. */
async function withHead(
  bytes: AsyncIterable<Buffer>,
): Promise<readonly [Buffer, AsyncIterable<Buffer>]> {
  const iterator = bytes[Symbol.asyncIterator]();
  const parts: Buffer[] = [];
  for (let length = 0; length < 4;) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(parts);
  return [head, followed(head, iterator)];
}

async function* followed(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    yield next.value;
  }
}

async function* readable(name: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (thrown) {
    throw unreadable(name, thrown);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
};

function unreadable(name: string, thrown: unknown): Error {
  if (thrown instanceof CorruptFile || thrown instanceof CliError) return thrown;
  const hasCode = typeof thrown === 'object' && thrown !== null && 'code' in thrown;
  const code = hasCode ? String(thrown.code) : '';
  return wrongInput(`${oneLine(name)}: ${REASONS[code] ?? 'it cannot be read'}`);
}
