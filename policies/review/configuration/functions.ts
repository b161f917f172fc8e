import { collectionFunctions } from './collection-functions';
import { networkFunctions } from './network-functions';
import { numberText } from './numbers';
import { textFunctions } from './text-functions';
import {
  asBool,
  asNumber,
  asString,
  byBytes,
  convert,
  elements,
  fields,
  NotConvertible,
  setFrom,
  unified,
} from './types';
import {
  encodedJson,
  isSet,
  isUnknownValue,
  isValueList,
  reasonOf,
  unknownsIn,
  unknownValue,
  PLANNED,
} from './value';
import type { Value } from './value';

type Function = (given: readonly Value[]) => Value | undefined;

/** Functions of one text; letters of other scripts are changed otherwise here and there. */
/** Letters that have one other case, the same for all. */
const ONE_CASE = /^[\p{ASCII}À-ÖØ-Þà-öø-þ]*$/u;
const cased =
  (change: (value: string) => string): Function =>
  ([value]) => {
    const text = asString(value ?? null);
    return ONE_CASE.test(text) ? change(text) : undefined;
  };
const orNull =
  (as: (value: Value) => Value): Function =>
  ([value = null]) =>
    value === null ? null : as(value);

/** The functions that values of security settings are commonly written with. */
const FUNCTIONS: Readonly<Record<string, Function>> = {
  ...collectionFunctions,
  ...networkFunctions,
  ...textFunctions,
  base64encode: ([value]) => Buffer.from(asString(value ?? null), 'utf8').toString('base64'),
  coalesce: (given) => unified(given).find((one) => one !== null && one !== ''),
  compact: ([list]) =>
    elements(list)
      .map(asTextOrNull)
      .filter((one) => one !== null && one !== ''),
  concat: (given) => {
    const lists = given.map(elements);
    // Lists are made alike, tuples are not, and which they were is not known here.
    if (!isOneKind(lists.flat())) return undefined;
    return lists.flat();
  },
  contains: ([list, value]) => {
    const all = [...elements(list), value ?? null];
    if (all.some((one) => typeof one === 'object') || !isOneKind(all)) return undefined;
    return all.indexOf(value ?? null) < all.length - 1;
  },
  distinct: ([list]) => {
    const all = elements(list);
    if (all.some((one) => typeof one === 'object') || !isOneKind(all)) return undefined;
    return [...new Set(all)];
  },
  element: ([list, index]) => {
    const all = elements(list);
    const at = asNumber(index ?? null);
    if (!Number.isInteger(at) || all.length === 0) return undefined;
    return all[((at % all.length) + all.length) % all.length];
  },
  flatten: ([list]) => flattened(elements(list)),
  format: ([format, ...given]) => formatted(asString(format ?? null), given),
  join: ([by, ...lists]) =>
    lists.flatMap((list) => elements(list).map(asString)).join(asString(by ?? null)),
  jsonencode: ([value]) => (value === undefined ? undefined : encoded(value)),
  nonsensitive: ([value]) => value,
  sensitive: ([value]) => value,
  keys: ([map]) => Object.keys(fields(map)).sort(byBytes),
  length: ([value]) => {
    if (typeof value === 'string') return [...new Intl.Segmenter().segment(value)].length;
    if (value !== undefined && isValueList(value)) return value.length;
    return Object.keys(fields(value)).length;
  },
  lookup: ([map, key, otherwise]) => {
    const all = fields(map);
    const name = asString(key ?? null);
    const found = Object.hasOwn(all, name) ? all[name] : otherwise;
    return isOneKind([...Object.values(all), otherwise ?? null]) ? found : undefined;
  },
  lower: cased((value) => value.toLowerCase()),
  merge: (given) =>
    Object.fromEntries(given.flatMap((one) => (one === null ? [] : Object.entries(fields(one))))),
  one: ([list]) => {
    const all = elements(list);
    return all.length > 1 ? undefined : (all[0] ?? null);
  },
  replace: ([text, what, by]) => {
    const searched = asString(what ?? null);
    const isPattern = searched.length > 1 && searched.startsWith('/') && searched.endsWith('/');
    if (isPattern || searched === '') return undefined;
    return asString(text ?? null).replaceAll(searched, () => asString(by ?? null));
  },
  reverse: ([list]) => [...elements(list)].reverse(),
  sort: ([list]) => elements(list).map(asString).sort(byBytes),
  split: ([by, text]) => {
    const sign = asString(by ?? null);
    const all = asString(text ?? null);
    if (sign === '') return undefined;
    return all === '' ? [''] : all.split(sign);
  },
  tobool: orNull(asBool),
  tolist: ([list]) => unified(elements(list)).slice(),
  tomap: ([map]) => convert(map ?? null, { map: 'any' }),
  tonumber: orNull(asNumber),
  toset: ([list]) =>
    list !== undefined && isValueList(list) && isSet(list)
      ? list
      : setFrom(unified(elements(list))),
  tostring: orNull(asString),
  trimprefix: ([text, start]) => {
    const [all, from] = [asString(text ?? null), asString(start ?? null)];
    return all.startsWith(from) ? all.slice(from.length) : all;
  },
  trimsuffix: ([text, end]) => {
    const [all, from] = [asString(text ?? null), asString(end ?? null)];
    return all.endsWith(from) && from !== '' ? all.slice(0, -from.length) : all;
  },
  upper: cased((value) => value.toUpperCase()),
  values: ([map]) => {
    const all = fields(map);
    return Object.keys(all)
      .sort(byBytes)
      .map((name) => all[name] ?? null);
  },
};

/** Functions that ask a value for its parts only, whatever is unknown in them. */
const OF_PARTS = new Set(['concat', 'flatten', 'jsonencode', 'keys', 'length', 'merge', 'values']);

export function callFunction(name: string, given: readonly Value[]): Value {
  const apply = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (apply === undefined) return reasonIn(given) ?? unknownValue(PLANNED);
  const isOpen = OF_PARTS.has(name)
    ? given.some(isUnknownValue)
    : given.some((one) => unknownsIn(one) !== undefined);
  if (isOpen && name !== 'jsonencode') return reasonIn(given) ?? unknownValue(PLANNED);
  return attempt(() => apply(given));
}

/** What a calculation comes to; what Terraform would refuse, or we cannot tell, is not known. */
export function attempt(calculate: () => Value | undefined): Value {
  try {
    const value = calculate();
    return value === undefined ? unknownValue(PLANNED) : value;
  } catch (error) {
    if (!(error instanceof NotConvertible)) throw error;
    return unknownValue(PLANNED);
  }
}

function reasonIn(given: readonly Value[]): Value | undefined {
  const open = given.find((one) => unknownsIn(one) !== undefined);
  return open === undefined ? undefined : unknownValue(reasonOf(open) ?? PLANNED);
}

/** Whether elements of lists are alike enough to be the same in a list as in a tuple. */
function isOneKind(values: readonly Value[]): boolean {
  const kinds = values.filter((one) => one !== null).map((one) => typeof one);
  return new Set(kinds).size <= 1;
}

function asTextOrNull(value: Value): string | null {
  return value === null ? null : asString(value);
}

function flattened(list: readonly Value[]): readonly Value[] {
  return list.flatMap((one): readonly Value[] => {
    if (isUnknownValue(one)) throw new NotConvertible();
    return isValueList(one) ? flattened(one) : [one];
  });
}

function formatted(format: string, given: readonly Value[]): Value | undefined {
  const parts = format.split(/(%[sd%]|%[1-9]\d?d)/);
  // Verbs with flags, widths and numbers, and arguments that are too many or too few.
  if (parts.some((part, index) => index % 2 === 0 && part.includes('%'))) return undefined;
  if (parts.filter((part, index) => index % 2 === 1 && part !== '%%').length !== given.length) {
    return undefined;
  }
  let next = 0;
  const written = parts.map((part, index) => {
    if (index % 2 === 0) return part;
    if (part === '%%') return '%';
    const value = given[next++] ?? null;
    if (part === '%s') return asString(value);
    const number = asNumber(value);
    if (!Number.isSafeInteger(number)) throw new NotConvertible();
    return String(number).padStart(Number(part.slice(1, -1)));
  });
  return written.join('');
}

const ESCAPED: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON as Terraform writes it; what is not known in it stays a hole, and the rest readable. */
function encoded(value: Value): Value {
  if (unknownsIn(value) !== undefined) return encodedJson(value);
  return jsonText(value);
}

/** @param order - of the names in an object; default: as Terraform has it. */
export function jsonText(
  value: Value,
  order = (names: readonly string[]): readonly string[] => [...names].sort(byBytes),
): string {
  if (typeof value === 'string') {
    return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => ESCAPED[sign] ?? sign);
  }
  if (typeof value === 'number') {
    const text = numberText(value);
    if (text === undefined) throw new NotConvertible();
    return text;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const inside = (one: Value): string => jsonText(one, order);
  if (isValueList(value)) return `[${value.map(inside).join(',')}]`;
  const all = fields(value);
  const entries = order(Object.keys(all));
  return `{${entries.map((name) => `${inside(name)}:${inside(all[name] ?? null)}`).join(',')}}`;
}
