import type { Command } from 'commander';
import { oneLine } from '../../alicloud/printable';
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
}
