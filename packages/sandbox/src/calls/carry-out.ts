import type { Account } from '../account/account';
import { ApiError } from '../account/errors';
import type { StoredResource } from '../account/store';
import { firstSet } from '../behaviour/expression';
import { planResource } from '../provider/plan';
import { shapedAs } from '../schema/fits';
import { providerSchema } from '../schema/load';
import { conform } from '../schema/shape';
import type { ResourceSchema } from '../schema/types';
import { isObject, textOf, type ObjectValue, type Value } from '../value/value';
import table from './effects.json';

/** What a call does to an account, in Terraform's names. */
interface Effect {
  /** The type of which it makes, changes or deletes objects; `a|b`: whichever there is. */
  readonly make?: string;
  readonly change?: string;
  readonly delete?: string;
  /** Attribute -> parameter: which objects. Without one, what the account has once. */
  readonly by?: Readonly<Record<string, string | undefined>>;
  /** Attribute -> parameter: its values; `a|b`: the first that is given. */
  readonly with?: Readonly<Record<string, string | undefined>>;
  readonly set?: ObjectValue;
  /** A parameter that says how many are made. */
  readonly times?: string;
}

const EFFECTS: Readonly<Record<string, Effect | undefined>> = table;
/** As many as one call makes at most (ECS API reference, RunInstances). */
const MOST = 100;

export type Parameters = Readonly<Record<string, string>>;

/** The calls that do something to an account; others are decided and recorded only. */
export const CALLS_WITH_EFFECT: readonly string[] = Object.keys(EFFECTS);

/** The type and the attributes that a call is about, as far as its parameters say. */
export function aboutWhat(call: string, given: Parameters): { type: string; values: ObjectValue } {
  const effect = EFFECTS[call];
  const [type = ''] = typesOf(effect);
  const named = Object.entries({ ...effect?.by, ...effect?.with }).flatMap(([names, parameter]) => {
    const value = valueIn(given, parameter);
    return value === undefined ? [] : names.split('|').map((name) => [name, value] as const);
  });
  return { type, values: Object.fromEntries(named) };
}

/**
 * Does what a call does to the account.
 *
 * @returns the objects that it made or changed, and those that are gone.
 * @throws ApiError where the account refuses.
 */
export function carryOut(
  account: Account,
  call: string,
  given: Parameters,
  region: string,
): { readonly there: readonly StoredResource[]; readonly gone: readonly StoredResource[] } {
  const effect = EFFECTS[call];
  if (effect === undefined) return { there: [], gone: [] };
  if (effect.make !== undefined) return { there: make(account, effect, given, region), gone: [] };
  const found = find(account, effect, given, region);
  if (found.length === 0) {
    const asked = Object.values(effect.by ?? {}).map((name) => given[name ?? ''] ?? '');
    throw new ApiError('EntityNotExist', `There is no ${asked.join(' ')} of that kind.`);
  }
  if (effect.delete !== undefined) {
    for (const { type, id, region: at } of found) account.delete(type, id, at || region);
    return { there: [], gone: found };
  }
  const there = found.map(({ type, id, region: at, attributes }) => {
    const changes = valuesOf(schemaOf(type), effect, given);
    return account.update(type, id, { ...attributes, ...changes }, at || region);
  });
  return { there, gone: [] };
}

function make(
  account: Account,
  effect: Effect,
  given: Parameters,
  region: string,
): StoredResource[] {
  const { make: type = '', times } = effect;
  const schema = schemaOf(type);
  const config = conform(schema.block, valuesOf(schema, effect, given));
  const missing = Object.entries(effect.with ?? {}).find(
    ([name]) => schema.block.attributes?.[name]?.required === true && config[name] === null,
  );
  if (missing !== undefined) {
    throw new ApiError('MissingParameter', `The parameter ${String(missing[1])} is missing.`);
  }
  const count = times === undefined ? 1 : Number(given[times] ?? '1');
  if (!Number.isInteger(count) || count < 1 || count > MOST) {
    throw new ApiError('InvalidAmount', `${String(times)} is no whole number from 1 to ${MOST}.`);
  }
  const { planned } = planResource(type, schema, null, config);
  if (!isObject(planned)) return [];
  return Array.from({ length: count }, () => account.create(type, planned, region));
}

function find(
  account: Account,
  effect: Effect,
  given: Parameters,
  region: string,
): readonly StoredResource[] {
  const by = Object.entries(effect.by ?? {});
  return typesOf(effect).flatMap((type) => {
    if (by.length === 0) {
      const own = account.read(type, account.id, region);
      return own === undefined ? [] : [own];
    }
    return account.store.list(type).filter((object) =>
      by.every(([names, parameter]) => {
        const wanted = valueIn(given, parameter);
        const value = firstSet(names, { ...object.attributes, id: object.id });
        return wanted !== undefined && value !== null && listed(wanted).includes(textOf(value));
      }),
    );
  });
}

function valueIn(given: Parameters, parameter = ''): string | undefined {
  const name = parameter.split('|').find((one) => given[one] !== undefined);
  return name === undefined ? undefined : given[name];
}

/** Several objects are named with commas or as a JSON array of texts. */
function listed(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value.map(String);
  } catch {
    // It is no JSON.
  }
  return [text, ...text.split(',')];
}

function typesOf(effect: Effect | undefined): readonly string[] {
  return (effect?.make ?? effect?.change ?? effect?.delete ?? '').split('|');
}

function valuesOf(schema: ResourceSchema, effect: Effect, given: Parameters): ObjectValue {
  const named = Object.entries(effect.with ?? {}).flatMap(([name, parameter]) => {
    const value = valueIn(given, parameter);
    return value === undefined ? [] : [[name, shaped(schema, name, value)] as const];
  });
  return { ...Object.fromEntries(named), ...effect.set };
}

/** A parameter is a text: lists are written with commas. */
function shaped(schema: ResourceSchema, name: string, text: string): Value {
  const type = schema.block.attributes?.[name]?.type;
  if (type === undefined) return text;
  if (type === 'number') return Number(text);
  if (type === 'bool') return text === 'true';
  return typeof type === 'string' ? text : shapedAs(type, text.split(','));
}

function schemaOf(type: string): ResourceSchema {
  const schema = providerSchema().resources[type];
  if (schema === undefined) throw new Error(`no resource type ${type}`);
  return schema;
}
