import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { readIfThere, writeAtomically } from '../account/files';

/** Terraform reads overriding files after all others, in the order of their names. */
export const STATE_OVERRIDE = 'zzzz_simulated_account_override.tf.json';

/**
 * Has Terraform keep the state of a folder in the account that it runs in, whatever backend the
 * configuration names: for a copy that is thrown away, since it cannot be deployed anywhere else.
 *
 * Terraform then hands the state over at the end, and every 20 seconds. A local one it writes anew
 * for each resource, which is two thirds of its work in a deployment of 400.
 */
export function keepStateInAccount(configuration: string): void {
  writeFileSync(
    join(configuration, STATE_OVERRIDE),
    JSON.stringify({ terraform: { backend: { http: {} } } }),
  );
}

/** Where a state is, by the folder of its configuration. */
function stateFile(states: string, configuration: string): string {
  return join(states, resolve(configuration), 'terraform.tfstate');
}

export interface StateServer {
  readonly address: string;
  readonly password: string;
  close(): Promise<void>;
}

/**
 * Serves states to Terraform's backend `http`. The name that Terraform gives is the folder of the
 * configuration; the password keeps out others on this machine, since states hold secrets.
 */
export async function serveStates(states: string): Promise<StateServer> {
  const password = randomBytes(24).toString('hex');
  const server = createServer((request, response) => {
    answer(states, password, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}`,
    password,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  states: string,
  password: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, given = ''] = (request.headers.authorization ?? '').split('Basic ');
  const words = Buffer.from(given, 'base64').toString('utf8');
  const end = words.lastIndexOf(':');
  const configuration = words.slice(0, Math.max(end, 0));
  if (words.slice(end + 1) !== password || !configuration.startsWith('/')) {
    response.writeHead(401).end();
    return;
  }
  const file = stateFile(states, configuration);
  if (request.method === 'GET') {
    const state = readIfThere(file);
    response.writeHead(state === undefined ? 404 : 200).end(state);
  } else if (request.method === 'POST') {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeAtomically(file, Buffer.concat(parts));
    response.writeHead(200).end();
  } else if (request.method === 'DELETE') {
    rmSync(file, { force: true });
    response.writeHead(200).end();
  } else {
    response.writeHead(405).end();
  }
}
