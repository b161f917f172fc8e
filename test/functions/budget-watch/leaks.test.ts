/** Fields and values as on the page of DescribeAccesskeyLeakList (Security Center, 2018-12-03). */
import { BillingServer } from './billing-server';
import { of, runAt } from './world';

let server: BillingServer;
let endpoint: string;
beforeEach(async () => {
  server = new BillingServer();
  endpoint = await server.start();
});
afterEach(async () => {
  await server.stop();
});

const NOW = '2026-11-20T04:10:00Z';
const leaked = (more: object = {}): object => ({
  Id: 389357,
  Type: 'AccessKey',
  UserType: 'ram',
  AccesskeyId: 'LTAI4Fytv7ALKzkNVBV6AAAA',
  AliUserName: 'ci-deploy',
  Status: 'pending',
  DealType: 'pending',
  DealTime: '',
  Url: 'https://github.com/hht312/test-ak/blob/0e46/1001',
  Asset: '云平台',
  GmtModified: 1612357897000,
  ...more,
});
const run = (env: Record<string, string> = {}) =>
  runAt(endpoint, NOW, { event: '{"payload":"leaks"}', env });

describe('a run that asks for leaked keys', () => {
  it('tells a key that was found in public, critical, and asks for no bill', async () => {
    server.leaks = [leaked()];
    const { lines, error } = await run();
    expect(error).toBe('');
    expect(of(lines, 'leak')).toEqual([
      expect.objectContaining({
        watch: 'budget-watch',
        subject: 'LTAI4Fytv7ALKzkNVBV6AAAA',
        alarm: true,
        severity: 10,
        text: 'The access key LTAI4Fytv7ALKzkNVBV6AAAA of ci-deploy was found in public: switch it off now, then see what it did',
      }),
    ]);
    expect(of(lines, 'leak-run')).toMatchObject([{ ok: true, checks: 1, alarms: 1, calls: 1 }]);
    expect(of(lines, 'run')).toEqual([]);
    expect(server.requests.map(({ action }) => action)).toEqual(['DescribeAccesskeyLeakList']);
    // What is signed wrongly, or for another version, it refuses.
    expect(server.refusals).toEqual([]);
  });

  it('is silent of what somebody dealt with, and where nothing was found', async () => {
    server.leaks = [leaked({ Status: 'dealed', DealType: 'disable' })];
    const { lines, error } = await run();
    expect(error).toBe('');
    expect(lines).toMatchObject([{ kind: 'leak-run', ok: true, alarms: 0 }]);
  });

  it('names the root account, and one key once though it lies in two places', async () => {
    server.leaks = [leaked({ UserType: 'master' }), leaked({ Id: 2, UserType: 'master' })];
    const { lines } = await run();
    expect(of(lines, 'leak').map(({ text }) => text)).toEqual([
      'The access key LTAI4Fytv7ALKzkNVBV6AAAA of the root account was found in public: switch it off now, then see what it did',
    ]);
  });

  it('reads every page', async () => {
    server.leaks = Array.from({ length: 230 }, (_, index) =>
      leaked({ AccesskeyId: `LTAI${index}` }),
    );
    const { lines } = await run();
    expect(of(lines, 'leak')).toHaveLength(230);
    expect(of(lines, 'leak-run')).toMatchObject([{ calls: 3 }]);
  });

  it('shows nothing that a stranger wrote but letters, and no place where the secret lies', async () => {
    server.leaks = [leaked({ AliUserName: '<!channel>\u001b[31m小王\n', AccesskeyId: '' })];
    const { lines } = await run();
    const text = String(of(lines, 'leak')[0]?.['text']);
    expect(text).toContain('The access key ? of channel31m小王 was found');
    expect(JSON.stringify(lines)).not.toContain('github');
  });

  it.each([
    ['is refused', { status: 403, body: '{"Code":"NoPermission","Message":"no"}' }, 'NoPermission'],
    ['answers with something else', { status: 200, body: '{"RequestId":"R"}' }, 'no list'],
    [
      'names a fault in a good answer',
      { status: 200, body: '{"Code":"ServerError"}' },
      'ServerError',
    ],
  ])('fails where it %s: no answer is no "nothing found"', async (_, fault, reason) => {
    server.faults = Array.from({ length: 10 }, () => fault);
    const { lines, error } = await run();
    expect(error).toContain(reason);
    expect(of(lines, 'leak-run')).toMatchObject([{ ok: false }]);
  });

  it('posts at once, where there is a channel', async () => {
    server.leaks = [leaked()];
    const posts: string[] = [];
    const own: typeof fetch = (url, init) => {
      if (typeof url !== 'string' || !url.includes('/hook')) return fetch(url, init);
      posts.push(typeof init?.body === 'string' ? init.body : '');
      return Promise.resolve(new Response('ok'));
    };
    const env = { BUDGET_WATCH_SLACK_URL: 'http://localhost/hook' };
    const { error } = await runAt(endpoint, NOW, { event: '{"payload":"leaks"}', env, fetch: own });
    expect(error).toBe('');
    expect(posts).toHaveLength(1);
    // A key is no matter of money: whoever reads the first line only knows what it is.
    expect(posts[0]).toMatch(/^\{"text":"Leaked access key\\n- .*was found in public/);
    expect(posts[0]).not.toContain('Budget');
  });
});
