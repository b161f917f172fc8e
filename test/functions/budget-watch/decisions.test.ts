import fc from 'fast-check';
import { daysBefore, type Bills, type Row } from '../../../functions/budget-watch/src/bills';
import { dayAt, daysIn, momentOf } from '../../../functions/budget-watch/src/calendar';
import {
  notYetSent,
  alarmsOf,
  type Check,
  type Kind,
} from '../../../functions/budget-watch/src/checks';
import { decide } from '../../../functions/budget-watch/src/decide';
import { parseMoney } from '../../../functions/budget-watch/src/money';
import { readSettings } from '../../../functions/budget-watch/src/watch-settings';
import { settings as file } from './world';

const settings = readSettings(JSON.stringify(file));
const [budget = fail()] = settings.budgets;
const usd = (amount: number | string): bigint => parseMoney(String(amount)) ?? -1n;

const row = (amount: number | string, more: Partial<Row> = {}): Row => ({
  product: 'ecs',
  prepaid: false,
  amount: usd(amount),
  currency: 'USD',
  ...more,
});

/** Bills on a day: what each of the nine days before came to, yesterday first, null for no rows. */
function billsOn(
  today: string,
  spent: number | string | readonly Row[],
  days: readonly (number | null | readonly Row[])[],
): Bills {
  const rowsOf = (day: number | null | readonly Row[] | undefined): readonly Row[] =>
    day === null || day === undefined ? [] : typeof day === 'number' ? [row(day)] : day;
  return {
    month: typeof spent === 'object' ? spent : [row(spent)],
    days: new Map(daysBefore(today).map((day, at) => [day, rowsOf(days[at])])),
  };
}

function fail(): never {
  throw new Error('there is none');
}

const at = (today: string): number => momentOf(today, 12);
const judge = (today: string, bills: Bills, of: Kind, config = settings): Check[] =>
  decide(config, bills, at(today)).filter(({ kind }) => kind === of);
const flat = (amount: number): number[] => Array.from({ length: 9 }, () => amount);

describe('what is spent', () => {
  it.each([
    [499.99, [], 2],
    [500, [50], 4],
    [800, [50, 80], 6],
    [1000, [50, 80, 100], 8],
    [5000, [50, 80, 100], 8],
  ])('%d of 1000 passes %j', (spent, crossed, severity) => {
    const [check] = judge('2026-11-20', billsOn('2026-11-20', spent, flat(0)), 'actual');
    expect(check).toMatchObject({ crossed, severity, alarm: crossed.length > 0 });
  });

  it.each([
    [1499.99, 8],
    [1500, 10],
  ])(
    '%d of 1000 is of severity %d: from one and a half times on it is critical',
    (spent, severity) => {
      const config = { ...settings, budgets: [{ ...budget, actual: [100, 150] }] };
      const [check] = judge('2026-11-20', billsOn('2026-11-20', spent, flat(0)), 'actual', config);
      expect(check?.severity).toBe(severity);
    },
  );

  it('is of the budget’s products, in whatever case', () => {
    const config = {
      ...settings,
      budgets: [{ ...budget, products: ['ECS', 'slb'] }],
    };
    const rows = [row(1), row(2, { product: 'slb' }), row(100, { product: 'ecs-x' })];
    const [check] = judge('2026-11-20', billsOn('2026-11-20', rows, []), 'actual', config);
    expect(check?.amount).toBe('3.00');
  });

  it('is looked at for the month before too, while that may change', () => {
    const bills = { ...billsOn('2027-01-02', 1, flat(1)), previous: [row(1000)] };
    const checks = judge('2027-01-02', bills, 'actual');
    expect(checks.map(({ cycle, amount }) => [cycle, amount])).toEqual([
      ['2026-12', '1000.00'],
      ['2027-01', '1.00'],
    ]);
  });
});

describe('the balance', () => {
  it.each([
    ['100.00', 2, false],
    ['99.99', 8, true],
    ['0.01', 8, true],
    ['0.00', 10, true],
  ])('of %s over a floor of 100 is of severity %d', (left, severity, alarm) => {
    const balance = { amount: usd(left), currency: 'USD' };
    const bills = { ...billsOn('2026-11-20', 1, flat(0)), balance };
    expect(judge('2026-11-20', bills, 'balance')).toMatchObject([{ severity, alarm }]);
  });
});

describe('the forecast', () => {
  const forecast = (today: string, bills: Bills): Check =>
    judge(today, bills, 'forecast')[0] ?? fail();

  it('is what is spent and the rate for the days that are left', () => {
    const check = forecast('2026-11-20', billsOn('2026-11-20', 190, flat(10)));
    expect(check).toMatchObject({ amount: '300.00', percent: '30.0', judged: true });
    expect(check.basis).toContain('10.00 a day for 11 days');
  });

  it('counts yesterday, of which no bill has come, at the rate', () => {
    const check = forecast('2026-11-20', billsOn('2026-11-20', 180, [null, ...flat(10).slice(1)]));
    expect(check.amount).toBe('300.00');
  });

  it('is not moved by one day', () => {
    const days = flat(10).with(3, 900);
    expect(forecast('2026-11-20', billsOn('2026-11-20', 1080, days)).amount).toBe('1190.00');
  });

  it('has a new rate from the second day at a new price', () => {
    const days = [200, 200, 200, 10, 10, 10, 10, 10, 10];
    const check = forecast('2026-11-06', billsOn('2026-11-06', 620, days));
    expect(check).toMatchObject({ crossed: [100], alarm: true });
    expect(check.basis).toContain('41.66666666 a day for 25 days');
  });

  it('has what is ordered ahead in it once', () => {
    const ahead = [row(10), row(700, { prepaid: true })];
    const bills = billsOn(
      '2026-11-20',
      [row(190), row(700, { prepaid: true })],
      [ahead, ahead, ahead, ...flat(10).slice(3)],
    );
    expect(forecast('2026-11-20', bills).amount).toBe('1000.00');
    expect(judge('2026-11-20', bills, 'spike')).toMatchObject([{ alarm: false, judged: true }]);
  });

  it.each([
    ['2024-02-01', 29],
    ['2026-02-01', 28],
    ['2026-12-31', 1],
    ['2026-11-01', 30],
  ])('on %s is for %d more days', (today, left) => {
    expect(forecast(today, billsOn(today, 0, flat(1))).basis).toContain(`for ${left} days`);
  });

  it('is not judged on two days, and says so', () => {
    const check = forecast('2026-11-03', billsOn('2026-11-03', 20, [10, 10]));
    expect(check).toMatchObject({ judged: false, alarm: false });
    expect(check.basis).toContain('the last 1 complete days');
  });

  const amounts = fc.array(fc.option(fc.integer({ min: -500, max: 5000 })), {
    minLength: 9,
    maxLength: 9,
  });
  const dayOf2024 = fc
    .integer({ min: 0, max: 800 })
    .map((day) => dayAt(momentOf('2024-01-01') + day * 86_400_000));

  it('never falls when a day costs more, whatever the account, its age and the month', () => {
    fc.assert(
      fc.property(
        dayOf2024,
        amounts,
        fc.nat(8),
        fc.integer({ min: 1, max: 5000 }),
        (today, days, at, more) => {
          const oldest = days.findLastIndex((day) => day !== null);
          // A day before the first would make another account of it: an older one.
          const which = Math.min(at, Math.max(0, oldest));
          const spentOf = (list: readonly (number | null)[]): number =>
            daysBefore(today).reduce(
              (sum, day, i) => (day.slice(0, 7) === today.slice(0, 7) ? sum + (list[i] ?? 0) : sum),
              0,
            );
          const dearer = days.with(which, (days[which] ?? 0) + more);
          const [low = '', high = ''] = [days, dearer].map(
            (list) => forecast(today, billsOn(today, spentOf(list), list)).amount,
          );
          return usd(high) >= usd(low);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('makes up for the weekend of a week', () => {
    // Friday: four working days, a weekend, and one more before it.
    const days = [12, 12, 12, 12, 3, 3, 12, 12, 12];
    expect(forecast('2026-11-06', billsOn('2026-11-06', 51, days)).amount).toBe('276.00');
  });

  it('takes a new account by the days that it has', () => {
    const check = forecast('2026-11-05', billsOn('2026-11-05', 48, [12, 12, 12, 12]));
    expect(check).toMatchObject({ amount: '360.00', judged: true });
  });

  it('never lies below what is spent', () => {
    fc.assert(
      fc.property(dayOf2024, amounts, fc.nat(100_000), (today, days, spent) => {
        return usd(forecast(today, billsOn(today, spent, days)).amount ?? '') >= usd(spent);
      }),
    );
  });
});

describe('a spike', () => {
  const spikes = (days: readonly (number | null | readonly Row[])[]): Check[] =>
    judge('2026-11-20', billsOn('2026-11-20', 0, days), 'spike');

  it.each([
    ['more than twice the median, and 10 more', [21, ...flat(10).slice(1)], true],
    ['twice the median', [20, ...flat(10).slice(1)], false],
    ['the day before yesterday', [0, 40, ...flat(10).slice(2)], true],
    ['three days ago', [10, 10, 90, 10, 10, 10, 10, 10, 10], false],
    ['little money', [9, ...flat(1).slice(1)], false],
    ['from nothing', [10, ...flat(0).slice(1)], true],
  ])('%s', (_, days, alarm) => {
    expect(spikes(days).map((check) => check.alarm)).toEqual([alarm]);
  });

  it('is told by product, worst first, and critical where it is ten times the least', () => {
    const usual = [row(10), row(10, { product: 'oss' })];
    const found = spikes([
      [row(11), row(400, { product: 'oss' })],
      ...Array.from({ length: 8 }, () => usual),
    ]);
    expect(
      found.map(({ subject, amount, limit, on, severity }) => [
        subject,
        amount,
        limit,
        on,
        severity,
      ]),
    ).toEqual([['oss', '400.00', '10.00', '2026-11-19', 10]]);
  });

  it('is hidden by no refund on another product', () => {
    const found = spikes([[row(400), row(-400, { product: 'oss' })], ...flat(10).slice(1)]);
    expect(found.map(({ subject }) => subject)).toEqual(['ecs']);
  });

  it('of all products is told where none spiked alone', () => {
    const twenty = (amount: number): Row[] =>
      Array.from({ length: 20 }, (_, i) => row(amount, { product: `p${i}` }));
    const found = spikes([twenty(3), ...Array.from({ length: 8 }, () => twenty(1))]);
    expect(found).toMatchObject([{ subject: 'all products', amount: '60.00', limit: '20.00' }]);
  });

  it('is none until there are three days to compare with, and then against those alone', () => {
    expect(spikes([50, 50, 50])).toMatchObject([{ alarm: false, judged: false }]);
    expect(spikes([50, 4, 4, 4])).toMatchObject([{ alarm: true, limit: '4.00' }]);
    expect(spikes([null, 50, 4, 4, 4])).toMatchObject([{ alarm: true, limit: '4.00' }]);
  });
});

describe('stale bills', () => {
  const stale = (days: readonly (number | null)[], today = '2026-11-20', spent = 5): Check =>
    judge(today, billsOn(today, spent, days), 'stale')[0] ?? fail();
  const none = (n: number): null[] => Array.from({ length: n }, () => null);

  it.each([
    ['a day late', [null, ...flat(1).slice(1)], false],
    ['two days late', [...none(2), ...flat(1).slice(2)], false],
    ['three days late', [...none(3), ...flat(1).slice(3)], true],
    ['a bill now and then', [...none(4), 1, null, 1, null, null], false],
    ['none for nine days, though the month has some', none(9), true],
  ])('%s', (_, days, alarm) => {
    expect(stale(days)).toMatchObject({ alarm, judged: true });
  });

  it('are no matter of an account that never had any', () => {
    expect(stale(none(9), '2026-11-20', 0)).toMatchObject({ alarm: false, judged: false });
  });
});

describe('alarms', () => {
  const spent = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 8 });
  const thresholds = fc
    .uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 })
    .map((list) => list.sort((a, b) => a - b));

  it('skip no threshold, and send none twice in a day, however often a day is run', () => {
    fc.assert(
      fc.property(spent, thresholds, (runs, actual) => {
        const config = {
          ...settings,
          budgets: [{ ...budget, actual, forecast: [] }],
        };
        const sent = new Set<string>();
        const heard: string[] = [];
        for (const amount of runs) {
          const checks = judge('2026-11-20', billsOn('2026-11-20', amount, []), 'actual', config);
          for (const { key } of notYetSent(alarmsOf(checks, '2026-11-20'), sent)) {
            heard.push(key);
            sent.add(key);
          }
        }
        const most = Math.max(...runs);
        const passed = actual.filter((percent) => most * 100 >= percent * 1000);
        expect(heard.map((key) => Number(key.split('|').at(-1))).sort((a, b) => a - b)).toEqual(
          passed,
        );
      }),
    );
  });

  it('come again on the next day', () => {
    const bills = billsOn('2026-11-20', 600, flat(1));
    const keys = ['2026-11-20', '2026-11-21'].map((day) =>
      alarmsOf(decide(settings, bills, at(day)), day).map(({ key }) => key),
    );
    expect(keys[0]).toHaveLength(1);
    expect(
      notYetSent(
        alarmsOf(decide(settings, bills, at('2026-11-21')), '2026-11-21'),
        new Set(keys[0]),
      ),
    ).toHaveLength(1);
  });

  it('two of one key are one', () => {
    const alarm = { key: 'a', kind: 'leak', severity: 8, text: '' } as const;
    expect(notYetSent([alarm, alarm], new Set())).toEqual([alarm]);
  });
});

describe('the calendar', () => {
  it('is that of UTC+8', () => {
    expect(dayAt(Date.parse('2026-11-19T15:59:59.999Z'))).toBe('2026-11-19');
    expect(dayAt(Date.parse('2026-11-19T16:00:00Z'))).toBe('2026-11-20');
    expect(['2024-02', '2100-02', '2000-02', '2026-12'].map(daysIn)).toEqual([29, 28, 29, 31]);
  });
});

describe('settings of the watch', () => {
  it.each([
    ['v', { v: 2 }],
    ['site', { site: 'moon' }],
    ['currency', { currency: 'usd' }],
    ['amountField', { amountField: 'Tax' }],
    ['budgets', { budgets: {} }],
    ['budgets[0].amount', { budgets: [{ name: 'a', amount: '0' }] }],
    ['budgets[0].amount', { budgets: [{ name: 'a', amount: '-5' }] }],
    ['budgets[0].name', { budgets: [{ name: 'a|b', amount: '5' }] }],
    ['budgets[0].actual', { budgets: [{ name: 'a', amount: '5', actual: [80, 50] }] }],
    ['budgets[0].forecast', { budgets: [{ name: 'a', amount: '5', forecast: [50, 50] }] }],
    ['budgets[0].actual', { budgets: [{ name: 'a', amount: '5', actual: [0.5] }] }],
    ['spike.percent', { spike: { percent: 0, least: '1' } }],
    ['spike.least', { spike: { percent: 200 } }],
    ['balanceFloor', { balanceFloor: 'much' }],
  ])('name a wrong %s and not its value', (place, change) => {
    expect(() => readSettings(JSON.stringify({ ...file, ...change }))).toThrow(
      `BUDGET_WATCH: ${place} is wrong`,
    );
  });
});
