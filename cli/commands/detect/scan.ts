import { bindAll, compile, detections, tally } from '../../../policies/detections';
import type { Bound, DetectionSettings, Outcome } from '../../../policies/detections';
import type { Tally } from '../../../policies/detections/match/matcher';
import { chunker } from './chunks';
import type { Chunk } from './chunks';
import { formatOf } from './format';
import type { Format } from './format';
import { CorruptFile } from './gunzip';
import { sourcesOf } from './input';
import type { Source } from './input';
import { MessageCount } from './message-count';
import type { Messages } from './message-count';
import { rhythmOf } from './messages';
import { MOST_LOCATIONS, reader } from './read';
import type { Observe, Read, Reader, Unread } from './read';
import { NEWLINE, withoutMark } from './record-splitter';
import { SeenEvents } from './seen-events';
import { threads } from './threads';
import type { ThreadOptions, Threads } from './threads';

/** Where something stands that was not judged. */
export interface Location {
  readonly file: string;
  /** Which line, row of a table, or item of arrays, from 1. */
  readonly at: number;
  readonly why: Unread;
}

/** What came of reading some files. */
export interface Scan extends Outcome {
  /** Lines, or items of arrays, that are no JSON or not whole. */
  readonly malformed: number;
  /** JSON that ActionTrail did not write. */
  readonly unrecognised: number;
  /** Answers that say themselves that they lack events. */
  readonly incomplete: number;
  /** The first of all three. */
  readonly unread: readonly Location[];
  /** Files that are corrupt; what stands before the damage was read. */
  readonly corrupt: number;
  /** Files in which there was no event, but something else or nothing at all. */
  readonly empty: readonly string[];
  /** Fields that detections ask for, of which a table has no column, by file. */
  readonly missingColumns: Readonly<Record<string, readonly string[]>>;
  /** Matches of events that were there before: the same `eventId`. */
  readonly repeated: number;
  /** Events that were left out, as `--since` asks for. */
  readonly older: number;
  /** What Log Service would have sent. */
  readonly messages: Messages;
}

export interface ScanOptions extends ThreadOptions {
  /** Seconds since 1970: what happened before is left out. */
  readonly since?: number;
  /** @default 4 */
  readonly repeatHours?: number;
  /** Then no other thread takes part. */
  readonly observe?: Observe;
}

/** One file, as far as it was read. */
interface Progress {
  readonly name: string;
  isList: boolean;
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
  options: ScanOptions = {},
): Promise<Scan> {
  const { since } = options;
  const all = bindAll(detections, tuning);
  const looked = { detections: all.bound, ...(since !== undefined && { since }) };
  const pool = threads(looked, options.observe === undefined ? options : { ...options, count: 1 });
  const log = new Log(
    tally(detections, all),
    messageCount(all, tuning, options.repeatHours),
    reader(looked, options.observe),
    pool,
    options.chunkLength,
  );
  try {
    for await (const source of sourcesOf(files)) await log.readFile(source);
    return await log.outcome();
  } finally {
    await pool.close();
  }
}

function messageCount({ bound }: Bound, tuning: DetectionSettings, repeatHours = 4): MessageCount {
  const rhythms = bound.map(({ id, count }) => {
    const detection = detections.find((one) => one.id === id);
    const alert = detection && compile(detection, tuning[id]);
    if (alert === undefined) throw new Error(`no alert for ${id}`);
    return rhythmOf(alert, count, repeatHours);
  });
  return new MessageCount(bound, rhythms);
}

class Log {
  readonly #files: Progress[] = [];
  readonly #unread: Location[] = [];
  /** Chunks that threads read, in the order of the log. */
  readonly #underWay: (() => Promise<void>)[] = [];
  readonly #seen = new SeenEvents();
  readonly #missing: Record<string, readonly string[]> = {};
  readonly #sum = {
    malformed: 0,
    unrecognised: 0,
    incomplete: 0,
    older: 0,
    corrupt: 0,
    repeated: 0,
  };
  #first = '';
  #last = '';

  constructor(
    private readonly tally: Tally,
    private readonly messages: MessageCount,
    private readonly reader: Reader,
    private readonly threads: Threads,
    private readonly chunkLength?: number,
  ) {}

  async readFile({ name, bytes: open }: Source): Promise<void> {
    const file: Progress = { name, isList: false, length: 0, events: 0, unread: 0 };
    this.#files.push(file);
    let content: Content | undefined;
    let isFirst = true;
    try {
      for await (const read of open()) {
        const bytes = isFirst ? withoutMark(read) : read;
        isFirst = false;
        content ??= this.#contentOf(bytes, file);
        if (content === undefined) file.length += linesIn(bytes);
        else await content.push(bytes);
      }
    } catch (thrown) {
      if (!(thrown instanceof CorruptFile)) throw thrown;
      this.#sum.corrupt += 1;
    }
    await content?.end();
  }

  async outcome(): Promise<Scan> {
    await this.#settle(0);
    return {
      ...this.tally.outcome(),
      ...this.#sum,
      unread: this.#unread,
      // A list of no events is a log of an hour without events.
      empty: this.#files.flatMap(({ name, isList, events, unread }) =>
        events === 0 && !(isList && unread === 0) ? [name] : [],
      ),
      missingColumns: this.#missing,
      messages: this.messages.outcome(this.#first, this.#last),
    };
  }

  #contentOf(bytes: Buffer, file: Progress): Content | undefined {
    const format = formatOf(bytes);
    return format && this.#contents[format](file, bytes);
  }

  readonly #contents: Readonly<Record<Format, (file: Progress, head: Buffer) => Content>> = {
    lines: (file) => {
      const chunks = chunker(this.chunkLength);
      return {
        push: (bytes) => this.#read(chunks.push(bytes), file),
        end: () => this.#read(chunks.end(), file),
      };
    },
    array: (file) => {
      file.isList = true;
      return this.#inTurn(this.reader.array(), file);
    },
    values: (file) => this.#inTurn(this.reader.values(), file),
    table: (file, head) => {
      const table = this.reader.table(head);
      const { push, end } = this.#inTurn(table, file);
      return {
        push,
        end: async () => {
          await end();
          const missing = table.missing();
          if (missing.length > 0) this.#missing[file.name] = missing;
        },
      };
    },
  };

  /** Where an item ends is known only to who has read all before it: one thread reads these. */
  #inTurn(
    { push, end, take }: { push: Step<[Buffer]>; end: Step<[]>; take: () => Read },
    file: Progress,
  ): Content {
    const then = async (step: () => void | Promise<void>): Promise<void> => {
      await this.#settle(0);
      await step();
      this.#add(take(), file);
    };
    return { push: (bytes) => then(() => push(bytes)), end: () => then(end) };
  }

  async #read(chunk: Chunk | undefined, file: Progress): Promise<void> {
    if (chunk === undefined) return;
    const workers = this.threads.workersFor(chunk);
    if (workers === undefined) {
      this.#add(this.reader.read(chunk), file);
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

  #add(read: Read, file: Progress): void {
    const { counts, matches, length, unread, lists, first, last } = read;
    this.tally.addCounts(counts);
    for (const match of matches) {
      if (this.#seen.has(match)) {
        this.#sum.repeated += 1;
        continue;
      }
      this.tally.addMatch(match);
      this.messages.add(match);
    }
    for (const { at, why } of unread.slice(0, MOST_LOCATIONS - this.#unread.length)) {
      this.#unread.push({ file: file.name, at: file.length + at, why });
    }
    for (const key of ['malformed', 'unrecognised', 'incomplete', 'older'] as const) {
      this.#sum[key] += read[key];
    }
    if (first !== '' && (this.#first === '' || first < this.#first)) this.#first = first;
    if (last > this.#last) this.#last = last;
    file.length += length;
    file.isList ||= lists > 0;
    file.events += counts.events + read.older;
    file.unread += read.malformed + read.unrecognised + read.incomplete;
  }
}

type Step<Given extends readonly unknown[]> = (...given: Given) => void | Promise<void>;

interface Content {
  readonly push: (bytes: Buffer) => Promise<void>;
  readonly end: () => Promise<void>;
}

function linesIn(bytes: Buffer): number {
  return bytes.reduce((sum, byte) => sum + (byte === NEWLINE ? 1 : 0), 0);
}
