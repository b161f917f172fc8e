import { DAY } from '../../../alicloud/days';
import { severities } from '../../../alicloud/severities';
import { delivered } from '../../../policies/detections';
import type { Severity } from '../../../alicloud/severities';
import type { BoundDetection } from '../../../policies/detections';
import type { Match } from '../../../policies/detections/match/evaluator';
import { looksOf, messagesOf } from './messages';
import type { AlertRhythm, Look } from './messages';

/** How often one detection would have sent a message. */
export interface DetectionMessages {
  readonly id: string;
  readonly severity: Severity;
  readonly messages: number;
}

/** Messages that Log Service would have sent, as it groups and repeats them. */
export interface Messages {
  /** When the first and the last event happened. */
  readonly first: string | null;
  readonly last: string | null;
  /** Between them, 1 at least. */
  readonly days: number;
  readonly total: number;
  /** Worst first, then the most. */
  readonly byDetection: readonly DetectionMessages[];
  /** Matches that were too many to keep: then there are more messages than stand here. */
  readonly overflow: number;
}

/** Matches that are kept, of all groups together. */
const MOST_MATCHES = 300_000;

interface Group {
  readonly rule: number;
  readonly matches: Pick<Match, 'time' | 'value'>[];
}

/** Counts messages, in bounded memory. The rhythms are in the order of the detections. */
export class MessageCount {
  readonly #groups = new Map<string, Group>();
  #kept = 0;
  #overflow = 0;

  constructor(
    private readonly bound: readonly BoundDetection[],
    private readonly rhythms: readonly AlertRhythm[],
  ) {}

  add({ rule, group, time, value }: Match): void {
    if (Number.isNaN(time)) return;
    if (this.#kept === MOST_MATCHES) {
      this.#overflow += 1;
      return;
    }
    this.#kept += 1;
    const key = `${rule} ${group}`;
    const known = this.#groups.get(key);
    if (known === undefined) this.#groups.set(key, { rule, matches: [{ time, value }] });
    else known.matches.push({ time, value });
  }

  outcome(first: string, last: string): Messages {
    const seconds = (Date.parse(last) - Date.parse(first)) / 1000;
    const days = Number.isNaN(seconds) ? 1 : Math.max(1, Math.ceil(seconds / DAY));
    const sent = new Map<
      BoundDetection,
      { readonly rhythm: AlertRhythm; readonly groups: Look[][] }
    >();
    let digests = 0;
    for (const { rule, matches } of this.#groups.values()) {
      const rhythm = this.rhythms[rule];
      const one = this.bound[rule];
      if (rhythm === undefined || one === undefined) continue;
      if (delivered(one.severity) === 'digest') {
        digests = Math.ceil(days / 7);
        continue;
      }
      const of = sent.get(one) ?? { rhythm, groups: [] };
      of.groups.push(looksOf(matches, rhythm));
      sent.set(one, of);
    }
    const byDetection = [...sent]
      .map(([{ id, severity }, { rhythm, groups }]) => {
        return { id, severity, messages: messagesOf(groups, rhythm) };
      })
      .filter(({ messages }) => messages > 0)
      // What is of low severity comes once a week, in one message.
      .concat(digests > 0 ? [{ id: 'digest', severity: 'info', messages: digests }] : [])
      .sort((a, b) => rank(a) - rank(b) || b.messages - a.messages || (a.id < b.id ? -1 : 1));
    return {
      first: first === '' ? null : first,
      last: last === '' ? null : last,
      days,
      total: byDetection.reduce((sum, { messages }) => sum + messages, 0),
      byDetection,
      overflow: this.#overflow,
    };
  }
}

const rank = ({ severity }: DetectionMessages): number => severities.indexOf(severity);
