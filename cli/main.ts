import { printable } from '../alicloud/printable';
import { Command, CommanderError } from 'commander';
import { version } from './package.json';
import { CliError, EXIT, type SetExit } from './exit';
import { print, printError } from './print';
import { addAccess } from './program/access';
import { addAccount } from './program/account';
import { addBudget } from './program/budget';
import { addDeployment } from './program/deployment';
import { addDetect } from './program/detect';
import { addDrift, addIncident } from './program/incident';
import { addReview } from './program/review';
import { addSandbox } from './program/sandbox';
import { isBaselineError } from '../alicloud/problems';

/** What stands behind `--` is a command to run and not for us to read. */
function splitCommand(argv: readonly string[]): { own: string[]; command: string[] | undefined } {
  const at = argv.indexOf('--');
  return at < 0
    ? { own: [...argv], command: undefined }
    : { own: argv.slice(0, at), command: argv.slice(at + 1) };
}

function program(command: string[] | undefined, exit: SetExit): Command {
  const root = new Command('alicloud-baseline')
    .description('A security baseline for an Alibaba Cloud account.')
    .version(version)
    .option('--debug', 'print stack traces')
    .showSuggestionAfterError()
    .exitOverride()
    // Commander repeats what was typed.
    .configureOutput({
      outputError: (text, write) => {
        write(printable(text));
      },
    })
    .addHelpText('after', '\nExit codes: 0 clean, 1 findings, 2 wrong input, 3 could not finish.');
  root
    .command('check')
    .description('read the settings and tell every mistake at once')
    .argument('[file]', 'default: $ALICLOUD_BASELINE_FILE, else baseline.yaml')
    .option('--deploy', 'exit code 1 where a placeholder or a choice for ever is left')
    .action(async (file: string | undefined, { deploy = false }: { readonly deploy?: boolean }) => {
      const { checkSettings, isLeftToLookAt } = await import('./commands/check.js');
      print(checkSettings(file));
      if (deploy && isLeftToLookAt(file)) exit(EXIT.findings);
    });
  addAccess(root, exit);
  addAccount(root, exit);
  addBudget(root, exit);
  addDetect(root, exit);
  addDrift(root, exit);
  addIncident(root, exit);
  addReview(root, exit);
  addSandbox(root, command, exit);
  addDeployment(root, exit);
  return root;
}

/** Not what was asked for, but the machine: nothing is wrong with the path. */
const OUT_OF_ROOM = ['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'EIO', 'ENOMEM'];

/** What the system says of a file or folder, such as that it may not be written to. */
function refusal(thrown: unknown): { readonly code: number; readonly message: string } | undefined {
  if (!(thrown instanceof Error) || !('path' in thrown && 'code' in thrown)) return undefined;
  const isFull = OUT_OF_ROOM.includes(String(thrown.code));
  return {
    code: isFull ? EXIT.unfinished : EXIT.wrongInput,
    message: `error: ${thrown.message}. ${isFull ? 'Make room on this machine' : 'Name another path, or see to its rights'}, and run it again.`,
  };
}

/** What is thrown elsewhere for people to read: input that is none, and the simulated account's. */
const CODES: Readonly<Record<string, number>> = {
  InputError: EXIT.wrongInput,
  AccountError: EXIT.wrongInput,
  SocketError: EXIT.unfinished,
};

/** The message of anything thrown, and the exit code that goes with it. */
function told(thrown: unknown): { readonly code: number; readonly message: string } {
  if (thrown instanceof CommanderError) {
    // Commander has already printed it.
    return { code: thrown.exitCode === 0 ? EXIT.clean : EXIT.wrongInput, message: '' };
  }
  if (isBaselineError(thrown)) return { code: EXIT.wrongInput, message: thrown.message };
  if (thrown instanceof CliError) return { code: thrown.code, message: `error: ${thrown.message}` };
  // By name: what throws them is loaded only where it is needed.
  if (thrown instanceof Error && thrown.name in CODES) {
    return {
      code: CODES[thrown.name] ?? EXIT.unfinished,
      message: `error: ${thrown.message}`,
    };
  }
  const refused = refusal(thrown);
  if (refused !== undefined) return refused;
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: EXIT.unfinished,
    message: `error: ${text}\nThis is a fault of alicloud-baseline. Run it again with --debug and report what it prints.`,
  };
}

/** Whoever reads our output may stop before its end, as `head` does. That ends nothing else. */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

async function main(): Promise<void> {
  ignoreClosedPipes();
  const { own, command } = splitCommand(process.argv.slice(2));
  try {
    await program(command, (code) => {
      process.exitCode = code;
    }).parseAsync(own, { from: 'user' });
  } catch (thrown) {
    const { code, message } = told(thrown);
    if (message !== '') printError(`${message}\n`);
    if (own.includes('--debug') && thrown instanceof Error) {
      printError(`${thrown.stack ?? ''}\n`);
    }
    process.exitCode = code;
  }
}

void main();
