import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Account, type AccountOptions } from './account/account';
import { lockFolder } from './account/lock';
import { schemaMessage } from './protocol/schema-message';
import { serveProvider } from './protocol/serve';
import { Provider } from './provider/provider';
import { providerSchema } from './schema/load';
import { attachment, attachmentFolder, noSocket, socketIn } from './terraform/attachment';
import { wrapTerraform } from './terraform/wrapper';

export { Account, type AccountOptions } from './account/account';
export { AccountEditor } from './account/editor';
export { AccountError, SocketError } from './account/errors';
export { LIVED_IN, parseSeed, plantSeed } from './seed/seed';
export type { Seed, SeedObject } from './seed/seed-object';
export { parseFault, type Fault } from './account/faults';
export { isAccount } from './account/folder';
export { SYSTEM_POLICIES } from './catalogue/identity';
export { resetAccount } from './account/reset';
export type { StoredResource } from './account/store';
export type { ObjectValue, Value } from './value/value';

export interface SandboxOptions extends AccountOptions {
  /**
   * The path of a Terraform or OpenTofu that is run by its name, its last part.
   *
   * @default - `terraform` and `tofu` of the `PATH`, and what `TERRAFORM_BINARY_NAME` says
   */
  readonly terraform?: string;
}

export interface Sandbox {
  readonly account: Account;
  /**
   * Environment variables that attach Terraform, OpenTofu or cdktf to the account, and have them
   * keep their states in it.
   */
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
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const unlock = lockFolder(options.folder);
  try {
    return await serveAccount(new Account(options), options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function serveAccount(
  account: Account,
  { folder, terraform }: SandboxOptions,
  unlock: () => void,
): Promise<Sandbox> {
  const place = attachmentFolder();
  const discard = (): void => {
    rmSync(place, { recursive: true, force: true });
  };
  const states = join(resolve(folder), 'states');
  const environment = {
    ...attachment(place),
    ...wrapTerraform(join(place, 'bin'), states, terraform),
  };
  const server = await serveProvider(
    socketIn(place),
    () => schemaMessage(providerSchema()),
    () => new Provider(account, providerSchema()),
  ).catch((error: unknown) => {
    discard();
    throw noSocket(error);
  });
  return {
    account,
    environment,
    close: async ({ ended }) => {
      await server.close();
      if (ended) account.ledger.end();
      unlock();
      discard();
    },
  };
}
