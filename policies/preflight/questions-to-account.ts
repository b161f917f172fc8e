import { NAMED, SINGLETONS, WITHIN, type NamedKind } from './kinds';
import type { Arguments, Planned } from './planned-stack';

/** A data source to read. */
export interface Query {
  readonly list: string;
  readonly provider: string;
  readonly given: Readonly<Record<string, string>>;
}

/** An object to read as an import would. */
export interface Look {
  readonly planned: Planned;
  /** What it is, by name. */
  readonly what: string;
  /** What an import takes. */
  readonly id: string;
}

/** What an account answered. */
export interface Answers {
  /** Rows of a data source; none where it could not be read. */
  readonly rows: (query: Query, attribute: string) => readonly Arguments[] | undefined;
  /** Values as they are, or that there is no such thing; none where nobody could say. */
  readonly values: (look: Look) => Arguments | 'absent' | undefined;
}

/** Something that the stack makes and the account has. */
export interface Existing {
  readonly kind: NamedKind;
  readonly planned: Planned;
  readonly name: string;
  /** What an import takes. */
  readonly id: string;
  readonly row: Arguments;
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const keyOf = ({ list, provider, given }: Query): string =>
  JSON.stringify([list, provider, given]);

/** Which data source tells whether a resource is there already. */
function queryOf({ list, of = {} }: NamedKind, { provider, values }: Planned): Query {
  const given = Object.entries(of).map(([to, from]) => [to, textOf(values[from])] as const);
  return { list, provider, given: Object.fromEntries(given) };
}

/** What to read first: lists of whatever bears a name of its own, and others. */
export function firstQueries(planned: readonly Planned[], others: readonly Query[]): Query[] {
  return distinct([...others, ...queriesFor(NAMED, planned)]);
}

/** What to read then: what stands in something that is there. */
export function secondQueries(planned: readonly Planned[], there: readonly Existing[]): Query[] {
  const names = new Set(there.map(({ name }) => name));
  const within = queriesFor(WITHIN, planned).filter(({ given }) =>
    Object.values(given).every((value) => names.has(value)),
  );
  return distinct(within);
}

function queriesFor(kinds: readonly NamedKind[], planned: readonly Planned[]): Query[] {
  return kinds.flatMap((kind) =>
    planned.filter(({ type }) => type === kind.type).map((one) => queryOf(kind, one)),
  );
}

const distinct = (queries: readonly Query[]): Query[] => [
  ...new Map(queries.map((query) => [keyOf(query), query])).values(),
];

/** Of what there is one of: what to read to see the values that would be overwritten. */
export function singletonLooks(
  planned: readonly Planned[],
  account: string,
  regionOf: (provider: string) => string,
): Look[] {
  return SINGLETONS.flatMap((one) =>
    planned
      .filter(({ type }) => type === one.type)
      .map((each) => ({
        planned: each,
        what: one.what,
        id: one.id === 'account' ? account : regionOf(each.provider),
      })),
  );
}

/** What can be taken over, to see what it is like: what has the name that the stack has for it. */
export function adoptableOf(there: readonly Existing[]): Look[] {
  return there
    .filter(({ kind, name, planned }) => {
      return kind.instead === undefined && name === planned.values[kind.name];
    })
    .map(({ kind, name, planned, id }) => ({ planned, what: `${kind.what} ${name}`, id }));
}

/** What the stack makes and the account has. */
export function existing(planned: readonly Planned[], answers: Answers): Existing[] {
  return [...NAMED, ...WITHIN].flatMap((kind) =>
    planned
      .filter(({ type }) => type === kind.type)
      .flatMap((one) => {
        const name = textOf(one.values[kind.name]);
        const rows = answers.rows(queryOf(kind, one), kind.rows) ?? [];
        const row = rows.find((each) => isSame(kind, one, each, name));
        if (name === '' || row === undefined) return [];
        return [{ kind, planned: one, name: theirName(kind, row), id: idOf(kind, one, row), row }];
      }),
  );
}

/** By name; an identity provider also by its issuer, of which an account has each once. */
function isSame(kind: NamedKind, { values }: Planned, row: Arguments, name: string): boolean {
  const theirs = theirName(kind, row);
  if (theirs === name) {
    return row['policy_type'] === undefined || values['policy_type'] === undefined
      ? true
      : row['policy_type'] === values['policy_type'];
  }
  const issuer = (of: Arguments): string => textOf(of['issuer_url']).replace(/\/$/, '');
  return issuer(values) !== '' && issuer(values) === issuer(row);
}

const theirName = (kind: NamedKind, row: Arguments): string => textOf(row[kind.rowName]);

function idOf(kind: NamedKind, { values }: Planned, row: Arguments): string {
  if (kind.importId !== undefined) return kind.importId.map((n) => textOf(values[n])).join(':');
  return textOf(row[kind.rowId ?? kind.rowName]);
}
