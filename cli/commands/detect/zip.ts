import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { CorruptFile } from './gunzip';

/** A file in an archive. */
export interface Member {
  readonly name: string;
  readonly bytes: () => AsyncIterable<Buffer>;
}

/**
 * The files in a zip archive, in its order. What is cut, encrypted or packed in another way than
 * deflate is told as corrupt when it is read: none of it was judged.
 */
export async function* membersOf(file: string): AsyncGenerator<Member> {
  let archive: ZipFile | undefined;
  try {
    // What the reader of an archive finds wrong, it finds while it goes through it.
    archive = await openPromise(file, { autoClose: false });
    for await (const entry of archive.eachEntry()) {
      const { fileName } = entry;
      if (fileName.endsWith('/') || fileName.startsWith('__MACOSX/')) continue;
      const from = archive;
      yield { name: `${file}/${fileName}`, bytes: () => contentOf(from, entry) };
    }
  } catch {
    yield { name: file, bytes: corrupt };
  } finally {
    archive?.close();
  }
}

/** The content of one file, which is held against its sum at the end. */
async function* contentOf(archive: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer;
      sum = crc32(bytes, sum);
      yield bytes;
    }
  } catch {
    throw new CorruptFile();
  }
  if (sum !== entry.crc32) throw new CorruptFile();
}

function corrupt(): AsyncIterable<Buffer> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new CorruptFile()) }) };
}
