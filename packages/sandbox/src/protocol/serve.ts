import { createServer, type Socket } from 'node:net';
import {
  Server,
  ServerCredentials,
  type sendUnaryData,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { providerDefinition } from './definition';
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
 *
 * @param schema - the answer to `GetSchema`, encoded
 */
export async function serveProvider(
  socketPath: string,
  schema: () => Buffer,
  connect: () => ProviderService,
): Promise<ProviderServer> {
  const provider = providerDefinition();
  const definition = {
    ...provider,
    GetSchema: { ...provider.GetSchema, responseSerialize: schema },
  };
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
