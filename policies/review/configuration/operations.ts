import type { Json } from '../json';
import { same } from '../same';
import { attempt } from './functions';
import { calculate, numberOf } from './numbers';
import { asBool, asNumber, unified } from './types';
import { refusal } from './refusals';
import {
  intoUnknown,
  isSet,
  isUnknownValue,
  isValueList,
  reasonOf,
  unknownsIn,
  unknownValue,
  PLANNED,
} from './value';
import type { Unknown, Value } from './value';

/** One step of `a.b[0]["c"]`. An index may be unknown. */
export type Step =
  { readonly kind: 'name'; readonly name: string } | { readonly kind: 'index'; readonly at: Value };

/** In some notation, of which few are ours. */
const MAY_BE_NUMBER = /^(?!.*\..*\.)(?=.*\d|.*inf)[\w+.-]+$/i;

/** A step into a value. */
export function step(value: Value, into: Step): Value {
  const at = into.kind === 'name' ? into.name : into.at;
  if (isUnknownValue(value)) return intoUnknown(value, at);
  if (typeof at !== 'string' && typeof at !== 'number') {
    const isNone = at === null || (typeof at === 'object' && unknownsIn(at) === undefined);
    return isNone ? refusal('has no such index') : unknownValue(PLANNED);
  }
  if (isValueList(value)) {
    const index = typeof at === 'string' ? numberOf(at) : at;
    if (typeof at === 'string' && !MAY_BE_NUMBER.test(at)) return refusal('has no such index');
    if (index === undefined || isSet(value)) return unknownValue(PLANNED);
    return value[index] ?? (index in value ? null : refusal('is out of its list'));
  }
  if (value === null) return refusal('is a part of nothing');
  if (typeof value !== 'object') return unknownValue(PLANNED);
  return Object.hasOwn(value, at)
    ? ((value as Readonly<Record<string, Value>>)[at] ?? null)
    : refusal('is not in its object');
}

/**
 * One of two values, when it is known which. Both get one type, which is why the other is asked
 * for: a number beside a text becomes one, and beside what is not known nobody can tell.
 *
 * @param result - what each comes to; `isOther` where only its type matters.
 */
export function choose(
  condition: Value,
  result: (which: boolean, isOther: boolean) => Value,
): Value {
  if (isUnknownValue(condition)) return condition;
  return attempt(() => {
    const which = asBool(condition);
    const value = result(which, false);
    if (value === null || isUnknownValue(value)) return value;
    const other = result(!which, true);
    if (isUnknownValue(other)) return isOfTexts(value) ? value : undefined;
    return unified([value, other])[0];
  });
}

/** Whether there is nothing in a value that would become a text beside one. */
function isOfTexts(value: Value): boolean {
  if (typeof value !== 'object') return typeof value === 'string';
  return isUnknownValue(value) || value === null || Object.values(value).every(isOfTexts);
}

export function applyUnary(operator: string, operand: Value): Value {
  if (isUnknownValue(operand)) return operand;
  return attempt(() => {
    if (operator === '!') return !asBool(operand);
    // Terraform has a zero below zero, and writes it so.
    return -asNumber(operand) || undefined;
  });
}

export function applyBinary(operator: string, a: Value, b: Value): Value {
  if (operator === '&&' && (a === false || b === false)) return false;
  if (operator === '||' && (a === true || b === true)) return true;
  const open = openIn(a) ?? openIn(b);
  if (open !== undefined) return open;
  if (operator === '==') return equal(a, b);
  if (operator === '!=') return applyUnary('!', equal(a, b));
  return attempt(() => {
    if (operator === '&&') return asBool(a) && asBool(b);
    if (operator === '||') return asBool(a) || asBool(b);
    return calculate(operator, asNumber(a), asNumber(b));
  });
}

/** Values of two types are never equal, and of two collections the types are not known here. */
function equal(a: Value, b: Value): Value {
  if (!same(a as Json, b as Json)) return false;
  return typeof a === 'object' && a !== null ? unknownValue(PLANNED) : true;
}

/** Something unknown anywhere in a value, as one for the whole. */
function openIn(value: Value): Unknown | undefined {
  return unknownsIn(value) === undefined ? undefined : unknownValue(reasonOf(value) ?? PLANNED);
}
