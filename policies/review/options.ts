import { nearest } from '../../settings/suggest';
import { isObject } from './json';
import type { Json } from './json';

/** One option of a rule: its default, and what else it may be. */
export interface Option<T> {
  readonly default: T;
  /** As `a whole number from 1 to 32`. */
  readonly allowed: string;
  /** The value, or undefined where it is not allowed. */
  readonly read: (value: Json) => T | undefined;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values of options. */
export type ValuesOf<O extends Options> = {
  readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never;
};

/** A whole number, both ends included. */
export function wholeNumber(value: number, from: number, to: number): Option<number> {
  return {
    default: value,
    allowed: `a whole number from ${from} to ${to}`,
    read: (given) => (isWhole(given) && given >= from && given <= to ? given : undefined),
  };
}

/** A list of whole numbers, both ends included. */
export function wholeNumbers(
  values: readonly number[],
  from: number,
  to: number,
): Option<readonly number[]> {
  return {
    default: values,
    allowed: `a list of whole numbers from ${from} to ${to}`,
    read: (given) =>
      Array.isArray(given) && given.every((one) => isWhole(one) && one >= from && one <= to)
        ? (given as readonly number[])
        : undefined,
  };
}

/** A list of texts, none of them empty. */
export function texts(values: readonly string[]): Option<readonly string[]> {
  return {
    default: values,
    allowed: 'a list of texts',
    read: (given) =>
      Array.isArray(given) && given.every((one) => typeof one === 'string' && one !== '')
        ? (given as readonly string[])
        : undefined,
  };
}

export function yesOrNo(value: boolean): Option<boolean> {
  return {
    default: value,
    allowed: 'true or false',
    read: (given) => (typeof given === 'boolean' ? given : undefined),
  };
}

/** What is wrong with the options that somebody gave a rule. */
export interface OptionProblem {
  readonly option: string;
  readonly found: string;
  readonly allowed: string;
}

/** The values of a rule's options, and everything wrong with those given. */
export function readOptions(
  options: Options,
  given: Json,
): {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly OptionProblem[];
} {
  const values: Record<string, unknown> = {};
  const problems: OptionProblem[] = [];
  const names = Object.keys(options);
  for (const name of names) values[name] = options[name]?.default;
  if (!isObject(given)) {
    const allowed = 'an object with options';
    return { values, problems: [{ option: '', found: JSON.stringify(given), allowed }] };
  }
  for (const [name, value] of Object.entries(given)) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) {
      const meant = nearest(name, names);
      const allowed = names.length === 0 ? 'no options' : names.join(', ');
      const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
      problems.push({ option: name, found: 'no such option', allowed: allowed + hint });
      continue;
    }
    const read = option.read(value);
    if (read === undefined) {
      const found = JSON.stringify(value).slice(0, 80);
      problems.push({ option: name, found, allowed: option.allowed });
    } else values[name] = read;
  }
  return { values, problems };
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}
