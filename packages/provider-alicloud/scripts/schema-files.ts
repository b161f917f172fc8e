import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** What the provider checks and `terraform providers schema` does not print. */
export interface Constraint {
  readonly force_new?: boolean;
  readonly default?: unknown;
  readonly one_of?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly format?: 'json' | 'rfc3339' | 'cidr' | 'ip';
  readonly conflicts_with?: readonly string[];
  readonly exactly_one_of?: readonly string[];
  readonly at_least_one_of?: readonly string[];
  readonly required_with?: readonly string[];
  readonly deprecated?: boolean;
  readonly removed?: boolean;
  readonly validated?: boolean;
  readonly diff_suppressed?: boolean;
}

/** Dotted attribute path, without list indexes, to what is known about it. */
export type Constraints = Readonly<Record<string, Constraint>>;

export interface VersionedBlock {
  readonly version: number;
  readonly block: SchemaBlock;
}

export interface ResourceEntry extends VersionedBlock {
  readonly constraints: Constraints;
}

export type DataSourceEntry = VersionedBlock;

export interface ProviderSchema {
  /** The provider's version, `1.289.0`. */
  readonly version: string;
  /** Its address, `registry.terraform.io/aliyun/alicloud`. */
  readonly source: string;
  readonly provider: VersionedBlock;
  readonly resources: Readonly<Record<string, ResourceEntry>>;
  readonly dataSources: Readonly<Record<string, DataSourceEntry>>;
}

export const schemaFolder = join(__dirname, '..', 'schema');

type Head = Pick<ProviderSchema, 'version' | 'source' | 'provider'>;

export function readSchema(folder: string = schemaFolder): ProviderSchema {
  const head = readJson(join(folder, 'provider.json')) as Head;
  return {
    version: head.version,
    source: head.source,
    provider: head.provider,
    resources: readEntries<ResourceEntry>(join(folder, 'resources')),
    dataSources: readEntries<DataSourceEntry>(join(folder, 'data-sources')),
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

function readEntries<T>(folder: string): Record<string, T> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  // Sorted here: the order in which a folder is listed differs between file systems.
  files.sort();
  return Object.fromEntries(
    files.map((file) => [basename(file, '.json'), readJson(join(folder, file)) as T]),
  );
}

function writeEntries(folder: string, entries: Readonly<Record<string, object>>): void {
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
