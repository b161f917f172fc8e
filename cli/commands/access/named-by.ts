import { actionNames, foldCase, matchesWildcard } from '../../../policies/ram';
import type { Statement } from '../../../policies/ram';

/** The actions of a statement by which it is about the call. */
export function namedBy({ action = [] }: Statement, asked: string): readonly string[] {
  const names = actionNames(asked).map(foldCase);
  return action.filter((pattern) => names.some((name) => matchesWildcard(foldCase(pattern), name)));
}
