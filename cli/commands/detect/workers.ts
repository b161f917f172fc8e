import { Worker } from 'node:worker_threads';
import type { Chunk } from './chunks';
import type { Looked, Read } from './read';

/** Threads that read chunks, and not this one. */
export interface Workers {
  /** Pieces that may be under way: fewer leave threads idle, more only cost memory. */
  readonly capacity: number;
  /** The chunk cannot be used afterwards: its memory goes to the thread. */
  readonly read: (chunk: Chunk) => Promise<Read>;
  readonly close: () => Promise<void>;
}

interface PendingRead {
  readonly resolve: (read: Read) => void;
  readonly reject: (reason: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** Those that wait for its answers, in order. */
  readonly pending: PendingRead[];
  /** Why it gives no more answers. */
  failure?: Error;
}

const CHUNKS_EACH = 2;

/** `program` is the built worker. Whatever a thread dies of comes out of `read`. */
export function startWorkers(program: string, count: number, looked: Looked): Workers {
  const threads = Array.from({ length: count }, () => start(program, looked));
  return {
    capacity: count * CHUNKS_EACH,
    read: (chunk) => {
      const thread = threads.reduce((least, one) =>
        one.pending.length < least.pending.length ? one : least,
      );
      return new Promise((resolve, reject) => {
        const { worker, pending, failure } = thread;
        if (failure !== undefined) {
          reject(failure);
          return;
        }
        pending.push({ resolve, reject });
        const memory = chunk.parts.map(({ buffer }) => buffer);
        worker.postMessage(chunk, memory);
      });
    },
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function start(program: string, workerData: Looked): Thread {
  const worker = new Worker(program, { workerData });
  const thread: Thread = { worker, pending: [] };
  const fail = (reason: Error): void => {
    thread.failure ??= reason;
    for (const { reject } of thread.pending.splice(0)) reject(reason);
  };
  worker.on('message', (read: Read) => thread.pending.shift()?.resolve(read));
  worker.on('error', fail);
  worker.on('messageerror', fail);
  worker.on('exit', () => {
    fail(new Error('a thread that read events ended before its work was done'));
  });
  return thread;
}
