import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Account, type AccountOptions } from './account/account';
import { lockFolder } from './account/lock';
import { AuditTrail } from './audit/trail';
import type { Authority } from './permissions/authority';
import { GuardedGate, OPEN_GATE } from './permissions/gate';
import { serveProvider } from './protocol/serve';
import { Provider } from './provider/provider';
import { encodedProviderSchema, providerSchema } from './schema/load';
import { attachment, attachmentFolder, noSocket, socketIn } from './terraform/attachment';
import { serveStates } from './terraform/state-server';
import { wrapTerraform } from './terraform/wrapper';

export { Account, type AccountOptions } from './account/account';
export { aboutWhat, CALLS_WITH_EFFECT, type Parameters } from './calls/carry-out';
export { callInAccount, type CallRequest, type CallResult } from './calls/session';
export { AccountEditor } from './account/editor';
export { AccountError, ApiError, SocketError } from './account/errors';
export { systemPolicyDocument } from './catalogue/identity';
export { LIVED_IN, parseSeed, plantSeed } from './seed/seed';
export type { Seed, SeedObject } from './seed/seed-object';
export { parseFault, type Fault } from './account/faults';
export { isAccount } from './account/folder';
export { replacing } from './provider/replace';
export { SYSTEM_POLICIES } from './catalogue/identity';
export { resetAccount } from './account/reset';
export type {
  Asked,
  AskedCall,
  Authority,
  Caller,
  EntryCall,
  Refusal,
} from './permissions/authority';
export type { StoredResource } from './account/store';
export { keepStateInAccount } from './terraform/state-server';
export { isKnown, type ObjectValue, type Value } from './value/value';

export interface SandboxOptions extends AccountOptions {
  /**
   * The path of a Terraform or OpenTofu that is run by its name, its last part.
   *
   * @default - `terraform` and `tofu` of the `PATH`, and what `TERRAFORM_BINARY_NAME` says
   */
  readonly terraform?: string;
  /**
   * Who calls, and who decides what they may. Every call is then recorded where a trail is deployed.
   *
   * @default - nobody is asked, and nothing is recorded
   */
  readonly authority?: (account: Account) => Authority;
}

export interface Sandbox {
  readonly account: Account;
  readonly authority?: Authority;
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
  { folder, terraform, authority: authorityOf }: SandboxOptions,
  unlock: () => void,
): Promise<Sandbox> {
  const authority = authorityOf?.(account);
  const trail = authority && new AuditTrail(account, () => authority.caller);
  const gate = authority && trail ? new GuardedGate(authority, trail) : OPEN_GATE;
  if (gate instanceof GuardedGate) gate.enter();
  const place = attachmentFolder();
  const states = join(resolve(folder), 'states');
  const stateServer = await serveStates(states);
  const discard = async (): Promise<void> => {
    await stateServer.close();
    rmSync(place, { recursive: true, force: true });
  };
  const environment = {
    ...attachment(place),
    ...wrapTerraform(join(place, 'bin'), states, stateServer, terraform),
  };
  const server = await serveProvider(
    socketIn(place),
    encodedProviderSchema,
    () => new Provider(account, providerSchema(), gate),
  ).catch(async (error: unknown) => {
    await discard();
    throw noSocket(error);
  });
  return {
    account,
    ...(authority && { authority }),
    environment,
    close: async ({ ended }) => {
      await server.close();
      trail?.deliver();
      if (ended) account.ledger.end();
      unlock();
      await discard();
    },
  };
}
