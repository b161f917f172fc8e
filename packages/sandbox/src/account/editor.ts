import { behaviourOf } from '../behaviour/behaviour';
import { secretNames } from '../behaviour/secrets';
import { misfits } from '../schema/fits';
import { emptyObject } from '../schema/shape';
import { providerSchema } from '../schema/load';
import type { ResourceSchema } from '../schema/types';
import type { Value } from '../value/value';
import { AccountError } from './errors';
import { Overrides } from './overrides';
import { Store, type StoredResource } from './store';

/** Changes an account behind Terraform's back, as somebody does in the console. */
export class AccountEditor {
  private readonly store: Store;

  private readonly overrides: Overrides;

  constructor(folder: string) {
    this.store = new Store(folder);
    this.overrides = new Overrides(folder);
  }

  /** Gives values to what the account decides of every object of a type, or what a list answers. */
  override(subject: string, values: Readonly<Record<string, unknown>>): void {
    this.overrides.set(subject, values as Record<string, Value>);
  }

  /** @returns whether there were any. */
  removeOverrides(subject: string): boolean {
    return this.overrides.remove(subject);
  }

  /** Every object, or those of a type, in the order of type and id. */
  objects(type?: string): StoredResource[] {
    if (type !== undefined) schemaOf(type);
    const types = type === undefined ? this.store.types() : [type];
    return types.flatMap((each) => this.store.list(each).sort((a, b) => (a.id < b.id ? -1 : 1)));
  }

  edit(type: string, id: string, changes: Readonly<Record<string, unknown>>, create = false): void {
    const schema = schemaOf(type);
    const stored = this.store.read(type, id) ?? (create ? blank(type, id, schema) : undefined);
    if (stored === undefined) throw noSuchObject(type, id);
    const secret = secretNames(schema, behaviourOf(type));
    for (const [name, value] of Object.entries(changes)) {
      if (secret.has(name))
        throw new AccountError(`${name} holds a secret, and the account keeps none`);
      check(schema, name, value as Value);
    }
    const attributes = { ...stored.attributes, ...(changes as Record<string, Value>) };
    this.store.write({ ...stored, attributes });
  }

  delete(type: string, id: string): void {
    schemaOf(type);
    const stored = this.store.read(type, id);
    if (stored === undefined) throw noSuchObject(type, id);
    this.store.remove(stored);
  }
}

function blank(type: string, id: string, schema: ResourceSchema): StoredResource {
  return { type, id, region: '', attributes: { ...emptyObject(schema.block), id } };
}

function schemaOf(type: string): ResourceSchema {
  const schema = providerSchema().resources[type];
  if (schema === undefined)
    throw new AccountError(`${type} is not a resource type of the provider`);
  return schema;
}

function noSuchObject(type: string, id: string): AccountError {
  return new AccountError(
    `the account has no ${type} ${JSON.stringify(id)}. "sandbox show ${type}" lists those it has; --create makes one`,
  );
}

function check(schema: ResourceSchema, name: string, value: Value): void {
  const attribute = schema.block.attributes?.[name];
  if (attribute === undefined && schema.block.block_types?.[name] === undefined) {
    const names = Object.keys(schema.block.attributes ?? {}).sort();
    throw new AccountError(`found attribute ${name}, allowed: ${names.join(', ')}`);
  }
  if (name === 'id') throw new AccountError('the id of an object cannot be changed');
  const wrong = misfits(schema.block, { [name]: value });
  if (wrong.length > 0) {
    throw new AccountError(`found ${name} ${JSON.stringify(value)}, allowed: ${wrong.join('; ')}`);
  }
}
