import type { Account } from '../account/account';
import { asSeen } from '../account/agreement';
import { companions, relatedIds } from '../account/related';
import type { StoredResource } from '../account/store';
import { behaviourOf } from '../behaviour/behaviour';
import lists from '../behaviour/lists.json';
import { attributesOf } from '../schema/shape';
import type { DataSourceSchema } from '../schema/types';
import { isList, isObject, textOf, type ObjectValue, type Value } from '../value/value';

/**
 * What a data source lists: `packages/sandbox/src/behaviour/lists.json` holds one for each, read off the provider's source, with
 * what does not go by equal names.
 */
export interface ListedObjects {
  readonly types: readonly string[];
  readonly rows?: Readonly<Record<string, string | undefined>>;
  readonly name?: string;
  readonly ids?: readonly string[];
  readonly filters?: Readonly<Record<string, string | undefined>>;
  /** Arguments that nothing of an object answers to. */
  readonly unknown?: readonly string[];
}

const LISTS: Readonly<Record<string, ListedObjects | undefined>> = lists;

export function listedObjects(type: string): ListedObjects | undefined {
  return LISTS[type];
}

/**
 * Objects that no resource makes, such as backups that were run: they are there where a seed put
 * them, under the type of the data source that shows them.
 */
export function seededObjects(
  type: string,
  schema: DataSourceSchema,
  account: Account,
): ListedObjects | undefined {
  if (account.store.count(type) === 0) return undefined;
  const name = rowNames(schema).find((each) => /(^|_)name$/.test(each));
  return { types: [type], ...(name !== undefined && { name }) };
}

/** What the rows of a list show. */
export function rowNames({ block }: DataSourceSchema): string[] {
  return attributesOf(block).flatMap(([, { type, computed }]) => {
    if (computed !== true || typeof type === 'string' || type[0] === 'object') return [];
    const inner = type[1];
    return typeof inner !== 'string' && inner[0] === 'object' ? Object.keys(inner[1]) : [];
  });
}

export interface Found {
  readonly ids: readonly Value[];
  readonly names: readonly Value[];
  readonly rows: readonly ObjectValue[];
  /** Arguments of the configuration that were not looked at. */
  readonly ignored: readonly string[];
}

export type MatchesName = (regex: string, name: string) => boolean;

/** Arguments that say how much is shown, or that go for the call and not for the objects. */
const DISPLAY =
  /^(id|output_file|enable_details|page_number|page_size|current_page|dry_run|lang|language|accept_language|max_results|next_token|sort_\w+|sorted_by|order_\w+|include_\w+|with_\w+|kube_config_file_prefix|most_recent|offset|limit|size|search_mode)$/;

/** The account's objects that a data source asks for, in the order of their ids. */
export function findObjects(
  list: ListedObjects,
  schema: DataSourceSchema,
  config: ObjectValue,
  place: { readonly account: Account; readonly region: string },
  matchesName: MatchesName,
): Found {
  const asked = Object.entries(config).filter(([arg, v]) => !DISPLAY.test(arg) && isAsked(v));
  const ignored = asked.map(([arg]) => arg).filter((arg) => isIgnored(list, schema, arg));
  const compared = asked.filter(([arg]) => !ignored.includes(arg));
  const { store } = place.account;
  const found = list.types
    .flatMap((type) => [...store.list(type), ...companions(store, type, place.account.id)])
    .map((object) => asSeen(store, object))
    .filter((object) => isListed(object, place.region))
    .filter((object) =>
      compared.every(([arg, wanted]) => matches(list, object, arg, wanted, matchesName)),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ids: found.map((object) => idIn(list, object)),
    names: found.map((object) => nameIn(list, object)),
    rows: found.map((object) => ({
      ...relatedIds(store, object),
      ...row(list, schema, object),
    })),
    ignored,
  };
}

function isAsked(value: Value): boolean {
  return value !== null && value !== '' && !(isList(value) && value.length === 0);
}

/** What is true of every object that somebody made here, and of nothing that is on offer. */
const OWN: Readonly<Record<string, string | undefined>> = { owners: 'self' };

function isIgnored(list: ListedObjects, { block }: DataSourceSchema, arg: string): boolean {
  if (OWN[arg] !== undefined) return false;
  return list.unknown?.includes(arg) === true || block.block_types?.[arg] !== undefined;
}

/** A list shows the objects of the region it is asked in, and those of the whole account. */
function isListed(object: StoredResource, region: string): boolean {
  const { regional, scope } = behaviourOf(object.type);
  const anywhere = regional !== true || scope === 'account' || object.region === '';
  return anywhere || object.region === region;
}

function matches(
  list: ListedObjects,
  object: StoredResource,
  arg: string,
  wanted: Value,
  matchesName: MatchesName,
): boolean {
  if (arg === 'ids') {
    const [short = ''] = object.type.split('_').slice(-1);
    const ids = [idIn(list, object), object.id, valueOf(object, `${short}_id`)];
    return isList(wanted) && ids.some((id) => id !== null && wanted.includes(id));
  }
  if (arg === 'name_regex') return matchesName(textOf(wanted), textOf(nameIn(list, object)));
  const attribute = list.filters?.[arg] ?? arg.replace(/_regex$/, '');
  const has = valueOf(object, attribute) ?? OWN[arg] ?? inside(object, attribute);
  if (arg.endsWith('_regex')) return has !== null && matchesName(textOf(wanted), textOf(has));
  if (/^(key_?word|search_key|query_keyword)$/.test(arg))
    return textOf(has).includes(textOf(wanted));
  if (arg === 'name_prefix') return textOf(has).startsWith(textOf(wanted));
  return has === null ? isUnset(wanted) : fits(has, wanted);
}

/** An object's value against what is asked for: any of a list, all pairs of a map. */
function fits(has: Value, wanted: Value): boolean {
  if (isObject(wanted)) {
    return (
      isObject(has) &&
      Object.entries(wanted).every(([key, v]) => textOf(has[key] ?? '') === textOf(v))
    );
  }
  const any = isList(wanted) ? wanted : [wanted];
  const each = isList(has) ? has : [has];
  return any.some((one) => each.some((other) => textOf(other) === textOf(one)));
}

/** What a real object shows of a value that nobody set. */
function isUnset(wanted: Value): boolean {
  return wanted === false || wanted === 0;
}

function valueOf(object: StoredResource, attribute: string): Value {
  return attribute === 'id' ? object.id : (object.attributes[attribute] ?? null);
}

/** What a block of the object says: the log store of an ETL job is in its configuration. */
function inside({ attributes }: StoredResource, attribute: string): Value {
  const blocks = Object.values(attributes).filter(isList).flat().filter(isObject);
  const found = blocks.flatMap((block) => block[attribute] ?? []);
  return found.length === 0 ? null : found;
}

function idIn(list: ListedObjects, object: StoredResource): Value {
  const parts = (list.ids ?? ['id']).map((attribute) => valueOf(object, attribute));
  return parts.includes(null) ? object.id : parts.map((part) => textOf(part)).join(':');
}

/** By the attribute that the list says, else by the one that is the type's own. */
function nameIn({ name }: ListedObjects, object: StoredResource): Value {
  const short = object.type.split('_').pop() ?? '';
  const attributes = [...(name === undefined ? [] : [name]), 'name', `${short}_name`];
  const found = attributes.map((each) => valueOf(object, each)).find((value) => value !== null);
  return found ?? object.id;
}

/** An object as a list shows it. */
function row(list: ListedObjects, schema: DataSourceSchema, object: StoredResource): ObjectValue {
  const own: Record<string, Value> = { region_id: object.region, ...object.attributes };
  for (const name of rowNames(schema)) {
    const from = list.rows?.[name];
    if (from !== undefined) own[name] = valueOf(object, from);
  }
  return { ...own, id: idIn(list, object), name: own['name'] ?? nameIn(list, object) };
}
