// Not from the index: the catalogue and the settings would come along into every thread.
import type { BoundDetection } from '../../../policies/detections/bind';
import { eventIn } from '../../../policies/detections/match/event';
import { evaluator } from '../../../policies/detections/match/evaluator';
import type { Counts, Match } from '../../../policies/detections/match/evaluator';
import type { Chunk } from './chunks';
import { items, lines } from './record-splitter';
import type { RecordSplitter } from './record-splitter';

/** Why a text was not judged: it is no whole JSON, or not of ActionTrail. */
export type Unread = 'malformed' | 'unrecognised';

/** What came of reading a part of a log. Plain data: it may come from another thread. */
export interface Read {
  readonly counts: Counts;
  /** In the order of the events. */
  readonly matches: readonly Match[];
  /** Lines, or items of arrays, whatever is in them. */
  readonly length: number;
  readonly malformed: number;
  readonly unrecognised: number;
  /** The first that were not judged, counted from 1. */
  readonly unread: readonly { readonly at: number; readonly why: Unread }[];
}

/** Places of what was not judged that are told. */
export const MOST_LOCATIONS = 20;

/** Reads parts of logs, and runs the filters of detections over the events in them. */
export interface Reader {
  readonly read: (chunk: Chunk) => Read;
  /** For an array: what was read of it is taken now and then. */
  readonly array: () => RecordSplitter & { readonly take: () => Read };
}

export function reader(detections: readonly BoundDetection[]): Reader {
  const { evaluate, takeCounts } = evaluator(detections);
  let matches: Match[] = [];
  let malformed = 0;
  let unrecognised = 0;
  let unread: { at: number; why: Unread }[] = [];
  const leave = (at: number, why: Unread): void => {
    if (why === 'malformed') malformed += 1;
    else unrecognised += 1;
    if (unread.length < MOST_LOCATIONS) unread.push({ at, why });
  };
  const sink = {
    item: (text: string, at: number): void => {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        leave(at, 'malformed');
        return;
      }
      const event = eventIn(value);
      if (event === undefined) leave(at, 'unrecognised');
      else for (const match of evaluate(event)) matches.push(match);
    },
    malformed: (at: number): void => {
      leave(at, 'malformed');
    },
  };
  const take = (length: number): Read => {
    const result = { counts: takeCounts(), matches, length, malformed, unrecognised, unread };
    matches = [];
    malformed = 0;
    unrecognised = 0;
    unread = [];
    return result;
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
    array: () => {
      const split = items(sink);
      return { ...split, take: () => take(0) };
    },
  };
}
