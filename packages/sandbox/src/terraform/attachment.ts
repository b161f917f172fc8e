import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SocketError } from '../account/errors';
import { readIfThere } from '../account/files';
import { holderText, isHeld } from '../account/lock';

/** Terraform asks for the first, OpenTofu for the second; a configuration without
 * `required_providers` means `hashicorp`. */
const ADDRESSES = ['registry.terraform.io', 'registry.opentofu.org'].flatMap((host) =>
  ['aliyun', 'hashicorp'].map((owner) => `${host}/${owner}/alicloud`),
);

/** A socket's path may have 108 bytes on Linux and 104 elsewhere, the end among them: what is longer
 * is cut, without a word. */
const LONGEST_SOCKET = 103;
const SOCKET = 'provider.sock';
const PREFIX = 'alicloud-';
/** What is put behind a prefix to make it unique. */
const UNIQUE = 'XXXXXX';
const SHORT = '/tmp';
/** The process that has a folder. */
const OWNER = 'owner.pid';
const LEFTOVER = new RegExp(`^${PREFIX}[A-Za-z0-9]{${String(UNIQUE.length)}}$`);

/**
 * A folder for the socket and what belongs to it: the system's temporary one, unless its path is too
 * long for a socket.
 */
export function attachmentFolder(): string {
  const usual = join(tmpdir(), PREFIX);
  const longest = Buffer.byteLength(join(`${usual}${UNIQUE}`, SOCKET));
  const parent = longest <= LONGEST_SOCKET ? tmpdir() : SHORT;
  try {
    clearLeftovers(parent);
    const folder = mkdtempSync(join(parent, PREFIX));
    writeFileSync(join(folder, OWNER), holderText());
    return folder;
  } catch (error) {
    throw noSocket(error);
  }
}

/** Takes away what sandboxes left that were killed. What is not known to be one stays. */
function clearLeftovers(parent: string): void {
  const names = readdirSync(parent).filter((name) => LEFTOVER.test(name));
  for (const name of names) {
    try {
      const owner = readIfThere(join(parent, name, OWNER));
      if (owner !== undefined && !isHeld(owner))
        rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Somebody else's: it is theirs to clear.
    }
  }
}

export function socketIn(folder: string): string {
  return join(folder, SOCKET);
}

export function noSocket(error: unknown): SocketError {
  const why = error instanceof Error ? error.message : String(error);
  return new SocketError(
    `no socket could be made in ${tmpdir()} (${why}). Set TMPDIR to a folder that exists, can be written to and has a short path.`,
  );
}

/** Environment variables that attach Terraform, OpenTofu or cdktf to the socket in a folder. */
export function attachment(folder: string): Record<string, string> {
  // Terraform with settings of its own: the machine's may add mirrors, plugin caches or warnings.
  const settings = join(folder, 'terraform.rc');
  writeFileSync(settings, 'disable_checkpoint = true\n');
  const provider = {
    Protocol: 'grpc',
    ProtocolVersion: 5,
    Pid: process.pid,
    Test: true,
    Addr: { Network: 'unix', String: socketIn(folder) },
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
