import { createHmac } from 'node:crypto';
import type { Alarm, Kind } from './checks';
import { exchange, isSafeAddress, type Exchange, type Io } from './io';

/** Where alarms can be posted to. Addresses and secrets are in variables of the environment. */
export const CHANNELS = ['slack', 'dingtalk', 'feishu', 'webhook'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface Posted {
  readonly channel: Channel;
  readonly ok: boolean;
  /** Why not. Never the address. */
  readonly reason: string;
}

const ATTEMPTS = 3;
const LONGEST_POST = 8_000;

/** Posts alarms to every channel that has an address. */
export async function post(io: Io, alarms: readonly Alarm[]): Promise<Posted[]> {
  const posted: Posted[] = [];
  for (const channel of CHANNELS) {
    const address = io.env[`BUDGET_WATCH_${channel.toUpperCase()}_URL`];
    if (address === undefined || address === '') continue;
    const reason = isSafeAddress(address)
      ? await send(io, channel, address, alarms)
      : 'the address is not https';
    posted.push({ channel, ok: reason === '', reason });
  }
  return posted;
}

/** Empty when it was taken. A channel that did not answer may have taken it: not sent again. */
async function send(
  io: Io,
  channel: Channel,
  address: string,
  alarms: readonly Alarm[],
): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const secret = io.env[`BUDGET_WATCH_${channel.toUpperCase()}_SECRET`] ?? '';
    const { url, body } = MESSAGES[channel](address, alarms, secret, io.now());
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const got = await exchange(io, url, headers, JSON.stringify(body), LONGEST_POST);
    const reason = refusal(got);
    const again = 'status' in got && (got.status === 429 || got.status >= 500);
    if (reason === '' || !again || attempt === ATTEMPTS) return reason;
    await io.sleep(io.random() * 500 * 2 ** attempt);
  }
}

/** DingTalk and Feishu say with 200 that they refuse: errcode and code are zero on success. */
function refusal(got: Exchange): string {
  if ('failure' in got) return got.failure;
  if (got.status < 200 || got.status > 299) return `HTTP ${got.status}`;
  const code = /"(?:errcode|code|StatusCode)"\s*:\s*(-?\d{1,9})/.exec(got.body)?.[1] ?? '0';
  return code === '0' ? '' : `code ${code}`;
}

interface Message {
  readonly url: string;
  readonly body: object;
}

type Make = (address: string, alarms: readonly Alarm[], secret: string, now: number) => Message;

const MESSAGES: Readonly<Record<Channel, Make>> = {
  slack: (url, alarms) => ({ url, body: { text: escaped(summary(alarms)) } }),
  dingtalk: (address, alarms, secret, now) => {
    const url = new URL(address);
    if (secret !== '') {
      url.searchParams.set('timestamp', String(now));
      url.searchParams.set('sign', hmac(secret, `${now}\n${secret}`));
    }
    return { url: url.href, body: { msgtype: 'text', text: { content: summary(alarms) } } };
  },
  feishu: (url, alarms, secret, now) => {
    const timestamp = String(Math.floor(now / 1000));
    const signed = secret === '' ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
    return { url, body: { ...signed, msg_type: 'text', content: { text: summary(alarms) } } };
  },
  webhook: (url, alarms) => ({ url, body: { source: 'budget-watch', version: 1, alarms } }),
};

/** What a message is about, for whoever reads its first line only. */
const HEADINGS: Readonly<Record<Kind, string>> = {
  leak: 'Leaked access key',
  actual: 'Budget alarm',
  forecast: 'Budget alarm',
  spike: 'Budget alarm',
  balance: 'Low balance',
  currency: 'Bills that are not judged',
  stale: 'Bills that are not judged',
};

function summary(alarms: readonly Alarm[]): string {
  const heading = [...new Set(alarms.map(({ kind }) => HEADINGS[kind]))].join('; ');
  return [heading, ...new Set(alarms.map(({ text }) => `- ${text}`))].join('\n');
}

/** What Slack reads as a link or a mention. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}
