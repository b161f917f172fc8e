/** The outcomes that a step of the evaluation may have: the sum of one or more. */
export const DENIED = 1;
export const IMPLICIT = 2;
export const ALLOWED = 4;
export type Possible = number;

export function can(possible: Possible, outcomes: Possible): boolean {
  return (possible & outcomes) !== 0;
}

/** A step that, where it allows, hands over to the next. */
export function gated(gate: Possible, next: Possible): Possible {
  return can(gate, ALLOWED) ? (gate & ~ALLOWED) | next : gate;
}

/** A step that hands over only where it neither allows nor denies. */
export function fallback(first: Possible, next: Possible): Possible {
  return can(first, IMPLICIT) ? (first & ~IMPLICIT) | next : first;
}

/** Two sides of which one has to allow and none may deny. */
export function eitherAllows(a: Possible, b: Possible): Possible {
  const notDenied = ALLOWED | IMPLICIT;
  const allowed = (can(a, ALLOWED) && can(b, notDenied)) || (can(b, ALLOWED) && can(a, notDenied));
  const implicit = can(a, IMPLICIT) && can(b, IMPLICIT);
  return ((a | b) & DENIED) | (allowed ? ALLOWED : 0) | (implicit ? IMPLICIT : 0);
}

/** Two sides of which both have to allow and none may deny. */
export function bothAllow(a: Possible, b: Possible): Possible {
  const notDenied = ALLOWED | IMPLICIT;
  const allowed = can(a, ALLOWED) && can(b, ALLOWED);
  const implicit =
    (can(a, IMPLICIT) && can(b, notDenied)) || (can(b, IMPLICIT) && can(a, notDenied));
  return ((a | b) & DENIED) | (allowed ? ALLOWED : 0) | (implicit ? IMPLICIT : 0);
}
