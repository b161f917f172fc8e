/** A thread that reads chunks of a log: each message is a chunk, and is answered in turn. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Chunk } from './chunks';
import { reader } from './read';
import type { Looked } from './read';

const { read } = reader(workerData as Looked);
parentPort?.on('message', (chunk: Chunk) => {
  parentPort?.postMessage(read(chunk));
});
