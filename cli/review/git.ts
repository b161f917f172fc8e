import { spawnSync } from 'node:child_process';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { clip } from '../../alicloud/printable';
import { InputError } from '../../policies/review';

/** What a commit has, as files of a folder of ours. */
export interface Commit {
  /** Of the whole repository. */
  readonly folder: string;
  /** Links that nothing was made of, by their path in the repository. */
  readonly links: readonly string[];
  /** Where a path of the working tree has its counterpart in the folder. */
  readonly counterpart: (path: string) => string;
}

/** What the review reads; nothing else of a commit is written down. */
const READ = /\.(?:cjs|tf|tofu|json|tfvars|ya?ml|xml|tpl|tftpl|tmpl|txt|policy)$/;
const LARGEST = 64 * 1024 * 1024;
const LARGEST_OF_ALL = 512 * 1024 * 1024;
const MOST_FILES = 50_000;

/** The commit that a reference names, as git writes it in full; nothing where there is none. */
export function commitOf(reference: string): string | undefined {
  if (!/^[^-\0:][^\0:]{0,250}$/.test(reference)) return undefined;
  const { status, stdout } = git([
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${reference}^{commit}`,
  ]);
  const commit = stdout.toString().trim();
  return status === 0 && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

/**
 * Writes what the review reads of a commit into a folder. Nothing is checked out: no filter and no
 * attribute of the repository has a say, and of links nothing is made.
 */
export function writeCommit(commit: string, reference: string, folder: string): Commit {
  const top = gitText(['rev-parse', '--show-toplevel'], reference);
  const entries = entriesOf(commit, reference);
  const files = entries.filter(({ kind }) => kind === 'file');
  const size = files.reduce((sum, one) => sum + one.size, 0);
  if (files.length > MOST_FILES || size > LARGEST_OF_ALL) {
    throw refusal(reference, `${files.length} files of ${size} bytes`, 'a folder as the base');
  }
  // So that this is the repository that its folders are in.
  mkdirSync(join(folder, '.git'));
  const blobs = blobsOf([...new Set(files.map(({ id }) => id))], size, reference);
  for (const { path, id } of files) {
    const target = join(folder, ...path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, blobs.get(id) ?? Buffer.alloc(0), { flag: 'wx' });
  }
  return {
    folder,
    links: entries.flatMap(({ kind, path }) => (kind === 'link' ? [path.join('/')] : [])),
    counterpart: (path) => {
      const from = realpathSync('.');
      const inside = [resolve(from, path), real(path)]
        .map((one) => relative(top, one))
        .find((one) => one !== '..' && !one.startsWith(`..${sep}`) && !isAbsolute(one));
      if (inside === undefined) {
        throw refusal(
          path,
          `a path outside of ${clip(top)}`,
          'paths of the repository that the base is a commit of',
        );
      }
      return join(folder, inside);
    },
  };
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

interface TreeEntry {
  readonly kind: 'file' | 'link';
  readonly id: string;
  readonly size: number;
  readonly path: readonly string[];
}

function entriesOf(commit: string, reference: string): TreeEntry[] {
  const listed = gitOutput(['ls-tree', '-r', '-l', '-z', '--full-tree', commit], reference);
  return listed
    .toString('utf8')
    .split('\0')
    .flatMap((line): TreeEntry[] => {
      const [, mode, id, size, name] =
        /^(\d{6}) blob ([0-9a-f]{40,64}) +(\d+)\t(.*)$/s.exec(line) ?? [];
      if (mode === undefined || id === undefined || name === undefined || !READ.test(name))
        return [];
      const path = name.split('/');
      // Git makes no such names, but whoever makes objects by hand can.
      if (path.some((part) => ['', '.', '..'].includes(part) || /[\\\0]/.test(part))) {
        throw refusal(reference, `a file called ${clip(name)}`, 'names that stay in the folder');
      }
      const bytes = Number(size);
      if (bytes > LARGEST)
        throw refusal(reference, `${bytes} bytes in ${clip(name)}`, `at most ${LARGEST}`);
      return [{ kind: mode === '120000' ? 'link' : 'file', id, size: bytes, path }];
    });
}

/** `<id> blob <size>`, a line end, the bytes, a line end; for each that was asked for. */
function blobsOf(ids: readonly string[], size: number, reference: string): Map<string, Buffer> {
  const output = gitOutput(['cat-file', '--batch'], reference, {
    input: `${ids.join('\n')}\n`,
    maxBuffer: size + 200 * (ids.length + 1),
  });
  const blobs = new Map<string, Buffer>();
  let at = 0;
  for (const id of ids) {
    const end = output.indexOf('\n', at);
    const length = Number(/^[0-9a-f]+ blob (\d+)$/.exec(output.subarray(at, end).toString())?.[1]);
    if (!Number.isInteger(length)) {
      throw refusal(
        reference,
        'a commit that is not whole here',
        'one with all its files: git fetch it',
      );
    }
    blobs.set(id, output.subarray(end + 1, end + 1 + length));
    at = end + 1 + length + 1;
  }
  return blobs;
}

interface GitOptions {
  readonly input?: string;
  readonly maxBuffer?: number;
}

function git(
  args: readonly string[],
  { input = '', maxBuffer = 256 * 1024 * 1024 }: GitOptions = {},
) {
  return spawnSync('git', ['--no-replace-objects', '-c', 'core.fsmonitor=false', ...args], {
    input,
    maxBuffer,
    // Nothing is fetched behind our back, and nobody is asked for a password.
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
  });
}

function gitOutput(args: readonly string[], reference: string, options?: GitOptions): Buffer {
  const { status, stdout } = git(args, options);
  if (status === 0) return stdout;
  throw refusal(
    reference,
    `what git ${args[0] ?? ''} does not read`,
    'a whole commit of this repository',
  );
}

function gitText(args: readonly string[], reference: string): string {
  return gitOutput(args, reference).toString().replace(/\n$/, '');
}

function refusal(name: string, found: string, allowed: string): InputError {
  return new InputError(name, '', found, allowed);
}
