import { InputError, kindOf } from '../input-error';
import { field, isList, isObject } from '../json';
import type { Json, JsonObject } from '../json';
import { prefixed } from './plan-configuration';

/** One entry of `resource_changes`. */
export interface Change {
  /** In the file, for errors. */
  readonly place: string;
  readonly address: string;
  /** The address that it had before it was moved. */
  readonly previous: string | undefined;
  /** Of the module instance; empty for the root. */
  readonly module: string;
  readonly type: string;
  readonly name: string;
  readonly key: string | number | undefined;
  readonly managed: boolean;
  /** An object that was replaced and is still to be deleted. */
  readonly deposed: boolean;
  /** It goes, and another one comes in its place. */
  readonly replaced: boolean;
  /** It stays where it is, and Terraform knows of it no more. */
  readonly forgotten: boolean;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  readonly afterUnknown: Json | undefined;
  readonly beforeSensitive: Json | undefined;
  readonly afterSensitive: Json | undefined;
}

const ENDS = new Set(['delete', 'forget']);
const ACTIONS = ['no-op', 'create', 'read', 'update', 'delete', 'forget'];

export function readChange(entry: Json, place: string, file: string): Change {
  const text = (name: string): string => {
    const value = field(entry, name);
    if (typeof value === 'string' && value !== '') return value;
    throw new InputError(file, `${place}.${name}`, kindOf(value), 'a text');
  };
  const change = field(entry, 'change');
  if (!isObject(change)) throw new InputError(file, `${place}.change`, kindOf(change), 'a change');
  const address = text('address');
  const module = optional(entry, 'module_address', place, file) ?? '';
  const key = keyOf(entry, place, file);
  const name = text('name');
  const type = text('type');
  const mode = text('mode');
  const managed = mode === 'managed';
  if (!managed && mode !== 'data') {
    throw new InputError(file, `${place}.mode`, JSON.stringify(mode), 'managed, data');
  }
  const written = prefixed(module, `${managed ? '' : 'data.'}${type}.${name}`);
  const rest = address.slice(written.length);
  if (!address.startsWith(written) || (key === undefined ? rest !== '' : !rest.startsWith('['))) {
    const allowed = `the address that its module, type and name make, ${written}`;
    throw new InputError(file, `${place}.address`, address, allowed);
  }
  return {
    place,
    address,
    previous: optional(entry, 'previous_address', place, file),
    module,
    type,
    name,
    key,
    managed,
    deposed: field(entry, 'deposed') !== undefined,
    ...sidesOf(change, `${place}.change`, file),
  };
}

type Sides = Pick<
  Change,
  | 'forgotten'
  | 'replaced'
  | 'before'
  | 'after'
  | 'afterUnknown'
  | 'beforeSensitive'
  | 'afterSensitive'
>;

function sidesOf(change: JsonObject, place: string, file: string): Sides {
  const actions = field(change, 'actions');
  if (
    !isList(actions) ||
    actions.length === 0 ||
    actions.some((one) => !ACTIONS.includes(one as string))
  ) {
    const found = isList(actions) ? JSON.stringify(actions) : kindOf(actions);
    throw new InputError(file, `${place}.actions`, found, `a list of ${ACTIONS.join(', ')}`);
  }
  const ends = actions.every((one) => ENDS.has(one as string));
  const after = values(change, 'after', place, file);
  if (ends !== (after === null)) {
    throw new InputError(
      file,
      `${place}.after`,
      kindOf(after),
      ends ? 'null, as the resource goes' : 'an object',
    );
  }
  const before = values(change, 'before', place, file);
  const begins = actions.every((one) => one === 'create');
  const may = begins || actions.every((one) => one === 'read' || one === 'forget');
  if (begins ? before !== null : before === null && !may) {
    const allowed = begins ? 'null, as the resource is new' : 'an object';
    throw new InputError(file, `${place}.before`, kindOf(before), allowed);
  }
  return {
    replaced: before !== null && actions.includes('create'),
    forgotten: actions.every((one) => one === 'forget'),
    before,
    after,
    afterUnknown: marks(change, 'after_unknown', place, file),
    beforeSensitive: marks(change, 'before_sensitive', place, file),
    afterSensitive: marks(change, 'after_sensitive', place, file),
  };
}

function values(change: JsonObject, name: string, place: string, file: string): JsonObject | null {
  const value = field(change, name) ?? null;
  if (value === null || isObject(value)) return value;
  throw new InputError(file, `${place}.${name}`, kindOf(value), 'an object or null');
}

function marks(change: JsonObject, name: string, place: string, file: string): Json | undefined {
  const value = field(change, name);
  if (value === undefined || typeof value === 'boolean' || isObject(value)) return value;
  throw new InputError(file, `${place}.${name}`, kindOf(value), 'an object, true or false');
}

function optional(entry: Json, name: string, place: string, file: string): string | undefined {
  const value = field(entry, name);
  if (value === undefined || typeof value === 'string') return value;
  throw new InputError(file, `${place}.${name}`, kindOf(value), 'a text');
}

function keyOf(entry: Json, place: string, file: string): string | number | undefined {
  const key = field(entry, 'index');
  if (key === undefined || typeof key === 'string' || typeof key === 'number') return key;
  throw new InputError(file, `${place}.index`, kindOf(key), 'a text or a number');
}
