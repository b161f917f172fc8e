import { addressOf } from '../../policies/account/snapshot';
import type { SnapshotChange } from '../../policies/account/snapshot/difference';
import type { ChecklistItem, Judged } from '../../policies/monthly';

/** All that the review of a month tells. */
export interface Month extends Judged {
  /** When the account was looked at, as an ISO time. */
  readonly taken: string;
  readonly account?: string;
  /** When it was looked at before. */
  readonly since?: string;
  /** What came, went and changed since then, a line each. */
  readonly changes: readonly string[];
  /** Of how many objects nobody can say whether they came or went. */
  readonly uncompared: number;
  readonly ending: readonly string[];
  readonly checklist: readonly ChecklistItem[];
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** A change on one line: of what changed, the names of the attributes. */
export function changeLine(change: SnapshotChange): string {
  const names = change.kind === 'changed' ? change.values.map(({ name }) => name).join(', ') : '';
  return `${SIGNS[change.kind]} ${addressOf(change.object)}${names === '' ? '' : `: ${names}`}`;
}
