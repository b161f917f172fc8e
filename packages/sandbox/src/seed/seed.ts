import { join } from 'node:path';
import type { Account } from '../account/account';
import { AccountError, ApiError } from '../account/errors';
import { readIfThere, writeAtomically } from '../account/files';
import { SERVICE_NAMES } from '../account/services';
import { behaviourOf } from '../behaviour/behaviour';
import { zonesOf } from '../catalogue/place';
import { planResource } from '../provider/plan';
import { validateConfig } from '../provider/validate';
import { misfits } from '../schema/fits';
import { providerSchema } from '../schema/load';
import { conform } from '../schema/shape';
import type { ResourceSchema } from '../schema/types';
import { isList, isObject, textOf, type ObjectValue, type Value } from '../value/value';
import livedIn from './lived-in.json';
import { isShownOnly, plantShown } from './shown-only';
import type { Seed, SeedObject } from './seed-object';

/** What an account has that people have used: a default network, and one of much else. */
export const LIVED_IN: Seed = livedIn as unknown as Seed;

const KEYS = ['type', 'as', 'id', 'region', 'each', 'attributes'];

/**
 * Takes a seed as a file holds it.
 *
 * @throws AccountError that says which object has what wrong.
 */
export function parseSeed(value: unknown): Seed {
  const seed = isObject(value as Value) ? (value as ObjectValue) : {};
  const notOpened = seed['notOpened'] ?? [];
  const objects = seed['objects'] ?? (seed['notOpened'] === undefined ? undefined : []);
  if (!isList(objects))
    throw new AccountError('found no list "objects", allowed: objects: [{ type, attributes }]');
  if (!isList(notOpened) || !notOpened.every((name) => typeof name === 'string'))
    throw new AccountError(`notOpened is no list of names, allowed: ${SERVICE_NAMES.join(', ')}`);
  return { objects: objects.map(parseObject), notOpened };
}

function isResource(type: string): boolean {
  return providerSchema().resources[type] !== undefined;
}

function parseObject(object: Value, index: number): SeedObject {
  const at = `objects[${String(index)}]`;
  if (!isObject(object))
    throw new AccountError(`${at} is no object, allowed: { type, attributes }`);
  const unknown = Object.keys(object).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    throw new AccountError(`${at} has ${unknown}, allowed: ${KEYS.join(', ')}`);
  const { type, each, attributes = {} } = object;
  if (typeof type !== 'string' || !(isResource(type) || isShownOnly(type)))
    throw new AccountError(
      `${at}.type is ${textOf(type ?? null)}, allowed: a resource type, or a data source of what no resource makes`,
    );
  if (each !== undefined && each !== 'zone')
    throw new AccountError(`${at}.each is ${textOf(each)}, allowed: zone`);
  if (!isObject(attributes)) throw new AccountError(`${at}.attributes is no object`);
  for (const key of ['as', 'id', 'region']) {
    const text = object[key] ?? '';
    if (typeof text !== 'string') throw new AccountError(`${at}.${key} is no text`);
  }
  return object as unknown as SeedObject;
}

/**
 * Puts a seed's objects into an account, those of each region when the region is used for the
 * first time. What somebody deleted afterwards stays deleted.
 *
 * @throws AccountError that names the object that cannot be.
 */
export function plantSeed(account: Account, seed: Seed, region: string): number {
  const file = join(account.folder, 'seeded.json');
  const planted = JSON.parse(readIfThere(file) ?? '[]') as string[];
  if (planted.includes(region)) return 0;
  if (planted.length === 0) account.services.close(seed.notOpened ?? []);
  const made = new Map<string, ObjectValue>();
  let count = 0;
  seed.objects.forEach((object, index) => {
    if (object.region !== undefined && object.region !== region) return;
    // What the whole account has once is there since the first region was used.
    const isElsewhere = planted.length > 0 && behaviourOf(object.type).regional !== true;
    if (isElsewhere && object.region === undefined) return;
    const zones = object.each === 'zone' ? zonesOf(region) : [''];
    zones.forEach((zone, n) => {
      const holes = { region, account: account.id, zone, n: String(n) };
      try {
        const stored = plant(account, object, region, holes, made);
        if (stored !== undefined && object.as !== undefined && !made.has(object.as))
          made.set(object.as, stored);
        if (stored !== undefined) count += 1;
      } catch (error) {
        if (!(error instanceof ApiError || error instanceof AccountError)) throw error;
        throw new AccountError(`objects[${String(index)}] (${object.type}): ${error.message}`);
      }
    });
  });
  writeAtomically(file, `${JSON.stringify([...planted, region])}\n`);
  return count;
}

function plant(
  account: Account,
  { type, id, attributes = {} }: SeedObject,
  region: string,
  holes: Readonly<Record<string, string>>,
  made: ReadonlyMap<string, ObjectValue>,
): ObjectValue | undefined {
  const filled = fill(attributes, holes, made) as ObjectValue;
  const ided = id === undefined ? {} : { id: textOf(fill(id, holes, made)) };
  const schema = providerSchema().resources[type];
  account.services.reach(type, schema === undefined);
  if (schema === undefined) return plantShown(account, type, region, { ...filled, ...ided });
  const { given, decided } = divided(schema, filled);
  const wrong = misfits(schema.block, filled);
  if (wrong.length > 0) throw new AccountError(`allowed: ${wrong.join('; ')}`);
  const config = conform(schema.block, given);
  const [refused] = validateConfig(type, schema, config).filter((d) => d.severity === 'ERROR');
  if (refused !== undefined) throw new AccountError(`${refused.summary} ${refused.detail ?? ''}`);
  const { planned } = planResource(type, schema, null, config);
  if (!isObject(planned)) return undefined;
  return account.plant(type, planned, region, { ...decided, ...ided });
}

/** Arguments, and what only the account decides. */
function divided(
  { block }: ResourceSchema,
  attributes: ObjectValue,
): { readonly given: ObjectValue; readonly decided: ObjectValue } {
  const isDecided = ([name]: [string, Value]): boolean => {
    const attribute = block.attributes?.[name];
    return attribute?.computed === true && attribute.optional !== true;
  };
  const entries = Object.entries(attributes);
  return {
    given: Object.fromEntries(entries.filter((entry) => !isDecided(entry))),
    decided: Object.fromEntries(entries.filter(isDecided)),
  };
}

/** Puts values in the place of `{zone}` and `{network.id}`; any other braces stay. */
function fill(
  value: Value,
  holes: Readonly<Record<string, string>>,
  made: ReadonlyMap<string, ObjectValue>,
): Value {
  if (Array.isArray(value)) return value.map((each: Value) => fill(each, holes, made));
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fill(v, holes, made)]));
  }
  if (typeof value !== 'string') return value;
  return value.replace(
    /\{([a-z_]+)(?:\.([a-z0-9_]+))?\}/g,
    (whole, name: string, attribute?: string) => {
      if (attribute === undefined) return holes[name] ?? whole;
      const found = made.get(name)?.[attribute];
      if (found === undefined || found === null)
        throw new AccountError(`${whole} is of no object above, or has no such attribute`);
      return textOf(found);
    },
  );
}
