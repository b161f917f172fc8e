import { Option, type Command } from 'commander';
import { oneLine } from '../../alicloud/printable';
import type { MonthlyOptions } from '../commands/monthly';
import type { RestoreOptions } from '../commands/restore-check';
import type { SnapshotOptions } from '../commands/snapshot';
import type { SetExit } from '../exit';
import { print, printError } from '../print';

const list = (value: string, all: string[] = []): string[] => [...all, value];

const SNAPSHOT_HELP = `
Reads only. Without --account, --terraform or --credential-report alone, the account is read that
ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN belong to;
ALICLOUD_BASELINE_ENDPOINT sends all calls to another address, for tests. The file holds no secret, and is
readable for its owner only. What was not read is in it as not read.

Examples:
  $ alicloud-baseline snapshot -o account.json
  $ alicloud-baseline snapshot --account .sandbox -o account.json
  $ alicloud-baseline snapshot --terraform state.json --credential-report report.csv -o account.json
  $ alicloud-baseline snapshot --policy

Exit codes: 0 read, 2 wrong input, 3 of a live account something was refused or broke off.`;

/** What looks at an account as it is. */
export function addAccount(root: Command, exit: SetExit): void {
  root
    .command('snapshot')
    .description(
      'write down an account as it is: who, what they may do, what is open, what is kept',
    )
    .option('-o, --output <file>', 'where to; - for standard output', 'account.json')
    .option('--account <folder>', 'of a simulated account')
    .option('--terraform <file>', 'what terraform show -json prints of a state or a plan')
    .option(
      '--credential-report <file>',
      'of RAM (CSV): the last sign-in, the second factor, the last use of keys',
    )
    .option('--region <id>', 'read this region; as often as wanted; default: all of them', list)
    .option(
      '--policy',
      'print the least policy that reading a live account needs, and nothing else',
    )
    .addHelpText('after', SNAPSHOT_HELP)
    .action(async (options: SnapshotOptions) => {
      const { takeSnapshot } = await import('../commands/snapshot.js');
      const { text, notes, code } = await takeSnapshot(options, process.env);
      for (const note of notes) printError(`note: ${oneLine(note)}\n`);
      print(text);
      exit(code);
    });
  root
    .command('monthly')
    .description('what an account is weak in this month, with the commands that fix it')
    .argument('[snapshot]', 'as alicloud-baseline snapshot writes it', 'account.json')
    .option('--before <file>', 'the snapshot of last month: what changed since')
    .option('--logs <file>', 'of ActionTrail: who was active; as often as wanted', list)
    .option('--settings <file>', 'for what ends soon; default: baseline.yaml, where there is one')
    .addOption(
      new Option('--format <format>').choices(['text', 'markdown', 'html', 'json']).default('text'),
    )
    .addHelpText('after', MONTHLY_HELP)
    .action(async (file: string, options: MonthlyOptions) => {
      const { reviewMonth } = await import('../commands/monthly.js');
      const { text, code } = await reviewMonth(file, options);
      print(text);
      exit(code);
    });
  root
    .command('checklist')
    .description('what the guides ask for, and whether it is enforced, watched, or yours to do')
    .option('--today', 'what is to be so from the first day')
    .addOption(new Option('--month', 'what is to be gone through every month').conflicts('today'))
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (options: { readonly month?: boolean; readonly format: 'text' | 'json' }) => {
      const { tellChecklist } = await import('../commands/monthly.js');
      print(tellChecklist(options.month === true ? 'month' : 'today', options.format));
    });
  root
    .command('restore-check')
    .description(
      'which data can be brought back as it was before a time, and who could delete that',
    )
    .argument('[snapshot]', 'as alicloud-baseline snapshot writes it', 'account.json')
    .requiredOption('--since <time>', 'of the theft, such as 2026-11-20 or 7d')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .addHelpText('after', RESTORE_HELP)
    .action(async (file: string, options: RestoreOptions) => {
      const { restoreCheck } = await import('../commands/restore-check.js');
      const { text, code } = restoreCheck(file, options);
      print(text);
      exit(code);
    });
}

const RESTORE_HELP = `
Looks at disks and their snapshots, RDS databases and their backups, and the versions of buckets.

Example:
  $ alicloud-baseline restore-check account.json --since 2026-11-20

Exit codes: 0 all of it can, 1 some cannot, 2 wrong input, 3 not all was read.`;

const MONTHLY_HELP = `
Commands are for aliyun, quoted for a POSIX shell, and printed only. Take a snapshot every month and keep
it: --before tells what changed, and which keys nobody missed.

Examples:
  $ alicloud-baseline monthly account.json
  $ alicloud-baseline monthly account.json --before last.json --logs logs --format markdown

Exit codes: 0 nothing weak, 1 something is, 2 wrong input, 3 nothing weak, and not all could be judged.`;
