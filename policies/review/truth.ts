/** Where a value stands: the resource, and the path in it; empty for the resource as a whole. */
export interface Place {
  readonly address: string;
  /** As `audit_log_config.enabled`, with indexes of blocks in brackets. */
  readonly path: string;
}

/** Why something cannot be judged. */
export interface Doubt extends Place {
  /** As `known after apply` or `is no JSON`. */
  readonly reason: string;
}

/**
 * Whether something holds. What hangs on a value that nobody knows is `unknown`, and stays so
 * through `all`, `any` and `not` wherever the rest does not decide.
 */
export interface Truth {
  readonly holds: boolean | 'unknown';
  /** What it hangs on. None unless unknown. */
  readonly doubts: readonly Doubt[];
  /** What decided, the first of it first. */
  readonly at: readonly Place[];
}

const NOTHING: readonly never[] = [];
const ENOUGH = 5;

export function truth(holds: boolean, ...at: readonly Place[]): Truth {
  return { holds, doubts: NOTHING, at };
}

export function unknown(...doubts: readonly Doubt[]): Truth {
  return { holds: 'unknown', doubts: doubts.slice(0, ENOUGH), at: doubts };
}

/** Whether all hold: one that does not is enough to say no, whatever is unknown. */
export function all(...parts: readonly Truth[]): Truth {
  return combine(parts, false);
}

/** Whether at least one holds: one that does is enough to say yes, whatever is unknown. */
export function any(...parts: readonly Truth[]): Truth {
  return combine(parts, true);
}

export function not(part: Truth): Truth {
  return part.holds === 'unknown' ? part : { ...part, holds: !part.holds };
}

function combine(parts: readonly Truth[], decisive: boolean): Truth {
  const decided = parts.find(({ holds }) => holds === decisive);
  if (decided !== undefined) return decided;
  const open = parts.filter(({ holds }) => holds === 'unknown');
  if (open.length > 0) return unknown(...open.flatMap(({ doubts }) => doubts));
  return truth(!decisive, ...parts.flatMap(({ at }) => at.slice(0, 1)).slice(0, ENOUGH));
}
