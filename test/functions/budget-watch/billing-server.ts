import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  QueryAccountBalanceResponseBody,
  QueryAccountBillResponseBody,
} from '@alicloud/bssopenapi20171214';
import OpenApiUtil from '@alicloud/openapi-util';

/** The types of the official SDK, spelt as they go over the wire. */
type Wire<T> = T extends readonly (infer I)[]
  ? Wire<I>[]
  : T extends object
    ? { [K in keyof T as Wired<T, K>]: Wire<NonNullable<T[K]>> }
    : T;
/** Names begin with a capital; methods of the SDK's classes stay out of it. */
type Wired<T, K extends keyof T> =
  NonNullable<T[K]> extends (...args: never[]) => unknown ? never : Capitalize<K & string>;

export type BillAnswer = Wire<QueryAccountBillResponseBody>;
export type BalanceAnswer = Wire<QueryAccountBalanceResponseBody>;
export type Item = NonNullable<NonNullable<BillAnswer['Data']>['Items']>['Item'] extends
  (infer I)[] | undefined
  ? I
  : never;

export type Query = Readonly<Record<string, string>>;
/** Answers one request in its own way. `break` sends half of a good answer. */
export type Fault =
  { readonly status: number; readonly body: string } | 'break' | 'hang' | 'hang-up' | 'huge';

/** A key that is nobody's. */
export const credentials = {
  accessKeyId: 'STS.example-key',
  accessKeySecret: 'example-secret',
  securityToken: 'example-token/with+signs=',
};

export const row = (product: string, amount: number, more: Partial<Item> = {}): Item => ({
  ProductCode: product,
  ProductName: product.toUpperCase(),
  SubscriptionType: 'PayAsYouGo',
  PretaxAmount: amount,
  PretaxGrossAmount: amount * 2,
  Currency: 'USD',
  OwnerID: '1234567890123456',
  ...more,
});

/** The billing API, as far as it is documented, on this machine. Refuses what is signed wrongly. */
export class BillingServer {
  /** Rows of a month, or of a day. */
  bill: (cycle: string, day: string | undefined) => readonly Item[] = () => [];
  balance: BalanceAnswer['Data'] = { AvailableAmount: '10,000.00', Currency: 'USD' };
  /** What Security Center found in public and nobody has dealt with. */
  leaks: readonly object[] = [];
  /** The next requests meet these, one each. */
  faults: Fault[] = [];
  /** Calls that it takes in a second. */
  qps = 1000;
  readonly requests: { readonly action: string; readonly query: Query }[] = [];
  readonly refusals: string[] = [];
  readonly #nonces = new Set<string>();
  readonly #times: number[] = [];
  readonly #server: Server = createServer((request, response) => {
    this.#answer(request, response);
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://x');
    const query = Object.fromEntries(url.searchParams);
    const action = String(request.headers['x-acs-action']);
    this.requests.push({ action, query });
    const wrong = this.#wrongWith(request, url.pathname, query);
    if (wrong !== '') {
      this.refusals.push(wrong);
      send(response, 400, { Code: wrong, Message: `with ${credentials.accessKeyId}` });
      return;
    }
    const now = Date.now();
    this.#times.push(now);
    if (this.#times.filter((time) => now - time < 1000).length > this.qps) {
      send(response, 400, { Code: 'Throttling.User', Message: 'flow control' });
      return;
    }
    const answer = this.#good(action, query);
    const fault = this.faults.shift();
    if (fault === undefined) send(response, 200, answer);
    else fail(response, fault, JSON.stringify(answer));
  }

  /** Signed anew by the official code, from what arrived. */
  #wrongWith({ method, headers }: IncomingMessage, pathname: string, query: Query): string {
    const payload = createHash('sha256').update('').digest('hex');
    const { accessKeyId, accessKeySecret, securityToken } = credentials;
    const request = { method, pathname, query, headers } as never;
    const expected = OpenApiUtil.getAuthorization(
      request,
      'ACS3-HMAC-SHA256',
      payload,
      accessKeyId,
      accessKeySecret,
    );
    if (headers.authorization !== expected) return 'SignatureDoesNotMatch';
    if (headers['x-acs-content-sha256'] !== payload) return 'InvalidContentSha256';
    if (headers['x-acs-security-token'] !== securityToken) return 'MissingSecurityToken';
    const isOfBills = String(headers['x-acs-action']).startsWith('Query');
    if (headers['x-acs-version'] !== (isOfBills ? '2017-12-14' : '2018-12-03')) {
      return 'InvalidVersion';
    }
    const nonce = String(headers['x-acs-signature-nonce']);
    if (this.#nonces.has(nonce)) return 'SignatureNonceUsed';
    this.#nonces.add(nonce);
    const date = String(headers['x-acs-date']);
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date) ? '' : 'InvalidTimeStamp.Format';
  }

  #good(action: string, query: Query): object {
    if (action === 'DescribeAccesskeyLeakList') return this.#leaked(query);
    const fine = { Code: 'Success', Message: 'Successful!', RequestId: 'R-1', Success: true };
    if (action === 'QueryAccountBalance') return { ...fine, Data: this.balance };
    const { BillingCycle = '', BillingDate, PageNum = '1', PageSize = '20' } = query;
    const items = this.bill(BillingCycle, BillingDate);
    const size = Math.min(Number(PageSize), 300);
    const from = (Number(PageNum) - 1) * size;
    const answer: BillAnswer = {
      ...fine,
      Data: {
        AccountID: '1234567890123456',
        AccountName: 'somebody',
        BillingCycle,
        PageNum: Number(PageNum),
        PageSize: size,
        TotalCount: items.length,
        Items: { Item: items.slice(from, from + size) },
      },
    };
    return answer;
  }

  /** In pages, those that are asked for by their status alone. */
  #leaked({ Status, CurrentPage = '1', PageSize = '20' }: Query): object {
    const size = Math.min(Number(PageSize), 100);
    const from = (Number(CurrentPage) - 1) * size;
    const found = this.leaks.filter(
      (leak) => Status === undefined || (leak as { Status?: string }).Status === Status,
    );
    return {
      RequestId: 'R-2',
      CurrentPage: Number(CurrentPage),
      PageSize: size,
      TotalCount: found.length,
      AkLeakCount: found.length,
      GmtLast: 1612357897000,
      AccessKeyLeakList: found.slice(from, from + size),
    };
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function fail(response: ServerResponse, fault: Fault, good: string): void {
  if (fault === 'hang') return;
  if (fault === 'hang-up') response.destroy();
  else if (fault === 'huge') response.end(' '.repeat(8 * 1024 * 1024 + 1));
  else if (fault === 'break') {
    response.writeHead(200, { 'content-length': good.length });
    response.write(good.slice(0, good.length / 2), () => response.destroy());
  } else response.writeHead(fault.status).end(fault.body);
}
