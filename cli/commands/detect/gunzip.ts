import { crc32, createInflateRaw } from 'node:zlib';

const CHUNK = 1024 * 1024;
/** What is unpacked at once: where there is damage in it, all of it is lost. */
const AT_ONCE = 16 * 1024;

/** An archive is cut short, damaged, or followed by what is none. What came before was read. */
export class CorruptFile extends Error {
  override readonly name = 'CorruptFile';
}

/**
 * What was packed with gzip, all members of it, as RFC 1952 has them. Zeros may stand behind a member,
 * as tapes and blocks are filled up with them; zlib takes those for the end, and drops what follows.
 *
 * @throws CorruptFile
 */
export async function* gunzipped(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const input = new Input(packed[Symbol.asyncIterator]());
  do {
    await skipHeader(input);
    yield* unpacked(input);
  } while (await input.skipZeros());
}

const FLAGS = { checked: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const;

async function skipHeader(input: Input): Promise<void> {
  const header = await input.take(10);
  const flags = header.readUInt8(3);
  const isHeader = header.readUInt16BE(0) === 0x1f8b && header.readUInt8(2) === 8;
  if (!isHeader || (flags & FLAGS.reserved) !== 0) throw new CorruptFile();
  if (flags & FLAGS.extra) await input.take((await input.take(2)).readUInt16LE(0));
  if (flags & FLAGS.name) await input.skipText();
  if (flags & FLAGS.comment) await input.skipText();
  if (flags & FLAGS.checked) await input.take(2);
}

/** The content of one member, which is held against its sum and its length at the end. */
async function* unpacked(input: Input): AsyncGenerator<Buffer> {
  let sum = 0;
  let length = 0;
  for await (const bytes of inflated(input)) {
    sum = crc32(bytes, sum);
    length = (length + bytes.length) >>> 0;
    yield bytes;
  }
  const trailer = await input.take(8);
  if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== length)
    throw new CorruptFile();
}

/** Inflates up to the end that the bytes themselves mark, and gives back what stands behind it. */
async function* inflated(input: Input): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  let given = 0;
  let last: Buffer = Buffer.alloc(0);
  const feed = async (): Promise<void> => {
    for (let next = await input.next(); next !== undefined; next = await input.next()) {
      last = next.subarray(0, AT_ONCE);
      input.giveBack(next.subarray(AT_ONCE));
      given += last.length;
      await written(inflate, last);
      // The end was among the bytes, and the rest was not taken.
      if (inflate.bytesWritten < given) return;
    }
    inflate.end();
  };
  // An error of the input comes out where the output is read.
  feed().catch((error: unknown) => {
    inflate.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    yield* inflate as AsyncIterable<Buffer>;
  } catch (error) {
    throw isOfZlib(error) ? new CorruptFile() : error;
  }
  input.giveBack(last.subarray(last.length - (given - inflate.bytesWritten)));
}

/** Writes bytes. At the end zlib may call nobody back. */
function written(inflate: ReturnType<typeof createInflateRaw>, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      inflate.off('close', done);
      inflate.off('end', done);
      resolve();
    };
    inflate.once('close', done);
    inflate.once('end', done);
    inflate.write(bytes, done);
  });
}

function isOfZlib(error: unknown): boolean {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && String(error.code).startsWith('Z_');
}

/** Bytes as they come; some may be given back, to be taken again. */
class Input {
  #left: Buffer[] = [];

  constructor(private readonly chunks: AsyncIterator<Buffer>) {}

  async next(): Promise<Buffer | undefined> {
    const left = this.#left.pop();
    if (left !== undefined) return left;
    const next = await this.chunks.next();
    return next.done === true ? undefined : next.value;
  }

  giveBack(bytes: Buffer): void {
    if (bytes.length > 0) this.#left.push(bytes);
  }

  /** So many bytes, no more and no fewer. */
  async take(length: number): Promise<Buffer> {
    const taken: Buffer[] = [];
    for (let missing = length; missing > 0;) {
      const next = await this.next();
      if (next === undefined) throw new CorruptFile();
      taken.push(next.subarray(0, missing));
      this.giveBack(next.subarray(missing));
      missing -= Math.min(missing, next.length);
    }
    return Buffer.concat(taken);
  }

  /** A text, with the zero that ends it. */
  async skipText(): Promise<void> {
    for (let next = await this.next(); next !== undefined; next = await this.next()) {
      const end = next.indexOf(0);
      if (end < 0) continue;
      this.giveBack(next.subarray(end + 1));
      return;
    }
    throw new CorruptFile();
  }

  /** Whether something else follows. */
  async skipZeros(): Promise<boolean> {
    for (let next = await this.next(); next !== undefined; next = await this.next()) {
      const at = next.findIndex((byte) => byte !== 0);
      if (at < 0) continue;
      this.giveBack(next.subarray(at));
      return true;
    }
    return false;
  }
}
