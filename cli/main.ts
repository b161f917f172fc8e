import { Command, CommanderError, Option } from 'commander';
import { version } from './package.json';
import type { CanOptions } from './commands/access';
import type { EditOptions } from './commands/account';
import type { RehearseOptions } from './commands/rehearse';
import type { SandboxOptions } from './commands/sandbox';
import { CliError, EXIT } from './exit';
import { renderProblems, SettingsError } from '../settings';

const DEFAULT_FOLDER = '.sandbox';

/** What stands behind `--` is a command to run and not for us to read. */
function splitCommand(argv: readonly string[]): { own: string[]; command: string[] | undefined } {
  const at = argv.indexOf('--');
  return at < 0
    ? { own: [...argv], command: undefined }
    : { own: argv.slice(0, at), command: argv.slice(at + 1) };
}

type SetExit = (code: number) => void;

function program(command: string[] | undefined, exit: SetExit): Command {
  const root = new Command('alicloud-baseline')
    .description('A security baseline for an Alibaba Cloud account.')
    .version(version)
    .option('--debug', 'print stack traces')
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText('after', '\nExit codes: 0 clean, 1 findings, 2 wrong input, 3 could not finish.');
  root
    .command('check')
    .description('read the settings and tell every mistake at once')
    .argument('[file]', 'default: $ALICLOUD_BASELINE_FILE, else baseline.yaml')
    .action(async (file: string | undefined) => {
      const { checkSettings } = await import('./commands/check.js');
      process.stdout.write(checkSettings(file));
    });
  addAccess(root, exit);
  addSandbox(root, command, exit);
  root
    .command('rehearse')
    .description('deploy into an empty simulated account with the real cdktf, twice')
    .option('--folder <path>', 'where the account and the output go', '.rehearsal')
    .option('--verbose', 'print everything that cdktf prints')
    .action(async (options: RehearseOptions) => {
      const { rehearse } = await import('./commands/rehearse.js');
      exit(await rehearse(options));
    });
  return root;
}

const list = (value: string, all: string[] = []): string[] => [...all, value];

function addAccess(root: Command, exit: SetExit): void {
  const format = (): Option =>
    new Option('--format <format>').choices(['text', 'json']).default('text');
  const access = root
    .command('access')
    .description('what each job role may do, and why')
    // Commander repeats what was typed: a terminal must not obey it.
    .configureOutput({ outputError: (text, write) => write(escapeControls(text)) });
  access
    .command('can')
    .description('whether somebody in a role may do something, by which statement, and why')
    .argument('<role>', 'developer, operator, billing, auditor or break-glass')
    .argument('<action>', 'such as ecs:StartInstance')
    .argument('[resource...]', ARGUMENT_RESOURCE)
    .option('--no-mfa', 'the role was to be entered without MFA; default: with MFA')
    .option('--from <ip>', 'the address that the call comes from')
    .option('--tag <key=value>', 'a tag that the resource has, or is made with', list)
    .option('--set <key=value>', 'any condition key; nothing after =: it is absent', list)
    .option('--settings <file>', 'default: $ALICLOUD_BASELINE_FILE, else baseline.yaml')
    .addOption(new Option('--scope-tag <key=value>', SCOPE_TAG).conflicts('scopeGroup'))
    .option('--scope-group <rg-id>', 'instead: the resource group that a developer works in')
    .option('--scope-prefix <prefix>', "how a developer's functions and log projects are named")
    .addOption(format())
    .addHelpText('after', CAN_HELP)
    .action(async (role: string, action: string, resources: string[], options: CanOptions) => {
      const { canAccess } = await import('./commands/access.js');
      const { text, code } = canAccess(role, action, resources, options);
      process.stdout.write(text);
      exit(code);
    });
  access
    .command('list')
    .description('a role by purpose: what it may do and why, what not, what may be granted')
    .argument('<role>', 'developer, operator, billing, auditor or break-glass')
    .addOption(format())
    .action(async (role: string, options: Pick<CanOptions, 'format'>) => {
      const { listAccess } = await import('./commands/access.js');
      process.stdout.write(listAccess(role, options.format));
    });
}

const ARGUMENT_RESOURCE =
  'its ARN, with {account} and {region} for those of the settings; several where RAM checks several; none: whether any would do';
const SCOPE_TAG = 'the tag of what a developer works on; default: team=example';
const CAN_HELP = `
Answers for the account of the settings. A developer's scope is not in the settings yet: name it
with --scope-tag or --scope-group. Permissions that were granted besides are not looked at. Where
identity.login.allowedNetworks is set, break-glass changes permissions from these networks only.

Examples:
  $ alicloud-baseline access can developer ecs:DeleteInstance
  $ alicloud-baseline access can developer ecs:DeleteInstance \\
      'acs:ecs:*:{account}:instance/i-1' --tag team=payments --scope-tag team=payments
  $ alicloud-baseline access can operator kms:GetSecretValue --format json

Exit codes: 0 allowed, 1 denied, 2 a question with a mistake, 3 hangs on something unknown.`;

/** All but the ends of lines. */
function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) =>
    sign === '\n' ? sign : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

function addSandbox(root: Command, command: string[] | undefined, exit: SetExit): void {
  const account = (): Option =>
    new Option('--account <folder>', 'the folder of the simulated account').default(DEFAULT_FOLDER);
  const sandbox = root
    .command('sandbox')
    .description('a simulated account: run a command with it attached, look at it, change it')
    .usage('[options] -- <command>')
    .addHelpText(
      'after',
      `
Examples:
  $ alicloud-baseline sandbox -- terraform apply
  $ alicloud-baseline sandbox -- npx cdktf deploy --auto-approve
  $ alicloud-baseline sandbox edit alicloud_ram_role auditor max_session_duration=43200

Faults, with --fault, as often as wanted:
  throttle:<calls>        the next calls are throttled; the provider tries again, up to 8 times
  refuse:<type>[/<id>]    changes to objects of the type are refused
  crash:<operation>       the account is killed in the middle of that change`,
    );
  sandbox
    .command('run', { isDefault: true })
    .description('run the command behind -- with the account attached')
    .addOption(account())
    .option('--account-id <digits>', 'its 16 digits; default: what the provider block says')
    .option('--fault <fault>', 'a fault on demand', (fault, all: string[]) => [...all, fault], [])
    .action(async (options: SandboxOptions) => {
      const { runInSandbox } = await import('./commands/sandbox.js');
      exit(await runInSandbox(options, command));
    });
  sandbox
    .command('show')
    .description('print what is in the account')
    .argument('[type]', 'only objects of this resource type')
    .addOption(account())
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (type: string | undefined, options: { account: string; format: string }) => {
      const { showAccount } = await import('./commands/account.js');
      process.stdout.write(showAccount(options.account, type, options.format === 'json'));
    });
  sandbox
    .command('edit')
    .description('change the account by hand, as somebody would in the console')
    .argument('<type>', 'resource type, such as alicloud_ram_role')
    .argument('<id>', 'the id of the object')
    .argument('[changes...]', '<attribute>=<value>; the value is JSON, or else a text')
    .option('--delete', 'take the object away')
    .option('--create', 'make the object, for what a configuration expects to be there')
    .addOption(account())
    .action(async (type: string, id: string, changes: string[], options: EditOptions) => {
      const { editAccount } = await import('./commands/account.js');
      process.stdout.write(editAccount(type, id, changes, options));
    });
  sandbox
    .command('reset')
    .description('empty the account')
    .addOption(account())
    .action(async (options: { account: string }) => {
      const { resetAccount } = await import('./commands/account.js');
      process.stdout.write(resetAccount(options.account));
    });
}

const SANDBOX_ERRORS: Readonly<Record<string, number>> = {
  AccountError: EXIT.wrongInput,
  SocketError: EXIT.unfinished,
};

/** The message of anything thrown, and the exit code that goes with it. */
function told(thrown: unknown): { readonly code: number; readonly message: string } {
  if (thrown instanceof CommanderError) {
    // Commander has already printed it.
    return { code: thrown.exitCode === 0 ? EXIT.clean : EXIT.wrongInput, message: '' };
  }
  if (thrown instanceof SettingsError) {
    return { code: EXIT.wrongInput, message: renderProblems(thrown.problems) };
  }
  if (thrown instanceof CliError) return { code: thrown.code, message: `error: ${thrown.message}` };
  // By name: the package that throws them is loaded only where it is needed.
  if (thrown instanceof Error && thrown.name in SANDBOX_ERRORS) {
    return {
      code: SANDBOX_ERRORS[thrown.name] ?? EXIT.unfinished,
      message: `error: ${thrown.message}`,
    };
  }
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: EXIT.unfinished,
    message: `error: ${text}\nThis is a fault of alicloud-baseline. Run it again with --debug and report what it prints.`,
  };
}

async function main(): Promise<void> {
  const { own, command } = splitCommand(process.argv.slice(2));
  try {
    await program(command, (code) => {
      process.exitCode = code;
    }).parseAsync(own, { from: 'user' });
  } catch (thrown) {
    const { code, message } = told(thrown);
    if (message !== '') process.stderr.write(`${message}\n`);
    if (own.includes('--debug') && thrown instanceof Error) {
      process.stderr.write(`${thrown.stack ?? ''}\n`);
    }
    process.exitCode = code;
  }
}

void main();
