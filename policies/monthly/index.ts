/** The review of an account every month: what is weak, and what fixes it. */
import type { AccountGraph } from '../account/graph/graph';
import type { Snapshot } from '../account/snapshot';
import type { Rule } from '../review';
import { judgeOpenings } from './openings';
import { judgeOwner } from './owner';
import { judgePeople } from './people';
import { judgeReach } from './reach';
import { judgeRoles, withUse } from './use';
import type { Use } from './use';
import type { Judged } from './weakness';

export { checklist } from './checklist';
export type { ChecklistItem, ListName } from './checklist';
export { narrow } from './narrow';
export type { Narrowing } from './narrow';
export type { Use } from './use';
export type { Judged, Weakness } from './weakness';

export interface Monthly {
  readonly snapshot: Snapshot;
  /** That of last month. */
  readonly before: Snapshot | undefined;
  readonly graph: AccountGraph;
  readonly rules: readonly Rule[];
  readonly use?: Use | undefined;
}

/** Every weakness once, in the order of owner, people, reach and openings. */
export function judgeMonth({ snapshot: read, before, graph, rules, use }: Monthly): Judged {
  const snapshot = use === undefined ? read : withUse(read, use);
  const parts = [
    judgeOwner(snapshot, use),
    judgePeople(snapshot, before),
    judgeRoles(snapshot, use),
    judgeReach(graph),
    judgeOpenings(snapshot, rules),
  ];
  const unjudged = parts.flatMap((one) => one.unjudged);
  return {
    weaknesses: parts.flatMap((one) => one.weaknesses),
    unjudged: [...new Map(unjudged.map((one) => [`${one.about}: ${one.why}`, one])).values()],
  };
}
