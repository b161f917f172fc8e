import { zonesOf, type Place } from './place';
import { isList, isObject, textOf, type ObjectValue, type Value } from '../value/value';

/** A thing on offer: what a list shows of it, and what else one can ask for. */
export interface Offer {
  readonly row: ObjectValue;
  /** Further values that filters look at; `text` and `list` alike: any of them. */
  readonly offered?: Readonly<Record<string, Value>>;
  /** That its values were looked up nowhere, only that there is such a thing. */
  readonly unverified?: boolean;
}

/** What every account is offered in a region: the same for all, and nobody made it. */
export interface Catalogue {
  /** Where the rows are known from, and when that was. */
  readonly source: string;
  readonly date: string;
  readonly offers: (place: Place, config: ObjectValue) => readonly Offer[];
  /** The row's attribute that `ids` lists. Default `id`. */
  readonly id?: string;
  /** The row's attribute that `names` lists and `name_regex` is held against. Default `name`. */
  readonly name?: string;
}

/** Arguments that change how much is shown, not what. */
const SHOWS = new Set([
  ...['id', 'output_file', 'enable_details', 'page_number', 'page_size', 'sorted_by', 'sort_field'],
  ...['sort_order', 'lang', 'accept_language', 'language', 'most_recent', 'current_page'],
]);

export interface Offered {
  readonly ids: readonly Value[];
  readonly names: readonly Value[];
  readonly rows: readonly ObjectValue[];
  /** Whether all that is shown is of unverified values. */
  readonly unverified: boolean;
}

export type MatchesName = (regex: string, name: string) => boolean;

/** What of a catalogue is asked for. */
export function readCatalogue(
  { offers, id = 'id', name = 'name' }: Catalogue,
  config: ObjectValue,
  at: Omit<Place, 'zones'>,
  matchesName: MatchesName,
): Offered {
  const asked = Object.entries(config).filter(([arg, v]) => !SHOWS.has(arg) && isAsked(v));
  const found = offers({ ...at, zones: zonesOf(at.region) }, config).filter((offer) =>
    asked.every(([arg, wanted]) => {
      if (arg === 'ids') return isList(wanted) && wanted.includes(offer.row[id] ?? null);
      if (arg === 'name_regex')
        return matchesName(textOf(wanted), textOf(offer.row[name] ?? offer.row[id] ?? ''));
      return isOffered(offer, arg, wanted);
    }),
  );
  const rows = found.map(({ row }) => row);
  return {
    ids: rows.map((row) => row[id] ?? null),
    names: rows.map((row) => row[name] ?? null),
    rows,
    unverified: found.length > 0 && found.every(({ unverified }) => unverified === true),
  };
}

function isAsked(value: Value): boolean {
  return value !== null && value !== '' && !(isList(value) && value.length === 0);
}

/** What an offer says nothing of does not keep it from being shown. */
function isOffered({ row, offered }: Offer, arg: string, wanted: Value): boolean {
  const has = offered?.[arg] ?? row[arg];
  if (has === undefined || has === null) return true;
  if (isObject(has) || isObject(wanted)) return true;
  const each = isList(has) ? has : [has];
  const any = isList(wanted) ? wanted : [wanted];
  return any.some((one) => each.some((other) => alike(one, other)));
}

function alike(a: Value, b: Value): boolean {
  return textOf(a).toLowerCase() === textOf(b).toLowerCase();
}
