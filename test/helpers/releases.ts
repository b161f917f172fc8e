import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const folder = join(__dirname, '../fixtures/releases');

type Block = Readonly<Record<string, unknown>>;

/** A stack as `cdktf synth` wrote it: what an upgrade is about. */
export interface ReleasedStack {
  readonly resource: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
}

/** What a release made of a settings file: `npx tsx scripts/release-stack.ts` writes one. */
export interface Release {
  readonly version: string;
  /** The settings file. */
  readonly settings: string;
  readonly stack: ReleasedStack;
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
  before: ReleasedStack,
  after: ReleasedStack,
  replaces: (type: string) => readonly string[],
): string[] {
  const moved = new Map((after.moved ?? []).map(({ from, to }) => [from, to]));
  return Object.entries(before.resource).flatMap(([type, blocks]) =>
    Object.entries(blocks).flatMap(([name, old]) => {
      const address = `${type}.${name}`;
      if (!isProtected(old) && !ACCESS.test(type)) return [];
      const now = blockAt(after, moved.get(address) ?? address);
      if (now === undefined) return [`${address} is destroyed`];
      return [
        ...replaces(type)
          .filter((argument) => told(old[argument], moved) !== told(now[argument], new Map()))
          .map((argument) => `${address} is made anew: ${argument} is another`),
        ...(isProtected(old) && !isProtected(now) ? [`${address} is not protected any more`] : []),
      ];
    }),
  );
}

function blockAt({ resource }: ReleasedStack, address: string): Block | undefined {
  const [type = '', name = ''] = address.split('.');
  return resource[type]?.[name];
}

/** An argument, with references to what was moved as they are now. */
function told(value: unknown, moved: ReadonlyMap<string, string>): string {
  const text = JSON.stringify(value ?? null);
  return [...moved].reduce((all, [from, to]) => all.replaceAll(`${from}.`, `${to}.`), text);
}

const isProtected = ({ lifecycle }: Block): boolean =>
  (lifecycle as { prevent_destroy?: unknown } | undefined)?.prevent_destroy === true;
