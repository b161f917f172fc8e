import { asBool, asNumber, asString, elements, setFrom, unified } from './types';
import type { Value } from './value';

type Function = (given: readonly Value[]) => Value | undefined;

/** No list that people write is longer. */
const LONGEST = 10_000;

const whole = (value: Value | undefined): number | undefined => {
  const number = asNumber(value ?? null);
  return Number.isSafeInteger(number) ? number : undefined;
};

const numbers = (given: readonly Value[]): readonly number[] | undefined => {
  const all = given.map((one) => whole(one));
  return all.every((one) => one !== undefined) ? all : undefined;
};

/** Values whose equality is that of their texts. */
const simple = (values: readonly Value[]): readonly Value[] | undefined =>
  values.every((one) => one !== null && typeof one !== 'object') ? values : undefined;

const all = (given: readonly Value[], isEmpty: boolean): Value | undefined => {
  const [list] = given;
  const values = elements(list).map((one) => (one === null ? false : asBool(one)));
  return isEmpty ? values.every(Boolean) : values.some(Boolean);
};

/** Functions of lists, sets and maps. */
export const collectionFunctions: Readonly<Record<string, Function>> = {
  alltrue: (given) => all(given, true),
  anytrue: (given) => all(given, false),
  index: ([list, value]) => {
    const values = simple(unified([...elements(list), value ?? null]));
    const at = values?.indexOf(values.at(-1) ?? null) ?? -1;
    return values === undefined || at === values.length - 1 ? undefined : at;
  },
  max: (given) => (given.length === 0 ? undefined : Math.max(...given.map((one) => asNumber(one)))),
  min: (given) => (given.length === 0 ? undefined : Math.min(...given.map((one) => asNumber(one)))),
  range: (given) => {
    const found = numbers(given);
    if (found === undefined || found.length === 0) return undefined;
    const [first = 0, second, by = 1] = found;
    const [from, to] = second === undefined ? [0, first] : [first, second];
    const length = Math.ceil((to - from) / by);
    // Without a step that goes the other way Terraform chooses one.
    if (by <= 0 || to < from || length > LONGEST) return undefined;
    return Array.from({ length }, (_, at) => from + at * by);
  },
  setintersection: (given) => sets(given, (a, b) => a.filter((one) => b.includes(one))),
  setsubtract: (given) => sets(given, (a, b) => a.filter((one) => !b.includes(one))),
  setunion: (given) => sets(given, (a, b) => [...a, ...b]),
  slice: ([list, from, to]) => {
    const values = elements(list);
    const [start, end] = [whole(from), whole(to)];
    if (start === undefined || end === undefined) return undefined;
    return start < 0 || end > values.length || start > end ? undefined : values.slice(start, end);
  },
  sum: ([list]) => {
    const found = numbers(elements(list));
    if (found === undefined || found.length === 0) return undefined;
    const sum = found.reduce((a, b) => a + b, 0);
    return Number.isSafeInteger(sum) ? sum : undefined;
  },
  zipmap: ([names, values]) => {
    const [keys, parts] = [elements(names).map(asString), elements(values)];
    if (keys.length !== parts.length) return undefined;
    return Object.fromEntries(keys.map((key, at) => [key, parts[at] ?? null]));
  },
};

function sets(
  given: readonly Value[],
  two: (a: readonly Value[], b: readonly Value[]) => readonly Value[],
): Value | undefined {
  const lists = given.map((one) => elements(one));
  // All become sets of one type, which that of an empty one does not tell.
  const together = simple(unified(lists.flat()));
  if (together === undefined || new Set(together.map((one) => typeof one)).size > 1)
    return undefined;
  let next = 0;
  const [first, ...rest] = lists.map((list) => list.map(() => together[next++] ?? null));
  return first === undefined ? undefined : setFrom(rest.reduce(two, first));
}
