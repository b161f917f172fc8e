import type { StatementPrincipal } from './policy';
import type { Principal } from './request';
import { MAYBE, NO, or, truthOf, YES } from './truth';
import type { Truth } from './truth';
import { foldCase, matchesWildcard } from './wildcards';

/** Whether a statement is about somebody. Without a principal it is about everybody. */
export function principalMatches(
  stated: StatementPrincipal | undefined,
  asking: Principal | undefined,
): Truth {
  if (stated === undefined) return YES;
  if (isList(stated)) {
    return stated.reduce<Truth>((met, id) => or(met, bareIdMatches(id, asking)), NO);
  }
  if (asking === undefined) return MAYBE;
  const ids = stated[asking.type] ?? [];
  const id = foldCase(asking.id);
  return truthOf(ids.some((candidate) => idMatches(foldCase(candidate), id)));
}

/** To trust an account's root is to trust all of its users and roles. */
function idMatches(stated: string, asking: string): boolean {
  return matchesWildcard(stated.replace(/^(acs:ram::(?:\d+|\*):)root$/, '$1*'), asking);
}

/** Bucket policies name people by numeric ids, which an ARN does not tell. */
function bareIdMatches(stated: string, asking: Principal | undefined): Truth {
  if (stated === '*') return YES;
  if (asking?.uid === undefined || stated.startsWith('arn:')) return MAYBE;
  return truthOf(stated === asking.uid);
}

/** What `Array.isArray` tells too, but not of lists that are read-only. */
function isList(stated: StatementPrincipal): stated is readonly string[] {
  return Array.isArray(stated);
}
