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

const NOTHING: Buffer = Buffer.alloc(0);

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

/** Gives texts without white space around them, and counts them. */
class Given {
  count = 0;

  constructor(private readonly sink: RecordSink) {}

  finish(pending: Pending, last?: Buffer): void {
    const text = pending.take(last)?.trim();
    if (text === undefined) this.malformed();
    else if (text !== '') this.sink.item(text, (this.count += 1));
  }

  malformed(): void {
    this.sink.malformed((this.count += 1));
  }
}

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

/** Takes the brackets and commas of JSON texts: those that stand outside of strings. */
interface Marks {
  /** `depth` counts the list or map that begins here. */
  readonly opened: (at: number, byte: number, depth: number) => void;
  /** `depth` counts what is left around it. */
  readonly closed: (at: number, depth: number) => void;
  readonly comma: (at: number, depth: number) => void;
}

/** Where in JSON texts the bytes are that have come so far. */
class Walk {
  depth = 0;
  isText = false;
  #isEscaped = false;

  constructor(private readonly marks: Marks) {}

  through(bytes: Buffer): void {
    const { marks } = this;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (this.isText) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) this.isText = false;
      } else if (byte === QUOTE) this.isText = true;
      else if (byte === OPEN_LIST || byte === OPEN_MAP) {
        marks.opened(at, byte, (this.depth += 1));
      } else if (byte === CLOSE_LIST || byte === CLOSE_MAP) {
        marks.closed(at, (this.depth = Math.max(0, this.depth - 1)));
      } else if (byte === COMMA) marks.comma(at, this.depth);
    }
  }
}

/** Items of one array after another, as in files that were joined. */
export function items(sink: RecordSink): RecordSplitter {
  const pending = new Pending();
  const given = new Given(sink);
  let bytes = NOTHING;
  let from = 0;
  const cut = (at: number): void => {
    given.finish(pending, bytes.subarray(from, at));
    from = at + 1;
  };
  const walk = new Walk({
    // What stands between arrays is told as malformed when it is read.
    opened: (at, _, depth) => {
      if (depth === 1) cut(at);
    },
    closed: (at, depth) => {
      if (depth === 0) cut(at);
    },
    comma: (at, depth) => {
      if (depth === 1) cut(at);
    },
  });
  return {
    push: (next) => {
      bytes = next;
      from = 0;
      walk.through(bytes);
      pending.hold(bytes.subarray(from));
    },
    end: () => {
      // The list was cut between two items, or in the midst of one.
      if (walk.depth <= 1 && !walk.isText) given.finish(pending);
      if (walk.depth > 0) given.malformed();
    },
    length: () => given.count,
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
  const given = new Given(sink);
  let isList = false;
  let bytes = NOTHING;
  let from = 0;
  const beginsList = (before: Buffer): boolean =>
    KEY_OF_LIST.test(Buffer.concat([outer.end(LONGEST_KEY), before]).toString('latin1'));
  const walk = new Walk({
    opened: (at, byte, depth) => {
      if (byte === OPEN_MAP || depth !== 2 || isList) return;
      if (!beginsList(bytes.subarray(Math.max(from, at - LONGEST_KEY), at))) return;
      outer.hold(bytes.subarray(from, at + 1));
      from = at + 1;
      isList = true;
    },
    closed: (at, depth) => {
      if (isList && depth === 1) {
        given.finish(item, bytes.subarray(from, at));
        from = at;
        isList = false;
      } else if (depth === 0) {
        given.finish(outer, bytes.subarray(from, at + 1));
        from = at + 1;
      }
    },
    comma: (at, depth) => {
      if (!isList || depth !== 2) return;
      given.finish(item, bytes.subarray(from, at));
      from = at + 1;
    },
  });
  return {
    push: (next) => {
      bytes = next;
      from = 0;
      walk.through(bytes);
      (isList ? item : outer).hold(bytes.subarray(from));
    },
    end: () => {
      // The list was cut between two events, or in the midst of one.
      if (isList && walk.depth === 2 && !walk.isText) given.finish(item);
      if (walk.depth > 0 || walk.isText) given.malformed();
      else given.finish(outer);
    },
    length: () => given.count,
  };
}
