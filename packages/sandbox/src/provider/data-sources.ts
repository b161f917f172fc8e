import type { Account } from '../account/account';
import { ApiError } from '../account/errors';
import { behaviourOf } from '../behaviour/behaviour';
import { CATALOGUES } from '../catalogue';
import { readCatalogue, type Catalogue } from '../catalogue/catalogue';
import { hashcode } from '../catalogue/documents';
import type { Diagnostic } from '../protocol/messages';
import { shapedAs } from '../schema/fits';
import { attributesOf, emptyObject } from '../schema/shape';
import type { AttributeType, DataSourceSchema } from '../schema/types';
import { isList, isObject, textOf, type ObjectValue, type Value } from '../value/value';
import { warning } from './diagnostics';
import { SINGLE_ANSWERS, type DataContext } from './single-answers';
import { findObjects, listedObjects, seededObjects, type ListedObjects } from './object-lists';
import { finds, goPattern } from './regexp';

export interface DataAnswer {
  readonly state: ObjectValue;
  readonly diagnostics: readonly Diagnostic[];
}

/** Services that are switched on once an account; a simulated one has them all, but for a seed. */
const SERVICE = /^alicloud_[a-z0-9_]+_service$/;

/** What a data source answers, with what a test says that it is to answer laid over it. */
export function readDataSource(
  type: string,
  schema: DataSourceSchema,
  config: ObjectValue,
  context: DataContext,
): DataAnswer {
  const overrides = context.account.overrides.of(`data.${type}`);
  const simulated = readSimulated(type, schema, config, context);
  if (overrides === undefined && simulated === undefined)
    throw new ApiError('NotSimulated', notSimulated(type));
  const answered = simulated ?? answer(schema, config, { id: type });
  const state = context.account.overrides.laidOverAnswer(type, schema, answered.state);
  return { ...answered, state };
}

/** Nothing where it is not known what the data source would answer. */
function readSimulated(
  type: string,
  schema: DataSourceSchema,
  config: ObjectValue,
  context: DataContext,
): DataAnswer | undefined {
  const single = SINGLE_ANSWERS[type];
  if (single !== undefined) return answer(schema, config, single(config, context));
  if (SERVICE.test(type) && schema.block.attributes?.['enable'] !== undefined) {
    return answer(schema, config, serviceSwitch(type, config, context.account));
  }
  const catalogue = CATALOGUES[type];
  const objects = listedObjects(type) ?? seededObjects(type, schema, context.account);
  if (catalogue === undefined && objects === undefined) {
    return HAPPENINGS.has(type) ? answer(schema, config, { id: type }) : undefined;
  }
  return list(schema, config, catalogue, objects, context);
}

/**
 * Lists of what comes to be while an account is used: backups that were run, calls, changes. Here
 * no time passes and nothing runs, so there are none but those of a seed.
 */
const HAPPENINGS: ReadonlySet<string> = new Set(
  [
    ...['cloud_sso_user_provisioning_events', 'cms_hybrid_monitor_datas', 'gpdb_data_backups'],
    ...['gpdb_log_backups', 'hbr_backup_jobs', 'hbr_ots_snapshots', 'hbr_snapshots'],
    ...['hbr_udm_snapshots', 'rds_cross_region_backups', 'rds_modify_parameter_logs', 'rds_slots'],
    ...['threat_detection_assets', 'quotas_template_applications', 'cdn_blocked_regions'],
  ].map((name) => `alicloud_${name}`),
);

function notSimulated(type: string): string {
  return `${type} is not simulated: what it would answer is not known, and an empty list would be a guess. Put what it is to show into a seed, as objects of this type, override its answer (sandbox override data.${type}), or give its values as literals or variables in the rehearsal.`;
}

function serviceSwitch(type: string, config: ObjectValue, account: Account): ObjectValue {
  const on = config['enable'] === 'On';
  if (on) account.services.open(type);
  const words = type.replace(/^alicloud_|_service$/g, '').split('_');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return { id: `${name}ServiceHas${on ? '' : 'Not'}BeenOpened`, status: on ? 'Opened' : '' };
}

/** What every account is offered, and the account's own objects. */
function list(
  schema: DataSourceSchema,
  config: ObjectValue,
  catalogue: Catalogue | undefined,
  objects: ListedObjects | undefined,
  { account, region }: DataContext,
): DataAnswer {
  const at = { region, account: account.id };
  const offered = catalogue && readCatalogue(catalogue, config, at, matchesName);
  const found = objects && findObjects(objects, schema, config, { account, region }, matchesName);
  const ids = [...(offered?.ids ?? []), ...(found?.ids ?? [])];
  const names = [...(offered?.names ?? []), ...(found?.names ?? [])];
  const rows = [...(offered?.rows ?? []), ...(found?.rows ?? [])];
  const values: Record<string, Value> = {
    id: hashcode(ids.map((id) => `${textOf(id)}-`).join('')),
    total_count: rows.length,
  };
  const single = rows[0] ?? ownSingleton(objects, account, region);
  for (const [name, { type: of, computed }] of attributesOf(schema.block)) {
    if (computed !== true) continue;
    if (name === 'ids') values[name] = ids;
    else if (name === 'names') values[name] = names;
    else if (isObjects(of)) values[name] = rows.map((row) => filled(of[1], row));
    else values[name] ??= single[name] ?? plain(of, name, ids, names);
  }
  return answer(schema, config, values, [
    ...(found?.ignored ?? []).map(notCompared),
    ...(offered?.unverified === true && found === undefined ? [UNVERIFIED] : []),
  ]);
}

const UNVERIFIED = warning(
  'The values of what is shown are not verified',
  'That there is such a thing is documented; its sizes and counts were found in no document.',
);

/** What there is one of in an account, though nobody made it. */
function ownSingleton(
  objects: ListedObjects | undefined,
  account: Account,
  region: string,
): ObjectValue {
  const [type = ''] = objects?.types ?? [];
  const { singleton, id } = behaviourOf(type);
  if (!singleton || typeof id !== 'string') return {};
  return account.read(type, id, region)?.attributes ?? {};
}

/** A list of ids or names under a name of its own. */
function plain(
  type: AttributeType,
  name: string,
  ids: readonly Value[],
  names: readonly Value[],
): Value {
  if (typeof type === 'string' || type[0] === 'map' || type[0] === 'object') return null;
  if (name.endsWith('_ids')) return ids;
  return name.endsWith('_names') ? names : [];
}

function notCompared(argument: string): Diagnostic {
  return warning(
    `Argument ${argument} is not compared`,
    'The simulated account shows the objects that the other arguments leave.',
  );
}

/** The provider sets nothing to the empty value of its type inside a row. */
function filled(type: AttributeType, value: Value | undefined): Value {
  if (typeof type === 'string') {
    const shaped = shapedAs(type, value);
    return shaped ?? EMPTY[type];
  }
  const [kind, inner] = type;
  if (kind === 'map') return isObject(value) ? shapedAs(type, value) : {};
  if (kind === 'object') {
    const given = isObject(value) ? value : {};
    return Object.fromEntries(Object.entries(inner).map(([n, t]) => [n, filled(t, given[n])]));
  }
  return isList(value) ? value.map((each) => filled(inner, each)) : [];
}

const EMPTY = { string: '', number: 0, bool: false, dynamic: null } as const;

/** A pattern that is none was refused when the configuration was looked at. */
function matchesName(regex: string, name: string): boolean {
  const pattern = goPattern(regex);
  return pattern !== undefined && finds(pattern, name);
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
