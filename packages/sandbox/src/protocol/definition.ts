import { join } from 'node:path';
import type { MethodDefinition, ServiceDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

type ProviderDefinition = ServiceDefinition & {
  readonly GetSchema: MethodDefinition<object, object>;
};

let definition: ProviderDefinition | undefined;

/** Terraform's provider protocol, as `tfplugin5.proto` has it. */
export function providerDefinition(): ProviderDefinition {
  definition ??= load();
  return definition;
}

function load(): ProviderDefinition {
  const loaded = loadSync(join(__dirname, 'tfplugin5.proto'), {
    enums: String,
    longs: Number,
    defaults: true,
    oneofs: true,
  });
  const service = loaded['tfplugin5.Provider'] as ServiceDefinition;
  const GetSchema: MethodDefinition<object, object> | undefined = service['GetSchema'];
  if (GetSchema === undefined) throw new Error('tfplugin5.proto has no method GetSchema');
  return { ...service, GetSchema };
}
