/** The alerts ask for fields that the lines of the program have. */
import { watchAlerts } from '../../../constructs/cost/watch-queries';
import { BillingServer, row } from '../../functions/budget-watch/billing-server';
import { of, runAt, type Line } from '../../functions/budget-watch/world';

let server: BillingServer;
let lines: readonly Line[];
let failed: readonly Line[];
beforeAll(async () => {
  server = new BillingServer();
  const endpoint = await server.start();
  // Everything is an alarm: much is spent, yesterday most of it, half of it in another currency.
  server.bill = (_, day) => [row('ecs', day === undefined || day.endsWith('19') ? 5000 : 1)];
  server.balance = { AvailableAmount: '1.00', Currency: 'USD' };
  const now = '2026-11-20T04:00:00Z';
  const bills = await runAt(endpoint, now);
  server.leaks = [{ AccesskeyId: 'LTAI1', AliUserName: 'ci', UserType: 'ram', Status: 'pending' }];
  const leaks = await runAt(endpoint, now, { event: '{"payload":"leaks"}' });
  lines = [...bills.lines, ...leaks.lines];
  server.faults = [{ status: 403, body: '{}' }];
  failed = (await runAt(endpoint, '2026-11-20T04:00:00Z')).lines;
});
afterAll(async () => {
  await server.stop();
});

const fieldsOf = (query: string): string[] =>
  [...query.matchAll(/'\$\.(\w+)'/g)].map(([, name]) => name ?? '');
const query = (id: string): string => watchAlerts.find((alert) => alert.id === id)?.query ?? '';

describe('the queries of the alerts', () => {
  it.each([
    ['budget', 'actual'],
    ['budget', 'forecast'],
    ['spike', 'spike'],
    ['balance', 'balance'],
    ['leak', 'leak'],
  ])('%s finds its fields in a line about an alarm of kind %s', (id, kind) => {
    const line = of(lines, kind).find((one) => one['alarm'] === true) ?? {};
    const optional = kind === 'actual' || kind === 'forecast' ? [] : ['threshold'];
    const missing = fieldsOf(query(id)).filter((name) => !(name in line));
    expect(missing).toEqual(optional);
    expect(query(id)).toContain(`'${kind}'`);
  });

  it('know a run, and one that failed', () => {
    expect(of(lines, 'run')).toMatchObject([{ ok: true }]);
    expect(failed).toMatchObject([{ watch: 'budget-watch', kind: 'run', ok: false }]);
    expect(fieldsOf(query('silent'))).toEqual(['watch', 'kind']);
    expect(fieldsOf(query('failed'))).toEqual(['watch', 'ok']);
  });

  it('name every kind of check once', () => {
    const kinds = [...new Set(lines.map(({ kind }) => String(kind)))].sort();
    const named = watchAlerts.flatMap((alert) => [
      ...(/in \((.+?)\) limit/.exec(alert.query)?.[1] ?? '').matchAll(/'(\w+)'/g),
    ]);
    expect([...named.map(([, kind]) => kind), 'run', 'leak-run'].sort()).toEqual(kinds);
  });
});
