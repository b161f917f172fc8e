/** Three values, ordered: what is not known lies between no and yes. */
export const NO = 0;
export const MAYBE = 1;
export const YES = 2;
export type Truth = typeof NO | typeof MAYBE | typeof YES;

export function and(a: Truth, b: Truth): Truth {
  return a < b ? a : b;
}

export function or(a: Truth, b: Truth): Truth {
  return a > b ? a : b;
}

export function not(a: Truth): Truth {
  if (a === MAYBE) return MAYBE;
  return a === YES ? NO : YES;
}

export function truthOf(holds: boolean): Truth {
  return holds ? YES : NO;
}
