import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { behaviourOf } from '../behaviour/behaviour';
import { secretNames } from '../behaviour/secrets';
import { misfits } from '../schema/fits';
import { providerSchema } from '../schema/load';
import type { ResourceSchema } from '../schema/types';
import { isObject, isUnknown, type ObjectValue, type Value } from '../value/value';
import { AccountError } from './errors';
import { writeAtomically } from './files';

type All = Readonly<Record<string, ObjectValue | undefined>>;

const DATA = 'data.';
const ALLOWED = '{ "<resource type, or data.<data source>>": { "<attribute>": <value> } }';

/**
 * Values that a test gives to what the account decides or answers, as Terraform's `mock_provider`
 * has them: `overrides.json`, by resource type or `data.<data source>`.
 */
export class Overrides {
  private readonly file: string;
  private read: { readonly version: string; readonly all: All } = { version: '', all: {} };

  constructor(folder: string) {
    this.file = join(folder, 'overrides.json');
  }

  /** @throws AccountError where the file was changed by hand into something else. */
  of(subject: string): ObjectValue | undefined {
    return this.all()[subject];
  }

  /** What is wanted of a resource, with the overrides in the place of what the account decides. */
  laidOver(type: string, { block }: ResourceSchema, wanted: ObjectValue): ObjectValue {
    const given = Object.entries(this.of(type) ?? {}).filter(([name]) => {
      const value = wanted[name] ?? null;
      const isDecided = block.attributes?.[name]?.computed === true;
      return isDecided && (value === null || isUnknown(value));
    });
    return given.length === 0 ? wanted : { ...wanted, ...Object.fromEntries(given) };
  }

  /**
   * Adds to the overrides of a subject.
   *
   * @throws AccountError where an attribute is none that the account decides, or does not fit.
   */
  set(subject: string, values: ObjectValue): void {
    for (const [name, value] of Object.entries(values)) check(subject, name, value);
    const all = this.all();
    this.write({ ...all, [subject]: { ...all[subject], ...values } });
  }

  /** @returns whether there were any. */
  remove(subject: string): boolean {
    schemaOf(subject);
    const { [subject]: removed, ...rest } = this.all();
    if (removed !== undefined) this.write(rest);
    return removed !== undefined;
  }

  /** Asked of each object: the file is read again only where it has changed. */
  private all(): All {
    const found = statSync(this.file, { throwIfNoEntry: false });
    if (found === undefined) return {};
    // Written anew it is another file, also within one tick of the clock.
    const version = `${String(found.ino)} ${String(found.mtimeMs)}`;
    if (version !== this.read.version)
      this.read = { version, all: this.parsed(readFileSync(this.file, 'utf8')) };
    return this.read.all;
  }

  private parsed(text: string): All {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw this.malformed();
    }
    if (!isObject(value as Value)) throw this.malformed();
    const subjects = value as Readonly<Record<string, Value>>;
    return Object.fromEntries(
      Object.entries(subjects).map(([subject, values]) => {
        if (!isObject(values)) throw this.malformed();
        for (const [name, each] of Object.entries(values)) check(subject, name, each);
        return [subject, values];
      }),
    );
  }

  private malformed(): AccountError {
    return new AccountError(`${this.file} holds no overrides, allowed: ${ALLOWED}. Or delete it.`);
  }

  private write(all: All): void {
    writeAtomically(this.file, `${JSON.stringify(all, null, 2)}\n`);
  }
}

function schemaOf(subject: string): ResourceSchema {
  const { resources, dataSources } = providerSchema();
  const schema = subject.startsWith(DATA)
    ? dataSources[subject.slice(DATA.length)]
    : resources[subject];
  if (schema !== undefined) return schema;
  throw new AccountError(
    `found ${subject}, allowed: a resource type of the provider, or ${DATA} before a data source`,
  );
}

function check(subject: string, name: string, value: Value): void {
  const schema = schemaOf(subject);
  const { attributes = {} } = schema.block;
  if (attributes[name]?.computed !== true || name === 'id') {
    const decided = Object.keys(attributes).filter(
      (each) => attributes[each]?.computed === true && each !== 'id',
    );
    throw new AccountError(
      `found attribute ${name} of ${subject}, allowed, because the account decides them: ${decided.sort().join(', ')}`,
    );
  }
  const isSecret = !subject.startsWith(DATA) && secretNames(schema, behaviourOf(subject)).has(name);
  if (isSecret) throw new AccountError(`${name} holds a secret, and the account keeps none`);
  const wrong = misfits(schema.block, { [name]: value });
  if (wrong.length > 0)
    throw new AccountError(`found ${name} ${JSON.stringify(value)}, allowed: ${wrong.join('; ')}`);
}
