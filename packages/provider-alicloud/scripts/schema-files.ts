import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ProviderSchema, ResourceSchema as Entry } from '../../sandbox/src/schema/types';
import type { When } from './source/call-conditions';
import { stringify } from './stable-json';

export type {
  AttributeType,
  Attribute as SchemaAttribute,
  Block as SchemaBlock,
  Check,
  Conditions,
  Constraint,
  Format,
  NestedBlock,
  ProviderSchema,
  ResourceSchema as Entry,
  Unchanged,
  VersionedBlock,
  Wanted,
} from '../../sandbox/src/schema/types';

/** Dotted attribute path, without list indexes, to what is known about it. */
export type Constraints = Entry['constraints'];

/**
 * The API calls of a resource type's operations, `Product:Action`, or `Product METHOD /path` where
 * only that is known. It is an upper bound: those under conditions are among them.
 */
export interface TypeCalls {
  readonly create?: readonly string[];
  readonly read?: readonly string[];
  readonly update?: readonly string[];
  readonly delete?: readonly string[];
  /** Creating calls the update as well. */
  readonly create_goes_on_with_update?: boolean;
}

/** The same of a data source is what reading it calls. */
export interface Calls {
  readonly resources: Readonly<Record<string, TypeCalls>>;
  readonly data_sources: Readonly<Record<string, readonly string[]>>;
}

/** By operation and call: on what the call hangs. What is not in it is always made. */
export type CallConditions = Readonly<
  Partial<Record<'create' | 'read' | 'update' | 'delete', Readonly<Record<string, When>>>>
>;

/** The same by resource type. */
export type ConditionsByType = Readonly<Record<string, CallConditions>>;

export const schemaFolder = join(__dirname, '..', 'schema');

const CALLS = 'calls.json';
const CONDITIONS = 'call-conditions.json';

type Head = Pick<ProviderSchema, 'version' | 'source' | 'provider'>;

export function readSchema(folder: string = schemaFolder): ProviderSchema {
  const head = readJson(join(folder, 'provider.json')) as Head;
  return {
    version: head.version,
    source: head.source,
    provider: head.provider,
    resources: readEntries(join(folder, 'resources')),
    dataSources: readEntries(join(folder, 'data-sources')),
  };
}

/** Writes every file and removes those of types that are not in the schema. */
export function writeSchema(schema: ProviderSchema, folder: string = schemaFolder): void {
  const { version, source, provider } = schema;
  mkdirSync(folder, { recursive: true });
  writeEntries(join(folder, 'resources'), schema.resources);
  writeEntries(join(folder, 'data-sources'), schema.dataSources);
  writeFileSync(join(folder, 'provider.json'), stringify({ source, version, provider }));
}

/** Which APIs each type calls; nothing where no source was ever read. */
export function readCalls(folder: string = schemaFolder): Calls {
  const file = join(folder, CALLS);
  return existsSync(file) ? (readJson(file) as Calls) : { resources: {}, data_sources: {} };
}

export function writeCalls(calls: Calls, folder: string = schemaFolder): void {
  writeFileSync(join(folder, CALLS), stringify(calls));
}

/** On what the calls hang, by resource type; nothing where no source was ever read. */
export function readConditions(folder: string = schemaFolder): ConditionsByType {
  const file = join(folder, CONDITIONS);
  return existsSync(file) ? (readJson(file) as ConditionsByType) : {};
}

export function writeConditions(conditions: ConditionsByType, folder: string = schemaFolder): void {
  writeFileSync(join(folder, CONDITIONS), stringify(conditions));
}

function readEntries(folder: string): Record<string, Entry> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  // Sorted here: the order in which a folder is listed differs between file systems.
  files.sort();
  return Object.fromEntries(
    files.map((file) => [basename(file, '.json'), readJson(join(folder, file)) as Entry]),
  );
}

function writeEntries(folder: string, entries: Readonly<Record<string, Entry>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [type, entry] of Object.entries(entries)) {
    writeFileSync(join(folder, `${type}.json`), stringify(entry));
  }
  for (const file of readdirSync(folder)) {
    if (!Object.hasOwn(entries, basename(file, '.json'))) rmSync(join(folder, file));
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`Cannot read the schema file ${path}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
