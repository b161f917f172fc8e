import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SocketError } from '../account/errors';

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

/**
 * A folder for the socket and what belongs to it: the system's temporary one, unless its path is too
 * long for a socket.
 */
export function attachmentFolder(): string {
  const usual = join(tmpdir(), PREFIX);
  const longest = Buffer.byteLength(join(`${usual}${UNIQUE}`, SOCKET));
  try {
    return mkdtempSync(longest <= LONGEST_SOCKET ? usual : join(SHORT, PREFIX));
  } catch (error) {
    throw noSocket(error);
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
