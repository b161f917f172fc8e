import { same } from '../same';
import type { Json } from '../json';
import type { Step } from './scope';
import { unknownValue, unknownsIn, isUnknownValue, isValueList, reasonOf } from './value';
import type { Unknown, Value } from './value';

const PLANNED = 'is an expression that only a plan resolves';

/** A step into a value. */
export function step(value: Value, into: Step): Value {
  if (isUnknownValue(value)) return value;
  const at = into.kind === 'name' ? into.name : into.at;
  if (typeof at !== 'string' && typeof at !== 'number') return unknownValue(PLANNED);
  if (isValueList(value)) return value[Number(at)] ?? unknownValue('is out of its list');
  if (typeof value !== 'object' || value === null) return unknownValue(PLANNED);
  return Object.hasOwn(value, at)
    ? ((value as Readonly<Record<string, Value>>)[at] ?? null)
    : unknownValue('is not in its object');
}

/** One of two values, when it is known which; what both are, when it is not. */
export function choose(condition: Value, yes: () => Value, no: () => Value): Value {
  if (condition === true || condition === 'true') return yes();
  if (condition === false || condition === 'false') return no();
  return isUnknownValue(condition) ? condition : unknownValue(PLANNED);
}

export function applyUnary(operator: string, operand: Value): Value {
  if (operator === '!' && typeof operand === 'boolean') return !operand;
  if (operator === '-' && typeof operand === 'number') return -operand;
  return isUnknownValue(operand) ? operand : unknownValue(PLANNED);
}

export function applyBinary(operator: string, a: Value, b: Value): Value {
  if (operator === '&&' && (a === false || b === false)) return false;
  if (operator === '||' && (a === true || b === true)) return true;
  const open = openIn(a) ?? openIn(b);
  if (open !== undefined) return open;
  if (operator === '==') return same(a as Json, b as Json);
  if (operator === '!=') return !same(a as Json, b as Json);
  if (typeof a === 'boolean' && typeof b === 'boolean') return operator === '&&' ? a && b : a || b;
  return typeof a === 'number' && typeof b === 'number'
    ? calculate(operator, a, b)
    : unknownValue(PLANNED);
}

function calculate(operator: string, a: number, b: number): Value {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? unknownValue('divides by nothing') : a / b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    default:
      return unknownValue(PLANNED);
  }
}

type Function = (given: readonly Value[]) => Value | undefined;

const text =
  (change: (value: string) => string): Function =>
  ([value]) =>
    typeof value === 'string' ? change(value) : undefined;

/** The functions that values of security settings are commonly written with. */
const FUNCTIONS: Readonly<Record<string, Function>> = {
  jsonencode: ([value]) => (value === undefined ? undefined : JSON.stringify(value)),
  lower: text((value) => value.toLowerCase()),
  base64encode: text((value) => Buffer.from(value, 'utf8').toString('base64')),
  upper: text((value) => value.toUpperCase()),
  trimspace: text((value) => value.trim()),
  tostring: ([value]) => (value === null || typeof value === 'object' ? undefined : String(value)),
  tonumber: ([value]) =>
    typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
      ? Number(value)
      : typeof value === 'number'
        ? value
        : undefined,
  tobool: ([value]) =>
    value === 'true'
      ? true
      : value === 'false'
        ? false
        : typeof value === 'boolean'
          ? value
          : undefined,
  tolist: ([value]) => (value !== undefined && isValueList(value) ? value : undefined),
  tomap: ([value]) =>
    typeof value === 'object' && value !== null && !isValueList(value) ? value : undefined,
  toset: ([value]) =>
    value !== undefined && isValueList(value) ? [...new Set(value)].sort() : undefined,
  concat: (given) => (given.every(isValueList) ? given.flat() : undefined),
  length: ([value]) => {
    if (typeof value === 'string') return value.length;
    if (typeof value !== 'object' || value === null) return undefined;
    return isValueList(value) ? value.length : Object.keys(value).length;
  },
  merge: (given) =>
    given.every((one) => typeof one === 'object' && one !== null && !isValueList(one))
      ? (Object.assign({}, ...given) as Value)
      : undefined,
  join: ([by, list]) =>
    typeof by === 'string' &&
    list !== undefined &&
    isValueList(list) &&
    list.every((one) => typeof one !== 'object')
      ? list.join(by)
      : undefined,
};

export function callFunction(name: string, given: readonly Value[]): Value {
  const open = given.map(openIn).find((one) => one !== undefined);
  if (open !== undefined) return open;
  const apply = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return apply?.(given) ?? unknownValue(PLANNED);
}

/** A gap anywhere in a value, as one for the whole. */
function openIn(value: Value): Unknown | undefined {
  return unknownsIn(value) === undefined ? undefined : unknownValue(reasonOf(value) ?? PLANNED);
}
