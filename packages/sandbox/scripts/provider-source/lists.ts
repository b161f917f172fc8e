import { apiName, operation, type Source } from './go';

/** What a data source's code says of its list, in the API's names. */
export interface ReadList {
  /** Attribute of a row -> value of the API's answer. */
  readonly rows: ReadonlyMap<string, string>;
  /** What `name_regex` is held against. */
  readonly name?: string;
  /** What `ids` lists: names of the API's values, more than one where they are joined. */
  readonly ids: readonly string[];
  /** Argument -> name in the request. */
  readonly filters: ReadonlyMap<string, string>;
}

export function readList(source: Source, maker: string): ReadList {
  const text = operation(source, maker, 'Read');
  const name = nameOf(text);
  return { rows: rowsOf(text), ids: idsOf(text), filters: filtersOf(text), ...(name && { name }) };
}

function rowsOf(text: string): Map<string, string> {
  const rows = new Map<string, string>();
  const add = (attribute = '', expression = ''): void => {
    const from = apiName(expression);
    if (from !== undefined && !rows.has(attribute)) rows.set(attribute, from);
  };
  for (const [, attribute, expression] of text.matchAll(/^\s*"([a-z0-9_]+)":\s*(.+),$/gm))
    add(attribute, expression);
  for (const [, attribute, expression] of text.matchAll(
    /\bmapping\["([a-z0-9_]+)"\]\s*=\s*(.+)$/gm,
  ))
    add(attribute, expression);
  return rows;
}

function nameOf(text: string): string | undefined {
  const held = /MatchString\(([^\n]+?)\)\s*(?:\{|\|\||&&|;|$)/m.exec(text)?.[1];
  return held === undefined ? undefined : apiName(held);
}

/** The last of `ids = append(ids, …)`, or what `ids` is held against. */
function idsOf(text: string): string[] {
  const appended = [...text.matchAll(/\bids = append\(ids, ([^\n]+)\)$/gm)].pop()?.[1] ?? '';
  const held = /idsMap\[([^\n]+?)\](?:;| == "")/.exec(text)?.[1] ?? '';
  const from = /mapping\["id"\]|\bid\b/.test(appended)
    ? (/"id":\s*(.+),$/m.exec(text)?.[1] ?? appended)
    : appended === ''
      ? held
      : appended;
  const parts = from.split(/,\s*(?=[a-zA-Z"])/).filter((part) => !/^"[^"]*"\)?$/.test(part.trim()));
  return parts.flatMap((part) => apiName(part) ?? []);
}

function filtersOf(text: string): Map<string, string> {
  const filters = new Map<string, string>();
  const pattern =
    /d\.Get(?:Ok|OkExists)?\("([a-z0-9_]+)"\)[^\n]*(?:\n[^\n]*){0,1}?\brequest(?:\["(\w+)"\]|\.([A-Z]\w*))\s*=/g;
  for (const [whole, argument = '', quoted, field] of text.matchAll(pattern)) {
    // Another argument in between has the request's name for itself.
    const own = [...whole.matchAll(/d\.Get\w*\("/g)].length === 1;
    if (own && !filters.has(argument)) filters.set(argument, quoted ?? field ?? '');
  }
  for (const [, quoted, field, argument = ''] of text.matchAll(
    /\brequest(?:\["(\w+)"\]|\.([A-Z]\w*))\s*=[^\n]*d\.Get(?:Ok)?\("([a-z0-9_]+)"\)/g,
  )) {
    if (!filters.has(argument)) filters.set(argument, quoted ?? field ?? '');
  }
  return filters;
}
