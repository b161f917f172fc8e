import { Option, type Command } from 'commander';
import type { EditOptions } from '../commands/account';
import type { SandboxOptions } from '../commands/sandbox';
import type { CallOptions } from '../commands/sandbox/call';
import type { SetExit } from '../exit';
import { print } from '../print';

const DEFAULT_FOLDER = '.sandbox';

const SEED_HELP = `
A file:
  objects:
    - type: alicloud_vpc
      as: network              # a name for the objects below
      attributes: { vpc_name: default, cidr_block: 10.0.0.0/16 }
    - type: alicloud_vswitch
      each: zone               # one for each zone of the region
      attributes: { vpc_id: "{network.id}", zone_id: "{zone}", cidr_block: "10.0.{n}.0/24" }
Also id and region; and {region} and {account} in any text.`;

/** Adds who calls, and when: of every command that calls something in the account. */
function addCaller(command: Command): Command {
  return command
    .option(
      '--as <who>',
      'enforce RAM permissions: a user or a role of the account, a file with a policy, or root',
    )
    .option('--by <who>', 'who enters the role: a user, or a service; default: who may')
    .option('--mfa', 'they signed in with a second factor')
    .option('--from <ip>', 'the address that they call from')
    .option('--session <name>', 'the name of the session of the role')
    .option('--at <time>', 'what time it is in the account; default: now');
}

const CALL_HELP = `
Examples:
  $ alicloud-baseline sandbox call ConsoleSignin --as alice --mfa --from 192.0.2.66
  $ alicloud-baseline sandbox call Ram:CreateAccessKey --as alice UserName=alice
  $ alicloud-baseline sandbox call Ecs:RunInstances --as ops --mfa Amount=10 InstanceType=ecs.gn7i-c8g1.2xlarge
  $ alicloud-baseline sandbox call Actiontrail:StopLogging Name=main-trail --at 2026-06-01T03:12:00+08:00

Exit codes: 0 made, 1 refused, 2 wrong usage.`;

/** `sandbox`, and what looks at and changes a simulated account. */
export function addSandbox(root: Command, command: string[] | undefined, exit: SetExit): void {
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
  $ alicloud-baseline sandbox --as deployer --mfa --from 203.0.113.10 -- terraform apply
  $ alicloud-baseline sandbox edit alicloud_ram_role auditor max_session_duration=43200

Faults, with --fault, as often as wanted:
  throttle:<calls>        the next calls are throttled; the provider tries again, up to 8 times
  refuse:<type>[/<id>]    changes to objects of the type are refused
  fail:<operation>        that change is refused once; the next run is to converge
  partial:<operation>     that change is made, and a later step of it refused: tainted
  fail:<type>[/<id>]      the first change of that object, or one of that type; partial too
  crash:<operation>       the account is killed in the middle of that change`,
    );
  addCaller(
    sandbox
      .command('run', { isDefault: true })
      .description('run the command behind -- with the account attached')
      .addOption(account())
      .option('--account-id <digits>', 'its 16 digits; default: what the provider block says')
      .option('--seed <seed>', 'what is there before: lived-in, or a file (see sandbox seed)'),
  )
    .option('--fault <fault>', 'a fault on demand', (fault, all: string[]) => [...all, fault], [])
    .action(async (options: SandboxOptions) => {
      const { runInSandbox } = await import('../commands/sandbox.js');
      exit(await runInSandbox(options, command));
    });
  addCaller(
    sandbox
      .command('call')
      .description('make a call that is no Terraform resource: decided and recorded like any other')
      .argument('<call>', '<service>:<Action>, such as Ram:CreateAccessKey, or ConsoleSignin')
      .argument('[parameters...]', '<name>=<value>, as the API names them; lists with commas')
      .addOption(account()),
  )
    .option('--region <region>', 'the region that is called', 'cn-beijing')
    .option(
      '--resource <arn>',
      'what RAM is asked about, where the parameters do not say it; as often as wanted',
      (arn, all: string[]) => [...all, arn],
      [],
    )
    .addHelpText('after', CALL_HELP)
    .action(async (name: string, parameters: string[], options: CallOptions) => {
      const { callInSandbox } = await import('../commands/sandbox/call.js');
      const { text, code } = await callInSandbox(name, parameters, options);
      process.stdout.write(text);
      exit(code);
    });
  sandbox
    .command('show')
    .description('print what is in the account')
    .argument('[type]', 'only objects of this resource type')
    .addOption(account())
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (type: string | undefined, options: { account: string; format: string }) => {
      const { showAccount } = await import('../commands/account.js');
      print(showAccount(options.account, type, options.format === 'json'));
    });
  sandbox
    .command('seed')
    .description('put objects into the account that nobody deploys')
    .argument('<seed>', 'lived-in (a default network and one of much else), or a YAML or JSON file')
    .addOption(account())
    .option('--region <region>', 'the region to put them in', 'cn-beijing')
    .addHelpText('after', SEED_HELP)
    .action(async (seed: string, options: { account: string; region: string }) => {
      const { plantInAccount } = await import('../commands/seed.js');
      process.stdout.write(await plantInAccount(seed, options));
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
      const { editAccount } = await import('../commands/account.js');
      print(editAccount(type, id, changes, options));
    });
  sandbox
    .command('override')
    .description('say what the account decides or a data source answers, as mock_provider does')
    .argument('<type>', 'resource type, or data.<data source>, such as data.alicloud_zones')
    .argument('[values...]', '<attribute>=<value>; the value is JSON, or else a text')
    .option('--remove', 'take all overrides of the type away')
    .addOption(account())
    .action(
      async (type: string, values: string[], options: { account: string; remove?: boolean }) => {
        const { overrideInAccount } = await import('../commands/account.js');
        print(overrideInAccount(type, values, options));
      },
    );
  sandbox
    .command('reset')
    .description('take the account away, with the states of Terraform that belong to it')
    .addOption(account())
    .action(async (options: { account: string }) => {
      const { emptyAccount } = await import('../commands/account.js');
      print(emptyAccount(options.account));
    });
}
