import { Option, type Command } from 'commander';
import type { CanOptions } from '../commands/access';
import type { DiffFormat } from '../commands/access/diff';
import type { PathsOptions, WhoOptions } from '../commands/access/paths';
import type { UsedOptions } from '../commands/access/used';
import type { PlanOptions } from '../commands/access/plan';
import { wrongInput } from '../exit';
import type { SetExit } from '../exit';
import { print } from '../print';

interface ListOptions extends Pick<CanOptions, 'format'> {
  readonly all?: boolean;
}

const list = (value: string, all: string[] = []): string[] => [...all, value];

/** `access can`, `plan`, `list`, `who`, `paths` and `diff`. */
export function addAccess(root: Command, exit: SetExit): void {
  const format = (): Option =>
    new Option('--format <format>').choices(['text', 'json']).default('text');
  const access = root.command('access').description('what each job role may do, and why');
  access
    .command('can')
    .description('whether somebody in a role may do something, by which statement, and why')
    .argument(
      '<who>',
      'developer, operator, billing, auditor, deployer, planner or break-glass, or a person or a pipeline of the settings',
    )
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
      const { canAccess } = await import('../commands/access.js');
      const { text, code } = canAccess(role, action, resources, options);
      print(text);
      exit(code);
    });
  access
    .command('plan')
    .description('whether somebody may carry out a plan of the provider, call by call')
    .argument('<plan.json>', 'what terraform show -json prints of a plan; - for standard input')
    .option('--as <role>', 'a role of the settings')
    .option('--policy <file>', 'a policy of RAM in JSON; several times: all of them', list)
    .option('--suggest', 'print a policy that would be enough; alone: nothing else')
    .option('--account <id>', 'of the plan; default: that of the settings, or any')
    .option('--region <id>', 'of the plan; default: that of the settings, or any')
    .option('--settings <file>', 'default: $ALICLOUD_BASELINE_FILE, else baseline.yaml')
    .addOption(format())
    .addHelpText('after', PLAN_HELP)
    .action(async (plan: string, options: PlanOptions) => {
      const { planAccess } = await import('../commands/access/plan.js');
      const { text, code } = planAccess(plan, options);
      print(text);
      exit(code);
    });
  access
    .command('list')
    .description(
      'a role by purpose: what it may do and why, what not, what may be granted; or all by product',
    )
    .argument('[role]', 'developer, operator, billing, auditor, deployer, planner or break-glass')
    .option('--all', 'instead of a role: who can do what, by product, on one screen')
    .addOption(format())
    .action(async (role: string | undefined, options: ListOptions) => {
      const { listAccess, listAllAccess } = await import('../commands/access.js');
      if ((role === undefined) !== (options.all === true)) {
        const found = role === undefined ? 'neither a role nor --all' : `${role} and --all`;
        throw wrongInput(`access list: found ${found}, allowed: a role, or --all`);
      }
      print(role === undefined ? listAllAccess(options.format) : listAccess(role, options.format));
    });
  addGraph(access, exit, format);
  access
    .command('diff')
    .description('what a change newly lets somebody do, with calls and paths that show it')
    .argument('<before>', `${WHERE}; or a commit of this repository`)
    .argument('<after>', 'the same with the change')
    .addOption(
      new Option('--format <format>', 'svg: the newly opened paths as a picture, light and dark')
        .choices(['text', 'markdown', 'json', 'svg'])
        .default('text'),
    )
    .addHelpText('after', DIFF_HELP)
    .action(async (before: string, after: string, options: { readonly format: DiffFormat }) => {
      const { diffAccounts } = await import('../commands/access/diff.js');
      const { text, code } = await diffAccounts(before, after, options.format);
      print(text);
      exit(code);
    });
}

/** `access who` and `access paths`, on one account. */
function addGraph(access: Command, exit: SetExit, format: () => Option): void {
  const source = (): Option => new Option('--in <where>', WHERE).default('baseline.yaml');
  access
    .command('who')
    .description('who may make a call, directly or by steps, with or without MFA, from where')
    .argument('<action>', 'such as ram:CreateAccessKey')
    .argument('[resource]', 'its ARN, with wildcards for any of several', '*')
    .addOption(source())
    .addOption(format())
    .addHelpText('after', WHO_HELP)
    .action(async (action: string, resource: string, options: WhoOptions) => {
      const { whoMay } = await import('../commands/access/paths.js');
      const { text, code } = await whoMay(action, resource, options);
      print(text);
      exit(code);
    });
  access
    .command('used')
    .description('what somebody holds against what they called: less that would have been enough')
    .argument('<who>', 'a user or a role, such as role/developer')
    .requiredOption('--logs <files...>', 'what ActionTrail, Log Service or EventBridge gave out')
    .addOption(source())
    .addOption(format())
    .addHelpText('after', USED_HELP)
    .action(async (who: string, options: UsedOptions) => {
      const { usedOf } = await import('../commands/access/used.js');
      const { text, code } = await usedOf(who, options);
      print(text);
      exit(code);
    });
  access
    .command('paths')
    .description('how somebody gets to be an administrator, or to what else a thief is after')
    .option('--from <principal>', 'a user or a role; default: each')
    .addOption(
      new Option('--to <goal>')
        .choices(['admin', 'data', 'money', 'audit', 'identity'])
        .default('admin'),
    )
    .addOption(source())
    .addOption(format())
    .addHelpText('after', PATHS_HELP)
    .action(async (options: PathsOptions) => {
      const { accessPaths } = await import('../commands/access/paths.js');
      const { text, code } = await accessPaths(options);
      print(text);
      exit(code);
    });
}

const WHERE =
  'a settings file, a plan or a state in JSON, a folder with configuration, cdktf.out, or a simulated account';
const USED_HELP = `
Each policy is told with the actions that were called only: resources, conditions and Denies stay, so that it is
never wider. Nothing is changed.

Example:
  $ alicloud-baseline access used role/developer --in account.json --logs logs

Exit codes: 0 nothing less would do, 1 less would, 2 wrong input, 3 no call of theirs, or logs not all read.`;

const WHO_HELP = `
Steps are those of the catalogue of ways to more rights: keys and passwords of others, policies, trust,
groups, roles that are passed on, machines and functions that are commanded, Denies that are taken off.
Each is a call that the evaluator allows. Documents of system policies that are not known count as unknown.

Examples:
  $ alicloud-baseline access who ram:CreateAccessKey
  $ alicloud-baseline access who oss:GetObject 'acs:oss:*:*:customer-data/*' --in plan.json

Exit codes: 0 nobody, 1 somebody, 2 a question with a mistake, 3 nobody for certain, and not all is known.`;
const PATHS_HELP = `
Tells the shortest path of each: the calls, on what, by which policies. Only ways of the catalogue are
tried, each on every user, group and role of the account.

Examples:
  $ alicloud-baseline access paths
  $ alicloud-baseline access paths --from role/developer --to audit --in cdktf.out

Exit codes: 0 no path, 1 a path, 2 a question with a mistake, 3 none for certain, and not all is known.`;
const ARGUMENT_RESOURCE =
  'its ARN, with {account} and {region} for those of the settings; several where RAM checks several; none: whether any would do';
const SCOPE_TAG = 'the tag of what a developer works on; default: that of the settings';
const CAN_HELP = `
Answers for the account of the settings, with the scope, the grants, the networks and the entry that
identity.jobs gives the role. A job that is not in the settings is asked about as it would be made.
Where identity.login.allowedNetworks is set, break-glass is entered from these networks only.

Examples:
  $ alicloud-baseline access can developer ecs:DeleteInstance
  $ alicloud-baseline access can developer ecs:DeleteInstance \\
      'acs:ecs:*:{account}:instance/i-1' --tag team=payments --scope-tag team=payments
  $ alicloud-baseline access can operator kms:GetSecretValue --format json

Exit codes: 0 allowed, 1 denied, 2 a question with a mistake, 3 hangs on something unknown.`;
const DIFF_HELP = `
Tells who gets in, from where, what each may do that they could not, and where that leads by calls of the
catalogue of ways. Where it tells no difference there is none: wildcards and conditions are compared for
every request. Settings files are compared with each other, by purposes; all else by what is attached.
What is attached elsewhere is not looked at.

Examples:
  $ alicloud-baseline access diff main .
  $ alicloud-baseline access diff before.yaml baseline.yaml
  $ alicloud-baseline access diff main . --format svg > paths.svg

Exit codes: 0 nobody may do more, 1 somebody may, 2 wrong input, 3 not all could be compared.`;

const PLAN_HELP = `
Asks for what provider 1.289.0 calls for each resource and operation, read off its source: calls under
conditions are among them, so that what is missing may not be needed, and nothing else is. Works for any
plan of this provider. What no table names, and what hangs on an id that the plan does not know, is unknown.

Examples:
  $ alicloud-baseline access plan plan.json --as deployer
  $ alicloud-baseline access plan plan.json --policy mine.json --policy ours.json --suggest

Exit codes: 0 allowed, 1 denied or missing, 2 wrong input, 3 nothing is missing and something is unknown.`;
