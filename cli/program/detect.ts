import { Option } from 'commander';
import type { Command } from 'commander';
import { severities } from '../../alicloud/severities';
import type { DetectOptions } from '../commands/detect';
import { print } from '../print';

/** `detect`: the detections over downloaded logs. */
export function addDetect(root: Command, exit: (code: number) => void): void {
  root
    .command('detect')
    .description(
      'which alerts there would have been: runs the detections over events of ActionTrail',
    )
    .argument(
      '[files...]',
      'what ActionTrail, Log Service or EventBridge gave out, also gzip, zip and folders; - reads stdin',
    )
    .option('--settings <file>', 'tune detections as this settings file does; default: not at all')
    .addOption(new Option('--list', 'print every detection').conflicts('explain'))
    .option('--since <time>', 'leave out what happened before, such as 2026-06-01 or 7d')
    .addOption(
      new Option('--min-severity <severity>', 'leave out alerts of less').choices(severities),
    )
    .addOption(
      new Option(
        '--summary',
        'messages a week by detection, as Log Service would group and repeat them',
      ).conflicts(['list', 'explain']),
    )
    .addOption(
      new Option(
        '--suggest',
        'whom and which products a month of logs says to name in the settings, as a change of them, and what it would hide',
      ).conflicts(['list', 'explain', 'summary', 'minSeverity']),
    )
    .option('--explain <id>', 'one detection: description, runbook, false positives and query')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .addHelpText('after', HELP)
    .action(async (files: string[], options: DetectOptions) => {
      const { detect } = await import('../commands/detect.js');
      const { text, code } = await detect(files, options);
      print(text);
      exit(code);
    });
}

const HELP = `
Nothing leaves this machine, and no account is needed.

Examples:
  $ alicloud-baseline detect logs/*.gz
  $ aliyun actiontrail LookupEvents | alicloud-baseline detect -
  $ alicloud-baseline detect logs --since 7d --min-severity high --format json
  $ alicloud-baseline detect logs --summary
  $ alicloud-baseline detect logs --suggest --settings baseline.yaml
  $ alicloud-baseline detect --explain trail-stopped

Exit codes: 0 no alerts, 1 alerts, 2 no event log, 3 no alerts but not all could be judged.`;
