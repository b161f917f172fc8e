import type { Condition, Context, Policy, Statement } from '../../../../policies/ram';
import { glob, meets } from '../plain-operators';

/**
 * The rules once more for comparisons, sharing no code with them: what RAM's documentation leaves
 * open turns out one way or the other, and is the same before and after.
 */
export interface PlainWorld {
  /** A negated operator holds for a key that the request does not have. */
  readonly negatedHolds: boolean;
  /** An ARN that leaves its region or its account empty means any of them; else none. */
  readonly gapsMatch: boolean;
}

export const plainWorlds: readonly PlainWorld[] = [true, false].flatMap((negatedHolds) =>
  [true, false].map((gapsMatch) => ({ negatedHolds, gapsMatch })),
);

export interface PlainRequest {
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

export function plainlyAllowed(
  policies: readonly Policy[],
  request: PlainRequest,
  world: PlainWorld,
): boolean {
  const applying = policies
    .flatMap(({ statements }) => statements)
    .filter(
      (one) =>
        isAbout(one, request.action) &&
        isOn(one, request.resource, world) &&
        isMet(one.condition, request.context, world),
    );
  return (
    applying.some(({ effect }) => effect === 'Allow') &&
    !applying.some(({ effect }) => effect === 'Deny')
  );
}

export function isAbout({ action, notAction }: Statement, asked: string): boolean {
  const isNamed = (action ?? notAction).some((one) => glob(one, 'i').test(asked));
  return action === undefined ? !isNamed : isNamed;
}

export function isOn({ resource = ['*'] }: Statement, asked: string, world: PlainWorld): boolean {
  const flags = /^acs:ram:/i.test(asked) ? 'i' : '';
  return resource.map(ramRegion).some((pattern) => {
    const widest = filled(pattern);
    return (widest === pattern || world.gapsMatch) && glob(widest, flags).test(ramRegion(asked));
  });
}

/** RAM's own resources are in no region: `acs:ram::` and `acs:ram:*:` are the same. */
function ramRegion(arn: string): string {
  return arn.replace(/^(acs:ram):(?=:)/i, '$1:*');
}

/** An ARN with `*` for a region and an account that it leaves empty. */
export function filled(arn: string): string {
  return arn.replace(/^(acs:[^:]*):(?=:)/, '$1:*').replace(/^(acs:[^:]*:[^:]*):(?=:)/, '$1:*');
}

export function isMet(condition: Condition = {}, context: Context, world: PlainWorld): boolean {
  return Object.entries(condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => {
      const [, given] = Object.entries(context).find(([name]) => name === key) ?? [];
      const isNegated = operator.includes('Not');
      if (given === 'absent') return isNegated && world.negatedHolds;
      if (given === undefined || given === 'unknown' || given.length !== 1) {
        throw new Error(`${key} needs one value`);
      }
      const value = String(given[0]);
      const isOneOf = wanted.some((one) => meets(operator.replace('Not', ''), one, value));
      return isOneOf !== isNegated;
    }),
  );
}
