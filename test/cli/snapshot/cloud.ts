import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Readonly<Record<string, unknown>>;
export type Given = Readonly<Record<string, string>>;

/** What a server says to a call: an answer, a refusal by its code, or bytes as they are. */
export type Said = Json | { readonly refuse: string; readonly status?: number } | { raw: string };

/** An API of the cloud on this machine, which checks every signature by itself. */
export class Cloud {
  readonly calls: string[] = [];
  /** Signatures that do not hold. */
  readonly forged: string[] = [];
  private constructor(
    private readonly server: Server,
    readonly endpoint: string,
  ) {}

  static async start(
    secret: string,
    says: (action: string, given: Given, nth: number) => Said,
  ): Promise<Cloud> {
    const counts = new Map<string, number>();
    const server = createServer((request, response) => {
      const action = String(request.headers['x-acs-action']);
      const given = Object.fromEntries(new URL(request.url ?? '', 'http://x').searchParams);
      cloud.calls.push(action);
      if (!holds(request, secret)) cloud.forged.push(action);
      const nth = (counts.get(action) ?? 0) + 1;
      counts.set(action, nth);
      const said = says(action, given, nth);
      if ('raw' in said) {
        response.writeHead(200).end(said['raw']);
        return;
      }
      const refused = 'refuse' in said ? said : undefined;
      response.writeHead(refused === undefined ? 200 : Number(refused['status'] ?? 403));
      response.end(JSON.stringify(refused === undefined ? said : { Code: refused['refuse'] }));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const cloud = new Cloud(server, `http://127.0.0.1:${String(port)}`);
    return cloud;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

const hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** After "V3 request body and signature" of the OpenAPI documentation: written from it, not from the code. */
function holds(request: IncomingMessage, secret: string): boolean {
  const { headers, method = '', url = '' } = request;
  const stated = /^ACS3-HMAC-SHA256 Credential=[^,]+,SignedHeaders=([^,]+),Signature=(\w+)$/.exec(
    headers.authorization ?? '',
  );
  if (stated === null) return false;
  const [, names = '', signature] = stated;
  const signed = names.split(';');
  const must = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-acs-'))];
  if (!must.every((name) => signed.includes(name))) return false;
  const [path = '', query = ''] = url.split('?');
  const sorted = query.split('&').filter(Boolean).sort().join('&');
  const lines = signed.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('');
  const body = String(headers['x-acs-content-sha256']);
  const canonical = [method, path, sorted, lines, names, body].join('\n');
  const wanted = createHmac('sha256', secret)
    .update(`ACS3-HMAC-SHA256\n${hex(canonical)}`)
    .digest('hex');
  return wanted === signature && body === hex('');
}
