import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadProgram } from '../../../cli/commands/budget/program';
import { BillingServer, credentials, row } from './billing-server';
import { of, runAt, settings } from './world';

interface Got {
  readonly url: string;
  readonly body: string;
}

let billing: BillingServer;
let endpoint: string;
let chat: Server;
let address: string;
let got: Got[];
let answers: { readonly status: number; readonly body: string }[];

beforeEach(async () => {
  billing = new BillingServer();
  endpoint = await billing.start();
  billing.bill = (_, day) => [row('ecs', day === undefined ? 600 : 1)];
  got = [];
  answers = [];
  chat = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      got.push({ url: request.url ?? '', body });
      const { status, body: text } = answers.shift() ?? { status: 200, body: '{"errcode":0}' };
      response.writeHead(status).end(text);
    });
  });
  await new Promise<void>((resolve) => chat.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(chat.address() as AddressInfo).port}/hook?token=t0ken`;
});
afterEach(async () => {
  await billing.stop();
  chat.closeAllConnections();
  await new Promise((resolve) => chat.close(resolve));
});

const NOW = '2026-11-20T00:30:00Z';
const POST = JSON.stringify({ triggerTime: NOW, payload: 'post' });
const run = (env: Record<string, string>, event = POST) => runAt(endpoint, NOW, { env, event });
const bodies = (): unknown[] => got.map(({ body }) => JSON.parse(body) as unknown);
const TEXT = 'Budget alarm\n- all: 60.0 % spent in 2026-11, 600.00 of 1000.00 USD';

describe('posting', () => {
  it('goes to Slack', async () => {
    const { lines, error } = await run({ BUDGET_WATCH_SLACK_URL: address });
    expect(error).toBe('');
    expect(bodies()).toEqual([{ text: TEXT }]);
    expect(of(lines, 'post')).toMatchObject([{ channel: 'slack', ok: true, alarms: 1 }]);
  });

  it('goes to DingTalk, signed', async () => {
    await run({ BUDGET_WATCH_DINGTALK_URL: address, BUDGET_WATCH_DINGTALK_SECRET: 'S' });
    expect(bodies()).toEqual([{ msgtype: 'text', text: { content: TEXT } }]);
    const { searchParams } = new URL(`http://x${got[0]?.url ?? ''}`);
    const now = String(Date.parse(NOW));
    const sign = createHmac('sha256', 'S').update(`${now}\nS`).digest('base64');
    expect(Object.fromEntries(searchParams)).toEqual({ token: 't0ken', timestamp: now, sign });
  });

  it('goes to Feishu, signed', async () => {
    await run({ BUDGET_WATCH_FEISHU_URL: address, BUDGET_WATCH_FEISHU_SECRET: 'S' });
    const timestamp = String(Date.parse(NOW) / 1000);
    const sign = createHmac('sha256', `${timestamp}\nS`).update('').digest('base64');
    expect(bodies()).toEqual([{ timestamp, sign, msg_type: 'text', content: { text: TEXT } }]);
  });

  it('goes to any address as JSON', async () => {
    await run({ BUDGET_WATCH_WEBHOOK_URL: address });
    expect(bodies()).toEqual([
      {
        source: 'budget-watch',
        version: 1,
        alarms: [
          {
            key: '2026-11-20|actual|2026-11|all|50',
            kind: 'actual',
            severity: 4,
            text: TEXT.split('- ')[1],
          },
        ],
      },
    ]);
  });

  it('says in its first line what it is about', async () => {
    billing.bill = (_, day) => [
      row('ecs', day === undefined ? 600 : 1),
      row('oss', 1, { Currency: 'CNY' }),
    ];
    await run({ BUDGET_WATCH_SLACK_URL: address });
    expect(got[0]?.body).toContain('{"text":"Bills that are not judged\\n- ');
  });

  it('is no place for mentions', async () => {
    billing.bill = (_, day) => [row('<!channel>&', day?.endsWith('19') === true ? 90 : 1)];
    await run({ BUDGET_WATCH_SLACK_URL: address });
    expect(got[0]?.body).toContain('&lt;!channel&gt;&amp;');
    expect(got[0]?.body).not.toContain('<!channel>');
  });

  it.each([
    ['any other run of the day', JSON.stringify({ triggerTime: NOW })],
    ['an event of something else', 'nonsense'],
  ])('is left out in %s', async (_, event) => {
    const { lines } = await run({ BUDGET_WATCH_SLACK_URL: address }, event);
    expect(got).toEqual([]);
    expect(of(lines, 'actual')[0]).toMatchObject({ alarm: true });
  });

  it('is left out where there is no alarm', async () => {
    billing.bill = (_, day) => [row('ecs', day === undefined ? 9 : 1)];
    await run({ BUDGET_WATCH_SLACK_URL: address });
    expect(got).toEqual([]);
  });

  it('is done once, though the event comes twice', async () => {
    const { runWith } = loadProgram();
    const env = {
      BUDGET_WATCH: JSON.stringify(settings),
      BUDGET_WATCH_ENDPOINT: endpoint,
      BUDGET_WATCH_SLACK_URL: address,
    };
    for (let times = 0; times < 2; times += 1) {
      await runWith({ env, now: () => Date.parse(NOW), write: () => undefined }, POST, {
        credentials,
      });
    }
    expect(got).toHaveLength(1);
  });

  it('tries again what a full channel refused', async () => {
    answers = [
      { status: 429, body: '' },
      { status: 503, body: '' },
    ];
    const { error } = await run({ BUDGET_WATCH_SLACK_URL: address });
    expect(error).toBe('');
    expect(got).toHaveLength(3);
  });

  it.each([
    ['HTTP 404', { status: 404, body: 'no_team' }, 'HTTP 404'],
    ['a code in an answer of 200', { status: 200, body: '{"errcode": 310000}' }, 'code 310000'],
    ['a code of Feishu', { status: 200, body: '{"code":19021,"msg":"x"}' }, 'code 19021'],
  ])(
    'that fails, fails the run, and the address is told nowhere: %s',
    async (_, answer, reason) => {
      answers = [answer];
      const { lines, error } = await run({
        BUDGET_WATCH_SLACK_URL: address,
        BUDGET_WATCH_WEBHOOK_URL: address,
      });
      expect(error).toBe('budget-watch: not posted to slack');
      expect(of(lines, 'post')).toMatchObject([
        { channel: 'slack', ok: false, reason },
        { channel: 'webhook', ok: true },
      ]);
      expect(of(lines, 'run')).toMatchObject([{ ok: false }]);
      for (const part of [address, 't0ken']) expect(JSON.stringify(lines)).not.toContain(part);
    },
  );

  it('goes to https only', async () => {
    const { error, lines } = await run({ BUDGET_WATCH_SLACK_URL: 'http://chat.example.com/t0ken' });
    expect(error).toBe('budget-watch: not posted to slack');
    expect(JSON.stringify(lines)).not.toContain('t0ken');
  });
});
