import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { unfinished } from './exit';
import { printError } from './print';
import { run } from './process';
import type { Progress } from './progress';

/** Lines of a failed command that are shown. */
const SHOWN = 60;
const OUTPUT = 'cdktf.out';

/** Where and how cdktf runs. */
export interface Stage {
  readonly progress: Progress;
  /** What cdktf writes goes into folders of this one. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Print what cdktf prints. */
  readonly verbose: boolean;
}

/** Runs cdktf on an output folder of its own, and fails with what it printed. */
export async function cdktf(
  stage: Stage,
  args: readonly string[],
  onLine: (line: string) => void = () => undefined,
): Promise<readonly string[]> {
  const lines: string[] = [];
  const output = ['--output', join(stage.folder, OUTPUT)];
  const { code } = await run(process.execPath, [cdktfBinary(), ...args, ...output], {
    env: { ...stage.env, CDKTF_HOME: join(stage.folder, 'cdktf.home') },
    onLine: (line) => {
      lines.push(line);
      if (stage.verbose) printError(`${line}\n`);
      onLine(line);
    },
  });
  if (code === 0) return lines;
  stage.progress.failed();
  throw unfinished(`cdktf ${args.join(' ')} ended with exit code ${code}:\n${tail(lines)}`);
}

function cdktfBinary(): string {
  try {
    const manifest = createRequire(resolve('cdktf.json')).resolve('cdktf-cli/package.json');
    return join(dirname(manifest), 'bundle/bin/cdktf');
  } catch {
    throw unfinished('cdktf-cli is not installed here: npm install --save-dev cdktf-cli@0.21.0');
  }
}

/** The stacks that cdktf synthesised below a folder. */
export function stackNames(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, OUTPUT, 'manifest.json'), 'utf8')) as {
    readonly stacks: Readonly<Record<string, { readonly name: string }>>;
  };
  return Object.values(manifest.stacks).map(({ name }) => name);
}

/** The stack as Terraform reads it. */
export function stackFile(folder: string, stack: string): string {
  return join(folder, OUTPUT, 'stacks', stack, 'cdk.tf.json');
}

/** The end of what a command printed. */
export function tail(lines: readonly string[]): string {
  const shown = lines.slice(-SHOWN).join('\n');
  const left = lines.length - SHOWN;
  return left > 0 ? `(${left} lines left out; --verbose prints all)\n${shown}` : shown;
}
