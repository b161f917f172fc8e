/**
 * The provider's schema as `provider-schema.json` holds it: what
 * `terraform providers schema -json` prints, and beside each type the checks that output
 * leaves out. The scripts of the bindings' package, which write and read its files, have them from here.
 */

/** A type as Terraform writes it: `"string"`, `["list", "string"]`, `["object", { … }]`. */
export type AttributeType =
  | 'string'
  | 'number'
  | 'bool'
  | 'dynamic'
  | readonly ['list' | 'set' | 'map', AttributeType]
  | readonly ['object', Readonly<Record<string, AttributeType>>];

export interface Attribute {
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
  readonly block: Block;
}

export interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
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

export interface VersionedBlock {
  readonly version: number;
  readonly block: Block;
}

/** A resource type or a data source. */
export interface ResourceSchema extends VersionedBlock {
  /** By dotted attribute path, without list indexes. */
  readonly constraints: Readonly<Record<string, Constraint>>;
}

export type DataSourceSchema = ResourceSchema;

export interface ProviderSchema {
  /** The provider's version, `1.289.0`. */
  readonly version: string;
  /** Its address, `registry.terraform.io/aliyun/alicloud`. */
  readonly source: string;
  readonly provider: VersionedBlock;
  readonly resources: Readonly<Record<string, ResourceSchema>>;
  readonly dataSources: Readonly<Record<string, DataSourceSchema>>;
}
