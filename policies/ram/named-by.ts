import { actionNames } from './actions';
import type { Statement } from './policy';
import { foldCase, matchesWildcard } from './wildcards';

/** The actions of a statement by which it names a call, under any name that the call goes by. */
export function namedBy({ action, notAction }: Statement, call: string): readonly string[] {
  const names = actionNames(call).map(foldCase);
  return (action ?? notAction).filter((pattern) =>
    names.some((name) => matchesWildcard(foldCase(pattern), name)),
  );
}
