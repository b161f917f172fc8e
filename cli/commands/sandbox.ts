import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Fault } from 'alicloud-sandbox';
import { oneLine } from '../../alicloud/printable';
import { EXIT, wrongInput } from '../exit';
import { printError } from '../print';
import { run } from '../process';
import { authorityOf } from './sandbox/authority';
import { timeOf } from './sandbox/clock';
import type { AsOptions } from './sandbox/identity';
import { readSeed, tellAssumed } from './seed';

export interface SandboxOptions extends AsOptions {
  readonly account: string;
  readonly accountId?: string;
  readonly fault: readonly string[];
  /** `lived-in`, or a file. */
  readonly seed?: string;
  /** What time it is in the account: ISO 8601. Default: now. */
  readonly at?: string;
}

/**
 * Runs a command with the simulated account attached and ends with the command's own exit code.
 * The account stops with it.
 */
export async function runInSandbox(
  options: SandboxOptions,
  command: readonly string[] | undefined,
): Promise<number> {
  const [program, ...args] = command ?? [];
  if (program === undefined) {
    throw wrongInput(
      'no command to run. Put it behind two dashes: alicloud-baseline sandbox -- terraform plan',
    );
  }
  const library = await import('alicloud-sandbox');
  const { ApiError, parseFault, startSandbox } = library;
  const faults = options.fault.map((text): Fault => {
    try {
      return parseFault(text);
    } catch (error) {
      throw wrongInput(`--fault: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  const folder = resolve(options.account);
  // By its name it is found as every command finds it, with its state in the account.
  const byPath = /[/\\](?:terraform|tofu)$/.test(program) && existsSync(program);
  const seed = options.seed === undefined ? undefined : await readSeed(options.seed);
  const at = timeOf(options.at);
  const sandbox = await startSandbox({
    folder,
    faults,
    authority: (account) => authorityOf(account, options, library),
    ...(at !== undefined && { at }),
    ...(options.accountId !== undefined && { accountId: options.accountId }),
    ...(byPath && { terraform: program }),
    ...(seed !== undefined && { seed }),
  }).catch((error: unknown) => {
    if (error instanceof ApiError) return error;
    throw error;
  });
  if (sandbox instanceof ApiError) {
    printError(`error: [${sandbox.code}] ${sandbox.message}\n`);
    return EXIT.findings;
  }
  printError(
    `Simulated account in ${options.account}: nothing reaches Alibaba Cloud, and ${enforcement(options)}.\n`,
  );
  let ended = false;
  try {
    const result = await run(byPath ? basename(program) : program, args, {
      env: sandbox.environment,
    });
    ended = result.signal === null;
    for (const unmet of sandbox.account.faults.unmet()) printError(`--fault ${unmet}\n`);
    const assumed = sandbox.authority?.assumed() ?? [];
    if (assumed.length > 0)
      printError(`Names of actions that no page has: ${assumed.join(', ')}.\n`);
    if (sandbox.account.ledger.operations > 0) printError(tellAssumed(sandbox.account));
    return result.code;
  } finally {
    await sandbox.close({ ended });
  }
}

function enforcement({ as }: AsOptions): string {
  if (as === undefined) return 'RAM permissions are not enforced';
  if (as === 'root') return 'RAM refuses the root user nothing';
  return `RAM permissions are enforced for ${oneLine(as)}`;
}
