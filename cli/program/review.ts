import { Option, type Command } from 'commander';
import { oneLine } from '../../alicloud/printable';
import type { ReviewCommandOptions } from '../commands/review';
import type { SetExit } from '../exit';
import { print, printError } from '../print';

interface AboutRules {
  readonly list?: boolean;
  readonly explain?: string;
}

const list = (value: string, all: string[] = []): string[] => [...all, value];

/** `review`: what a change to an account's configuration gets wrong. */
export function addReview(root: Command, exit: SetExit): void {
  root
    .command('review')
    .description(
      'what is wrong with a Terraform change for Alibaba Cloud, where, why, and the way to fix it',
    )
    .argument(
      '[paths...]',
      'plans, states and snapshots in JSON, cdktf.out, cdk.tf.json, folders with .tf or .tf.json files, - for standard input; default: this folder, with the cdktf.out in it',
    )
    .option(
      '--base <path|commit>',
      'what there was before, of the same kinds, or a commit of this repository; a plan knows by itself',
    )
    .option('--source <path>', 'the configuration that a plan was made from, for files and lines')
    .option(
      '--var-file <file>',
      'values for the variables of folders, as Terraform takes them; several times: the last one wins',
      list,
    )
    .addOption(
      new Option('--format <format>')
        .choices(['text', 'markdown', 'json', 'sarif', 'junit', 'gitlab'])
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least that makes exit code 1; default: low').choices([
        'low',
        'medium',
        'high',
        'critical',
      ]),
    )
    .option('--strict', 'exit code 3 where something could not be judged')
    .option('--config <file>', 'default: .alicloud-baseline-review.yaml, where there is one')
    .option(
      '--trust-head',
      'with a base: configuration and suppressions that the change itself brings count for it',
    )
    .option(
      '--simulate',
      'let Terraform plan folders in an empty simulated account, without credentials and a network',
    )
    .option('--account <folder>', 'with --simulate: the simulated account to plan in')
    .option('--trust', 'with --simulate: run code of your own as it is, whatever it brings')
    .option('--record <file>', 'write all findings to a file, for --baseline')
    .option('--baseline <file>', 'findings that are known: only others are new')
    .option('--root <folder>', 'the folder that places are told from, as a repository has them')
    .option('--all', 'also what was there before the change')
    .option('--list', 'every rule, and nothing else')
    .option('--explain <rule>', 'what a rule objects to, why, and how to fix it')
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: ReviewCommandOptions & AboutRules) => {
      if (options.list === true || options.explain !== undefined) {
        const { explainRule, listRules, rulesHere } = await import('../commands/review-rules.js');
        const { rules, notes } = await rulesHere(options);
        for (const note of notes) printError(`note: ${oneLine(note)}\n`);
        print(
          options.explain === undefined ? listRules(rules) : explainRule(options.explain, rules),
        );
        return;
      }
      const { reviewPaths } = await import('../commands/review.js');
      const today = new Date().toISOString().slice(0, 10);
      const { text, code, notes } = await reviewPaths(paths, options, today);
      for (const note of notes) printError(`note: ${oneLine(note)}\n`);
      print(text);
      exit(code);
    });
}

const HELP = `
Examples:
  $ terraform show -json plan.bin > plan.json && alicloud-baseline review plan.json
  $ alicloud-baseline review cdktf.out --base ../main/cdktf.out --format markdown
  $ alicloud-baseline review . --base origin/main --fail-on high

Exit codes: 0 clean, 1 findings, 2 wrong usage or input, 3 a rule that failed, or something of
severity high or over that could not be judged; with --strict anything.`;
