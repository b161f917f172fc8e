import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { startSandbox, type AccountOptions } from '../../packages/sandbox/src/index';
import { moduleRoot, offline, type Example } from './pages';
import { plantPresumed } from './presumed';

/** In the order in which they are tried; an example that fails at one is not tried further. */
export const STEPS = ['validate', 'plan', 'apply', 'second plan empty', 'destroy'] as const;
export type Step = (typeof STEPS)[number];

export interface Outcome {
  readonly name: string;
  /** The step that failed; nothing where all passed. */
  readonly failed?: Step;
  /** Every data source answered: what failed shows a row of a list that is empty. */
  readonly read: boolean;
  /** What Terraform printed at the step that failed. */
  readonly output: string;
  readonly seconds: number;
}

interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Runs an example in an account of its own, with real Terraform. */
export async function runExample(
  example: Example,
  options: Omit<AccountOptions, 'folder'> & { readonly presumed: boolean },
  binary: string,
): Promise<Outcome> {
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const stack = writeExample(example, folder);
  const sandbox = await startSandbox({ ...options, folder: join(folder, 'account') });
  if (options.presumed) plantPresumed(sandbox.account, example.files['main.tf'] ?? '');
  const terraform = (...args: string[]): Promise<Ran> =>
    ran(binary, [...args, '-no-color'], stack, sandbox.environment);
  try {
    const { failed, output } = await firstFailure(terraform, example.folder !== undefined);
    const seconds = (Date.now() - started) / 1000;
    const read = failed === undefined || (failed !== 'validate' && failsAtRow(output));
    return { name: example.name, ...(failed && { failed }), read, output, seconds };
  } finally {
    await sandbox.close({ ended: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function firstFailure(
  terraform: (...args: string[]) => Promise<Ran>,
  hasModules: boolean,
): Promise<{ readonly failed?: Step; readonly output: string }> {
  if (hasModules) {
    const init = await terraform('init', '-backend=false');
    if (init.code !== 0) return { failed: 'validate', output: init.output };
  }
  const apply = await terraform('apply', '-auto-approve');
  if (apply.code !== 0) {
    // Only now is it worth the time to ask which step it was.
    const validate = await terraform('validate');
    if (validate.code !== 0) return { failed: 'validate', output: validate.output };
    const planned = /^Terraform will perform|^Changes to Outputs|^You can apply/m;
    return { failed: planned.test(apply.output) ? 'apply' : 'plan', output: apply.output };
  }
  const second = await terraform('plan', '-detailed-exitcode');
  if (second.code !== 0) return { failed: 'second plan empty', output: second.output };
  const destroy = await terraform('destroy', '-auto-approve');
  return destroy.code === 0 ? { output: '' } : { failed: 'destroy', output: destroy.output };
}

/** Whether every error is of a row that an empty list does not have. */
function failsAtRow(output: string): boolean {
  const errors = [...output.matchAll(/^Error: (.*)$/gm)].map(([, says]) => says);
  return errors.length > 0 && errors.every((says) => says === 'Invalid index');
}

function writeExample({ files, folder: source, checkout = '' }: Example, folder: string): string {
  if (source !== undefined) {
    // An example of a module names the module's root, which has to come along.
    const copied = moduleRoot(source) ?? source;
    const own = join(folder, 'modules', basename(copied));
    copyOffline(copied, own, checkout);
    return join(own, source.slice(copied.length));
  }
  const stack = join(folder, 'stack');
  mkdirSync(stack);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(stack, name), text);
  return stack;
}

/** A module, and beside it those of a registry that it names. */
function copyOffline(from: string, to: string, checkout: string): void {
  if (existsSync(to)) return;
  cpSync(from, to, { recursive: true });
  const files = readdirSync(to, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.tf'))) {
    const path = join(to, file);
    const text = offline(readFileSync(path, 'utf8'), checkout, (module) => {
      const beside = join(dirname(to), module);
      copyOffline(join(checkout, module), beside, checkout);
      return relative(dirname(path), beside);
    });
    writeFileSync(path, text);
  }
}

/** Asynchronously, always: the provider that Terraform talks to lives in this process. */
function ran(
  binary: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, TF_IN_AUTOMATION: '1', TF_INPUT: '0', ...environment };
    const child = spawn(binary, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output: output.join('') });
    });
  });
}
