import type { Block, DataSourceSchema, ProviderSchema } from '../../src/schema/types';
import { attributesOf } from '../../src/schema/shape';
import type { Source } from './go';
import { readList, type ReadList } from './lists';
import { readObject, type ReadObject } from './objects';
import sameObjects from '../../src/behaviour/same-objects.json';

/** A line of `packages/sandbox/src/behaviour/lists.json`: only what does not go by equal names. */
export interface ListEntry {
  /** Resource types whose objects are listed. */
  types: string[];
  /** Attribute of a row -> attribute of the object. */
  rows?: Record<string, string>;
  /** What `name_regex` and `names` go by. */
  name?: string;
  /** What `ids` goes by, where it is not the id; joined by colons. */
  ids?: string[];
  /** Argument -> attribute of the object. */
  filters?: Record<string, string>;
  /** Arguments that nothing of the object answers to. */
  unknown?: string[];
}

const SINGULARS: Readonly<Record<string, readonly string[] | undefined>> = sameObjects.listed;

/** Arguments that say how much is shown, or that go for the call and not for the objects. */
const DISPLAY =
  /^(id|ids|name_regex|output_file|enable_details|page_number|page_size|current_page|dry_run|lang|language|accept_language|max_results|next_token|sort_\w+|sorted_by|order_\w+|include_\w+|with_\w+|kube_config_file_prefix|most_recent)$/;

/** The resource types that a data source lists. */
export function listedTypes(type: string, schema: ProviderSchema): string[] {
  const given = SINGULARS[type];
  if (given !== undefined) return [...given];
  const found = [
    type.replace(/s$/, ''),
    type.replace(/es$/, ''),
    type.replace(/ies$/, 'y'),
    type.replace(/ses$/, 'sis'),
    type.replace(/_v2s$/, '_v2'),
  ]
    .filter((singular) => singular !== type || !type.endsWith('s'))
    .concat(type)
    .find((singular) => schema.resources[singular] !== undefined);
  if (found === undefined) return [];
  // In the table's order, which has the type that is kept up first.
  return sameObjects.same.find((types) => types.includes(found)) ?? [found];
}

export function listEntries(
  schema: ProviderSchema,
  source: Source,
  ids: Readonly<Record<string, string>>,
): Record<string, ListEntry> {
  const entries: Record<string, ListEntry> = {};
  for (const [type, dataSource] of Object.entries(schema.dataSources)) {
    const types = listedTypes(type, schema);
    const [primary] = types;
    if (primary === undefined) continue;
    const object = readObject(source, source.resources.get(primary) ?? '');
    const block = schema.resources[primary]?.block ?? {};
    const list = readList(source, source.dataSources.get(type) ?? '');
    entries[type] = entryOf(types, dataSource, list, {
      object,
      block,
      primary,
      id: ids[primary] ?? '',
    });
  }
  return entries;
}

interface Target {
  readonly object: ReadObject;
  readonly block: Block;
  readonly primary: string;
  /** The template of the object's id. */
  readonly id: string;
}

function entryOf(
  types: string[],
  dataSource: DataSourceSchema,
  list: ReadList,
  target: Target,
): ListEntry {
  const key = list.ids.length === 1 ? list.ids[0] : undefined;
  const rows = rowAttributes(dataSource);
  const row = (name: string): string | undefined => resolve(name, list.rows.get(name), target, key);
  const mapped = Object.fromEntries(
    rows.flatMap((name) => {
      const to = name === 'id' ? 'id' : row(name);
      return to === undefined || to === name ? [] : [[name, to]];
    }),
  );
  const name =
    list.name === undefined
      ? undefined
      : (nameless(resolve('', list.name, target, key)) ?? byName(target));
  const ids = idsOf(list, target);
  const { filters, unknown } = filtersOf(dataSource, list, target, key, row);
  return {
    types,
    ...(Object.keys(mapped).length > 0 && { rows: mapped }),
    ...(name !== undefined && { name }),
    ...(ids !== undefined && { ids }),
    ...(Object.keys(filters).length > 0 && { filters }),
    ...(unknown.length > 0 && { unknown }),
  };
}

const nameless = (name: string | undefined): string | undefined => (name === '' ? undefined : name);

function rowAttributes({ block }: DataSourceSchema): string[] {
  return attributesOf(block).flatMap(([, { type, computed }]) => {
    if (computed !== true || typeof type === 'string' || type[0] === 'object') return [];
    const inner = type[1];
    return Array.isArray(inner) && inner[0] === 'object' ? Object.keys(inner[1] as object) : [];
  });
}

/** The object's attribute for the API's value, else for the name itself. */
function resolve(
  name: string,
  from: string | undefined,
  target: Target,
  key: string | undefined,
): string | undefined {
  const { object, block, primary } = target;
  const has = (attribute: string): boolean =>
    block.attributes?.[attribute] !== undefined || block.block_types?.[attribute] !== undefined;
  const attributes = (from === undefined ? undefined : object.attributes.get(from)) ?? [];
  if (attributes.includes(name) && has(name)) return name;
  const [same] = attributes.filter((a) => has(a) && block.attributes?.[a]?.deprecated !== true);
  if (same !== undefined && (from !== key || !has(name))) return same;
  if (has(name)) return name;
  if (from !== undefined && from === key) return 'id';
  const own = primary.split('_').slice(1).join('_');
  if (name !== '' && name.endsWith('_id') && own.endsWith(name.slice(0, -3))) return 'id';
  const requested =
    from === undefined || name.endsWith('_id') ? undefined : object.requested.get(from);
  if (requested !== undefined && has(requested)) return requested;
  if (name === 'name') return byName(target);
  return undefined;
}

/** The attribute that is the object's name, by its own name. */
function byName({ block, primary }: Target): string | undefined {
  const attributes = block.attributes ?? {};
  const words = primary.split('_').slice(1);
  const candidates = [
    ...words.map((_, index) => `${words.slice(index).join('_')}_name`),
    'name',
    'display_name',
    'description',
  ];
  return candidates.find((name) => attributes[name]?.type === 'string');
}

/** `vpc_ids` is any of `vpc_id`, and a key word a part of the name. */
function plural(name: string, target: Target, key: string | undefined): string | undefined {
  if (/^(key_?word|search_key|query_keyword|name_prefix)$/.test(name)) return byName(target);
  const single = name.replace(/s$/, '');
  if (single === name) return undefined;
  return (
    resolve(single, undefined, target, key) ??
    (single.endsWith('_name') ? byName(target) : undefined)
  );
}

/** What a list calls an id, where that is not the object's: a role's number, a part of the id. */
function idsOf(list: ReadList, target: Target): string[] | undefined {
  const parts = list.ids.map((name) => resolve('', name, target, undefined));
  if (parts.length === 0 || !parts.every((part) => part !== undefined)) return undefined;
  const own = target.id.split(/[:#&/](?=[{a-z])/).length;
  if (parts.length > 1) return parts.length === own ? undefined : parts;
  const [only = 'id'] = parts;
  if (only === 'id' || target.id === `{${only}}`) return undefined;
  if (own > 1) return parts;
  const attribute = target.block.attributes?.[only];
  const isOther =
    attribute?.computed === true && attribute.optional !== true && only.endsWith('_id');
  const isMade = target.object.id?.includes(`"${list.ids[0] ?? ''}"`) === true;
  return isOther && !isMade ? parts : undefined;
}

function filtersOf(
  { block }: DataSourceSchema,
  list: ReadList,
  target: Target,
  key: string | undefined,
  row: (name: string) => string | undefined,
): { filters: Record<string, string>; unknown: string[] } {
  const filters: Record<string, string> = {};
  const unknown: string[] = [];
  for (const [name, { optional, required }] of attributesOf(block)) {
    if ((optional !== true && required !== true) || DISPLAY.test(name)) continue;
    const bare = name.replace(/_regex$/, '');
    const to =
      row(bare) ?? resolve(bare, list.filters.get(name), target, key) ?? plural(bare, target, key);
    if (to === undefined) unknown.push(name);
    else if (to !== name) filters[name] = to;
  }
  return { filters, unknown };
}
