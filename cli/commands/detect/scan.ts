import { bindAll, detections, tally } from '../../../policies/detections';
import type { Bound, DetectionSettings, Outcome } from '../../../policies/detections';
import { chunker } from './chunks';
import type { Chunk } from './chunks';
import { CorruptFile } from './gunzip';
import { bytesOf } from './input';
import { MOST_LOCATIONS, reader } from './read';
import type { Read, Unread } from './read';
import { kindOf, NEWLINE, withoutMark } from './record-splitter';
import type { RecordSplitter } from './record-splitter';
import { threads } from './threads';
import type { ThreadOptions, Threads } from './threads';

/** Where something stands that was not judged. */
export interface Location {
  readonly file: string;
  /** Which line, or item of arrays, from 1. */
  readonly at: number;
  readonly why: Unread;
}

/** What came of reading some files. */
export interface Scan extends Outcome {
  /** Lines, or items of arrays, that are no JSON or not whole. */
  readonly malformed: number;
  /** JSON that ActionTrail did not write. */
  readonly unrecognised: number;
  /** The first of both. */
  readonly unread: readonly Location[];
  /** Files that are corrupt; what stands before the damage was read. */
  readonly corrupt: number;
  /** Files in which there was no event, but something else or nothing at all. */
  readonly empty: readonly string[];
}

/** One file, as far as it was read. */
interface Progress {
  readonly name: string;
  isArray: boolean;
  length: number;
  events: number;
  unread: number;
}

/**
 * Reads files one after the other, and runs every detection over the events in them. Threads take
 * part where the log is long; what comes of it is the same.
 */
export async function scan(
  files: readonly string[],
  tuning: DetectionSettings,
  options: ThreadOptions = {},
): Promise<Scan> {
  const bound = bindAll(detections, tuning);
  const pool = threads(bound.bound, options);
  const log = new Log(bound, pool, options.chunkLength);
  try {
    for (const file of files) await log.readFile(file);
    return await log.outcome();
  } finally {
    await pool.close();
  }
}

class Log {
  readonly #files: Progress[] = [];
  readonly #unread: Location[] = [];
  /** Chunks that threads read, in the order of the log. */
  readonly #underWay: (() => Promise<void>)[] = [];
  readonly #reader;
  readonly #tally;
  #malformed = 0;
  #unrecognised = 0;
  #corrupt = 0;

  constructor(
    bound: Bound,
    private readonly threads: Threads,
    private readonly chunkLength?: number,
  ) {
    this.#reader = reader(bound.bound);
    this.#tally = tally(detections, bound);
  }

  async readFile(name: string): Promise<void> {
    const file: Progress = { name, isArray: false, length: 0, events: 0, unread: 0 };
    this.#files.push(file);
    let content: Content | undefined;
    let isFirst = true;
    try {
      for await (const read of bytesOf(name)) {
        const bytes = isFirst ? withoutMark(read) : read;
        isFirst = false;
        content ??= this.#contentOf(bytes, file);
        if (content === undefined) file.length += linesIn(bytes);
        else await content.push(bytes);
      }
    } catch (thrown) {
      if (!(thrown instanceof CorruptFile)) throw thrown;
      this.#corrupt += 1;
    }
    await content?.end();
  }

  async outcome(): Promise<Scan> {
    await this.#settle(0);
    return {
      ...this.#tally.outcome(),
      malformed: this.#malformed,
      unrecognised: this.#unrecognised,
      unread: this.#unread,
      corrupt: this.#corrupt,
      // An array of no events is a log of an hour without events.
      empty: this.#files.flatMap(({ name, isArray, events, unread }) =>
        events === 0 && !(isArray && unread === 0) ? [name] : [],
      ),
    };
  }

  #contentOf(bytes: Buffer, file: Progress): Content | undefined {
    const kind = kindOf(bytes);
    if (kind === undefined) return undefined;
    if (kind === 'lines') return this.#linesOf(file);
    file.isArray = true;
    return this.#arrayOf(file);
  }

  #linesOf(file: Progress): Content {
    const chunks = chunker(this.chunkLength);
    return {
      push: (bytes) => this.#read(chunks.push(bytes), file),
      end: () => this.#read(chunks.end(), file),
    };
  }

  /** Where an item ends is known only to who has read all before it: one thread reads arrays. */
  #arrayOf(file: Progress): Content {
    const array = this.#reader.array();
    const then = async (step: (array: RecordSplitter) => void): Promise<void> => {
      await this.#settle(0);
      step(array);
      this.#add(array.take(), file);
    };
    return {
      push: (bytes) =>
        then(({ push }) => {
          push(bytes);
        }),
      end: () =>
        then(({ end }) => {
          end();
        }),
    };
  }

  async #read(chunk: Chunk | undefined, file: Progress): Promise<void> {
    if (chunk === undefined) return;
    const workers = this.threads.workersFor(chunk);
    if (workers === undefined) {
      this.#add(this.#reader.read(chunk), file);
      return;
    }
    const coming = workers.read(chunk);
    // It is looked at in its turn.
    coming.catch(() => undefined);
    this.#underWay.push(async () => {
      this.#add(await coming, file);
    });
    await this.#settle(workers.capacity);
  }

  /** Waits until so few chunks are under way. */
  async #settle(most: number): Promise<void> {
    while (this.#underWay.length > most) await this.#underWay.shift()?.();
  }

  #add({ counts, matches, length, malformed, unrecognised, unread }: Read, file: Progress): void {
    this.#tally.addCounts(counts);
    for (const match of matches) this.#tally.addMatch(match);
    for (const { at, why } of unread.slice(0, MOST_LOCATIONS - this.#unread.length)) {
      this.#unread.push({ file: file.name, at: file.length + at, why });
    }
    this.#malformed += malformed;
    this.#unrecognised += unrecognised;
    file.length += length;
    file.events += counts.events;
    file.unread += malformed + unrecognised;
  }
}

interface Content {
  readonly push: (bytes: Buffer) => Promise<void>;
  readonly end: () => Promise<void>;
}

function linesIn(bytes: Buffer): number {
  return bytes.reduce((sum, byte) => sum + (byte === NEWLINE ? 1 : 0), 0);
}
