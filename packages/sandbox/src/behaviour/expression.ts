import { createHash } from 'node:crypto';
import { encrypted } from './ciphertexts';
import { isList, isObject, isUnknown, textOf, type ObjectValue, type Value } from '../value/value';

/**
 * How a value of an object follows from its other values, as data:
 * - a text is a template: `{role_name}` is an attribute, `{group_name|name}` the first of two that
 *   is set, `{x|'none'}` falls back to a text; `{lower:x}` changes it, `{last:x}` is what stands
 *   behind its last colon, `{part2:x}` what stands between the first and the second; `{account}`, `{region}`, `{resource_group}` (the default one), `{now}`,
 *   `{today}`; `{ciphertext}` is `plaintext` under `key_id`; `{hex:8}`, `{digits:16}`, `{base36:20}`, `{base62:20}`, `{uuid}` are made up, and
 *   `{x|base36:16}` only where `x` is not set;
 * - `=name` is the attribute's value itself, of whatever type; `=a|b` the first that is set;
 * - `{ if, then, else }` chooses: every named attribute must have the value, `*` being any;
 * - anything else is the value.
 */
export type Expression =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | Readonly<Record<string, Value>>
  | Conditional;

export interface Conditional {
  readonly if: Condition;
  readonly then: Expression;
  readonly else?: Expression;
}

export type Condition = Readonly<Record<string, string | number | boolean>>;

export interface Scope {
  readonly attributes: ObjectValue;
  readonly account: string;
  readonly region: string;
  /** Made-up values are the same for the same seed. */
  readonly seed: string;
  readonly now: string;
}

const ALPHABETS: Readonly<Record<string, string>> = {
  hex: '0123456789abcdef',
  digits: '0123456789',
  base36: '0123456789abcdefghijklmnopqrstuvwxyz',
  base62: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
};

const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  underscored: (text) => text.replaceAll(':', '_'),
  last: (text) => text.slice(text.lastIndexOf(':') + 1),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((n) => [
      `part${String(n)}`,
      (text: string) => text.split(text.includes(':') ? ':' : /[#&/]/)[n - 1] ?? '',
    ]),
  ),
};

export function evaluate(expression: Expression, scope: Scope, name = ''): Value {
  if (typeof expression === 'string') {
    if (expression.startsWith('=')) return firstSet(expression.slice(1), scope.attributes);
    return expression.replace(/\{([^{}]+)\}/g, (_, hole: string) => fill(hole, scope, name));
  }
  if (!isConditional(expression)) return expression;
  const chosen = holds(expression.if, scope.attributes) ? expression.then : expression.else;
  return evaluate(chosen ?? null, scope, name);
}

export function holds(condition: Condition, attributes: ObjectValue): boolean {
  return Object.entries(condition).every(([path, wanted]) => {
    const value = valueAt(attributes, path.split('.'));
    return wanted === '*' ? isSet(value) : value === wanted;
  });
}

/** The value at a path of names, through the first object of a block. */
export function valueAt(value: Value, names: readonly string[]): Value {
  const [name, ...rest] = names;
  if (name === undefined) return value;
  const inside = isList(value) ? (value[0] ?? null) : value;
  return isObject(inside) ? valueAt(inside[name] ?? null, rest) : null;
}

/** Every value at a path of names, through all objects of a block and all elements of a list. */
export function valuesAt(value: Value, names: readonly string[]): Value[] {
  if (isList(value)) return value.flatMap((element) => valuesAt(element, names));
  const [name, ...rest] = names;
  if (name === undefined) return [value];
  return isObject(value) ? valuesAt(value[name] ?? null, rest) : [];
}

export function isSet(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && !isUnknown(value);
}

/** The value of the first of `a|b` that is set. */
export function firstSet(names: string, attributes: ObjectValue): Value {
  for (const name of names.split('|')) {
    const value = attributes[name];
    if (value !== undefined && isSet(value)) return value;
  }
  return null;
}

function isConditional(expression: Expression): expression is Conditional {
  return typeof expression === 'object' && expression !== null && 'if' in expression;
}

function fill(hole: string, scope: Scope, name: string): string {
  const fixed = fixedValue(hole, scope, name);
  if (fixed !== undefined) return fixed;
  for (const choice of hole.split('|')) {
    const [kind = '', length = ''] = choice.split(':');
    const alphabet = ALPHABETS[kind];
    if (alphabet !== undefined && /^\d+$/.test(length))
      return madeUp(alphabet, Number(length), `${scope.seed}/${name}/${hole}`);
    const quoted = /^'(.*)'$/.exec(choice)?.[1];
    if (quoted !== undefined) return quoted;
    const [, change, attribute = ''] = /^(?:([a-z]+\d?):)?(.+)$/.exec(choice) ?? [];
    const value = scope.attributes[attribute];
    if (value !== undefined && isSet(value))
      return (CHANGES[change ?? ''] ?? textOf)(textOf(value));
  }
  return '';
}

function fixedValue(hole: string, scope: Scope, name: string): string | undefined {
  switch (hole) {
    case 'account':
      return scope.account;
    case 'region':
      return scope.region;
    case 'resource_group':
      return defaultResourceGroup(scope.account);
    case 'now':
      return scope.now;
    case 'today':
      return scope.now.slice(0, 10);
    case 'ciphertext':
      return encrypted(scope.attributes, scope.account);
    case 'uuid':
      return uuid(`${scope.seed}/${name}`);
    default:
      return undefined;
  }
}

/** The id of the resource group that every account has. */
export function defaultResourceGroup(account: string): string {
  return `rg-${madeUp(ALPHABETS['base36'] ?? '', 15, account)}`;
}

/** A text of the given length that hangs on the seed alone. It starts with no zero. */
function madeUp(alphabet: string, length: number, seed: string): string {
  let text = '';
  for (let block = 0; text.length < length; block += 1) {
    for (const byte of createHash('sha256').update(`${seed}/${block}`).digest()) {
      text += alphabet[byte % alphabet.length] ?? '';
    }
  }
  return text.slice(0, length).replace(/^0/, alphabet[1] ?? '1');
}

function uuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [8, 4, 4, 4, 12]
    .reduce<{ parts: string[]; at: number }>(
      ({ parts, at }, n) => ({ parts: [...parts, hex.slice(at, at + n)], at: at + n }),
      { parts: [], at: 0 },
    )
    .parts.join('-');
}
