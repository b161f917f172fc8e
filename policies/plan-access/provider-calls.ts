export type Operation = 'create' | 'read' | 'update' | 'delete';

/** What the provider calls: `packages/provider-alicloud/schema/calls.json`. An upper bound. */
export interface ProviderCalls {
  readonly resources: Readonly<Record<string, TypeCalls | undefined>>;
  readonly data_sources: Readonly<Record<string, readonly string[] | undefined>>;
}
export type TypeCalls = Readonly<Partial<Record<Operation, readonly string[]>>> & {
  readonly create_goes_on_with_update?: boolean;
};
