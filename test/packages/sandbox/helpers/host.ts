/**
 * A process that holds a simulated account and runs a command with it, for tests that kill it:
 * `host.ts <account folder> <fault> <command> <arguments>`.
 */
import { spawn } from 'node:child_process';
import { parseFault, startSandbox } from '../../../../packages/sandbox/src/index';

async function main([folder = '', fault = '', command = '', ...args]: string[]): Promise<void> {
  const faults = fault === '' ? [] : [parseFault(fault)];
  const sandbox = await startSandbox({ folder, faults });
  const env = { ...process.env, ...sandbox.environment };
  const child = spawn(command, args, { stdio: 'inherit', env });
  const code = await new Promise<number>((resolve) => {
    child.once('exit', (exit) => {
      resolve(exit ?? 1);
    });
  });
  await sandbox.close({ ended: true });
  process.exitCode = code;
}

void main(process.argv.slice(2));
