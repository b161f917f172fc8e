import { createHash, createHmac } from 'node:crypto';

/** Temporary credentials, as Function Compute puts them into the context. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

export interface Call {
  readonly host: string;
  readonly action: string;
  readonly version: string;
  readonly query: Readonly<Record<string, string>>;
  /** UTC, without milliseconds. */
  readonly date: string;
  readonly nonce: string;
}

export interface Signed {
  /** The query as it was signed: sent in any other form, the signature does not hold. */
  readonly query: string;
  /** All but `host`, which is signed too and which whoever sends puts in. */
  readonly headers: Readonly<Record<string, string>>;
}

const ALGORITHM = 'ACS3-HMAC-SHA256';

/** Signs a POST of an RPC style API whose parameters are in the query and whose body is empty. */
export function sign(call: Call, credentials: Credentials): Signed {
  const { accessKeyId, accessKeySecret, securityToken } = credentials;
  const payload = sha256('');
  const query = Object.entries(call.query)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${percent(name)}=${percent(value)}`)
    .join('&');
  const headers: Record<string, string> = {
    'x-acs-action': call.action,
    'x-acs-content-sha256': payload,
    'x-acs-date': call.date,
    ...(securityToken ? { 'x-acs-security-token': securityToken } : {}),
    'x-acs-signature-nonce': call.nonce,
    'x-acs-version': call.version,
  };
  const names = ['host', ...Object.keys(headers).sort()];
  const lines = names.map((name) => `${name}:${headers[name] ?? call.host}\n`).join('');
  const canonical = ['POST', '/', query, lines, names.join(';'), payload].join('\n');
  const signature = createHmac('sha256', accessKeySecret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest('hex');
  const authorization = `${ALGORITHM} Credential=${accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return { query, headers: { ...headers, authorization } };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** As RFC 3986 has it. */
function percent(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
