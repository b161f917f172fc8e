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
const BOM = [0xef, 0xbb, 0xbf];

/** The same without a byte order mark. */
export function withoutMark(bytes: Buffer): Buffer {
  return BOM.every((byte, at) => bytes[at] === byte) ? bytes.subarray(BOM.length) : bytes;
}

const NOTHING = Buffer.alloc(0);

/** A text of which parts have come. What is too long to be an event is not kept. */
class Pending {
  #parts: Buffer[] = [];
  #length = 0;

  /** Takes a copy: the bytes are used again. */
  hold(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > LONGEST_ITEM) this.#parts = [];
    else if (part.length > 0) this.#parts.push(Buffer.from(part));
  }

  /** The last bytes of what has come. */
  end(length: number): Buffer {
    return this.#parts.at(-1)?.subarray(-length) ?? NOTHING;
  }

  /** The text with what has just come as its last part; nothing where it was too long. */
  take(last: Buffer = NOTHING): string | undefined {
    // Most texts come in one part, and need no copy.
    if (this.#length === 0 && last.length <= LONGEST_ITEM) return last.toString('utf8');
    this.hold(last);
    const text =
      this.#length > LONGEST_ITEM ? undefined : Buffer.concat(this.#parts).toString('utf8');
    this.#parts = [];
    this.#length = 0;
    return text;
  }
}

/** The lines that are not blank. */
export function lines(sink: RecordSink): RecordSplitter {
  const pending = new Pending();
  let over = 0;
  const finish = (last?: Buffer): void => {
    const text = pending.take(last);
    if (text === undefined) sink.malformed(over + 1);
    else if (text.length > 1 || text.trim() !== '') sink.item(text, over + 1);
  };
  return {
    push: (bytes) => {
      let from = 0;
      for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
        finish(bytes.subarray(from, at));
        from = at + 1;
        over += 1;
      }
      pending.hold(bytes.subarray(from));
    },
    end: finish,
    length: () => over,
  };
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
  const pending = new Pending();
  let given = 0;
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  const finish = (last?: Buffer): void => {
    const text = pending.take(last)?.trim();
    if (text === undefined) sink.malformed((given += 1));
    else if (text !== '') sink.item(text, (given += 1));
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
            finish(bytes.subarray(from, at));
            from = at + 1;
          }
          depth += 1;
        } else if (byte === CLOSE_LIST || byte === CLOSE_MAP) {
          depth = Math.max(0, depth - 1);
          if (depth === 0) {
            finish(bytes.subarray(from, at));
            from = at + 1;
          }
        } else if (byte === COMMA && depth === 1) {
          finish(bytes.subarray(from, at));
          from = at + 1;
        }
      }
      pending.hold(bytes.subarray(from));
    },
    end: () => {
      // The list was cut between two items, or in the midst of one.
      if (depth <= 1 && !isText) finish();
      if (depth > 0) sink.malformed((given += 1));
    },
    length: () => given,
  };
}

/** What lists of events are called in the answers of APIs, and in exports. */
const KEY_OF_LIST = /"(?:Events|data)"\s*:\s*$/;
/** Enough of what stands before a list to see its key. */
const LONGEST_KEY = 64;

/**
 * JSON texts one after another, each over as many lines as it likes. Of an answer with a list of
 * events each event is given as it is read, and then the answer itself with an empty list.
 */
export function values(sink: RecordSink): RecordSplitter {
  const outer = new Pending();
  const item = new Pending();
  let given = 0;
  let depth = 0;
  let isList = false;
  let isText = false;
  let isEscaped = false;
  const finish = (pending: Pending, last?: Buffer): void => {
    const text = pending.take(last)?.trim();
    if (text === undefined) sink.malformed((given += 1));
    else if (text !== '') sink.item(text, (given += 1));
  };
  const beginsList = (before: Buffer): boolean =>
    KEY_OF_LIST.test(Buffer.concat([outer.end(LONGEST_KEY), before]).toString('latin1'));
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
          depth += 1;
          if (byte === OPEN_MAP || depth !== 2 || isList) continue;
          const before = bytes.subarray(Math.max(from, at - LONGEST_KEY), at);
          if (!beginsList(before)) continue;
          outer.hold(bytes.subarray(from, at + 1));
          from = at + 1;
          isList = true;
        } else if (byte === CLOSE_LIST || byte === CLOSE_MAP) {
          depth = Math.max(0, depth - 1);
          if (isList && depth === 1) {
            finish(item, bytes.subarray(from, at));
            from = at;
            isList = false;
          } else if (depth === 0) {
            finish(outer, bytes.subarray(from, at + 1));
            from = at + 1;
          }
        } else if (byte === COMMA && isList && depth === 2) {
          finish(item, bytes.subarray(from, at));
          from = at + 1;
        }
      }
      (isList ? item : outer).hold(bytes.subarray(from));
    },
    end: () => {
      // The list was cut between two events, or in the midst of one.
      if (isList && depth === 2 && !isText) finish(item);
      if (depth > 0 || isText) sink.malformed((given += 1));
      else finish(outer);
    },
    length: () => given,
  };
}
