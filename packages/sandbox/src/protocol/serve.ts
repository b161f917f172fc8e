import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import {
  Server,
  ServerCredentials,
  type sendUnaryData,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { Diagnostic, MethodName, ProviderService } from './messages';

const METHODS: readonly MethodName[] = [
  'PrepareProviderConfig',
  'ValidateResourceTypeConfig',
  'ValidateDataSourceConfig',
  'UpgradeResourceState',
  'Configure',
  'ReadResource',
  'PlanResourceChange',
  'ApplyResourceChange',
  'ImportResourceState',
  'ReadDataSource',
  'Stop',
];

export interface ProviderServer {
  close(): Promise<void>;
}

/**
 * Serves Terraform's provider protocol on a Unix socket. Terraform opens a connection for each
 * provider block of each command, and each gets a service of its own: that keeps the regions of
 * provider aliases apart, which one shared service could not.
 */
export async function serveProvider(
  socketPath: string,
  schema: () => object,
  connect: () => ProviderService,
): Promise<ProviderServer> {
  const definition = definitions.get(schema) ?? serviceDefinition(schema);
  definitions.set(schema, definition);
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    sockets.add(socket);
    const server = new Server({ 'grpc.max_receive_message_length': -1 });
    server.addService(definition, implementation(connect()));
    server.createConnectionInjector(ServerCredentials.createInsecure()).injectConnection(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      server.forceShutdown();
    });
  });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(socketPath, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        listener.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** The answer to `GetSchema` is 2 MB and always the same: it is written once for a process. */
const definitions = new WeakMap<() => object, ServiceDefinition>();

function serviceDefinition(schema: () => object): ServiceDefinition {
  const loaded = loadSync(join(__dirname, 'tfplugin5.proto'), {
    enums: String,
    longs: Number,
    defaults: true,
    oneofs: true,
  });
  const service = loaded['tfplugin5.Provider'] as ServiceDefinition;
  const getSchema = service['GetSchema'];
  if (getSchema === undefined) throw new Error('tfplugin5.proto has no method GetSchema');
  const serialize = getSchema.responseSerialize;
  let bytes: Buffer | undefined;
  return {
    ...service,
    GetSchema: { ...getSchema, responseSerialize: () => (bytes ??= serialize(schema())) },
  };
}

function implementation(service: ProviderService): UntypedServiceImplementation {
  const unary = (method: MethodName) => {
    return (call: { readonly request: never }, callback: sendUnaryData<object>): void => {
      callback(
        null,
        answer(() => service[method](call.request)),
      );
    };
  };
  return {
    ...Object.fromEntries(METHODS.map((method) => [method, unary(method)])),
    GetSchema: (_call: unknown, callback: sendUnaryData<object>) => {
      callback(null, {});
    },
  };
}

/** A fault of the sandbox reaches Terraform as an error, never as a lost connection. */
function answer(call: () => object): object {
  try {
    return call();
  } catch (error) {
    const diagnostic: Diagnostic = {
      severity: 'ERROR',
      summary: 'The sandbox failed',
      detail: `This is a fault of the simulated account, not of your configuration: ${String(error)}`,
    };
    return { diagnostics: [diagnostic] };
  }
}
