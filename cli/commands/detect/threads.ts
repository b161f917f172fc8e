import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Chunk } from './chunks';
import type { Looked } from './read';
import { startWorkers } from './workers';
import type { Workers } from './workers';

/** Threads that are started when they are worth it. */
export interface Threads {
  /** Who reads this chunk; nothing where it is to be read here. */
  readonly workersFor: (chunk: Chunk) => Workers | undefined;
  readonly close: () => Promise<void>;
}

/** Which threads read, and what. Left out: as many as this machine has processors for. */
export interface ThreadOptions {
  /** The built worker. Where there is none, as in sources that were not built, no thread starts. */
  readonly program?: string;
  /** How many; fewer than two start none: this thread is no slower. */
  readonly count?: number;
  /** Bytes that are read here before threads start. */
  readonly after?: number;
  /** Bytes of a chunk, at least. */
  readonly chunkLength?: number;
}

/** What this thread has read before two others could have begun. */
const WORTH_THREADS = 8 * 1024 * 1024;
/** Beyond it the threads wait for the one that reads the file, and memory grows with each. */
const MOST_THREADS = 3;
const PROGRAM = join(__dirname, 'detect-worker.js');

export function threads(looked: Looked, options: ThreadOptions = {}): Threads {
  const { program = PROGRAM, after = WORTH_THREADS } = options;
  const count = options.count ?? Math.min(availableParallelism(), MOST_THREADS);
  let isPossible: boolean | undefined;
  let workers: Workers | undefined;
  let read = 0;
  return {
    workersFor: ({ parts }) => {
      read += parts.reduce((sum, part) => sum + part.length, 0);
      if (workers !== undefined || read <= after) return workers;
      isPossible ??= count > 1 && existsSync(program);
      if (isPossible) workers = startWorkers(program, count, looked);
      return workers;
    },
    close: async () => {
      await workers?.close();
    },
  };
}
