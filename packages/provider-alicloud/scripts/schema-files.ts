import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from './stable-json';

/** A type as Terraform writes it: `"string"`, `["list", "string"]`, `["object", { … }]`. */
export type AttributeType =
  | 'string'
  | 'number'
  | 'bool'
  | 'dynamic'
  | readonly ['list' | 'set' | 'map', AttributeType]
  | readonly ['object', Readonly<Record<string, AttributeType>>];

export interface SchemaAttribute {
  readonly type: AttributeType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
}

export interface NestedBlock {
  readonly nesting_mode: 'single' | 'list' | 'set' | 'map' | 'group';
  readonly min_items?: number;
  readonly max_items?: number;
  readonly block: SchemaBlock;
}

export interface SchemaBlock {
  readonly attributes?: Readonly<Record<string, SchemaAttribute>>;
  readonly block_types?: Readonly<Record<string, NestedBlock>>;
  readonly deprecated?: boolean;
}

/** What a text has to be. Go's rules, where they differ from JavaScript's. */
export type Format =
  'date' | 'int64' | 'ip' | 'json' | 'json_object' | 'network' | 'regexp' | 'rfc3339' | 'yaml';

/** What a value must be. Where several keys are given, all of them hold. */
export interface Check {
  readonly may_be_empty?: boolean;
  readonly whole?: boolean;
  readonly one_of?: readonly (string | number)[];
  readonly none_of?: readonly (string | number)[];
  readonly ignore_case?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly multiple_of?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly pattern?: string;
  readonly not_pattern?: string;
  readonly message?: string;
  readonly contains_none_of?: string;
  readonly format?: Format;
  readonly separated_by?: string;
  readonly element?: Check;
  readonly min_items?: number;
  readonly max_items?: number;
  readonly all?: readonly Check[];
  readonly any?: readonly Check[];
}

/** A value that an attribute has: `*` is any that is set, the empty text none. */
export type Wanted =
  | string
  | number
  | boolean
  | { readonly not: readonly (string | number | boolean)[] }
  | { readonly like: string };

/**
 * By attribute path. `$old` and `$new` are the values before and after of the attribute itself,
 * `$same` is what both of them are the same as: `json`, `yaml`, or but for their `case`.
 */
export type Conditions = Readonly<Record<string, Wanted>>;

/** When a difference of an attribute is no change: where all of one member hold, or of none. */
export type Unchanged =
  { readonly when: readonly Conditions[] } | { readonly unless: readonly Conditions[] };

/** What the provider checks and `terraform providers schema` does not print. */
export interface Constraint extends Check {
  readonly force_new?: boolean;
  readonly default?: unknown;
  readonly conflicts_with?: readonly string[];
  readonly exactly_one_of?: readonly string[];
  readonly at_least_one_of?: readonly string[];
  readonly required_with?: readonly string[];
  readonly deprecated?: boolean;
  readonly removed?: boolean;
  readonly unchanged?: Unchanged;
}

/** Dotted attribute path, without list indexes, to what is known about it. */
export type Constraints = Readonly<Record<string, Constraint>>;

export interface VersionedBlock {
  readonly version: number;
  readonly block: SchemaBlock;
}

/** A resource type or a data source. */
export interface Entry extends VersionedBlock {
  readonly constraints: Constraints;
}

export interface ProviderSchema {
  /** The provider's version, `1.289.0`. */
  readonly version: string;
  /** Its address, `registry.terraform.io/aliyun/alicloud`. */
  readonly source: string;
  readonly provider: VersionedBlock;
  readonly resources: Readonly<Record<string, Entry>>;
  readonly dataSources: Readonly<Record<string, Entry>>;
}

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

export const schemaFolder = join(__dirname, '..', 'schema');

const CALLS = 'calls.json';

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
