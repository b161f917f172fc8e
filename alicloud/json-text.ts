/**
 * JSON as it was written. `JSON.parse` keeps the last of two keys of one name without a word; whoever
 * else reads the same text may keep the first, take both, or refuse it.
 */

/** Where something stands in a document: keys of objects, and positions in lists. */
export type JsonPath = readonly (string | number)[];

/** Told of what stands in a text, in order. Positions are in the text. */
export interface JsonVisitor {
  readonly begin: (isObject: boolean) => void;
  readonly end: () => void;
  readonly key: (name: string, from: number) => void;
  /** A text, number, truth value or null. */
  readonly value: (from: number, to: number) => void;
}

const SCALAR = /[^\s,:{}[\]"]+/y;

/** Goes through a text that `JSON.parse` accepts, in time that grows as its length does. */
export function walkJson(text: string, { begin, end, key, value }: JsonVisitor): void {
  const objects: boolean[] = [];
  let isKey = false;
  let at = 0;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '"') {
      const to = endOfString(text, at);
      if (isKey) key(JSON.parse(text.slice(at, to)) as string, at);
      else value(at, to);
      isKey = false;
      at = to;
      continue;
    }
    if (sign === '{' || sign === '[') {
      objects.push(sign === '{');
      isKey = sign === '{';
      begin(isKey);
    } else if (sign === '}' || sign === ']') {
      objects.pop();
      isKey = false;
      end();
    } else if (sign === ',') isKey = objects.at(-1) === true;
    else {
      SCALAR.lastIndex = at;
      const length = SCALAR.exec(text)?.[0].length ?? 0;
      if (length > 0) {
        value(at, at + length);
        at += length;
        continue;
      }
    }
    at += 1;
  }
}

/** Behind the quote that ends the string which begins here. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; ; at += 1) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    let before = quote;
    while (text[before - 1] === '\\') before -= 1;
    if ((quote - before) % 2 === 0) return quote + 1;
    at = quote;
  }
}

/** How far repeated keys are looked for. */
export interface HowFar {
  /** What is nested deeper is not told. Default: everything is. */
  readonly deepest?: number;
  /** How many are told, the first of them. Default: all. */
  readonly most?: number;
}

/**
 * The paths of keys that stand more than once in one object, each as often as it is repeated.
 *
 * @param text - that `JSON.parse` accepts.
 */
export function repeatedKeys(
  text: string,
  { deepest = Infinity, most = Infinity }: HowFar = {},
): JsonPath[] {
  const found: JsonPath[] = [];
  const open: { keys: Set<string> | undefined; part: string | number }[] = [];
  const next = (): void => {
    const inside = open.at(-1);
    if (typeof inside?.part === 'number') inside.part += 1;
  };
  walkJson(text, {
    begin: (isObject) => {
      next();
      open.push(isObject ? { keys: new Set(), part: '' } : { keys: undefined, part: -1 });
    },
    end: () => open.pop(),
    value: next,
    key: (name) => {
      const inside = open.at(-1);
      if (inside?.keys === undefined) return;
      inside.part = name;
      if (inside.keys.has(name) && open.length <= deepest && found.length < most) {
        found.push(open.map(({ part }) => part));
      }
      inside.keys.add(name);
    },
  });
  return found;
}

/** An object whose keys may be repeated, or a list. */
type Open<T> =
  | { readonly list: T[] }
  | { readonly list?: undefined; readonly fields: Map<string, T>; repeated?: Map<string, T[]> };

/**
 * The value of a text, with a say in what a repeated key stands for.
 *
 * @param text - that `JSON.parse` accepts.
 * @param together - what all values of one key come to. Its keys are those of the objects around,
 *   without positions in lists, and are good for the time of the call.
 */
export function parseRepeating<T>(
  text: string,
  together: (keys: readonly string[], values: readonly T[]) => T,
): T {
  const open: Open<T>[] = [];
  const keys: string[] = [];
  let whole: unknown;
  const put = (given: unknown): void => {
    const value = given as T;
    const inside = open.at(-1);
    if (inside === undefined) whole = value;
    else if (inside.list !== undefined) inside.list.push(value);
    else {
      const { fields } = inside;
      const key = keys.at(-1) ?? '';
      const first = fields.get(key);
      if (first === undefined) fields.set(key, value);
      else {
        inside.repeated ??= new Map();
        const values = inside.repeated.get(key);
        if (values === undefined) inside.repeated.set(key, [first, value]);
        else values.push(value);
      }
    }
  };
  const objectOf = (fields: Map<string, T>, repeated: ReadonlyMap<string, T[]>): unknown => {
    for (const [key, values] of repeated) {
      keys[keys.length - 1] = key;
      fields.set(key, together(keys, values));
    }
    keys.pop();
    // Not by assignment: `__proto__` is a name like any other.
    return Object.fromEntries(fields);
  };
  walkJson(text, {
    begin: (isObject) => {
      open.push(isObject ? { fields: new Map() } : { list: [] });
      if (isObject) keys.push('');
    },
    end: () => {
      const done = open.pop();
      if (done !== undefined) put(done.list ?? objectOf(done.fields, done.repeated ?? new Map()));
    },
    key: (name) => {
      keys[keys.length - 1] = name;
    },
    value: (from, to) => {
      put(JSON.parse(text.slice(from, to)));
    },
  });
  return whole as T;
}
