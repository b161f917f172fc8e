import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './sources';

export const root = join(__dirname, '../..');

/** The versions of the lock file: those that a machine which ran `npm ci` may have in its cache. */
const FRAMEWORK = ['cdktf', 'constructs'].map((name) => `${name}@${lockedVersion(name)}`);

/** How npm says that it reached neither a registry nor a cache that has what it wants. */
export const UNREACHABLE =
  /code (E?NOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EIDLETIMEOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED)/;

export interface Tarball {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly string[];
}

/** What `npm pack --workspaces` makes of what is built. */
export function pack(destination: string): Tarball[] {
  mkdirSync(destination);
  // Without its scripts: they build once more, and other tests are running what is built.
  const args = ['pack', '--workspaces', '--ignore-scripts', '--json'];
  const { code, stdout, stderr } = npm([...args, '--pack-destination', destination], root);
  if (code !== 0) throw new Error(`npm pack ended with ${code}:\n${stderr}`);
  const packed = JSON.parse(stdout) as readonly {
    readonly name: string;
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }[];
  return packed.map(({ name, filename, files }) => ({
    name,
    filename: join(destination, filename),
    files: files.map(({ path }) => path).sort(),
  }));
}

export interface Installed {
  /** Why it could not be tried: npm reached neither a registry nor a cache with what it needs. */
  readonly unreachable?: string;
  /** What npm said when it failed otherwise. */
  readonly failure?: string;
}

/** Installs tarballs into a new project, beside the framework that they want of their user. */
export function installInto(project: string, tarballs: readonly Tarball[]): Installed {
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
  const files = tarballs.map(({ filename }) => filename);
  const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=0'];
  for (const args of [
    // Asked first: out of reach, an install says that its dependencies do not fit each other.
    ['view', FRAMEWORK[0] ?? '', 'version'],
    ['install', ...files, ...FRAMEWORK],
  ]) {
    const { code, stderr } = npm([...args, ...quick], project);
    const reason = UNREACHABLE.exec(stderr)?.[1];
    if (code === 0) continue;
    return reason === undefined
      ? { failure: stderr }
      : { unreachable: `npm reached neither a registry nor a cache: ${reason}` };
  }
  return {};
}

export function run(program: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: environment(),
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

function npm(args: readonly string[], cwd: string) {
  return run('npm', [...args, '--no-update-notifier', '--logs-max=0'], cwd);
}

/**
 * Without what an outer `npm test` sets for its own project, but with what says where the user's
 * packages come from and are kept.
 */
export function environment(): NodeJS.ProcessEnv {
  const kept =
    /^npm_config_(?:cache|registry|userconfig|globalconfig|https?_proxy|proxy|noproxy|cafile|strict_ssl|offline)$/i;
  const leaked = (name: string): boolean =>
    (/^npm_/i.test(name) && !kept.test(name)) ||
    /^(?:INIT_CWD|NODE_OPTIONS|NODE_ENV|ALICLOUD_BASELINE_\w+)$/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !leaked(name)));
}

function lockedVersion(name: string): string {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
  ) as { readonly version: string };
  return version;
}

/** What TypeScript makes of the sources below some folders. */
export function compiled(base: string, ...folders: readonly string[]): string[] {
  return filesIn(...folders)
    .map(({ path }) => path.slice(base.length))
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => ['.js', '.d.ts'].map((end) => `dist/${path.replace(/\.ts$/, end)}`));
}
