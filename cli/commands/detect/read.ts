// Not from the index: the catalogue and the settings would come along into every thread.
import type { BoundDetection } from '../../../policies/detections/bind';
import { eventIn } from '../../../policies/detections/match/event';
import { judge } from '../../../policies/detections/match/judge';
import type { Counts, Hit } from '../../../policies/detections/match/judge';
import type { Piece } from './pieces';
import { items, lines } from './split';
import type { Splitter } from './split';

/** Why a text was not judged: it is no whole JSON, or not of ActionTrail. */
export type Unread = 'broken' | 'foreign';

/** What came of reading a part of a log. Plain data: it may come from another thread. */
export interface Read {
  readonly counts: Counts;
  /** In the order of the events. */
  readonly hits: readonly Hit[];
  /** Lines, or items of arrays, whatever is in them. */
  readonly length: number;
  readonly broken: number;
  readonly foreign: number;
  /** The first that were not judged, counted from 1. */
  readonly unread: readonly { readonly at: number; readonly why: Unread }[];
}

/** Places of what was not judged that are told. */
export const MOST_PLACES = 20;

/** Reads parts of logs, and runs the filters of detections over the events in them. */
export interface Reader {
  readonly read: (piece: Piece) => Read;
  /** For an array: what was read of it is taken now and then. */
  readonly array: () => Splitter & { readonly take: () => Read };
}

export function reader(detections: readonly BoundDetection[]): Reader {
  const { look, counted } = judge(detections);
  let hits: Hit[] = [];
  let broken = 0;
  let foreign = 0;
  let unread: { at: number; why: Unread }[] = [];
  const leave = (at: number, why: Unread): void => {
    if (why === 'broken') broken += 1;
    else foreign += 1;
    if (unread.length < MOST_PLACES) unread.push({ at, why });
  };
  const sink = {
    item: (text: string, at: number): void => {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        leave(at, 'broken');
        return;
      }
      const event = eventIn(value);
      if (event === undefined) leave(at, 'foreign');
      else for (const hit of look(event)) hits.push(hit);
    },
    broken: (at: number): void => {
      leave(at, 'broken');
    },
  };
  const take = (length: number): Read => {
    const result = { counts: counted(), hits, length, broken, foreign, unread };
    hits = [];
    broken = 0;
    foreign = 0;
    unread = [];
    return result;
  };
  return {
    read: ({ parts, isAfterTooLong }) => {
      const split = lines(sink);
      if (isAfterTooLong) sink.broken(1);
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
