import {
  encodedIn,
  isSet,
  isUnknownValue,
  isValueList,
  reasonOf,
  setOf,
  unknownsIn,
  unknownValue,
} from './value';
import type { Unknown, Value } from './value';

/**
 * Some values are not known and yet there for sure: a variable that whoever runs it has to give, an id
 * that a data source has found. What is only made of such a value may be nothing.
 */
const READ = 'is read from the account';

export const READ_VALUE = unknownValue(READ);
export const READ_ID = unknownValue(`is an id that ${READ}`);

export function toBeGiven(name: string): Unknown {
  return unknownValue(`is var.${name}, which has no value here`);
}

const PATH = /^\$\{\s*[\w-]+(?:\.[\w-]+|\[(?:\d+|"[^"\\$%]*")\])*\s*\}$/;

/** What an expression comes to, as much as is sure of it: only a path leads to the very value. */
export function asWritten(text: string, value: Value): Value {
  return PATH.test(text) ? value : hedged(value);
}

function hedged(value: Value): Value {
  if (typeof value !== 'object' || value === null || unknownsIn(value) === undefined) return value;
  if (isUnknownValue(value)) {
    // The JSON of something is there, whatever is in it.
    if (encodedIn(value) !== undefined) return value;
    const reason = reasonOf(value) ?? '';
    if (reason === reasonOf(READ_ID)) return READ_VALUE;
    return reason.startsWith('is var.') ? unknownValue(reason.replace('is', 'hangs on')) : value;
  }
  if (isValueList(value)) return isSet(value) ? setOf(value.map(hedged)) : value.map(hedged);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hedged(one)]));
}
