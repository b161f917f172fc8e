import { PROVIDER_FUNCTIONS } from '../provider-functions';
import type { Check } from '../schema-files';
import { constantOf, resolve, type Closure, type Constant } from './evaluate';
import type { GoPackage } from './go-package';
import type { Expression } from './go-syntax';

type Args = readonly (Constant | undefined)[];

/** The functions of Terraform's SDK, and the provider's own of the same names. */
const STANDARD: Readonly<Record<string, (...args: Args) => Check>> = {
  FloatAtLeast: (min) => ({ min: number(min) }),
  FloatAtMost: (max) => ({ max: number(max) }),
  FloatBetween: (min, max) => ({ min: number(min), max: number(max) }),
  IntAtLeast: (min) => ({ min: number(min) }),
  IntAtMost: (max) => ({ max: number(max) }),
  IntBetween: (min, max) => ({ min: number(min), max: number(max) }),
  IntDivisibleBy: (step) => ({ multiple_of: number(step) }),
  IntInSlice: (list) => ({ one_of: members(list) }),
  IntNotInSlice: (list) => ({ none_of: members(list) }),
  IsIPAddress: () => ({ format: 'ip' }),
  IsPortNumber: () => ({ min: 1, max: 65535 }),
  IsRFC3339Time: () => ({ format: 'rfc3339' }),
  NoZeroValues: () => ({ none_of: [''] }),
  SingleIP: () => ({ format: 'ip' }),
  StringDoesNotContainAny: (characters) => ({ contains_none_of: text(characters) }),
  StringDoesNotMatch: (pattern, message) => ({ not_pattern: text(pattern), ...said(message) }),
  StringInSlice: (list, anyCase) => ({ one_of: members(list), ...inAnyCase(anyCase) }),
  StringIsJSON: () => ({ format: 'json' }),
  StringIsNotEmpty: () => ({ min_length: 1 }),
  StringIsValidRegExp: () => ({ format: 'regexp' }),
  StringLenBetween: (min, max) => ({ min_length: number(min), max_length: number(max) }),
  StringMatch: (pattern, message) => ({ pattern: text(pattern), ...said(message) }),
  StringNotInSlice: (list, anyCase) => ({ none_of: members(list), ...inAnyCase(anyCase) }),
  ValidateJsonString: () => ({ format: 'json' }),
  ValidateRegexp: () => ({ format: 'regexp' }),
  intBetween: (min, max) => ({ min: number(min), max: number(max) }),
};

/** What a `ValidateFunc` asks for, or nothing where it cannot be read off its text. */
export function readCheck(pkg: GoPackage, { expression, scope }: Closure): Check | undefined {
  const [name, args]: readonly [string, readonly Expression[]] =
    expression.kind === 'call' && expression.callee.kind === 'name'
      ? [expression.callee.name, expression.args]
      : [expression.kind === 'name' ? expression.name : '', []];
  const ofSdk = name.startsWith('validation.');
  const plain = name.replace(/^validation\./, '');
  if (plain === 'All' || plain === 'Any') {
    return combined(
      plain,
      args.map((arg) => readCheck(pkg, { expression: arg, scope })),
    );
  }
  const known = (ofSdk ? undefined : PROVIDER_FUNCTIONS[plain]) ?? STANDARD[plain];
  if (known === undefined) return undefined;
  const values = args.map((arg) => argument(pkg, { expression: arg, scope }));
  try {
    return known(...(values as Parameters<typeof known>));
  } catch {
    // An argument is computed, or comes from a package that is not read.
    return undefined;
  }
}

function combined(how: 'All' | 'Any', checks: readonly (Check | undefined)[]): Check | undefined {
  const read = checks.filter((check) => check !== undefined);
  if (read.length < checks.length) return undefined;
  if (read.length === 1) return read[0];
  return how === 'All' ? { all: read } : { any: read };
}

function argument(pkg: GoPackage, closure: Closure): Constant | undefined {
  const { expression, scope } = resolve(pkg, closure);
  const isPattern =
    expression.kind === 'call' &&
    expression.callee.kind === 'name' &&
    /^regexp\.(Must)?Compile$/.test(expression.callee.name);
  const [pattern] = isPattern ? expression.args : [];
  return constantOf(pkg, pattern === undefined ? closure : { expression: pattern, scope });
}

function number(value: Constant | undefined): number {
  if (typeof value !== 'number') throw new Error('no number');
  return value;
}

function text(value: Constant | undefined): string {
  if (typeof value !== 'string') throw new Error('no text');
  return value;
}

function members(value: Constant | undefined): (string | number)[] {
  if (!Array.isArray(value)) throw new Error('no list');
  const list = value as readonly Constant[];
  if (!list.every((one) => typeof one === 'string' || typeof one === 'number')) {
    throw new Error('no list of texts or numbers');
  }
  return [...new Set(list)];
}

function said(message: Constant | undefined): Check {
  return typeof message === 'string' && message !== '' ? { message } : {};
}

function inAnyCase(value: Constant | undefined): Check {
  return value === true ? { ignore_case: true } : {};
}
