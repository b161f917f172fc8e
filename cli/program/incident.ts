import { Option, type Command } from 'commander';
import type { DriftOptions } from '../commands/drift';
import type { IncidentOptions } from '../commands/incident';
import { print } from '../print';
import type { SetExit } from '../exit';

const list = (value: string, all: string[] = []): string[] => [...all, value];

/** `incident`: what to do on the bad day, and the hunt for what was left behind. */
export function addIncident(root: Command, exit: SetExit): void {
  root
    .command('incident')
    .description('an account, a user, a role, a key or a machine is stolen: what to do, in order')
    .option('--user <name>', 'a RAM user; as often as wanted', list)
    .option('--role <name>', 'a RAM role, all its sessions; as often as wanted', list)
    .option('--access-key <id>', 'one access key; as often as wanted', list)
    .option('--instance <id>', 'a machine; as often as wanted', list)
    .option('--root', 'the owner of the account')
    .option(
      '--logs <files...>',
      'what ActionTrail, Log Service or EventBridge gave out, as for detect',
    )
    .option(
      '--since <time>',
      'when it may have begun, such as 2026-06-01 or 7d; before is what was usual',
    )
    .option(
      '--snapshot <file>',
      'the account as it is now, as alicloud-baseline snapshot writes it',
    )
    .option('--before <file>', 'the same from before: what came since, and no log says who made it')
    .addOption(
      new Option('--format <format>').choices(['text', 'markdown', 'json']).default('text'),
    )
    .addHelpText('after', HELP)
    .action(async (options: IncidentOptions) => {
      const { incident } = await import('../commands/incident.js');
      const { text, code } = await incident(options);
      print(text);
      exit(code);
    });
}

/** `drift`: what is no longer as deployed, and who did it. */
export function addDrift(root: Command, exit: SetExit): void {
  root
    .command('drift')
    .description('what in the account is no longer as deployed, in words, and who did it when')
    .argument(
      '[plan]',
      'a plan in JSON, - for standard input, or a folder in which Terraform looks; default: the stack here',
    )
    .option(
      '--logs <files...>',
      'what ActionTrail, Log Service or EventBridge gave out: who did it',
    )
    .option('--snapshot <file>', 'the account as it is: what hangs on what is deployed, and is not')
    .addOption(
      new Option('--format <format>').choices(['text', 'markdown', 'json']).default('text'),
    )
    .addHelpText('after', DRIFT_HELP)
    .action(async (plan: string | undefined, options: DriftOptions) => {
      const { drift } = await import('../commands/drift.js');
      const { text, code } = await drift(plan, options);
      print(text);
      exit(code);
    });
}

const DRIFT_HELP = `
It says nothing where everything is as deployed. In a folder Terraform looks and writes nothing, no state
and no lock: the rights of a planner are enough. Keys, logins, policies and rules that were added by hand
to what is deployed are in no plan: --snapshot tells them. What is new and hangs on nothing that is
deployed, such as a user: alicloud-baseline incident or monthly with --before.

Examples:
  $ npx cdktf synth && alicloud-baseline drift --logs logs
  $ terraform plan -refresh-only -out drift.plan && terraform show -json drift.plan > drift.json
  $ alicloud-baseline drift drift.json --logs logs --snapshot account.json --format markdown > issue.md

Exit codes: 0 as deployed, 1 drift, 2 wrong input, 3 not all could be judged.`;

const HELP = `
Nothing leaves this machine, nothing is run, and no account is needed. docs/incident-response.md is
the same on one page, for the case that there is no time.

Examples:
  $ alicloud-baseline incident --user alice --since 7d --logs logs/*.gz
  $ alicloud-baseline incident --access-key LTAI5tExample --logs logs --format markdown > incident.md
  $ alicloud-baseline incident --root

Exit codes: 0 nothing left behind, 1 back doors found, 2 wrong input, 3 not all could be judged.`;
