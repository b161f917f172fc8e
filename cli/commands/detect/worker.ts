/** A thread that reads pieces of a log: each message is a piece, and is answered in turn. */
import { parentPort, workerData } from 'node:worker_threads';
import type { BoundDetection } from '../../../policies/detections';
import type { Piece } from './pieces';
import { reader } from './read';

const { read } = reader(workerData as readonly BoundDetection[]);
parentPort?.on('message', (piece: Piece) => {
  parentPort?.postMessage(read(piece));
});
