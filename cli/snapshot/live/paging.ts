import { field, isList, isObject } from '../../../policies/review';
import type { Json, JsonObject } from '../../../policies/review';
import type { Ask, Parameters } from './client';
import { CallError } from './client';
import type { Product } from './products';

/** How a list is gone on with. */
export type Paging = 'marker' | 'token' | 'page' | 'none';

export interface Listed {
  readonly product: Product;
  readonly action: string;
  /** Where the list is in an answer: `Users.User`. */
  readonly list: string;
  readonly paging: Paging;
  readonly parameters?: Parameters;
}

const SIZE = '100';
/** More pages than any account has: an API that goes round in circles is left. */
const MOST_PAGES = 2_000;

/**
 * The items of all pages, as they come.
 *
 * @throws CallError where a page is refused, or is not whole. What came before it stands.
 */
export async function* pagesOf(
  ask: Ask,
  listed: Listed,
  region: string,
): AsyncGenerator<JsonObject> {
  const { product, action, list, paging, parameters = {} } = listed;
  let seen = 0;
  let next: Parameters | undefined = FIRST[paging];
  for (let page = 1; next !== undefined; page += 1) {
    const given = { ...parameters, ...(region !== '' && { RegionId: region }), ...next };
    const answer = await ask(product, action, region, given);
    const items = at(answer, list);
    if (!isList(items) || !items.every(isObject)) throw half(action, `it has no ${list}`);
    yield* items;
    seen += items.length;
    next = after(paging, action, answer, { page, seen, got: items.length });
    if (page === MOST_PAGES) throw half(action, 'it never ends');
  }
}

const FIRST: Readonly<Record<Paging, Parameters>> = {
  marker: { MaxItems: SIZE },
  token: { MaxResults: SIZE },
  page: { PageSize: SIZE, PageNumber: '1' },
  none: {},
};

interface Place {
  readonly page: number;
  readonly seen: number;
  readonly got: number;
}

function after(
  paging: Paging,
  action: string,
  answer: Json,
  { page, seen, got }: Place,
): Parameters | undefined {
  if (paging === 'marker') {
    if (field(answer, 'IsTruncated') !== true) return undefined;
    const Marker = field(answer, 'Marker');
    if (typeof Marker !== 'string' || Marker === '') throw half(action, 'it goes on nowhere');
    return { MaxItems: SIZE, Marker };
  }
  if (paging === 'token') {
    const NextToken = field(answer, 'NextToken');
    if (typeof NextToken === 'string' && NextToken !== '') return { MaxResults: SIZE, NextToken };
    return undefined;
  }
  if (paging === 'none') return undefined;
  const total = field(answer, 'TotalCount') ?? field(answer, 'TotalRecordCount');
  if (typeof total !== 'number') throw half(action, 'it does not say how many there are');
  if (seen >= total) return undefined;
  if (got === 0) throw half(action, `it has ${seen} of ${total}`);
  return { PageSize: SIZE, PageNumber: String(page + 1) };
}

function half(action: string, what: string): CallError {
  return new CallError(action, '', `got half an answer: ${what}`);
}

/** A value by its path, such as `Users.User`. */
export function at(value: Json | undefined, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((inner, name) => field(inner, name), value);
}
