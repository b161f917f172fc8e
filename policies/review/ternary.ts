/** Where a value stands: the resource, and the path in it; empty for the resource as a whole. */
export interface Location {
  readonly address: string;
  /** As `audit_log_config.enabled`, with indexes of blocks in brackets. */
  readonly path: string;
}

/** Why something cannot be judged. */
export interface UnknownReason extends Location {
  /** As `known after apply` or `is no JSON`. */
  readonly reason: string;
}

/**
 * Whether something holds. What hangs on a value that nobody knows is `unknown`, and stays so
 * through `all`, `any` and `not` wherever the rest does not decide.
 */
export interface Ternary {
  readonly holds: boolean | 'unknown';
  /** What it hangs on. None unless unknown. */
  readonly reasons: readonly UnknownReason[];
  /** What decided, the first of it first. */
  readonly at: readonly Location[];
}

const NOTHING: readonly never[] = [];
const ENOUGH = 5;

export function truth(holds: boolean, ...at: readonly Location[]): Ternary {
  return { holds, reasons: NOTHING, at };
}

export function unknown(...reasons: readonly UnknownReason[]): Ternary {
  return { holds: 'unknown', reasons: reasons.slice(0, ENOUGH), at: reasons };
}

/** Whether all hold: one that does not is enough to say no, whatever is unknown. */
export function all(...parts: readonly Ternary[]): Ternary {
  return combine(parts, false);
}

/** Whether at least one holds: one that does is enough to say yes, whatever is unknown. */
export function any(...parts: readonly Ternary[]): Ternary {
  return combine(parts, true);
}

export function not(part: Ternary): Ternary {
  return part.holds === 'unknown' ? part : { ...part, holds: !part.holds };
}

function combine(parts: readonly Ternary[], decisive: boolean): Ternary {
  const decided = parts.find(({ holds }) => holds === decisive);
  if (decided !== undefined) return decided;
  const open = parts.filter(({ holds }) => holds === 'unknown');
  if (open.length > 0) return unknown(...open.flatMap(({ reasons }) => reasons));
  return truth(!decisive, ...parts.flatMap(({ at }) => at.slice(0, 1)).slice(0, ENOUGH));
}
