import { LONGEST_ITEM, NEWLINE } from './record-splitter';

/** Whole lines of a log, in parts that lie one behind another. Each part owns its memory. */
export interface Chunk {
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  /** Before them stood a line that is too long to be kept; they begin with its end. */
  readonly isAfterTooLong: boolean;
}

export interface Chunker {
  /** Takes the next bytes; now and then that completes a chunk. */
  readonly push: (bytes: Uint8Array) => Chunk | undefined;
  /** What is left: the last line needs no end. */
  readonly end: () => Chunk | undefined;
}

/** Bytes that are worth the way to another thread. */
const ENOUGH = 512 * 1024;

/** Cuts bytes, as they come, into chunks of whole lines. */
export function chunker(enough = ENOUGH, longest = LONGEST_ITEM): Chunker {
  let whole: Uint8Array<ArrayBuffer>[] = [];
  let wholeLength = 0;
  let isAfterTooLong = false;
  let tail: Uint8Array<ArrayBuffer>[] = [];
  let tailLength = 0;
  let tailIsTooLong = false;
  const take = (): Chunk | undefined => {
    if (wholeLength === 0 && !isAfterTooLong) return undefined;
    const chunk = { parts: whole, isAfterTooLong };
    whole = [];
    wholeLength = 0;
    isAfterTooLong = false;
    return chunk;
  };
  const add = (part: Uint8Array<ArrayBuffer>): void => {
    if (part.length > 0) whole.push(part);
    wholeLength += part.length;
  };
  const addTail = (): void => {
    isAfterTooLong ||= tailIsTooLong;
    tail.forEach(add);
    tail = [];
    tailLength = 0;
    tailIsTooLong = false;
  };
  const hold = (part: Uint8Array<ArrayBuffer>): Chunk | undefined => {
    if (tailIsTooLong || part.length === 0) return undefined;
    tail.push(part);
    tailLength += part.length;
    if (tailLength <= longest) return undefined;
    tail = [];
    tailIsTooLong = true;
    // So that what is too long stands before a chunk, never in the midst of one.
    return take();
  };
  return {
    push: (given) => {
      const bytes = owned(given);
      const last = bytes.lastIndexOf(NEWLINE);
      if (last < 0) return hold(bytes);
      const first = tailIsTooLong ? bytes.indexOf(NEWLINE) : 0;
      addTail();
      // A copy: the rest goes to another thread, and its memory with it.
      const rest = bytes.slice(last + 1);
      add(bytes.subarray(first, last + 1));
      const early = wholeLength >= enough ? take() : undefined;
      return hold(rest) ?? early;
    },
    end: () => {
      addTail();
      return take();
    },
  };
}

/** The bytes, in memory that nothing else uses. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && byteLength === buffer.byteLength
    ? new Uint8Array(buffer, byteOffset, byteLength)
    : new Uint8Array(bytes);
}
