import { providerDefinition } from '../src/protocol/definition';
import type { Attribute, Block, NestedBlock, ProviderSchema } from '../src/schema/types';

/** The answer to `GetSchema`, encoded: it is always the same, so no account does it again. */
export function encodedSchema(schema: ProviderSchema): Buffer {
  return providerDefinition().GetSchema.responseSerialize(schemaMessage(schema));
}

function schemaMessage(schema: ProviderSchema): object {
  return {
    provider: versioned(schema.provider),
    resourceSchemas: mapValues(schema.resources, versioned),
    dataSourceSchemas: mapValues(schema.dataSources, versioned),
    // Terraform starts a provider several times in one command, and then asks once.
    serverCapabilities: { getProviderSchemaOptional: true },
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
