import { admitUntrusted } from '../../../alicloud/addresses';
import { foldCase } from '../../ram';
import type { Statement } from '../../ram';
import { truth, unknown } from '../../review';
import type { Collection, Ternary } from '../../review';
import { blockFrom } from './addresses';

/** Conditions that say from where, by operator and key; a product may know more of them. */
export const NETWORKS: readonly Limit[] = [
  ['IpAddress', 'acs:SourceIp'],
  ['IpAddress', 'acs:VpcSourceIp'],
  ['StringEquals', 'acs:SourceVpc'],
  ['StringLike', 'acs:SourceVpc'],
];

export type Limit = readonly [operator: string, key: string];

/** Who asks, as identity policies may ask; OSS takes the first and does not ask it. */
const CALLERS = ['acs:PrincipalARN', 'acs:PrincipalRDId', 'acs:PrincipalRDPath'];

/**
 * Whether one of the statements lets in whom it does not name. What a condition on the caller is
 * worth in a policy of a resource is documented for no product: with `callers` it is unknown.
 */
export function letsEverybodyIn(
  statements: Collection<Statement>,
  limits: readonly Limit[],
  callers: 'unknown' | 'no limit',
): Ternary {
  return statements.some((one) => {
    if (!isOpen(one, limits)) return truth(false, statements.location);
    const caller = callers === 'unknown' ? CALLERS.find((key) => asksFor(one, key)) : undefined;
    if (caller === undefined) return truth(true, statements.location);
    const reason = `is limited by ${caller} alone, of which nobody documents what it does here`;
    return unknown({ ...statements.location, reason });
  });
}

/** What the first statement allows that lets everybody in. */
export function allowedToEverybody(
  statements: Collection<Statement>,
  limits: readonly Limit[],
): string {
  const open = statements.known.find((one) => isOpen(one, limits));
  return (open?.action ?? ['all others']).join(', ');
}

function isOpen(statement: Statement, limits: readonly Limit[]): boolean {
  return (
    statement.effect === 'Allow' &&
    isForEverybody(statement) &&
    !limits.some(([operator, key]) => isLimit(key, conditionValues(statement, operator, key)))
  );
}

/** An id in every account is everybody's: who wants to be `alice` makes one. */
export function isForEverybody({ principal = ['*'] }: Statement): boolean {
  const ids: readonly string[] = Object.values(principal).flat();
  return ids.some((id) => id === '*' || id.startsWith('acs:ram::*:'));
}

/** The values that a condition asks of a key, under one operator. */
export function conditionValues(
  { condition = {} }: Statement,
  operator: string,
  key: string,
): readonly string[] {
  const keys = Object.entries(condition).find(([name]) => name === operator)?.[1] ?? {};
  return Object.entries(keys)
    .filter(([name]) => foldCase(name) === foldCase(key))
    .flatMap(([, values]) => values);
}

function asksFor({ condition = {} }: Statement, key: string): boolean {
  return Object.values(condition)
    .flatMap((keys) => Object.keys(keys))
    .some((name) => foldCase(name) === foldCase(key));
}

/** Every VPC of everybody. */
const ANY_VPC = /^(?:vpc-)?\*+$/;

/** Whether values are there, and none of them is all there is. */
function isLimit(key: string, values: readonly string[]): boolean {
  if (values.length === 0 || values.some((value) => ANY_VPC.test(value))) return false;
  // Two halves of the internet are all of it.
  return (
    !key.endsWith('SourceIp') || !admitUntrusted(values.flatMap((value) => blockFrom(value) ?? []))
  );
}
