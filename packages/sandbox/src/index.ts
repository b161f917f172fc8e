import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Account, type AccountOptions } from './account/account';
import { SocketError } from './account/errors';
import { lockFolder } from './account/lock';
import { schemaMessage } from './protocol/schema-message';
import { serveProvider } from './protocol/serve';
import { Provider } from './provider/provider';
import { providerSchema } from './schema/load';

export { Account, type AccountOptions } from './account/account';
export { AccountEditor } from './account/editor';
export { AccountError, SocketError } from './account/errors';
export { parseFault, type Fault } from './account/faults';
export type { StoredResource } from './account/store';
export type { ObjectValue, Value } from './value/value';

/** Terraform asks for the first, OpenTofu for the second; a configuration without
 * `required_providers` means `hashicorp`. */
const ADDRESSES = ['registry.terraform.io', 'registry.opentofu.org'].flatMap((host) =>
  ['aliyun', 'hashicorp'].map((owner) => `${host}/${owner}/alicloud`),
);

export interface Sandbox {
  readonly account: Account;
  /** Environment variables that attach Terraform, OpenTofu or cdktf to the account. */
  readonly environment: Readonly<Record<string, string>>;
  /**
   * Stops. `ended` says that the command ended by itself, so that Terraform has saved its state;
   * after anything else the next run takes up what was cut off.
   */
  close(how: { readonly ended: boolean }): Promise<void>;
}

/**
 * Starts a simulated account.
 *
 * @throws AccountError where its folder cannot be used, SocketError where no socket can be made.
 */
export async function startSandbox(options: AccountOptions): Promise<Sandbox> {
  const unlock = lockFolder(options.folder);
  try {
    return await serveAccount(new Account(options), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function serveAccount(account: Account, unlock: () => void): Promise<Sandbox> {
  const folder = socketFolder();
  const socket = join(folder, 'provider.sock');
  const server = await serveProvider(
    socket,
    () => schemaMessage(providerSchema()),
    () => new Provider(account, providerSchema()),
  ).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw noSocket(error);
  });
  return {
    account,
    environment: attachment(folder, socket),
    close: async ({ ended }) => {
      await server.close();
      if (ended) account.ledger.end();
      unlock();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** In the system's temporary folder: a socket's path may have about 100 characters only. */
function socketFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'alicloud-'));
  } catch (error) {
    throw noSocket(error);
  }
}

function noSocket(error: unknown): SocketError {
  const why = error instanceof Error ? error.message : String(error);
  return new SocketError(
    `no socket could be made in ${tmpdir()} (${why}). Set TMPDIR to a folder that exists, can be written to and has a short path.`,
  );
}

function attachment(folder: string, socket: string): Record<string, string> {
  // Terraform with settings of its own: the machine's may add mirrors, plugin caches or warnings.
  const settings = join(folder, 'terraform.rc');
  writeFileSync(settings, 'disable_checkpoint = true\n');
  const provider = {
    Protocol: 'grpc',
    ProtocolVersion: 5,
    Pid: process.pid,
    Test: true,
    Addr: { Network: 'unix', String: socket },
  };
  return {
    TF_REATTACH_PROVIDERS: JSON.stringify(
      Object.fromEntries(ADDRESSES.map((address) => [address, provider])),
    ),
    TF_CLI_CONFIG_FILE: settings,
    TOFU_CLI_CONFIG_FILE: settings,
    CHECKPOINT_DISABLE: '1',
    // cdktf would ask the registry for checksums of a provider that is not installed from it.
    CDKTF_SKIP_PROVIDER_LOCK: 'true',
    CDKTF_DISABLE_PLUGIN_CACHE_ENV: 'true',
    DISABLE_VERSION_CHECK: '1',
  };
}
