import { Option, type Command } from 'commander';
import type { ExplainOptions } from '../commands/explain';
import type { InitOptions } from '../commands/init';
import type { PreflightOptions } from '../commands/preflight';
import type { RehearseOptions } from '../commands/rehearse';
import type { UndoOptions } from '../commands/undo';
import type { SetExit } from '../exit';
import { print } from '../print';

const PREFLIGHT_HELP = `
Signs in as a deployment does, and has Terraform read: nothing is made or changed. What is read is kept
in .preflight, with a configuration that sets passwords, sign-in and what else is overwritten back.

Examples:
  $ alicloud-baseline preflight
  $ alicloud-baseline preflight --credential-report report.json --adopt
  $ alicloud-baseline sandbox -- alicloud-baseline preflight

Exit codes: 0 nothing is in the way, 1 something is, 2 wrong input, 3 not all could be read or is asked.`;

const INIT_HELP = `
Asks for what is left out, where there is a terminal. Writes a commented file that check takes, and
never over one that is there.

Example:
  $ alicloud-baseline init --account 1234567890123456 --region ap-southeast-1 \\
      --people ada.lovelace,grace.hopper --email security@acme.com --budget 500`;

const EXPLAIN_HELP = `
Before an upgrade keep the stack that is deployed; then the new release says what it makes of it.

Examples:
  $ cp cdktf.out/stacks/security-baseline/cdk.tf.json deployed.json
  $ alicloud-baseline explain --since deployed.json
  $ alicloud-baseline explain --since HEAD~1`;

/** What is done around a deployment. */
export function addDeployment(root: Command, exit: SetExit): void {
  root
    .command('init')
    .description('write a baseline.yaml, by a few questions or flags')
    .option('--account <digits>', 'its 16 digits')
    .option('--site <site>', 'international or china')
    .option('--region <region>', 'where what is not global is made')
    .option('--people <names>', 'two user names, with a comma between them')
    .option('--email <address>', 'who is told of alerts')
    .option('--scope <tag>', 'what developers may change, as key=value; without it there are none')
    .option('--budget <amount>', 'a month, in the currency of the site')
    .option('--in-use', 'nothing is cut off at first')
    .option('--file <path>', 'where to; default: baseline.yaml')
    .addHelpText('after', INIT_HELP)
    .action(async (options: InitOptions) => {
      const { init } = await import('../commands/init.js');
      await init(options);
    });
  root
    .command('rehearse')
    .description('deploy into an empty simulated account with the real cdktf, twice')
    .option('--folder <path>', 'where the account and the output go', '.rehearsal')
    .option('--verbose', 'print everything that cdktf prints')
    .action(async (options: RehearseOptions) => {
      const { rehearse } = await import('../commands/rehearse.js');
      exit(await rehearse(options));
    });
  root
    .command('preflight')
    .description('read the account: what a first deployment collides with, overwrites and cuts off')
    .option('--credential-report <file>', 'of RAM: names keys and users that nobody used for long')
    .option('--adopt', 'write adopt.json: the next deployment takes over what is there')
    .option('--stack <file>', 'a cdk.tf.json, instead of synthesising here')
    .option('--folder <path>', 'where the report goes', '.preflight')
    .addHelpText('after', PREFLIGHT_HELP)
    .action(async (options: PreflightOptions) => {
      const { preflight } = await import('../commands/preflight.js');
      exit(await preflight(options));
    });
  root
    .command('explain')
    .description('one page by threat: what is made, why, what it costs, how it is undone')
    .option('--stack <file>', 'a cdk.tf.json, instead of synthesising here')
    .option(
      '--since <before>',
      'only what changes since a cdk.tf.json, a settings file or a commit',
    )
    .addOption(new Option('--format <format>').choices(['text', 'markdown']).default('text'))
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (options: ExplainOptions) => {
      const { explain } = await import('../commands/explain.js');
      print(await explain(options));
    });
  root
    .command('undo')
    .description('what a destroy leaves, and in which order to go')
    .option('--stack <file>', 'a cdk.tf.json, instead of synthesising here')
    .option('--unprotect', 'write protection: removable into the settings')
    .action(async (options: UndoOptions) => {
      const { undo } = await import('../commands/undo.js');
      print(await undo(options));
    });
}
