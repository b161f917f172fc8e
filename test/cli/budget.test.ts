import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { simulateBudget, tryBudget } from '../../cli/commands/budget';
import type { SimulateOptions, TryOptions } from '../../cli/commands/budget';
import { replay } from '../../cli/commands/budget/replay';
import { watchedOf } from '../../cli/commands/budget/question';
import { billOf, stories } from '../../cli/commands/budget/stories';
import { CliError } from '../../cli/exit';
import { addBudget } from '../../cli/program/budget';
import { BillingServer, credentials, row } from '../functions/budget-watch/billing-server';

const BILLS = join(__dirname, '../../examples/bills');
const NOW = Date.parse('2026-11-20T04:00:00Z');
const simulated: SimulateOptions = {
  daily: '10,11,9,250',
  from: '2026-11-01',
  product: 'ecs',
  format: 'text',
};
const simulate = (options: Partial<SimulateOptions> = {}) =>
  simulateBudget({ ...simulated, ...options }, NOW);
const trial = (options: Partial<TryOptions> = {}, env: Record<string, string> = {}) =>
  tryBudget({ format: 'text', ...options }, env);

/** The code and the message of what is thrown for a person. */
async function refusal(made: Promise<unknown>): Promise<{ code: number; message: string }> {
  const error: unknown = await made.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof CliError) return { code: error.code, message: error.message };
  throw error;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const settingsFile = (cost: string): string =>
  file(
    'baseline.yaml',
    `version: 1\naccount: { id: '1234567890123457' }\nregion: ap-southeast-1\n${cost}`,
  );

describe('budget simulate', () => {
  it('says when one would have known, on one screen', async () => {
    expect(await simulate()).toEqual({
      code: 1,
      text: `Budgets: budget 375 USD a month
Bills are taken to be seen 24 hours after their day; times are UTC+8

2026-11-01   10.00  ##
2026-11-02   11.00  ##
2026-11-03    9.00  ##
2026-11-04  250.00  #################################### spike

2026-11-06 02:30  low       actual 50 %     budget: 74.6 % spent in 2026-11, 280.00 of 375.00 USD
2026-11-06 02:30  medium    forecast 100 %  budget: 144.0 % expected by the end of 2026-11, 540.00 of 375.00 USD
2026-11-06 02:30  medium    forecast 120 %  budget: 144.0 % expected by the end of 2026-11, 540.00 of 375.00 USD
2026-11-06 02:30  critical  spike           ecs: 250.00 USD on 2026-11-04, usually 10.00

A plain budget of 100 % on budget would have raised no alarm.
4 alarms, the first at 2026-11-06 02:30.
`,
    });
  });

  it('ends with 0 where there is no alarm', async () => {
    const { code, text } = await simulate({ daily: '10,11,9,10' });
    expect(code).toBe(0);
    expect(text).toContain('\nNo alarm.\n');
    expect(text).toMatch(/\nNo alarms\.\n$/);
  });

  it('has the same in JSON', async () => {
    const { code, text } = await simulate({ format: 'json', budget: '100.50' });
    const report = JSON.parse(text) as Record<string, unknown>;
    expect(code).toBe(1);
    expect(report).toMatchObject({
      version: 1,
      billsLateHours: 24,
      cost: { budgets: [{ amount: 100.5 }] },
      plain: { budget: '2026-11-06 02:30' },
      days: [{ day: '2026-11-01', amount: '10.00' }, {}, {}, { amount: '250.00' }],
    });
    expect(report['alarms']).toContainEqual({
      at: '2026-11-06 02:30',
      kind: 'spike',
      cycle: '2026-11',
      subject: 'ecs',
      on: '2026-11-04',
      severity: 10,
      text: 'ecs: 250.00 USD on 2026-11-04, usually 10.00',
    });
  });

  it('begins with the month where no day is named', async () => {
    const { daily, product, format } = simulated;
    const { text } = await simulateBudget({ daily, product, format }, NOW);
    expect(text).toContain('2026-11-01   10.00');
  });

  it('takes budgets of the settings, but no balance: there is no account', async () => {
    const cost = 'cost: { balanceFloor: 5, budgets: [{ name: web, amount: 100, actual: [90] }] }\n';
    const { text } = await simulate({ settings: settingsFile(cost) });
    expect(text).toContain('Budgets: web 100 USD a month\n');
    expect(text).toContain('actual 90 %');
    expect(text).not.toContain('left on the account');
  });

  it('is in the currency of the budgets', async () => {
    const cost = 'cost: { currency: JPY, budgets: [{ name: web, amount: 100, actual: [90] }] }\n';
    const { text } = await simulate({ settings: settingsFile(cost) });
    expect(text).toContain('280.00 of 100.00 JPY');
    expect(text).not.toContain('currency');
    expect((await simulate({ currency: 'CNY' })).text).toContain('Budgets: budget 375 CNY a month');
  });

  it('goes over the ends of months and years', async () => {
    const daily = Array.from({ length: 40 }, () => '10').join(',');
    const { text } = await simulate({ daily, from: '2027-12-10', budget: '250' });
    expect(text).toContain('2028-01-18');
    expect(text).toContain('spent in 2028-01');
  });

  it.each([
    [
      'an amount that is none',
      { daily: '10,x' },
      "--daily: amount 2 is 'x', allowed: amounts such as 10,11.50,9,250",
    ],
    ['an amount with an exponent', { daily: '1e9' }, "--daily: amount 1 is '1e9'"],
    ['three decimals', { daily: '1.234' }, "amount 1 is '1.234'"],
    ['no amounts', { daily: '' }, "amount 1 is ''"],
    ['a day that there is not', { from: '2026-02-29' }, "--from is '2026-02-29', allowed: a day"],
    ['a budget below zero', { budget: '-5' }, "--budget is '-5', allowed: an amount"],
    ['no budget', { budget: '0' }, '--budget is 0, allowed: a number from 0.01'],
    [
      'too many days',
      { daily: '1,'.repeat(400) + '1' },
      '--daily has 401 amounts, allowed: up to 400',
    ],
    ['what a terminal would obey', { daily: '\u001b[2J' }, "amount 1 is '\\u{1b}[2J'"],
  ])('ends with 2 on %s', async (_, options, message) => {
    const { code, message: told } = await refusal(simulate(options));
    expect(code).toBe(2);
    expect(told).toContain(message);
  });
});

describe('budget try on recorded bills', () => {
  it('finds the stolen key of the example, two days before a plain budget', async () => {
    const { code, text } = await trial({ bill: join(BILLS, 'stolen-key.json'), budget: '400' });
    expect(code).toBe(1);
    expect(text).toContain(
      '2026-11-05 02:30  critical  spike           ecs: 185.00 USD on 2026-11-03, usually 6.35\n',
    );
    expect(text).toContain(
      'A plain budget of 100 % on budget would have raised one at 2026-11-07 02:30.',
    );
  });

  it('finds nothing in the quiet example, order and refund and all', async () => {
    const { code, text } = await trial({ bill: join(BILLS, 'quiet.json'), budget: '900' });
    expect(text).toContain('No alarm.');
    expect(code).toBe(0);
  });

  it('takes answers of the API as they came', async () => {
    const { rows } = JSON.parse(readFileSync(join(BILLS, 'quiet.json'), 'utf8')) as {
      readonly rows: readonly { readonly BillingDate: string }[];
    };
    const answers = [...new Set(rows.map(({ BillingDate }) => BillingDate))].map((day) => ({
      Code: 'Success',
      Data: { Items: { Item: rows.filter(({ BillingDate }) => BillingDate === day) } },
    }));
    const recorded = file('answers.json', JSON.stringify({ answers }));
    const [a, b] = await Promise.all(
      [recorded, join(BILLS, 'quiet.json')].map((bill) => trial({ bill, budget: '300' })),
    );
    expect(a).toEqual(b);
  });

  const day = (date: string, more: object = {}): object => ({
    Code: 'Success',
    Message: 'Successful!',
    RequestId: 'R-1',
    Success: true,
    Data: {
      BillingCycle: '2026-11',
      TotalCount: 1,
      Items: {
        Item: [
          { BillingDate: date, ProductCode: 'ecs', PretaxAmount: 20, Currency: 'USD', ...more },
        ],
      },
    },
  });
  const days = Array.from({ length: 9 }, (_, at) => day(`2026-11-0${at + 1}`));

  it.each([
    ['one', JSON.stringify(day('2026-11-01')), 1],
    ['one over several lines', JSON.stringify(day('2026-11-01'), null, 2), 1],
    ['only its Data', JSON.stringify((day('2026-11-01') as { Data: object }).Data), 1],
    ['a list of them', JSON.stringify(days), 9],
    ['one appended to another', days.map((one) => JSON.stringify(one, null, '\t')).join('\n'), 9],
    ['one on each line', `${days.map((one) => JSON.stringify(one)).join('\n')}\n`, 9],
    [
      'one without rows among them',
      JSON.stringify([...days, { Data: { Items: { Item: [] } } }]),
      9,
    ],
  ])('takes answers as the command line of the cloud prints them: %s', async (_, text, many) => {
    const bill = file('answer.json', text);
    const { text: told } = await tryBudget({ format: 'json', bill, budget: '400' }, {});
    const { days: shown } = JSON.parse(told) as { days: { day: string; amount: string }[] };
    expect(shown).toHaveLength(many);
    expect(shown[0]).toEqual({ day: '2026-11-01', amount: '20.00' });
  });

  it('counts what coupons paid for', async () => {
    const onCoupons = days.map((one) =>
      JSON.stringify(one).replace('"PretaxAmount":20', '"PretaxAmount":0,"DeductedByCoupons":20'),
    );
    const found = await Promise.all(
      [onCoupons, days.map((one) => JSON.stringify(one))].map((lines) =>
        trial({ bill: file(`${lines[0]?.length ?? 0}.json`, lines.join('\n')), budget: '100' }),
      ),
    );
    expect(found[0]).toEqual(found[1]);
    expect(found[0]?.code).toBe(1);
  });

  it('adds no two currencies up, in the chart neither', async () => {
    const both = [
      day('2026-11-01'),
      day('2026-11-01', { Currency: 'CNY', PretaxAmount: 7000 }),
      ...days.slice(1),
    ];
    const bill = file('both.json', JSON.stringify(both));
    const { text } = await trial({ bill, budget: '1000' });
    expect(text).toContain('2026-11-01  20.00  ####');
    expect(text).toContain('Not in the chart: 7000.00 CNY.');
    expect(text).not.toContain('7020');
    const json = JSON.parse(
      (await tryBudget({ format: 'json', bill, budget: '1000' }, {})).text,
    ) as object;
    expect(json).toMatchObject({ others: { CNY: '7000.00' } });
  });

  it('takes the budgets of the settings', async () => {
    const cost =
      'cost: { balanceFloor: 2000, budgets: [{ name: disks, amount: 1, products: [oss] }] }\n';
    const settings = settingsFile(cost);
    const { text } = await trial({ bill: join(BILLS, 'quiet.json'), settings });
    expect(text).toContain('actual 120 %    disks: ');
    expect(text).toContain('1240.00 USD left on the account, floor 2000.00 USD');
  });

  it.each([
    ['no rows', '{}', 'has no rows. Allowed: rows with those of QueryAccountBill'],
    ['no JSON', '{"rows": [', 'is no JSON'],
    ['rows that are no list', '{"rows": {}}', 'rows is no list'],
    ['no day', '{"rows": [{"PretaxAmount": 1}]}', 'row 1: BillingDate is'],
    [
      'a day that there is not',
      '{"rows": [{"BillingDate": "2026-13-01"}]}',
      "row 1: BillingDate is '2026-13-01'",
    ],
    ['no amount', '{"rows": [{"BillingDate": "2026-11-01"}]}', 'row 1: PretaxAmount is no number'],
    [
      'coupons that are no number',
      '{"rows": [{"BillingDate": "2026-11-01", "PretaxAmount": 1, "DeductedByCoupons": "x"}]}',
      'row 1: DeductedByCoupons is no number',
    ],
    [
      'an amount in no currency',
      '{"rows": [{"BillingDate": "2026-11-01", "PretaxAmount": 1}]}',
      'row 1: Currency is not there, allowed: CNY, USD, JPY',
    ],
    [
      'an amount in a currency that is none',
      '{"rows": [{"BillingDate": "2026-11-01", "PretaxAmount": 1, "Currency": "$"}]}',
      "row 1: Currency is '$', allowed: CNY, USD, JPY",
    ],
    [
      'an answer that was refused',
      '{"Success": false, "Code": "NotAuthorized", "Data": {}}',
      "answer 1 was refused: Code is 'NotAuthorized'",
    ],
    [
      'days of two centuries',
      '{"rows": [{"BillingDate": "1970-01-01", "PretaxAmount": 0}, {"BillingDate": "2026-01-01", "PretaxAmount": 0}]}',
      'is of more than 400 days',
    ],
    [
      'a broken balance',
      '{"rows": [{"BillingDate": "2026-11-01", "PretaxAmount": 0}], "balance": 1}',
      'balance.AvailableAmount is no number',
    ],
  ])('ends with 2 on %s', async (_, text, message) => {
    const bill = file('bill.json', text);
    const { code, message: told } = await refusal(trial({ bill, budget: '1' }));
    expect(code).toBe(2);
    expect(told).toContain(message);
  });

  it('ends with 2 where there is no file, no section, or no balance for a floor', async () => {
    const bill = join(BILLS, 'quiet.json');
    const none = { rows: [{ BillingDate: '2026-11-01', PretaxAmount: 1, Currency: 'USD' }] };
    const found = await Promise.all(
      [
        trial({ bill: join(folder, 'none.json'), budget: '1' }),
        trial({ bill, settings: settingsFile('') }),
      ].map(refusal),
    );
    expect(found.map(({ code }) => code)).toEqual([2, 2]);
    expect(found[0]?.message).toContain('cannot be read (ENOENT)');
    expect(found[1]?.message).toContain('the settings have no section cost');
    const currency = await refusal(trial({ bill, currency: 'CNY' }));
    expect(currency.message).toBe(
      '--currency and --site go with --budget: the settings have their own',
    );
    const settings = settingsFile('cost: { balanceFloor: 5 }\n');
    const without = await refusal(trial({ bill: file('b.json', JSON.stringify(none)), settings }));
    expect(without.message).toContain('has no balance, and the settings have a balanceFloor');
  });
});

describe('budget try on the account', () => {
  let server: BillingServer;
  let env: Record<string, string>;
  beforeEach(async () => {
    server = new BillingServer();
    env = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: credentials.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: credentials.accessKeySecret,
      ALIBABA_CLOUD_SECURITY_TOKEN: credentials.securityToken,
      BUDGET_WATCH_ENDPOINT: await server.start(),
    };
  });
  afterEach(async () => {
    await server.stop();
  });

  it('asks once, signed, and tells each check', async () => {
    server.bill = () => [row('ecs', 1)];
    const { code, text } = await trial({ budget: '1000' }, env);
    expect(server.refusals).toEqual([]);
    expect(code).toBe(0);
    expect(text).toMatch(/^quiet +actual +budget: 0\.1 % spent/);
    expect(text).toMatch(/\nNo alarm\.\n$/);
  });

  it('ends with 1 where there is an alarm, in JSON too', async () => {
    server.bill = () => [row('ecs', 900)];
    const { code, text } = await trial({ budget: '1000', format: 'json' }, env);
    expect(code).toBe(1);
    const { checks } = JSON.parse(text) as { readonly checks: readonly { alarm: boolean }[] };
    expect(checks[0]).toMatchObject({ kind: 'actual', alarm: true, crossed: [50, 80] });
  });

  it('ends with 3 where the API refuses, and tells no key', async () => {
    server.faults = [{ status: 403, body: '{"Code":"NoPermission"}' }];
    const { code, message } = await refusal(trial({ budget: '1' }, env));
    expect(code).toBe(3);
    expect(message).toContain('QueryAccountBill is refused: HTTP 403, NoPermission');
    for (const secret of Object.values(credentials)) expect(message).not.toContain(secret);
  });

  it('ends with 2 where there is neither a bill nor a key', async () => {
    const { code, message } = await refusal(trial({ budget: '1' }));
    expect(code).toBe(2);
    expect(message).toContain('give --bill with a file, or ALIBABA_CLOUD_ACCESS_KEY_ID');
  });
});

describe('the stories', () => {
  const first = async (title: string) => {
    const story = stories.find((one) => one.title === title);
    if (story === undefined) throw new Error(title);
    const { alarms, plain } = await replay(
      watchedOf({ budget: '300', format: 'text' }).text,
      billOf(story),
    );
    const of = alarms.filter(({ cycle }) => cycle === '2026-11');
    const kinds = [...new Set(of.map(({ kind }) => kind))].sort();
    return { kinds, at: of[0]?.at, plain: plain['budget'] };
  };

  it('slow growth is told by the forecast, two weeks before the money is spent', async () => {
    expect(await first('Slow growth')).toEqual({
      kinds: ['actual', 'forecast'],
      at: '2026-11-13 02:30',
      plain: '2026-11-28 02:30',
    });
  });

  it('a stolen key is told by its first bill', async () => {
    expect(await first('Stolen key')).toEqual({
      kinds: ['actual', 'forecast', 'spike'],
      at: '2026-11-05 02:30',
      plain: '2026-11-10 02:30',
    });
  });

  it('working days and weekends are neither a spike nor a forecast', async () => {
    expect((await first('Seasonal')).kinds).toEqual(['actual']);
  });
});

describe('the commands', () => {
  const parse = (...argv: string[]) => {
    const root = new Command('alicloud-baseline').exitOverride();
    const told: string[] = [];
    addBudget(root, () => undefined);
    for (const command of [root, ...root.commands, ...root.commands.flatMap((c) => c.commands)]) {
      command.exitOverride().configureOutput({ writeErr: (text) => told.push(text) });
    }
    return root.parseAsync(argv, { from: 'user' }).then(
      () => told,
      () => told,
    );
  };

  it.each([
    [['budget', 'try', '--currency', 'EUR'], 'Allowed choices are CNY, USD, JPY'],
    [['budget', 'try', '--format', 'xml'], 'Allowed choices are text, json'],
    [
      ['budget', 'try', '--settings', 'x', '--budget', '1'],
      "cannot be used with option '--budget <amount>'",
    ],
    [['budget', 'tri'], 'Did you mean try?'],
  ])('%j is refused', async (argv, message) => {
    expect((await parse(...argv)).join('')).toContain(message);
  });
});
