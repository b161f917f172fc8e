import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { behaviourOf } from '../behaviour/behaviour';
import { secretNames } from '../behaviour/secrets';
import { misfits, shapedAs } from '../schema/fits';
import { providerSchema } from '../schema/load';
import { attributesOf, blocksOf, mapElements } from '../schema/shape';
import type { AttributeType, Block, ResourceSchema } from '../schema/types';
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
    return Object.entries(this.of(type) ?? {}).reduce(
      (object, [path, value]) => laidInside(block, object, path.split('.'), value),
      wanted,
    );
  }

  /** What a data source answers, with the overrides in it. */
  laidOverAnswer(type: string, { block }: ResourceSchema, answer: ObjectValue): ObjectValue {
    return Object.entries(this.of(`${DATA}${type}`) ?? {}).reduce((object, [path, value]) => {
      const [name = '', ...rest] = path.split('.');
      const attribute = block.attributes?.[name];
      if (attribute === undefined) return object;
      const inside = rest.length === 0 ? value : inEach(object[name] ?? null, rest, value);
      return { ...object, [name]: shapedAs(attribute.type, inside) };
    }, answer);
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

/** `zone_mappings.address` is the address of each block `zone_mappings`. */
function laidInside(
  block: Block,
  object: ObjectValue,
  [name = '', ...rest]: readonly string[],
  value: Value,
): ObjectValue {
  const { [name]: there = null } = object;
  if (rest.length === 0) {
    const isDecided = block.attributes?.[name]?.computed === true;
    return isDecided && (there === null || isUnknown(there))
      ? { ...object, [name]: value }
      : object;
  }
  const nested = block.block_types?.[name];
  if (nested === undefined || isUnknown(there)) return object;
  const changed = mapElements(there, (each) => laidInside(nested.block, each, rest, value));
  return { ...object, [name]: changed };
}

function inEach(rows: Value, [name = '', ...rest]: readonly string[], value: Value): Value {
  return mapElements(rows, (row) => ({
    ...row,
    [name]: rest.length === 0 ? value : inEach(row[name] ?? null, rest, value),
  }));
}

function check(subject: string, path: string, value: Value): void {
  const schema = schemaOf(subject);
  const isData = subject.startsWith(DATA);
  const decided = isData ? answered(schema.block) : decidedIn(schema.block);
  const type = decided.get(path);
  if (type === undefined) {
    throw new AccountError(
      `found attribute ${path} of ${subject}, allowed, because the account decides them: ${[...decided.keys()].sort().join(', ')}`,
    );
  }
  const isSecret = !isData && secretNames(schema, behaviourOf(subject)).has(path);
  if (isSecret) throw new AccountError(`${path} holds a secret, and the account keeps none`);
  const wrong = misfits({ attributes: { [path]: { type } } }, { [path]: value });
  if (wrong.length > 0)
    throw new AccountError(`found ${path} ${JSON.stringify(value)}, allowed: ${wrong.join('; ')}`);
}

/** What the account decides of a resource, also inside its blocks. */
function decidedIn(block: Block, at = ''): Map<string, AttributeType> {
  const own = attributesOf(block)
    .filter(([name, { computed }]) => computed === true && at + name !== 'id')
    .map(([name, { type }]) => [at + name, type] as const);
  const inside = blocksOf(block).flatMap(([name, nested]) => [
    ...decidedIn(nested.block, `${at}${name}.`),
  ]);
  return new Map([...own, ...inside]);
}

/** What a data source answers, also what the rows of its lists show. */
function answered(block: Block): Map<string, AttributeType> {
  const below = (path: string, type: AttributeType): (readonly [string, AttributeType])[] => {
    const row = rowOf(type);
    const fields = Object.entries(row ?? {}).flatMap(([n, of]) => below(`${path}.${n}`, of));
    return [[path, type], ...fields];
  };
  return new Map(
    attributesOf(block)
      .filter(([name, { computed }]) => computed === true && name !== 'id')
      .flatMap(([name, { type }]) => below(name, type)),
  );
}

function rowOf(type: AttributeType): Readonly<Record<string, AttributeType>> | undefined {
  if (typeof type === 'string' || type[0] === 'map') return undefined;
  return type[0] === 'object' ? type[1] : rowOf(type[1]);
}
