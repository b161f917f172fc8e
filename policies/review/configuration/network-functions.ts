import { asNumber, asString } from './types';
import type { Value } from './value';

type Function = (given: readonly Value[]) => Value | undefined;

const FOUR = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;
const BITS = 32;

/** Functions of networks, of addresses in four parts; of others a plan tells. */
export const networkFunctions: Readonly<Record<string, Function>> = {
  cidrhost: ([network, host]) => {
    const { start, length } = networkOf(network) ?? {};
    const number = asNumber(host ?? null);
    if (start === undefined || length === undefined || !Number.isInteger(number)) return undefined;
    const size = 2 ** (BITS - length);
    const at = number < 0 ? size + number : number;
    return at < 0 || at >= size ? undefined : textOf(start + at);
  },
  cidrsubnet: ([network, more, index]) => {
    const { start, length } = networkOf(network) ?? {};
    const [bits, at] = [asNumber(more ?? null), asNumber(index ?? null)];
    if (start === undefined || length === undefined) return undefined;
    if (![bits, at].every((one) => Number.isInteger(one) && one >= 0)) return undefined;
    if (length + bits > BITS || at >= 2 ** bits) return undefined;
    return `${textOf(start + at * 2 ** (BITS - length - bits))}/${length + bits}`;
  },
};

/** The first address as a number, and how many bits all have in common. */
function networkOf(value: Value | undefined) {
  const parts = FOUR.exec(asString(value ?? null))?.slice(1) ?? [];
  // Terraform takes leading zeros for decimal; whoever writes them may not.
  if (parts.length === 0 || parts.some((one) => /^0\d/.test(one))) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, length = 0] = parts.map(Number);
  if ([a, b, c, d].some((one) => one > 255) || length > BITS) return undefined;
  const size = 2 ** (BITS - length);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  return { start: address - (address % size), length };
}

function textOf(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
