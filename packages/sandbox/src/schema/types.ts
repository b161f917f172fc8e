/**
 * The provider's schema as `provider-schema.json` holds it: what
 * `terraform providers schema -json` prints, and beside each resource the checks that output
 * leaves out. The build compares these types with those of the files it is made from.
 */

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

export interface DataSourceSchema {
  readonly version: number;
  readonly block: Block;
}

export interface ResourceSchema extends DataSourceSchema {
  /** By dotted attribute path, without list indexes. */
  readonly constraints: Readonly<Record<string, Constraint>>;
}

export interface ProviderSchema {
  readonly version: string;
  readonly source: string;
  readonly provider: DataSourceSchema;
  readonly resources: Readonly<Record<string, ResourceSchema>>;
  readonly dataSources: Readonly<Record<string, DataSourceSchema>>;
}
