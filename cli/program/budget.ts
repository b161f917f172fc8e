import { Option, type Command } from 'commander';
import type { SimulateOptions, TryOptions } from '../commands/budget';
import { wrongInput, type SetExit } from '../exit';
import { print } from '../print';

const format = (): Option =>
  new Option('--format <format>').choices(['text', 'json']).default('text');
const currency = (): Option => new Option('--currency <currency>').choices(['CNY', 'USD', 'JPY']);

const settings = (description: string): Option =>
  new Option('--settings <file>', description).conflicts(['budget', 'currency', 'site']);

/** `budget try` and `budget simulate`. */
export function addBudget(root: Command, exit: SetExit): void {
  const budget = root
    .command('budget')
    .description('which budget alarms there would be, and when somebody would have known');
  budget
    .command('try')
    .description('run the deployed program on recorded bills, or on those of the account')
    .option('--bill <file>', 'recorded bills; none: the bills of the account, with your keys')
    .addOption(settings('default: $ALICLOUD_BASELINE_FILE, else baseline.yaml'))
    .option('--budget <amount>', 'one budget for the month, instead of those of the settings')
    .addOption(currency())
    .addOption(new Option('--site <site>').choices(['china', 'international']))
    .addOption(format())
    .addHelpText('after', TRY_HELP)
    .action(async (options: TryOptions) => {
      const { tryBudget } = await import('../commands/budget.js');
      const { text, code } = await tryBudget(options, process.env);
      print(text);
      exit(code);
    });
  budget
    .command('simulate')
    .description('when you would have known: alarms on days that you make up')
    .option('--daily <amounts>', 'what each day costs, such as 10,11,9,250')
    .option('--from <day>', 'the first of the days; default: the first of this month')
    .option('--product <code>', 'the product they are of', 'ecs')
    .option(
      '--budget <amount>',
      'the budget for the month; default: 30 usual days and a quarter more',
    )
    .addOption(settings('instead: the budgets of a settings file'))
    .addOption(currency())
    .addOption(format())
    .addHelpText('after', SIMULATE_HELP)
    .action(
      async ({
        daily,
        ...options
      }: Partial<Pick<SimulateOptions, 'daily'>> & Omit<SimulateOptions, 'daily'>) => {
        // Commander would tell of it before it tells of an option that is misspelt.
        if (daily === undefined)
          throw wrongInput("required option '--daily <amounts>' not specified");
        const { simulateBudget } = await import('../commands/budget.js');
        const { text, code } = await simulateBudget({ ...options, daily }, Date.now());
        print(text);
        exit(code);
      },
    );
}

const TRY_HELP = `
Without --bill it asks the billing API once, with ALIBABA_CLOUD_ACCESS_KEY_ID and
ALIBABA_CLOUD_ACCESS_KEY_SECRET (and ALIBABA_CLOUD_SECURITY_TOKEN) of the environment, which need
bssapi:QueryAccountBill. It changes nothing and posts nothing.

Examples:
  $ alicloud-baseline budget try --bill examples/bills/stolen-key.json --budget 400
  $ alicloud-baseline budget try --format json

Exit codes: 0 no alarm, 1 an alarm, 2 wrong input, 3 could not finish.`;

const SIMULATE_HELP = `
Examples:
  $ alicloud-baseline budget simulate --daily 10,11,9,250
  $ alicloud-baseline budget simulate --daily 10,11,9,250 --from 2026-11-01 --budget 500

Exit codes: 0 no alarm, 1 an alarm, 2 wrong input, 3 could not finish.`;
