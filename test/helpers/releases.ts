import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { differencesOf } from '../../policies/explain';
import type { StackJson } from '../../policies/preflight';

const folder = join(__dirname, '../fixtures/releases');

/** What a release made of a settings file: `npx tsx scripts/release-stack.ts` writes one. */
export interface Release {
  readonly version: string;
  /** The settings file. */
  readonly settings: string;
  readonly stack: StackJson;
}

/** Every release that somebody may have deployed. */
export function releases(): Release[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json.br'))
    .sort()
    .map(
      (name) =>
        JSON.parse(brotliDecompressSync(readFileSync(join(folder, name))).toString()) as Release,
    );
}

/** What holds data, logs or the ways into an account, beside all that is protected by itself. */
const ACCESS = /^alicloud_(?:ram_(?:role|user|group|saml_provider)|ims_oidc_provider|log_alert)$/;

/**
 * What an upgrade from one stack to another would destroy or make anew of what guards data, logs or
 * access, and what would lose its protection.
 *
 * @param replaces - the arguments of a type that cannot be changed without making it anew.
 */
export function harmOf(
  before: StackJson,
  after: StackJson,
  replaces: (type: string) => readonly string[],
): string[] {
  return differencesOf(before, after, replaces)
    .filter(({ becomes }) => ['destroyed', 'made anew', 'unprotected'].includes(becomes))
    .filter(({ type, wasProtected }) => wasProtected || ACCESS.test(type))
    .map(({ becomes, address, arguments: names }) => {
      return `${address} is ${becomes}${names.length === 0 ? '' : ` by ${names.join(', ')}`}`;
    });
}
