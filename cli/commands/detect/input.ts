import { createReadStream } from 'node:fs';
import { oneLine } from '../../../alicloud/printable';
import { wrongInput } from '../../exit';
import { CorruptFile, gunzipped } from './gunzip';

const CHUNK = 1024 * 1024;

/** The bytes of a file, or of the standard input for `-`; gzip is known by its first two bytes.
 * The first chunk has three at least, where there are so many: a byte order mark is in one chunk. */
export async function* bytesOf(
  name: string,
  stdin: () => NodeJS.ReadableStream = () => process.stdin,
): AsyncGenerator<Buffer> {
  const source = name === '-' ? stdin() : createReadStream(name, { highWaterMark: CHUNK });
  const iterator = (source as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const head: Buffer[] = [];
  let length = 0;
  try {
    while (length < 3) {
      const next = await iterator.next();
      if (next.done === true) break;
      head.push(next.value);
      length += next.value.length;
    }
    const first = Buffer.concat(head);
    const whole = withHead(first, iterator);
    // One byte alone is no text either: it is the beginning of one that was cut.
    const isGzip = first[0] === 0x1f && (first[1] === 0x8b || first.length === 1);
    yield* isGzip ? gunzipped(whole) : whole;
  } catch (thrown) {
    throw unreadable(name, thrown);
  }
}

async function* withHead(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    yield next.value;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder: name the files in it',
};

function unreadable(name: string, thrown: unknown): Error {
  if (thrown instanceof CorruptFile) return thrown;
  const hasCode = typeof thrown === 'object' && thrown !== null && 'code' in thrown;
  const code = hasCode ? String(thrown.code) : '';
  const reason = REASONS[code] ?? 'it cannot be read';
  return wrongInput(`${oneLine(name)}: ${reason}`);
}
