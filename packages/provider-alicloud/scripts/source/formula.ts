/** Something that holds of a plan or not. */
export interface Atom {
  /** An attribute's path, `$old` or `$new` for the attribute's own values, `$same` for both. */
  readonly path: string;
  readonly is: 'set' | 'equal' | 'like';
  readonly value?: string | number | boolean;
}

export type Formula =
  | { readonly kind: 'always' | 'never' }
  | { readonly kind: 'atom'; readonly atom: Atom; readonly holds: boolean }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Formula[] };

export const ALWAYS: Formula = { kind: 'always' };
export const NEVER: Formula = { kind: 'never' };

export function atom(path: string, is: Atom['is'], value?: Atom['value']): Formula {
  const atomic = value === undefined ? { path, is } : { path, is, value };
  return { kind: 'atom', atom: atomic, holds: true };
}

export function not(formula: Formula): Formula {
  switch (formula.kind) {
    case 'always':
      return NEVER;
    case 'never':
      return ALWAYS;
    case 'atom':
      return { ...formula, holds: !formula.holds };
    case 'and':
      return or(formula.of.map(not));
    case 'or':
      return and(formula.of.map(not));
  }
}

export function and(of: readonly Formula[]): Formula {
  if (of.some(({ kind }) => kind === 'never')) return NEVER;
  const rest = of.filter(({ kind }) => kind !== 'always');
  return rest.length === 1
    ? (rest[0] ?? ALWAYS)
    : rest.length === 0
      ? ALWAYS
      : { kind: 'and', of: rest };
}

export function or(of: readonly Formula[]): Formula {
  if (of.some(({ kind }) => kind === 'always')) return ALWAYS;
  const rest = of.filter(({ kind }) => kind !== 'never');
  return rest.length === 1
    ? (rest[0] ?? NEVER)
    : rest.length === 0
      ? NEVER
      : { kind: 'or', of: rest };
}

/** An atom that holds, or one that does not. */
export interface Literal {
  readonly atom: Atom;
  readonly holds: boolean;
}

/** More alternatives than this are no data that anybody reads. */
const MOST = 40;

/** The formula as alternatives, each of which is enough; nothing where there are too many. */
export function alternatives(formula: Formula): (readonly Literal[])[] | undefined {
  const found = expand(formula);
  if (found === undefined) return undefined;
  const possible = found.map(simplified).filter((one) => one !== undefined);
  return withoutCovered(possible);
}

function expand(formula: Formula): (readonly Literal[])[] | undefined {
  switch (formula.kind) {
    case 'always':
      return [[]];
    case 'never':
      return [];
    case 'atom':
      return [[formula]];
    case 'or': {
      const all = formula.of.map(expand);
      return all.every((one) => one !== undefined) ? limited(all.flat()) : undefined;
    }
    case 'and': {
      let made: (readonly Literal[])[] | undefined = [[]];
      for (const one of formula.of.map(expand)) {
        if (made === undefined || one === undefined) return undefined;
        made = limited(made.flatMap((left) => one.map((right) => [...left, ...right])));
      }
      return made;
    }
  }
}

function limited<T>(list: T[]): T[] | undefined {
  return list.length > MOST ? undefined : list;
}

const key = ({ atom: { path, is, value }, holds }: Literal): string =>
  JSON.stringify([path, is, value, holds]);

/** Without what follows from the rest; nothing where the literals exclude each other. */
function simplified(literals: readonly Literal[]): readonly Literal[] | undefined {
  const unique = [...new Map(literals.map((literal) => [key(literal), literal])).values()];
  const equal = unique.filter(({ atom, holds }) => holds && atom.is === 'equal');
  const values = new Map(equal.map(({ atom }) => [atom.path, atom.value]));
  if (equal.some(({ atom }) => values.get(atom.path) !== atom.value)) return undefined;
  const kept: Literal[] = [];
  for (const literal of unique) {
    const { atom, holds } = literal;
    if (unique.some((other) => key(other) === key({ atom, holds: !holds }))) return undefined;
    const value = values.get(atom.path);
    const isTheValue = holds && atom.is === 'equal';
    if (value === undefined || isTheValue) {
      kept.push(literal);
      continue;
    }
    // The value is known: anything else said of it is true or false.
    if (truthOf(atom, value) !== holds) return undefined;
  }
  return kept;
}

function truthOf({ is, value }: Atom, known: Atom['value']): boolean {
  if (is === 'set') return known !== '' && known !== false && known !== 0;
  if (is === 'like') return String(known).toLowerCase() === value;
  return known === value;
}

/** Without alternatives that ask for more than another one does. */
function withoutCovered(list: (readonly Literal[])[]): (readonly Literal[])[] {
  const sets = list.map((literals) => new Set(literals.map(key)));
  const covers = (a: Set<string>, b: Set<string>): boolean => [...a].every((one) => b.has(one));
  return list.filter((_, i) => {
    const mine = sets[i] ?? new Set<string>();
    return !sets.some((other, j) => {
      if (j === i || !covers(other, mine)) return false;
      return other.size < mine.size || j < i;
    });
  });
}
