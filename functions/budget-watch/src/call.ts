import { WatchError } from './errors';
import { mapOf, parseExact, textOf, type ExactMap } from './exact-json';
import { exchange, isSafeAddress, type Exchange, type Io } from './io';
import { sign, type Credentials } from './sign';

interface Api {
  readonly version: string;
  readonly hosts: { readonly china: string; readonly international: string };
  /** What was asked for, in a good answer; nothing where the answer is not good. */
  readonly data: (answer: ExactMap) => ExactMap | undefined;
}

const APIS = {
  billing: {
    version: '2017-12-14',
    hosts: {
      china: 'https://business.aliyuncs.com',
      international: 'https://business.ap-southeast-1.aliyuncs.com',
    },
    data: ({ Success, Code, Data }) =>
      Success === true && ['', 'Success'].includes(textOf(Code)) ? mapOf(Data) : undefined,
  },
  securityCenter: {
    version: '2018-12-03',
    hosts: {
      china: 'https://tds.aliyuncs.com',
      international: 'https://tds.ap-southeast-1.aliyuncs.com',
    },
    data: (answer) => (textOf(answer['Code']) === '' ? answer : undefined),
  },
} as const satisfies Readonly<Record<string, Api>>;

export type ApiName = keyof typeof APIS;

const ATTEMPTS = 6;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 8_000;
const LONGEST_CALL = 10_000;
/** Below the 60 seconds that the function has, so that it can still say why. */
const LONGEST_RUN = 50_000;
const PASSING = /^(?:Throttling|ServiceUnavailable|InternalError|SystemBusy|LastTokenProcessing)/i;

/** An API of an account. */
export interface AccountApi {
  /**
   * @returns what was asked for.
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
export function accountApi(
  io: Io,
  name: ApiName,
  site: keyof Api['hosts'],
  credentials: Credentials,
): AccountApi {
  const api: Api = APIS[name];
  const base = io.env['BUDGET_WATCH_ENDPOINT'] ?? api.hosts[site];
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
      { host, action, version: api.version, query, date, nonce: io.nonce() },
      credentials,
    );
    return exchange(io, `${origin}/?${signed.query}`, signed.headers, '', longest);
  };
  const call: AccountApi['call'] = async (action, query) => {
    for (let attempt = 1; ; attempt += 1) {
      const result = read(await once(action, query), api);
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

function read(got: Exchange, { data }: Api): Result {
  if ('failure' in got) return { again: true, reason: got.failure };
  const { status, body } = got;
  let answer: ExactMap;
  try {
    answer = mapOf(parseExact(body));
  } catch {
    const isFault = status === 200 || status === 429 || status >= 500;
    return { again: isFault, reason: `HTTP ${status}, no JSON` };
  }
  const found = status === 200 ? data(answer) : undefined;
  if (found !== undefined) return { data: found };
  const code = textOf(answer['Code']);
  // Of the message nothing: it may repeat what was signed, and with which key.
  const known = /^[\w.-]{1,64}$/.test(code) ? code : 'no code';
  const again = status === 429 || status >= 500 || PASSING.test(code);
  return { again, reason: `HTTP ${status}, ${known}` };
}
