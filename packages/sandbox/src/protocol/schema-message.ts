import type { Attribute, Block, NestedBlock, ProviderSchema } from '../schema/types';

/** The provider's schema as the answer to `GetSchema`. */
export function schemaMessage(schema: ProviderSchema): object {
  return {
    provider: versioned(schema.provider),
    resourceSchemas: mapValues(schema.resources, versioned),
    dataSourceSchemas: mapValues(schema.dataSources, versioned),
  };
}

function versioned(entry: { readonly version: number; readonly block: Block }): object {
  return { version: entry.version, block: blockMessage(entry.block) };
}

function blockMessage(block: Block): object {
  return {
    attributes: Object.entries(block.attributes ?? {}).map(attributeMessage),
    blockTypes: Object.entries(block.block_types ?? {}).map(nestedMessage),
    deprecated: block.deprecated ?? false,
  };
}

function attributeMessage([name, attribute]: [string, Attribute]): object {
  return { ...attribute, name, type: Buffer.from(JSON.stringify(attribute.type)) };
}

function nestedMessage([typeName, nested]: [string, NestedBlock]): object {
  return {
    typeName,
    block: blockMessage(nested.block),
    nesting: nested.nesting_mode.toUpperCase(),
    minItems: nested.min_items ?? 0,
    maxItems: nested.max_items ?? 0,
  };
}

function mapValues<T>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => object,
): Record<string, object> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
