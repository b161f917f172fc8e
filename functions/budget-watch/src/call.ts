import { WatchError } from './errors';
import { mapOf, parseExact, textOf, type ExactMap } from './exact-json';
import { exchange, isSafeAddress, type Exchange, type Io } from './io';
import { sign, type Credentials } from './sign';

const HOSTS = {
  china: 'https://business.aliyuncs.com',
  international: 'https://business.ap-southeast-1.aliyuncs.com',
} as const;

const VERSION = '2017-12-14';
const ATTEMPTS = 6;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 8_000;
const LONGEST_CALL = 10_000;
/** Below the 60 seconds that the function has, so that it can still say why. */
const LONGEST_RUN = 50_000;
const PASSING = /^(?:Throttling|ServiceUnavailable|InternalError|SystemBusy|LastTokenProcessing)/i;

/** The billing API of an account. */
export interface BillingApi {
  /**
   * @returns the answer's `Data`.
   * @throws WatchError when it is refused, or no whole answer came in time.
   */
  readonly call: (action: string, query: Readonly<Record<string, string>>) => Promise<ExactMap>;
  /** Calls that were sent, those tried again included. */
  readonly sent: () => number;
}

/**
 * One call after the other. What passes by itself is tried again, after a wait that doubles and is
 * drawn by lot, so that two runs do not meet again: too many calls, faults of the server, timeouts
 * and answers that break off.
 */
export function billingApi(io: Io, site: keyof typeof HOSTS, credentials: Credentials): BillingApi {
  const base = io.env['BUDGET_WATCH_ENDPOINT'] ?? HOSTS[site];
  if (!isSafeAddress(base)) throw new WatchError('BUDGET_WATCH_ENDPOINT is no https address');
  const longest = Number(io.env['BUDGET_WATCH_TIMEOUT_MS'] ?? LONGEST_CALL);
  const { host, origin } = new URL(base);
  const end = io.now() + LONGEST_RUN;
  let sent = 0;
  const once = async (
    action: string,
    query: Readonly<Record<string, string>>,
  ): Promise<Exchange> => {
    sent += 1;
    const date = new Date(io.now()).toISOString().replace(/\.\d+Z$/, 'Z');
    const signed = sign(
      { host, action, version: VERSION, query, date, nonce: io.nonce() },
      credentials,
    );
    return exchange(io, `${origin}/?${signed.query}`, signed.headers, '', longest);
  };
  const call: BillingApi['call'] = async (action, query) => {
    for (let attempt = 1; ; attempt += 1) {
      const result = read(await once(action, query));
      if ('data' in result) return result.data;
      if (!result.again) throw new WatchError(`${action} is refused: ${result.reason}`);
      const wait = io.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt);
      if (attempt === ATTEMPTS || io.now() + wait > end) {
        throw new WatchError(`${action} did not answer, ${attempt} times: ${result.reason}`);
      }
      await io.sleep(wait);
    }
  };
  return { call, sent: () => sent };
}

type Result = { readonly data: ExactMap } | { readonly again: boolean; readonly reason: string };

function read(got: Exchange): Result {
  if ('failure' in got) return { again: true, reason: got.failure };
  const { status, body } = got;
  let answer: ExactMap;
  try {
    answer = mapOf(parseExact(body));
  } catch {
    const isFault = status === 200 || status === 429 || status >= 500;
    return { again: isFault, reason: `HTTP ${status}, no JSON` };
  }
  const code = textOf(answer['Code']);
  const succeeded = answer['Success'] === true && (code === '' || code === 'Success');
  if (status === 200 && succeeded) return { data: mapOf(answer['Data']) };
  // Of the message nothing: it may repeat what was signed, and with which key.
  const known = /^[\w.-]{1,64}$/.test(code) ? code : 'no code';
  const again = status === 429 || status >= 500 || PASSING.test(code);
  return { again, reason: `HTTP ${status}, ${known}` };
}
