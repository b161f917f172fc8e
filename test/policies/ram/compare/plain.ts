import type { Condition, Context, Policy, Statement } from '../../../../policies/ram';

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

const globs = new Map<string, RegExp>();

function glob(pattern: string, flags: string): RegExp {
  const place = `${flags} ${pattern}`;
  const known = globs.get(place);
  if (known !== undefined) return known;
  const escaped = pattern.replace(/[.+^$()[\]{}|\\/]/g, '\\$&');
  const made = new RegExp(`^${escaped.replace(/\*+/g, '[^]*').replaceAll('?', '[^]')}$`, flags);
  globs.set(place, made);
  return made;
}

function meets(operator: string, wanted: string, given: string): boolean {
  const order = operator.startsWith('Date')
    ? Date.parse(given) - Date.parse(wanted)
    : Number(given) - Number(wanted);
  switch (operator) {
    case 'StringEquals':
    case 'Bool':
      return given === wanted;
    case 'StringEqualsIgnoreCase':
      return given.toLowerCase() === wanted.toLowerCase();
    case 'StringLike':
      return glob(wanted, '').test(given);
    case 'IpAddress':
      return isInBlock(given, wanted);
    case 'NumericEquals':
    case 'DateEquals':
      return order === 0;
    case 'NumericLessThan':
    case 'DateLessThan':
      return order < 0;
    case 'NumericLessThanEquals':
    case 'DateLessThanEquals':
      return order <= 0;
    case 'NumericGreaterThan':
    case 'DateGreaterThan':
      return order > 0;
    case 'NumericGreaterThanEquals':
    case 'DateGreaterThanEquals':
      return order >= 0;
    default:
      throw new Error(`not in the plain rules: ${operator}`);
  }
}

/** As bits, written out: an address is in a block if it begins with the block's. */
function isInBlock(address: string, block: string): boolean {
  const [first = '', length] = block.split('/');
  const [given, wanted] = [bitsOf(address), bitsOf(first)];
  if (given.length !== wanted.length) return false;
  return given.startsWith(wanted.slice(0, length === undefined ? wanted.length : Number(length)));
}

function bitsOf(address: string): string {
  if (!address.includes(':')) {
    return address
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  }
  const [head = '', tail = ''] = address.split('::');
  const parts = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [before, behind] = [parts(head), parts(tail)];
  const zeros = Array.from({ length: 8 - before.length - behind.length }, () => '0');
  return [...before, ...zeros, ...behind]
    .map((part) => Number.parseInt(part, 16).toString(2).padStart(16, '0'))
    .join('');
}
