import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { unfinished } from './exit';

export interface RunOptions {
  /** Laid over the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Gets the output, line by line; without it the command writes to the terminal itself. */
  readonly onLine?: (line: string) => void;
}

export interface RunResult {
  /** The command's exit code, or 128 and the number of the signal that ended it. */
  readonly code: number;
  readonly signal: NodeJS.Signals | null;
}

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a command to its end. A signal to us goes to it, so that it can stop in good order. */
export function run(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const { env = {}, cwd, onLine } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: onLine === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(cwd !== undefined && { cwd }),
    });
    const forward = (signal: NodeJS.Signals): void => {
      // Ctrl-C reaches the whole group of the terminal, the child with it.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of FORWARDED) process.on(signal, forward);
    const done = (): void => {
      for (const signal of FORWARDED) process.off(signal, forward);
    };
    if (onLine !== undefined) {
      for (const stream of [child.stdout, child.stderr]) eachLine(stream, onLine);
    }
    child.once('error', (error: NodeJS.ErrnoException) => {
      done();
      reject(error.code === 'ENOENT' ? notInstalled(program) : error);
    });
    child.once('close', (code, signal) => {
      done();
      resolve({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), signal });
    });
  });
}

function eachLine(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  let rest = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  stream?.on('end', () => {
    if (rest !== '') onLine(rest);
  });
}

function notInstalled(program: string): Error {
  const isTerraform = /(^|[/\\])(terraform|tofu)(\.exe)?$/.test(program);
  return unfinished(
    isTerraform
      ? `${program} is not installed. Install Terraform 1.5 or newer, or OpenTofu and say so with TERRAFORM_BINARY_NAME=tofu.`
      : `${program} is not a command on this machine.`,
  );
}
