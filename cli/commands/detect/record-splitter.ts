/** Takes bytes as they come and gives whole JSON texts. */
export interface RecordSplitter {
  readonly push: (bytes: Buffer) => void;
  readonly end: () => void;
  /** Lines that are over, or items. */
  readonly length: () => number;
}

/** Takes texts with their places: lines, or items of arrays, counted from 1. */
export interface RecordSink {
  /** One JSON text, without white space around it where there was an array. */
  readonly item: (text: string, at: number) => void;
  /** A text that is too long to be an event, or that ends before it is whole. */
  readonly malformed: (at: number) => void;
}

/** No event is longer. ActionTrail states no limit; a call is at most some hundred kilobytes. */
export const LONGEST_ITEM = 8 * 1024 * 1024;

export const NEWLINE = 10;
const BLANK = new Set([9, 10, 13, 32]);
const BOM = [0xef, 0xbb, 0xbf];

/** The same without a byte order mark. */
export function withoutMark(bytes: Buffer): Buffer {
  return BOM.every((byte, at) => bytes[at] === byte) ? bytes.subarray(BOM.length) : bytes;
}

/** The first sign that is not blank says what a file is. Nothing where all is blank. */
export function kindOf(bytes: Buffer): 'array' | 'lines' | undefined {
  const first = bytes.find((byte) => !BLANK.has(byte));
  if (first === undefined) return undefined;
  return first === OPEN_LIST ? 'array' : 'lines';
}

/** The lines that are not blank. */
export function lines(sink: RecordSink): RecordSplitter {
  let pending: Buffer[] = [];
  let length = 0;
  let tooLong = false;
  let over = 0;
  const hold = (part: Buffer): void => {
    if (tooLong || part.length === 0) return;
    length += part.length;
    // A copy: the bytes is used again.
    if (length <= LONGEST_ITEM) pending.push(Buffer.from(part));
    else {
      tooLong = true;
      pending = [];
    }
  };
  const finish = (): void => {
    if (tooLong) sink.malformed(over + 1);
    else if (length > 0) emit(Buffer.concat(pending).toString('utf8'), sink, over + 1);
    pending = [];
    length = 0;
    tooLong = false;
  };
  return {
    push: (bytes) => {
      let from = 0;
      for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
        if (length === 0 && !tooLong) emit(bytes.toString('utf8', from, at), sink, over + 1);
        else {
          hold(bytes.subarray(from, at));
          finish();
        }
        from = at + 1;
        over += 1;
      }
      hold(bytes.subarray(from));
    },
    end: finish,
    length: () => over,
  };
}

function emit(text: string, sink: RecordSink, at: number): void {
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
export function items(sink: RecordSink): RecordSplitter {
  let pending: Buffer[] = [];
  let length = 0;
  let given = 0;
  let tooLong = false;
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  const hold = (part: Buffer): void => {
    if (tooLong || part.length === 0) return;
    length += part.length;
    if (length <= LONGEST_ITEM) pending.push(Buffer.from(part));
    else {
      tooLong = true;
      pending = [];
    }
  };
  const finish = (bytes: Buffer, from: number, to: number): void => {
    if (length === 0 && !tooLong) emitItem(bytes.toString('utf8', from, to));
    else {
      hold(bytes.subarray(from, to));
      if (tooLong) sink.malformed((given += 1));
      else emitItem(Buffer.concat(pending).toString('utf8'));
    }
    pending = [];
    length = 0;
    tooLong = false;
  };
  const emitItem = (text: string): void => {
    const item = text.trim();
    if (item !== '') sink.item(item, (given += 1));
  };
  return {
    push: (bytes) => {
      let from = 0;
      for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (isText) {
          if (isEscaped) isEscaped = false;
          else if (byte === BACKSLASH) isEscaped = true;
          else if (byte === QUOTE) isText = false;
        } else if (byte === QUOTE) isText = true;
        else if (byte === OPEN_LIST || byte === OPEN_MAP) {
          if (depth === 0) {
            // What stands between arrays is told as malformed when it is read.
            finish(bytes, from, at);
            from = at + 1;
          }
          depth += 1;
        } else if (byte === CLOSE_LIST || byte === CLOSE_MAP) {
          depth = Math.max(0, depth - 1);
          if (depth === 0) {
            finish(bytes, from, at);
            from = at + 1;
          }
        } else if (byte === COMMA && depth === 1) {
          finish(bytes, from, at);
          from = at + 1;
        }
      }
      hold(bytes.subarray(from));
    },
    end: () => {
      // The list was cut between two items, or in the midst of one.
      if (depth <= 1 && !isText) finish(Buffer.alloc(0), 0, 0);
      if (depth > 0) sink.malformed((given += 1));
    },
    length: () => given,
  };
}
