import type { Check } from '../schema/types';
import type { Path } from '../schema/visit';
import { isKnown, isList, isObject, textOf, type Value } from '../value/value';
import { pathText } from './diagnostics';
import { formatProblem } from './formats';
import { finds, goPattern } from './regexp';

/** Something that the provider refuses, in its words, and where. */
export interface Problem {
  readonly path: Path;
  readonly says: string;
}

/** What a check refuses of a value: of itself, of how many it holds, or of its elements. */
export function problemsOf(check: Check, value: Value, path: Path): Problem[] {
  // How long a list is and what is in it counts once all of it is known.
  if (value === null || !isKnown(value)) return [];
  if (isObject(value)) return counted(check, Object.keys(value).length, path);
  if (!isList(value)) {
    return refusals(check, value, isReal(check)).map((says) => ({ path, says: named(says, path) }));
  }
  const wrong = counted(check, value.length, path);
  const { element } = check;
  if (wrong.length > 0 || element === undefined) return wrong;
  return value.flatMap((inner, index) => problemsOf(element, inner, [...path, index]));
}

function named(says: string, path: Path): string {
  return says.replace('%s', () => pathText(path));
}

function counted(check: Check, length: number, path: Path): Problem[] {
  const { min_items: least = 0, max_items: most = Infinity } = check;
  const bound =
    length > most ? `${most} item maximum` : length < least ? `${least} item as a minimum` : null;
  if (bound === null) return [];
  const says = `${pathText(path)}: attribute supports ${bound}, config has ${length} declared`;
  return [{ path, says }];
}

type Scalar = string | number | boolean;

/** What is wrong with a single value, `%s` standing for the attribute. */
function refusals(check: Check, value: Value, real: boolean): string[] {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return [];
  if (check.may_be_empty === true && value === '') return [];
  const own =
    notWhole(check, value) ??
    notOneOf(check, value) ??
    oneOfNone(check, value) ??
    unlike(check, value) ??
    outOfRange(check, value, real) ??
    wrongLength(check, value) ??
    (check.format === undefined ? undefined : formatProblem(check.format, textOf(value)));
  if (own !== undefined) return [own];
  const all = (check.all ?? []).flatMap((one) => refusals(one, value, real));
  const any = (check.any ?? []).map((one) => refusals(one, value, real));
  return [
    ...all,
    ...(any.some((said) => said.length === 0) ? [] : any.flat()),
    ...parts(check, value).flatMap((part) => refusals(check.element ?? {}, part, real)),
  ];
}

function parts({ separated_by: separator }: Check, value: Scalar): string[] {
  return separator === undefined ? [] : textOf(value).split(separator);
}

/** Bounds of a number that is not whole are written with six places, as Go writes them. */
function isReal(check: Check): boolean {
  return check.whole !== true && check.pattern === undefined;
}

const LONG_INTEGER = /^-?\d+$/;

function notWhole({ whole }: Check, value: Scalar): string | undefined {
  if (whole !== true) return undefined;
  const fits =
    typeof value === 'string'
      ? LONG_INTEGER.test(value) && BigInt.asIntN(64, BigInt(value)) === BigInt(value)
      : Number.isSafeInteger(value);
  return fits ? undefined : `%s: must be a whole number, got ${textOf(value)}`;
}

function isAmong(list: readonly (string | number)[], check: Check, value: Scalar): boolean {
  const plain = (text: string): string => (check.ignore_case === true ? text.toLowerCase() : text);
  return list.some((member) => plain(String(member)) === plain(textOf(value)));
}

function notOneOf(check: Check, value: Scalar): string | undefined {
  const { one_of: allowed } = check;
  if (allowed === undefined || isAmong(allowed, check, value)) return undefined;
  return `expected %s to be one of [${allowed.join(' ')}], got ${textOf(value)}`;
}

function oneOfNone(check: Check, value: Scalar): string | undefined {
  const { none_of: taken = [] } = check;
  if (!isAmong(taken, check, value)) return undefined;
  return `expected %s to not be any of [${taken.join(' ')}], got ${textOf(value)}`;
}

function unlike(check: Check, value: Scalar): string | undefined {
  const { pattern, not_pattern: not, contains_none_of: characters, message } = check;
  const text = textOf(value);
  const found = (source: string): boolean => {
    const compiled = goPattern(source);
    if (compiled === undefined) throw new Error(`the schema has a pattern that is none: ${source}`);
    return finds(compiled, text);
  };
  const says = (what: string): string =>
    message === undefined ? `expected value of %s to ${what}` : `invalid value for %s (${message})`;
  if (pattern !== undefined && !found(pattern)) {
    return says(`match regular expression ${JSON.stringify(pattern)}`);
  }
  if (not !== undefined && found(not)) {
    return says(`not match regular expression ${JSON.stringify(not)}`);
  }
  if (characters !== undefined && Array.from(characters).some((one) => text.includes(one))) {
    return says(`not contain any of ${JSON.stringify(characters)}`);
  }
  return undefined;
}

function outOfRange(check: Check, value: Scalar, real: boolean): string | undefined {
  const { min, max, multiple_of: step } = check;
  if (typeof value === 'boolean') return undefined;
  const number = Number(value);
  if (Number.isNaN(number)) return undefined;
  const shown = (n: number): string => (real ? n.toFixed(6) : String(n));
  const got = `got ${shown(number)}`;
  const low = min !== undefined && number < min;
  const high = max !== undefined && number > max;
  if ((low || high) && min !== undefined && max !== undefined) {
    return `expected %s to be in the range (${shown(min)} - ${shown(max)}), ${got}`;
  }
  if (low) return `expected %s to be at least (${shown(min)}), ${got}`;
  if (high) return `expected %s to be at most (${shown(max)}), ${got}`;
  if (step !== undefined && number % step !== 0) {
    return `expected %s to be divisible by ${step}, ${got}`;
  }
  return undefined;
}

function wrongLength(check: Check, value: Scalar): string | undefined {
  const { min_length: min, max_length: max } = check;
  if (typeof value !== 'string' || (min === undefined && max === undefined)) return undefined;
  // The provider counts bytes.
  const length = Buffer.byteLength(value);
  if (length >= (min ?? 0) && length <= (max ?? Infinity)) return undefined;
  const range = max === undefined ? `at least ${min}` : `in the range (${min ?? 0} - ${max})`;
  return `expected length of %s to be ${range}, got ${length}`;
}
