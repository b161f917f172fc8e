import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { oneLine } from '../../../alicloud/printable';
import { InputError } from '../../../policies/review';
import type { Json } from '../../../policies/review';
import { repositoryOf } from '../file-names';
import { parseJson } from '../read-file';
import { shown } from '../shown';
import { runTerraform } from './run-terraform';
import { writeWorkspace } from './workspace';

export interface SimulateOptions {
  /** A simulated account that it is planned in; default: an empty one. */
  readonly account?: string | undefined;
  /** Whether the code is one's own: it is run as it is, with all that it says. */
  readonly trust: boolean;
  readonly variableFiles: readonly string[];
}

/** A plan of a folder, or why there is none. */
export type Simulated = { readonly plan: Json } | { readonly why: readonly string[] };

/**
 * Has the real Terraform plan a folder in a simulated account, without credentials and without a network.
 *
 * @throws InputError where variables have no value.
 */
export async function simulate(path: string, options: SimulateOptions): Promise<Simulated> {
  const place = mkdtempSync(join(realpathSync(tmpdir()), 'alicloud-baseline-plan-'));
  try {
    return await simulatedIn(place, path, options);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function simulatedIn(
  place: string,
  path: string,
  { account, trust, variableFiles }: SimulateOptions,
): Promise<Simulated> {
  const work = join(place, 'work');
  mkdirSync(work);
  const found = trust
    ? trusted(path, work, variableFiles)
    : await lookedAt(path, work, variableFiles);
  if ('why' in found) return found;
  const accountFolder = join(place, 'account');
  if (account !== undefined) cpSync(account, accountFolder, { recursive: true });
  const { startSandbox } = await import('alicloud-sandbox');
  const sandbox = await startSandbox({ folder: accountFolder });
  try {
    const states = join(accountFolder, 'states', found.folder);
    const before = join(accountFolder, 'states', realpathSync(path));
    if (existsSync(before) && !existsSync(states)) cpSync(before, states, { recursive: true });
    const modules = join(states, '.terraform', 'modules');
    const manifest = join(found.folder, 'modules.json');
    if (!trust) {
      mkdirSync(modules, { recursive: true });
      renameSync(manifest, join(modules, 'modules.json'));
    }
    const env = trust
      ? { ...ownEnvironment(), ...sandbox.environment }
      : clean(sandbox.environment, place);
    return await planned(found.folder, env, trust);
  } finally {
    await sandbox.close({ ended: true });
  }
}

async function lookedAt(path: string, work: string, variableFiles: readonly string[]) {
  const written = await writeWorkspace(path, work, variableFiles);
  if (written.refused.length > 0) return { why: written.refused };
  const { missing } = written as Extract<typeof written, { readonly missing: readonly string[] }>;
  if (missing.length > 0) {
    const found = `no value for ${missing.join(', ')}`;
    throw new InputError(shown(path), 'variable', found, 'a value for each, by --var-file');
  }
  return { folder: work };
}

const LEFT = new Set(['.git', '.terraform', 'node_modules', 'cdktf.out']);

/** The whole repository, so that nothing is written into it. */
function trusted(path: string, work: string, variableFiles: readonly string[]) {
  const root = realpathSync(path);
  const top = repositoryOf(root) ?? root;
  cpSync(top, work, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => from === top || !LEFT.has(from.slice(from.lastIndexOf('/') + 1)),
  });
  const folder = join(work, root.slice(top.length));
  variableFiles.forEach((file, index) => {
    const end = file.endsWith('.json') ? '.json' : '';
    cpSync(file, join(folder, `zzzz-${String(index).padStart(4, '0')}.auto.tfvars${end}`));
  });
  return { folder };
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** Nothing of the machine but where programs are. No address answers. */
function clean(
  environment: Readonly<Record<string, string>>,
  place: string,
): Readonly<Record<string, string>> {
  const { PATH = '' } = environment;
  const nowhere = 'http://127.0.0.1:9';
  return {
    ...environment,
    PATH: PATH.split(delimiter).filter(isAbsolute).join(delimiter),
    HOME: place,
    TMPDIR: place,
    GOMEMLIMIT: '3GiB',
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    http_proxy: nowhere,
    https_proxy: nowhere,
    NO_PROXY: '',
    GIT_ALLOW_PROTOCOL: 'none',
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
  };
}

const QUIET = ['-input=false', '-no-color'];

async function planned(
  folder: string,
  env: Readonly<Record<string, string>>,
  trust: boolean,
): Promise<Simulated> {
  const steps = [
    ['init', ...QUIET, ...(trust ? [] : ['-get=false'])],
    ['plan', ...QUIET, '-lock=false', '-out=simulated.plan'],
    ['show', '-json', '-no-color', 'simulated.plan'],
  ];
  let printed = '';
  for (const step of steps) {
    const { isWell, stdout, said } = await runTerraform(step, folder, env);
    if (!isWell) return { why: [`terraform ${step[0] ?? ''} did not end well: ${firstOf(said)}`] };
    printed = stdout;
  }
  return { plan: parseJson(printed, 'the plan') };
}

/** The first thing that Terraform says, in one line. */
function firstOf(said: string): string {
  const lines = said.split('\n').map((line) => line.replace(/^[\s╷│╵]+/, ''));
  const at = lines.findIndex((line) => line.startsWith('Error:'));
  return oneLine(
    lines
      .slice(Math.max(at, 0), Math.max(at, 0) + 6)
      .join(' ')
      .trim(),
  ).slice(0, 400);
}
