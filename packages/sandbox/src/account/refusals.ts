import { firstSet } from '../behaviour/expression';
import refusals from '../behaviour/refusals.json';
import { textOf, type ObjectValue } from '../value/value';
import { ApiError } from './errors';

/** What the API says of a text, where the provider does not look. */
interface Rule {
  /** An attribute; `a|b` is the first that is set. */
  readonly of: string;
  /** A JavaScript pattern, read with the flag `u`, that the text has to match. */
  readonly pattern: string;
  /** The same in words. */
  readonly allowed: string;
  /** The API's own, where it is known. */
  readonly code?: string;
  readonly source: string;
}

const RULES: Readonly<Record<string, readonly Rule[] | undefined>> = refusals;

/** Refuses names and texts that the API does not take. What stays as it was is not looked at. */
export function checkTexts(type: string, attributes: ObjectValue, before: ObjectValue = {}): void {
  for (const { of, pattern, allowed, code = 'InvalidParameter' } of RULES[type] ?? []) {
    const value = firstSet(of, attributes);
    if (value === null || value === firstSet(of, before)) continue;
    const text = textOf(value);
    if (new RegExp(pattern, 'u').test(text)) continue;
    const [name = of] = of.split('|').filter((each) => attributes[each] === value);
    throw new ApiError(code, `${name} is ${JSON.stringify(shortened(text))}, allowed: ${allowed}.`);
  }
}

/** Long texts are not repeated whole. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
