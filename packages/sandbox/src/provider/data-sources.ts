import type { Account } from '../account/account';
import { behaviourOf } from '../behaviour/behaviour';
import type { StoredResource } from '../account/store';
import type { Diagnostic } from '../protocol/messages';
import { shapedAs } from '../schema/fits';
import { attributesOf, emptyObject } from '../schema/shape';
import type { AttributeType, DataSourceSchema, ProviderSchema } from '../schema/types';
import { isList, isObject, type ObjectValue, type Value } from '../value/value';
import { error, warning } from './diagnostics';
import { REGIONS } from './regions';

export interface DataContext {
  readonly account: Account;
  readonly region: string;
  readonly schema: ProviderSchema;
}

export interface DataAnswer {
  readonly state: ObjectValue;
  readonly diagnostics: readonly Diagnostic[];
}

/** Data sources that are no list of objects. Their values are laid over the configuration. */
const SINGLE: Readonly<Record<string, (config: ObjectValue, context: DataContext) => ObjectValue>> =
  {
    alicloud_account: (_, { account }) => ({ id: account.id }),
    alicloud_caller_identity: (_, { account }) => ({
      id: account.id,
      account_id: account.id,
      arn: `acs:ram::${account.id}:root`,
      identity_type: 'Account',
      principal_id: account.id,
    }),
    alicloud_regions: (config, { region }) => {
      const { name, current } = config;
      const ids = REGIONS.filter(
        (id) => (typeof name !== 'string' || id === name) && (current !== true || id === region),
      );
      return {
        id: ids.join(','),
        ids,
        regions: ids.map((id) => ({ id, region_id: id, local_name: id })),
      };
    },
    alicloud_zones: (_, { region }) => {
      const ids = ['a', 'b', 'c'].map((zone) => `${region}-${zone}`);
      return { id: ids.join(','), ids, zones: ids.map((id) => ({ id, local_name: id })) };
    },
  };

/** Services that are switched on once an account; a simulated one has them all. */
const SERVICE = /^alicloud_[a-z0-9_]+_service$/;

export function readDataSource(
  type: string,
  schema: DataSourceSchema,
  config: ObjectValue,
  context: DataContext,
): DataAnswer {
  const single = SINGLE[type];
  if (single !== undefined) return answer(schema, config, single(config, context));
  if (SERVICE.test(type) && schema.block.attributes?.['enable'] !== undefined) {
    return answer(schema, config, serviceSwitch(type, config));
  }
  const listed = resourceTypeOf(type, context.schema);
  if (listed !== undefined) return answer(schema, config, list(schema, config, listed, context));
  const unknown = warning(
    `${type} is not simulated`,
    'It is answered as an account without such objects would answer it.',
  );
  return answer(schema, config, { id: type }, [unknown]);
}

function serviceSwitch(type: string, config: ObjectValue): ObjectValue {
  const on = config['enable'] === 'On';
  const words = type.replace(/^alicloud_|_service$/g, '').split('_');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return { id: `${name}ServiceHas${on ? '' : 'Not'}BeenOpened`, status: on ? 'Opened' : '' };
}

/** `alicloud_ram_roles` lists `alicloud_ram_role`, `alicloud_ram_policies` `alicloud_ram_policy`. */
function resourceTypeOf(type: string, schema: ProviderSchema): string | undefined {
  return [type.replace(/s$/, ''), type.replace(/es$/, ''), type.replace(/ies$/, 'y')].find(
    (singular) => singular !== type && schema.resources[singular] !== undefined,
  );
}

function list(
  schema: DataSourceSchema,
  config: ObjectValue,
  type: string,
  context: DataContext,
): ObjectValue {
  const found = context.account.store
    .list(type)
    .filter((resource) => isListed(resource, context.region) && matches(resource, config))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const values: Record<string, Value> = { id: found.map((r) => r.id).join(',') || type };
  for (const [name, { type: of, computed }] of attributesOf(schema.block)) {
    if (computed !== true || typeof of === 'string') continue;
    if (name === 'ids') values[name] = found.map((r) => r.id);
    else if (name === 'names') values[name] = found.map(nameOf);
    else if (isObjects(of)) values[name] = found.map(row);
  }
  return values;
}

/** A list shows the objects of the region it is asked in, and those of the whole account. */
function isListed(resource: StoredResource, region: string): boolean {
  const { regional, scope } = behaviourOf(resource.type);
  const anywhere = regional !== true || scope === 'account' || resource.region === '';
  return anywhere || resource.region === region;
}

/** The filters that nearly every list has: ids, a regular expression, and equal attributes. */
function matches(resource: StoredResource, config: ObjectValue): boolean {
  const { ids, name_regex: regex } = config;
  if (isList(ids) && ids.length > 0 && !ids.includes(resource.id)) return false;
  if (typeof regex === 'string' && pattern(regex)?.test(nameOf(resource)) !== true) return false;
  return Object.entries(config).every(([name, wanted]) => {
    const value = resource.attributes[name];
    const filters = typeof wanted === 'string' && wanted !== '' && name !== 'id';
    return !filters || value === undefined || value === wanted;
  });
}

/** What a data source's configuration has wrong. */
export function validateDataSource(config: Value): Diagnostic[] {
  const regex = isObject(config) ? config['name_regex'] : undefined;
  if (typeof regex !== 'string' || pattern(regex) !== undefined) return [];
  return [
    error('"name_regex": error parsing regexp', 'Attribute name_regex is no regular expression.', [
      'name_regex',
    ]),
  ];
}

/** Go writes the flags of a regular expression at its start. */
function pattern(text: string): RegExp | undefined {
  const [, flags = '', rest = text] = /^\(\?([ims]+)\)(.*)$/s.exec(text) ?? [];
  try {
    return new RegExp(rest, flags);
  } catch {
    return undefined;
  }
}

/** An object as a list shows it. */
function row(resource: StoredResource): ObjectValue {
  return { ...resource.attributes, id: resource.id, name: nameOf(resource) };
}

function nameOf({ type, id, attributes }: StoredResource): string {
  const short = type.split('_').pop() ?? '';
  const name = attributes['name'] ?? attributes[`${short}_name`];
  return typeof name === 'string' ? name : id;
}

function isObjects(
  type: AttributeType,
): type is readonly ['list' | 'set', readonly ['object', Readonly<Record<string, AttributeType>>]] {
  return (type[0] === 'list' || type[0] === 'set') && type[1][0] === 'object';
}

function answer(
  schema: DataSourceSchema,
  config: ObjectValue,
  values: ObjectValue,
  diagnostics: readonly Diagnostic[] = [],
): DataAnswer {
  const state: Record<string, Value> = { ...emptyObject(schema.block) };
  for (const [name, { type, computed }] of attributesOf(schema.block)) {
    const decided = values[name];
    const asked = config[name] ?? null;
    if (decided !== undefined && (name !== 'ids' || computed === true))
      state[name] = shapedAs(type, decided);
    else if (asked !== null) state[name] = asked;
    else if (computed === true && typeof type !== 'string')
      state[name] = type[0] === 'map' ? {} : [];
  }
  for (const [name, value] of Object.entries(config)) {
    if (schema.block.block_types?.[name] !== undefined) state[name] = value;
  }
  return { state, diagnostics };
}
