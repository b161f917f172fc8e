import { Worker } from 'node:worker_threads';
import type { BoundDetection } from '../../../policies/detections';
import type { Piece } from './pieces';
import type { Read } from './read';

/** Threads that read pieces beside this one. */
export interface Workers {
  /** Pieces that may be under way: fewer leave threads idle, more only cost memory. */
  readonly places: number;
  /** The piece cannot be used afterwards: its memory goes to the thread. */
  readonly read: (piece: Piece) => Promise<Read>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (read: Read) => void;
  readonly reject: (reason: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** Those that wait for its answers, in order. */
  readonly waiting: Waiting[];
  /** Why it gives no more answers. */
  failure?: Error;
}

const PIECES_EACH = 2;

/** `program` is the built worker. Whatever a thread dies of comes out of `read`. */
export function startWorkers(
  program: string,
  count: number,
  detections: readonly BoundDetection[],
): Workers {
  const threads = Array.from({ length: count }, () => start(program, detections));
  return {
    places: count * PIECES_EACH,
    read: (piece) => {
      const thread = threads.reduce((least, one) =>
        one.waiting.length < least.waiting.length ? one : least,
      );
      return new Promise((resolve, reject) => {
        const { worker, waiting, failure } = thread;
        if (failure !== undefined) {
          reject(failure);
          return;
        }
        waiting.push({ resolve, reject });
        const memory = piece.parts.map(({ buffer }) => buffer);
        worker.postMessage(piece, memory);
      });
    },
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function start(program: string, workerData: readonly BoundDetection[]): Thread {
  const worker = new Worker(program, { workerData });
  const thread: Thread = { worker, waiting: [] };
  const fail = (reason: Error): void => {
    thread.failure ??= reason;
    for (const { reject } of thread.waiting.splice(0)) reject(reason);
  };
  worker.on('message', (read: Read) => thread.waiting.shift()?.resolve(read));
  worker.on('error', fail);
  worker.on('messageerror', fail);
  worker.on('exit', () => {
    fail(new Error('a thread that read events ended before its work was done'));
  });
  return thread;
}
