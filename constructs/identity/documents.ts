import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { printPolicy, type Policy } from '../../policies/ram';
import { RoleError, type Purpose, type RoleProblem } from '../../policies/roles';
import { badName, notAllowed, outOfRange } from '../errors';

const HOURS = [1, 12] as const;
const SECONDS = 3600;

/** A policy as an argument of a resource: what looks like a reference in it stays text. */
export function documentOf(construct: IConstruct, policy: Policy): string {
  const text = printPolicy(policy);
  if (Token.isUnresolved(text)) {
    const allowed = 'values that are known at synth, as it may be decided and counted only then';
    throw notAllowed(construct, [
      { name: policy.name ?? 'the trust policy', found: 'a value that is not known yet', allowed },
    ]);
  }
  return literal(text);
}

/** Terraform reads `${` and `%{` in every text as the beginning of something to compute. */
export function literal(text: string): string {
  return text.replace(/[$%](?=\{)/g, '$&$&');
}

/** Runs what may throw a RoleError, which then tells the construct it is about. */
export function within<T>(construct: IConstruct, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!isRoleError(error)) throw error;
    const { what, got, allowed, fix } = error;
    throw new RoleError({ what: `${construct.node.path}: ${what}`, got, allowed, fix });
  }
}

/** By its name: errors of another copy of the package are no instances. */
function isRoleError(error: unknown): error is RoleProblem {
  return (
    typeof error === 'object' && error !== null && 'name' in error && error.name === 'RoleError'
  );
}

/** Seconds of a session, from hours that are known. */
export function sessionSeconds(construct: IConstruct, hours: number): number {
  const [least, most] = HOURS;
  if (!Number.isInteger(hours) || hours < least || hours > most) {
    throw outOfRange(construct, 'sessionHours', hours, HOURS, 'hours');
  }
  return hours * SECONDS;
}

/** Names of roles and groups here begin names of policies, which are known at synth and short. */
export function holderName(construct: IConstruct, prop: string, name: string): string {
  if (Token.isUnresolved(name) || !/^[A-Za-z0-9-]{1,40}$/.test(name)) {
    throw badName(construct, prop, name, '1 to 40 letters, digits or hyphens, known at synth');
  }
  return name;
}

/** A role that may do nothing is a mistake: somebody left the purposes out. */
export function mustDoSomething(construct: IConstruct, purposes: readonly Purpose[]): void {
  if (purposes.length > 0) return;
  const allowed = 'at least one purpose, each with the job that needs it';
  throw notAllowed(construct, [{ name: 'purposes', found: 'an empty list', allowed }]);
}
