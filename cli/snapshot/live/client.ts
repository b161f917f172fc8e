import { randomUUID } from 'node:crypto';
import { exchange, isSafeAddress, type Exchange } from '../../../functions/budget-watch/src/io';
import { sign, type Credentials } from '../../../functions/budget-watch/src/sign';
import type { Json } from '../../../policies/review';
import { unfinished, wrongInput } from '../../exit';
import { hostOf, VERSIONS, type Product } from './products';

export type Parameters = Readonly<Record<string, string>>;

/** A call that came to nothing. Its message is for people, and names nobody's keys. */
export class CallError extends Error {
  override readonly name = 'CallError';

  constructor(
    readonly action: string,
    /** As the API has it, such as `NoPermission`; empty where no answer came. */
    readonly code: string,
    readonly why: string,
  ) {
    super(`${action} ${why}`);
  }
}

/** Who signed in is not, or no longer, let in: no other call will do. */
export class SessionError extends CallError {}

/** Makes one call; tries again what passes by itself. @throws CallError */
export type Ask = (
  product: Product,
  action: string,
  region: string,
  parameters?: Parameters,
) => Promise<Json>;

const ATTEMPTS = 6;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 8_000;
const LONGEST_CALL = 15_000;
const PASSING = /^(?:Throttling|ServiceUnavailable|InternalError|SystemBusy|LastTokenProcessing)/i;
const SESSION =
  /^(?:InvalidSecurityToken|SecurityTokenExpired|InvalidAccessKeyId|SignatureDoesNotMatch|IncompleteSignature|InvalidTimeStamp)/i;
/** The address that all calls go to instead: for tests and rehearsals, on this machine or by https. */
const ENDPOINT = 'ALICLOUD_BASELINE_ENDPOINT';

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws CliError where the environment has no credentials. */
export function credentialsIn(env: Environment): Credentials {
  const accessKeyId = env['ALIBABA_CLOUD_ACCESS_KEY_ID'];
  const accessKeySecret = env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'];
  const securityToken = env['ALIBABA_CLOUD_SECURITY_TOKEN'];
  if (!accessKeyId || !accessKeySecret) {
    throw wrongInput(
      'snapshot: there is nothing to read: give --account, --terraform or --credential-report, or set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET (and ALIBABA_CLOUD_SECURITY_TOKEN of a session) to read the account',
    );
  }
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}

/** Calls of APIs of RPC style, signed, each once more where it is throttled or breaks off. */
export function client(env: Environment, credentials: Credentials): Ask {
  const instead = env[ENDPOINT];
  if (instead !== undefined && !isSafeAddress(instead)) {
    throw wrongInput(`${ENDPOINT}: allowed: an https address, or http on 127.0.0.1`);
  }
  const once = (
    product: Product,
    action: string,
    region: string,
    query: Parameters,
  ): Promise<Exchange> => {
    const { host, origin } = new URL(instead ?? `https://${hostOf(product, region)}`);
    const date = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const call = { host, action, version: VERSIONS[product], query, date, nonce: randomUUID() };
    const signed = sign(call, credentials);
    return exchange(IO, `${origin}/?${signed.query}`, signed.headers, '', LONGEST_CALL);
  };
  return async (product, action, region, parameters = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      const result = read(action, await once(product, action, region, parameters));
      if ('body' in result) return result.body;
      if (!result.again) throw result.error;
      if (attempt === ATTEMPTS) {
        throw new CallError(action, '', `did not answer, ${ATTEMPTS} times: ${result.error.why}`);
      }
      await sleep(Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt));
    }
  };
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const IO = {
  env: {},
  fetch,
  now: () => Date.now(),
  sleep,
  random: () => Math.random(),
  nonce: () => randomUUID(),
  write: () => undefined,
};

type Result = { readonly body: Json } | { readonly again: boolean; readonly error: CallError };

function read(action: string, got: Exchange): Result {
  if ('failure' in got) {
    return { again: true, error: new CallError(action, '', `got no answer (${got.failure})`) };
  }
  const { status, body } = got;
  let answer: Json;
  try {
    answer = JSON.parse(body) as Json;
  } catch {
    const error = new CallError(action, '', `got half an answer (HTTP ${status}, no whole JSON)`);
    return { again: status === 200 || status === 429 || status >= 500, error };
  }
  if (status === 200) return { body: answer };
  const told = (answer as { readonly Code?: unknown } | null)?.Code;
  // Of the message nothing: it may repeat what was signed, and with which key.
  const code = typeof told === 'string' && /^[\w.-]{1,80}$/.test(told) ? told : '';
  const named = `HTTP ${status}, ${code === '' ? 'no code' : code}`;
  if (status === 429 || status >= 500 || PASSING.test(code)) {
    return { again: true, error: new CallError(action, code, `was put off (${named})`) };
  }
  if (SESSION.test(code)) {
    const why = /expired/i.test(code) ? 'the session has expired' : 'the key is not accepted';
    return {
      again: false,
      error: new SessionError(action, code, `was refused: ${why} (${named})`),
    };
  }
  return { again: false, error: new CallError(action, code, `was refused (${named})`) };
}

/** What a whole run ends with where nobody is let in from the start. */
export function notLetIn(error: SessionError): Error {
  return unfinished(`${error.message}. Sign in again, and run it again.`);
}
