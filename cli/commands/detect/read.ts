// Not from the index: the catalogue and the settings would come along into every thread.
import type { BoundDetection } from '../../../policies/detections/bind';
import type { TrailEvent } from '../../../policies/detections/detection';
import { eventIn, timeOf } from '../../../policies/detections/match/event';
import { evaluator } from '../../../policies/detections/match/evaluator';
import type { Counts, Match } from '../../../policies/detections/match/evaluator';
import type { Chunk } from './chunks';
import { recordsIn } from './records';
import { items, lines, values } from './record-splitter';
import type { RecordSplitter } from './record-splitter';
import { table } from './table';
import type { Table } from './table';

/** Why a text was not judged: it is no whole JSON, not of ActionTrail, or says that it lacks events. */
export type Unread = 'malformed' | 'unrecognised' | 'incomplete';

/** What detections are looked for with. Plain data: threads are given it. */
export interface Looked {
  readonly detections: readonly BoundDetection[];
  /** Events before it are left out. Seconds since 1970. */
  readonly since?: number;
}

/** A match, with the event that it is of: logs from several places have the same events. */
export interface Found extends Match {
  /** Empty where the event has none. */
  readonly eventId: string;
}

/** What came of reading a part of a log. Plain data: it may come from another thread. */
export interface Read {
  readonly counts: Counts;
  /** In the order of the events. */
  readonly matches: readonly Found[];
  /** Lines, or items of arrays, whatever is in them. */
  readonly length: number;
  readonly malformed: number;
  readonly unrecognised: number;
  readonly incomplete: number;
  /** Lists of events that were wrapped by an API, and may be empty. */
  readonly lists: number;
  /** Events that were left out as too old. */
  readonly older: number;
  /** When the first and the last of the others happened, as they say; empty where none does. */
  readonly first: string;
  readonly last: string;
  /** The first that were not judged, counted from 1. */
  readonly unread: readonly { readonly at: number; readonly why: Unread }[];
}

/** Places of what was not judged that are told. */
export const MOST_LOCATIONS = 20;

/** Reads parts of logs, and runs the filters of detections over the events in them. */
export interface Reader {
  readonly read: (chunk: Chunk) => Read;
  /** What is read by one after the other only: what was read of it is taken now and then. */
  readonly array: () => RecordSplitter & Taken;
  readonly values: () => RecordSplitter & Taken;
  readonly table: (head: Buffer) => Table & Taken;
}

interface Taken {
  readonly take: () => Read;
}

/** Sees each event with what it matched. On this thread only. */
export type Observe = (event: TrailEvent, matches: readonly Match[]) => void;

export function reader({ detections, since }: Looked, observe?: Observe): Reader {
  const { evaluate, takeCounts } = evaluator(detections);
  let part = emptyPart();
  const leave = (at: number, why: Unread): void => {
    part[why] += 1;
    if (part.unread.length < MOST_LOCATIONS) part.unread.push({ at, why });
  };
  const judge = (value: unknown, at: number): void => {
    const event = eventIn(value);
    if (event === undefined) {
      leave(at, 'unrecognised');
      return;
    }
    if (since !== undefined && timeOf(event) < since) {
      part.older += 1;
      return;
    }
    span(part, event);
    const { eventId } = event;
    const matches = evaluate(event);
    observe?.(event, matches);
    for (const match of matches) {
      part.matches.push({ ...match, eventId: typeof eventId === 'string' ? eventId : '' });
    }
  };
  const record = (value: unknown, at: number): void => {
    const { values: all, isList, isIncomplete } = recordsIn(value);
    if (isList) part.lists += 1;
    if (isIncomplete) leave(at, 'incomplete');
    for (const one of all) judge(one, at);
  };
  const malformed = (at: number): void => leave(at, 'malformed');
  const item = (text: string, at: number): void => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      malformed(at);
      return;
    }
    record(value, at);
  };
  const sink = { item, malformed };
  const take = (length = 0): Read => {
    const taken = { ...part, counts: takeCounts(), length };
    part = emptyPart();
    return taken;
  };
  return {
    read: ({ parts, isAfterTooLong }) => {
      const split = lines(sink);
      if (isAfterTooLong) sink.malformed(1);
      for (const { buffer, byteOffset, byteLength } of parts) {
        split.push(Buffer.from(buffer, byteOffset, byteLength));
      }
      split.end();
      return take(split.length());
    },
    array: () => ({ ...items(sink), take }),
    values: () => ({ ...values(sink), take }),
    table: (head) => ({ ...table(head, { record, malformed }), take }),
  };
}

type Part = {
  -readonly [Key in keyof Omit<Read, 'counts' | 'length' | 'matches' | 'unread'>]: Read[Key];
} & {
  readonly matches: Found[];
  readonly unread: { at: number; why: Unread }[];
};

function emptyPart(): Part {
  return {
    matches: [],
    unread: [],
    malformed: 0,
    unrecognised: 0,
    incomplete: 0,
    lists: 0,
    older: 0,
    first: '',
    last: '',
  };
}

/** Texts of one form, which sort as times do: only what is earlier or later is looked at closely. */
function span(part: Part, event: TrailEvent): void {
  const { eventTime } = event;
  if (typeof eventTime !== 'string') return;
  const isFirst = part.first === '' || eventTime < part.first;
  if (!isFirst && eventTime <= part.last) return;
  if (Number.isNaN(timeOf(event))) return;
  if (isFirst) part.first = eventTime;
  if (eventTime > part.last) part.last = eventTime;
}
