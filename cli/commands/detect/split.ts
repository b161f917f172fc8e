/** Takes bytes as they come and gives whole JSON texts. */
export interface Splitter {
  readonly push: (chunk: Buffer) => void;
  readonly end: () => void;
  /** Lines that are over, or items. */
  readonly length: () => number;
}

/** Takes texts with their places: lines, or items of arrays, counted from 1. */
export interface Sink {
  /** One JSON text, without white space around it where there was an array. */
  readonly item: (text: string, at: number) => void;
  /** A text that is too long to be an event, or that ends before it is whole. */
  readonly broken: (at: number) => void;
}

/** No event is longer. ActionTrail states no limit; a call is at most some hundred kilobytes. */
export const LONGEST_ITEM = 8 * 1024 * 1024;

export const NEWLINE = 10;
const BLANK = new Set([9, 10, 13, 32]);
const BOM = [0xef, 0xbb, 0xbf];

/** The same without a byte order mark. */
export function withoutMark(chunk: Buffer): Buffer {
  return BOM.every((byte, at) => chunk[at] === byte) ? chunk.subarray(BOM.length) : chunk;
}

/** The first sign that is not blank says what a file is. Nothing where all is blank. */
export function kindOf(chunk: Buffer): 'array' | 'lines' | undefined {
  const first = chunk.find((byte) => !BLANK.has(byte));
  if (first === undefined) return undefined;
  return first === OPEN_LIST ? 'array' : 'lines';
}

/** The lines that are not blank. */
export function lines(sink: Sink): Splitter {
  let held: Buffer[] = [];
  let length = 0;
  let tooLong = false;
  let over = 0;
  const hold = (part: Buffer): void => {
    if (tooLong || part.length === 0) return;
    length += part.length;
    // A copy: the chunk is used again.
    if (length <= LONGEST_ITEM) held.push(Buffer.from(part));
    else {
      tooLong = true;
      held = [];
    }
  };
  const finish = (): void => {
    if (tooLong) sink.broken(over + 1);
    else if (length > 0) emit(Buffer.concat(held).toString('utf8'), sink, over + 1);
    held = [];
    length = 0;
    tooLong = false;
  };
  return {
    push: (chunk) => {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        if (length === 0 && !tooLong) emit(chunk.toString('utf8', from, at), sink, over + 1);
        else {
          hold(chunk.subarray(from, at));
          finish();
        }
        from = at + 1;
        over += 1;
      }
      hold(chunk.subarray(from));
    },
    end: finish,
    length: () => over,
  };
}

function emit(text: string, sink: Sink, at: number): void {
  if (text.length > 1 || text.trim() !== '') sink.item(text, at);
}

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

/** Items of one array after another, as in files that were joined. */
export function items(sink: Sink): Splitter {
  let held: Buffer[] = [];
  let length = 0;
  let given = 0;
  let tooLong = false;
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  const hold = (part: Buffer): void => {
    if (tooLong || part.length === 0) return;
    length += part.length;
    if (length <= LONGEST_ITEM) held.push(Buffer.from(part));
    else {
      tooLong = true;
      held = [];
    }
  };
  const finish = (chunk: Buffer, from: number, to: number): void => {
    if (length === 0 && !tooLong) emitItem(chunk.toString('utf8', from, to));
    else {
      hold(chunk.subarray(from, to));
      if (tooLong) sink.broken((given += 1));
      else emitItem(Buffer.concat(held).toString('utf8'));
    }
    held = [];
    length = 0;
    tooLong = false;
  };
  const emitItem = (text: string): void => {
    const item = text.trim();
    if (item !== '') sink.item(item, (given += 1));
  };
  return {
    push: (chunk) => {
      let from = 0;
      for (let at = 0; at < chunk.length; at += 1) {
        const byte = chunk[at];
        if (isText) {
          if (isEscaped) isEscaped = false;
          else if (byte === BACKSLASH) isEscaped = true;
          else if (byte === QUOTE) isText = false;
        } else if (byte === QUOTE) isText = true;
        else if (byte === OPEN_LIST || byte === OPEN_MAP) {
          if (depth === 0) {
            // What stands between arrays is told as broken when it is read.
            finish(chunk, from, at);
            from = at + 1;
          }
          depth += 1;
        } else if (byte === CLOSE_LIST || byte === CLOSE_MAP) {
          depth = Math.max(0, depth - 1);
          if (depth === 0) {
            finish(chunk, from, at);
            from = at + 1;
          }
        } else if (byte === COMMA && depth === 1) {
          finish(chunk, from, at);
          from = at + 1;
        }
      }
      hold(chunk.subarray(from));
    },
    end: () => {
      // The list was cut between two items, or in the midst of one.
      if (depth <= 1 && !isText) finish(Buffer.alloc(0), 0, 0);
      if (depth > 0) sink.broken((given += 1));
    },
    length: () => given,
  };
}
