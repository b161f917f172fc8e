/** The bundled program, run as Function Compute runs it, against a billing API on this machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { loadProgram } from '../../../cli/commands/budget/program';
import { BillingServer, credentials, row } from './billing-server';
import { of, runAt, settings, type Line } from './world';

let server: BillingServer;
let endpoint: string;
const NOON = '2026-11-20T04:00:00Z';

beforeEach(async () => {
  server = new BillingServer();
  endpoint = await server.start();
  server.bill = (_, day) => [row('ecs', day === undefined ? 190 : 10)];
});
afterEach(async () => {
  await server.stop();
});

describe('the handler', () => {
  const before = { ...process.env };
  let written: string;
  let spy: jest.SpyInstance;
  beforeEach(() => {
    written = '';
    spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written += String(text);
      return true;
    });
    process.env['BUDGET_WATCH'] = JSON.stringify(settings);
    process.env['BUDGET_WATCH_ENDPOINT'] = endpoint;
  });
  afterEach(() => {
    spy.mockRestore();
    process.env = { ...before };
  });
  const event = (): Buffer =>
    Buffer.from(
      JSON.stringify({ triggerTime: new Date().toISOString(), triggerName: 't', payload: '' }),
    );

  it('reads its settings from the environment and its key from the context', async () => {
    const result = await loadProgram().handler(event(), { credentials });
    const lines = written
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as Line);
    expect(server.refusals).toEqual([]);
    expect(lines.every((line) => line['watch'] === 'budget-watch')).toBe(true);
    expect(lines.at(-1)).toMatchObject({ kind: 'run', ok: true, checks: lines.length - 1 });
    expect(JSON.parse(result)).toMatchObject({ checks: lines.length - 1 });
    expect(server.requests.length).toBe(lines.at(-1)?.['calls']);
  });

  it.each([
    ['no credentials', {}, /there are no credentials/],
    ['a wrong secret', { credentials: { ...credentials, accessKeySecret: 'x' } }, /refused/],
    ['a wrong token', { credentials: { ...credentials, securityToken: 'x' } }, /refused/],
  ])('fails with %s, and tells no secret', async (_, context, reason) => {
    const failed = loadProgram().handler(event(), context);
    await expect(failed).rejects.toThrow(reason);
    expect(written).toMatch(reason);
    expect(written).toContain('"ok":false');
    const told = `${written}${String(await failed.catch((error: unknown) => error))}`;
    for (const secret of Object.values(credentials)) expect(told).not.toContain(secret);
    expect(told).not.toContain(endpoint);
  });

  it('fails where there are no settings', async () => {
    process.env['BUDGET_WATCH'] = '{';
    await expect(loadProgram().handler('', { credentials })).rejects.toThrow(/holds no JSON/);
    expect(server.requests).toEqual([]);
  });
});

describe('what it asks', () => {
  it('is the month, and each of the nine days before today at UTC+8', async () => {
    await runAt(endpoint, '2024-03-05T16:00:00Z');
    const bills = server.requests.filter(({ action }) => action === 'QueryAccountBill');
    expect(bills.map(({ query }) => [query['BillingCycle'], query['BillingDate']])).toEqual([
      ['2024-03', undefined],
      ['2024-03', '2024-03-05'],
      ['2024-03', '2024-03-04'],
      ['2024-03', '2024-03-03'],
      ['2024-03', '2024-03-02'],
      ['2024-03', '2024-03-01'],
      ['2024-02', '2024-02-29'],
      ['2024-02', '2024-02-28'],
      ['2024-02', '2024-02-27'],
      ['2024-02', '2024-02-26'],
    ]);
    expect(bills[1]?.query).toMatchObject({ Granularity: 'DAILY', IsGroupByProduct: 'true' });
    expect(server.requests.at(-1)?.action).toBe('QueryAccountBalance');
  });

  it.each([
    ['the last minute of the last day', '2026-12-31T15:59:59Z', '2026-12', '2026-12-30'],
    ['the first minute of the year', '2026-12-31T16:00:00Z', '2027-01', '2026-12-31'],
  ])('turns with the year at UTC+8: %s', async (_, now, cycle, yesterday) => {
    await runAt(endpoint, now);
    const [month, ...days] = server.requests;
    expect(month?.query['BillingCycle']).toBe(cycle);
    expect(days.map(({ query }) => query['BillingDate'])).toContain(yesterday);
  });

  it.each([
    ['2026-11-03T15:59:00Z', ['2026-11', '2026-10']],
    ['2026-11-03T16:00:00Z', ['2026-11']],
  ])('is the month before too, for three days: %s', async (now, cycles) => {
    await runAt(endpoint, now);
    const months = server.requests.filter(({ query }) => query['Granularity'] === 'MONTHLY');
    expect(months.map(({ query }) => query['BillingCycle'])).toEqual(cycles);
  });

  it('is no balance where there is no floor', async () => {
    await runAt(endpoint, NOON, { config: { ...settings, balanceFloor: undefined } });
    expect(server.requests.some(({ action }) => action === 'QueryAccountBalance')).toBe(false);
  });

  it('is asked for the day that the timer was due, however late the run is', async () => {
    const late = JSON.stringify({ triggerTime: '2026-11-19T15:59:00Z' });
    const { lines } = await runAt(endpoint, NOON, { event: late });
    expect(of(lines, 'run')[0]?.['day']).toBe('2026-11-19');
    const forged = JSON.stringify({ triggerTime: '2020-01-01T00:00:00Z' });
    const { lines: others } = await runAt(endpoint, NOON, { event: forged });
    expect(of(others, 'run')[0]?.['day']).toBe('2026-11-20');
  });
});

describe('long bills', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => row(`p${i}`, 0.01));

  it.each([299, 300, 301, 600, 743])('of %d rows are read to the end', async (count) => {
    server.bill = (_, day) => (day === undefined ? many(count) : []);
    const { lines } = await runAt(endpoint, NOON);
    const pages = server.requests.filter(({ query }) => query['Granularity'] === 'MONTHLY');
    expect(pages).toHaveLength(Math.ceil(count / 300));
    expect(of(lines, 'actual')[0]?.['amount']).toBe((count / 100).toFixed(2));
  });

  it('are read once more when they change between two pages', async () => {
    let asked = 0;
    server.bill = (_, day) => {
      if (day !== undefined) return [];
      asked += 1;
      return many(asked === 1 ? 302 : 300);
    };
    const { lines, error } = await runAt(endpoint, NOON);
    expect(error).toBe('');
    expect(of(lines, 'actual')[0]?.['amount']).toBe('3.00');
  });

  it('are no bills when the pages never add up', async () => {
    let asked = 0;
    server.bill = (_, day) => {
      asked += 1;
      return day === undefined && asked % 2 === 0 ? [] : many(301);
    };
    const { error } = await runAt(endpoint, NOON);
    expect(error).toMatch(/the pages of 2026-11 hold 300 rows and not the 0 they speak of/);
  });
});

describe('faults that pass', () => {
  const throttled = { status: 400, body: '{"Code":"Throttling.User","Message":"x"}' };

  it.each([
    ['throttling', throttled],
    ['HTTP 429', { status: 429, body: 'slow down' }],
    ['HTTP 429 with a code', { status: 429, body: '{"Code":"X"}' }],
    ['HTTP 500 with a code', { status: 500, body: '{"Code":"X"}' }],
    ['a code of the server', { status: 400, body: '{"Code":"InternalError"}' }],
    ['HTTP 503 of a gateway', { status: 503, body: '<html>' }],
    ['a timeout', 'hang'],
    ['a broken connection', 'hang-up'],
    ['half an answer', 'break'],
    ['half of the JSON', { status: 200, body: '{"Code":"Success","Success":true,"Da' }],
    ['an answer without end', 'huge'],
  ] as const)('are tried again: %s', async (_, fault) => {
    server.faults = [fault, fault];
    // A slow machine is no timeout, and only one of the faults is.
    const env = { BUDGET_WATCH_TIMEOUT_MS: fault === 'hang' ? '1000' : '10000' };
    const { lines, waits, error } = await runAt(endpoint, NOON, { env });
    expect(error).toBe('');
    expect(waits).toEqual([250, 500]);
    expect(of(lines, 'run')[0]).toMatchObject({ ok: true, calls: 13 });
    expect(server.refusals).toEqual([]);
  });

  it('are no endless matter', async () => {
    server.faults = Array.from({ length: 50 }, () => throttled);
    const { lines, waits, error } = await runAt(endpoint, NOON);
    expect(error).toBe(
      'budget-watch: QueryAccountBill did not answer, 6 times: HTTP 400, Throttling.User',
    );
    expect(waits).toHaveLength(5);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ kind: 'run', ok: false, calls: 6 });
  });

  it('slow it down to what the API takes', async () => {
    server.qps = 8;
    const { error, waits } = await runAt(endpoint, NOON, { waitsForReal: true });
    expect(error).toBe('');
    expect(waits.length).toBeGreaterThan(0);
    expect(server.refusals).toEqual([]);
  });
});

describe('faults that stay', () => {
  it.each([
    ['no permission', { status: 403, body: '{"Code":"NoPermission"}' }, 'HTTP 403, NoPermission'],
    ['a bill of something else', { status: 200, body: '{"Success":false}' }, 'HTTP 200, no code'],
    ['a code that fails', { status: 200, body: '{"Success":true,"Code":"X"}' }, 'HTTP 200, X'],
    ['no JSON', { status: 404, body: 'secret page' }, 'HTTP 404, no JSON'],
    ['a code to smuggle', { status: 400, body: '{"Code":"a b<script>"}' }, 'HTTP 400, no code'],
  ])('end the run at once: %s', async (_, fault, reason) => {
    server.faults = [fault];
    const { lines, waits, error } = await runAt(endpoint, NOON);
    expect(error).toBe(`budget-watch: QueryAccountBill is refused: ${reason}`);
    expect(waits).toEqual([]);
    expect(lines).toHaveLength(1);
  });

  it.each([
    ['no count', '{"Success":true,"Data":{"Items":{"Item":[]}}}', 'no bill'],
    [
      'rows that are no list',
      '{"Success":true,"Data":{"TotalCount":1,"Items":{"Item":{}}}}',
      'no bill',
    ],
    [
      'a row without an amount',
      '{"Success":true,"Data":{"TotalCount":1,"Items":{"Item":[{}]}}}',
      'no PretaxAmount',
    ],
    [
      'coupons that are no number',
      '{"Success":true,"Data":{"TotalCount":1,"Items":{"Item":[{"PretaxAmount":1,"DeductedByCoupons":"all"}]}}}',
      'no PretaxAmount',
    ],
    [
      'an amount that is no number',
      '{"Success":true,"Data":{"TotalCount":1,"Items":{"Item":[{"PretaxAmount":"NaN"}]}}}',
      'no PretaxAmount',
    ],
  ])('are never taken for zero: %s', async (_, body, reason) => {
    server.faults = [{ status: 200, body }];
    const { error } = await runAt(endpoint, NOON);
    expect(error).toContain(reason);
  });

  it.each([
    ['more than there is memory for', {}, Buffer.alloc(1024 * 1024, ' ')],
    [
      'little that unpacks to much',
      { 'content-encoding': 'gzip' },
      gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ')),
    ],
  ])('are read no further than any answer is long: %s', async (_, headers, part) => {
    let sent = 0;
    const flood = createServer((request, response) => {
      request.resume();
      response.writeHead(200, headers);
      const more = (): void => {
        if (response.destroyed || sent > 3 * 1024 ** 3) return;
        sent += part.length;
        if ('content-encoding' in headers) response.end(part);
        else response.write(part, () => setImmediate(more));
      };
      more();
    });
    await new Promise<void>((resolve) => flood.listen(0, '127.0.0.1', resolve));
    const { port } = flood.address() as AddressInfo;
    const { error } = await runAt(`http://127.0.0.1:${port}`, NOON);
    flood.closeAllConnections();
    await new Promise((resolve) => flood.close(resolve));
    expect(error).toContain('the answer is too long');
    expect(sent).toBeLessThan(500 * 1024 * 1024);
  });

  it('do not lead elsewhere', async () => {
    const elsewhere: string[] = [];
    const own: typeof fetch = (url, init) => {
      elsewhere.push(String(init?.redirect));
      return fetch(url, init);
    };
    await runAt(endpoint, NOON, { fetch: own });
    expect(new Set(elsewhere)).toEqual(new Set(['error']));
    const { error } = await runAt('http://billing.example.com', NOON);
    expect(error).toMatch(/is no https address/);
  });
});

describe('what it reads out of bills', () => {
  const lineOf = async (kind: string, bill: BillingServer['bill']): Promise<Line | undefined> => {
    server.bill = bill;
    const { lines, error } = await runAt(endpoint, NOON);
    expect(error).toBe('');
    return of(lines, kind)[0];
  };

  it('an empty month is a month, and no alarm', async () => {
    server.bill = () => [];
    const { lines } = await runAt(endpoint, NOON);
    expect(lines.filter((line) => line['alarm'] === true)).toEqual([]);
    expect(of(lines, 'actual')[0]).toMatchObject({ amount: '0.00', percent: '0.0', crossed: [] });
    expect(of(lines, 'forecast')[0]).toMatchObject({ judged: false });
    expect(of(lines, 'stale')[0]).toMatchObject({ judged: false, text: 'No bills in 9 days' });
  });

  it('refunds count', async () => {
    const line = await lineOf('actual', (_, day) =>
      day === undefined ? [row('ecs', 600), row('ecs', -99.5), row('oss', -600.25)] : [],
    );
    expect(line).toMatchObject({ amount: '-99.75', percent: '-9.9', alarm: false });
  });

  it('what coupons paid for counts, as in a public bill of 1224.08 with 1000 off', async () => {
    const public1 = row('ecs', 224.08, {
      PretaxGrossAmount: 1509.19,
      InvoiceDiscount: 285.1,
      DeductedByCoupons: 1000,
    });
    const line = await lineOf('actual', (_, day) => (day === undefined ? [public1] : []));
    expect(line).toMatchObject({
      amount: '1224.08',
      crossed: [50, 80, 100],
      alarm: true,
      basis: expect.stringContaining('PretaxAmount and DeductedByCoupons') as string,
    });
  });

  it('coupons that are given back are taken off, and cash coupons are in the amount already', async () => {
    const line = await lineOf('actual', (_, day) =>
      day === undefined
        ? [row('ecs', 0, { DeductedByCoupons: -20 }), row('oss', 30, { DeductedByCashCoupons: 30 })]
        : [],
    );
    expect(line).toMatchObject({ amount: '10.00', alarm: false });
  });

  it('a thief on coupons is a spike', async () => {
    const line = await lineOf('spike', (_, day) =>
      day === undefined
        ? []
        : [row('ecs', 0, { DeductedByCoupons: day === '2026-11-18' ? 300 : 5 })],
    );
    expect(line).toMatchObject({ alarm: true, on: '2026-11-18' });
  });

  it('every digit counts', async () => {
    const tenths = Array.from({ length: 10 }, (_, i) => row(`p${i}`, 0.1));
    const exact = await lineOf('actual', (_, day) =>
      day === undefined ? [row('ecs', 499), ...tenths] : [],
    );
    expect(exact).toMatchObject({ amount: '500.00', crossed: [50], alarm: true });
    const less = await lineOf('actual', (_, day) =>
      day === undefined ? [row('ecs', 499.999999)] : [],
    );
    expect(less).toMatchObject({ amount: '499.999999', percent: '49.9', crossed: [] });
  });

  it('another currency is neither added nor converted', async () => {
    server.bill = () => [row('ecs', 5000, { Currency: 'CNY' }), row('oss', 0, { Currency: '' })];
    server.balance = { AvailableAmount: '1.00', Currency: 'CNY' };
    const { lines } = await runAt(endpoint, NOON);
    const alarms = lines.filter((line) => line['alarm'] === true);
    expect(alarms.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['currency', 'balance'],
      ['currency', ''],
    ]);
    const unsure = lines.filter((line) => line['judged'] === false);
    expect(unsure.map(({ kind }) => kind)).toEqual(['actual', 'forecast', 'spike', 'balance']);
  });

  it('a low balance is an alarm, an empty account a worse one', async () => {
    for (const [amount, severity] of [
      ['100.00', 2],
      ['99.99', 8],
      ['-1,234.50', 10],
    ] as const) {
      server.balance = { AvailableAmount: amount, Currency: 'USD' };
      const { lines } = await runAt(endpoint, NOON);
      expect(of(lines, 'balance')[0]).toMatchObject({ severity, alarm: severity > 2 });
    }
  });
});
