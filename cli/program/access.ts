import { Option, type Command } from 'commander';
import type { CanOptions, DiffFormat } from '../commands/access';
import type { PlanOptions } from '../commands/access/plan';
import { wrongInput } from '../exit';
import type { SetExit } from '../exit';
import { print } from '../print';

interface ListOptions extends Pick<CanOptions, 'format'> {
  readonly all?: boolean;
}

const list = (value: string, all: string[] = []): string[] => [...all, value];

/** `access can`, `access plan`, `access list` and `access diff`. */
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
  access
    .command('diff')
    .description(
      'what a change to the settings newly lets somebody do, each with a call that shows it',
    )
    .argument('<before>', 'a settings file')
    .argument('<after>', 'the same file with the change')
    .addOption(format())
    .addHelpText('after', DIFF_HELP)
    .action(async (before: string, after: string, options: { readonly format: DiffFormat }) => {
      const { diffSettings } = await import('../commands/access.js');
      const { text, code } = diffSettings(before, after, options.format);
      print(text);
      exit(code);
    });
}

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
Compares the roles of the jobs and of the pipelines: who gets in, from where, and what each may do.
Where it tells no difference there is none: wildcards and conditions are compared for every request.
What is attached outside of the settings file is not looked at.

Examples:
  $ git show main:baseline.yaml > before.yaml
  $ alicloud-baseline access diff before.yaml baseline.yaml

Exit codes: 0 nobody may do more, 1 somebody may, 2 a file with a mistake, 3 not all could be compared.`;

const PLAN_HELP = `
Asks for what provider 1.289.0 calls for each resource and operation, read off its source: calls under
conditions are among them, so that what is missing may not be needed, and nothing else is. Works for any
plan of this provider. What no table names, and what hangs on an id that the plan does not know, is unknown.

Examples:
  $ alicloud-baseline access plan plan.json --as deployer
  $ alicloud-baseline access plan plan.json --policy mine.json --policy ours.json --suggest

Exit codes: 0 allowed, 1 denied or missing, 2 wrong input, 3 nothing is missing and something is unknown.`;
