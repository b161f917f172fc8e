import { bindAll, detections, tally } from '../../../policies/detections';
import type { Bound, DetectionSettings, Outcome } from '../../../policies/detections';
import { Damaged, bytesOf } from './input';
import { cutter } from './pieces';
import type { Piece } from './pieces';
import { MOST_PLACES, reader } from './read';
import type { Read, Unread } from './read';
import { kindOf, NEWLINE, withoutMark } from './split';
import type { Splitter } from './split';
import { threads } from './threads';
import type { Beside, Threads } from './threads';

/** Where something stands that was not judged. */
export interface Place {
  readonly file: string;
  /** Which line, or item of arrays, from 1. */
  readonly at: number;
  readonly why: Unread;
}

/** What came of reading some files. */
export interface Scan extends Outcome {
  /** Lines, or items of arrays, that are no JSON or not whole. */
  readonly broken: number;
  /** JSON that ActionTrail did not write. */
  readonly foreign: number;
  /** The first of both. */
  readonly unread: readonly Place[];
  /** Files that are damaged; what stands before the damage was read. */
  readonly damaged: number;
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
  how: Beside = {},
): Promise<Scan> {
  const bound = bindAll(detections, tuning);
  const beside = threads(bound.bound, how);
  const log = new Log(bound, beside, how.pieceLength);
  try {
    for (const file of files) await log.readFile(file);
    return await log.outcome();
  } finally {
    await beside.close();
  }
}

class Log {
  readonly #files: Progress[] = [];
  readonly #unread: Place[] = [];
  /** Pieces that threads read, in the order of the log. */
  readonly #underWay: (() => Promise<void>)[] = [];
  readonly #reader;
  readonly #tally;
  #broken = 0;
  #foreign = 0;
  #damaged = 0;

  constructor(
    bound: Bound,
    private readonly beside: Threads,
    private readonly pieceLength?: number,
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
      for await (const bytes of bytesOf(name)) {
        const chunk = isFirst ? withoutMark(bytes) : bytes;
        isFirst = false;
        content ??= this.#contentOf(chunk, file);
        if (content === undefined) file.length += linesIn(chunk);
        else await content.push(chunk);
      }
    } catch (thrown) {
      if (!(thrown instanceof Damaged)) throw thrown;
      this.#damaged += 1;
    }
    await content?.end();
  }

  async outcome(): Promise<Scan> {
    await this.#settle(0);
    return {
      ...this.#tally.outcome(),
      broken: this.#broken,
      foreign: this.#foreign,
      unread: this.#unread,
      damaged: this.#damaged,
      // An array of no events is a log of a quiet hour.
      empty: this.#files.flatMap(({ name, isArray, events, unread }) =>
        events === 0 && !(isArray && unread === 0) ? [name] : [],
      ),
    };
  }

  #contentOf(chunk: Buffer, file: Progress): Content | undefined {
    const kind = kindOf(chunk);
    if (kind === undefined) return undefined;
    if (kind === 'lines') return this.#linesOf(file);
    file.isArray = true;
    return this.#arrayOf(file);
  }

  #linesOf(file: Progress): Content {
    const cut = cutter(this.pieceLength);
    return {
      push: (chunk) => this.#read(cut.push(chunk), file),
      end: () => this.#read(cut.end(), file),
    };
  }

  /** Where an item ends is known only to who has read all before it: one thread reads arrays. */
  #arrayOf(file: Progress): Content {
    const array = this.#reader.array();
    const then = async (step: (array: Splitter) => void): Promise<void> => {
      await this.#settle(0);
      step(array);
      this.#add(array.take(), file);
    };
    return {
      push: (chunk) =>
        then(({ push }) => {
          push(chunk);
        }),
      end: () =>
        then(({ end }) => {
          end();
        }),
    };
  }

  async #read(piece: Piece | undefined, file: Progress): Promise<void> {
    if (piece === undefined) return;
    const workers = this.beside.workersFor(piece);
    if (workers === undefined) {
      this.#add(this.#reader.read(piece), file);
      return;
    }
    const coming = workers.read(piece);
    // It is looked at in its turn.
    coming.catch(() => undefined);
    this.#underWay.push(async () => {
      this.#add(await coming, file);
    });
    await this.#settle(workers.places);
  }

  /** Waits until so few pieces are under way. */
  async #settle(most: number): Promise<void> {
    while (this.#underWay.length > most) await this.#underWay.shift()?.();
  }

  #add({ counts, hits, length, broken, foreign, unread }: Read, file: Progress): void {
    this.#tally.count(counts);
    for (const hit of hits) this.#tally.hit(hit);
    for (const { at, why } of unread.slice(0, MOST_PLACES - this.#unread.length)) {
      this.#unread.push({ file: file.name, at: file.length + at, why });
    }
    this.#broken += broken;
    this.#foreign += foreign;
    file.length += length;
    file.events += counts.events;
    file.unread += broken + foreign;
  }
}

interface Content {
  readonly push: (chunk: Buffer) => Promise<void>;
  readonly end: () => Promise<void>;
}

function linesIn(chunk: Buffer): number {
  return chunk.reduce((sum, byte) => sum + (byte === NEWLINE ? 1 : 0), 0);
}
