/** All that the program has of the world outside of it. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly nonce: () => string;
  /** Takes one line, without its end. */
  readonly write: (line: string) => void;
}

/** What an HTTP exchange came to: an answer that was read whole, or why there is none. */
export type Exchange =
  { readonly status: number; readonly body: string } | { readonly failure: string };

const LARGEST_ANSWER = 8 * 1024 * 1024;

/** One exchange. Never throws, follows no redirect: what is sent is for that host alone. */
export async function exchange(
  io: Io,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  milliseconds: number,
): Promise<Exchange> {
  try {
    const response = await io.fetch(url, {
      method: 'POST',
      headers: { ...headers },
      ...(body !== '' && { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(milliseconds),
    });
    const text = await textOf(response);
    if (text === undefined) return { failure: 'the answer is too long' };
    return { status: response.status, body: text };
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}

/** The text of an answer, unpacked; nothing where it is longer than any is. No more of it is read. */
async function textOf({ body }: Response): Promise<string | undefined> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > LARGEST_ANSWER) {
      // Whether the server takes note is no matter.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

/** The code of a failure, such as ECONNREFUSED. Messages name addresses, and addresses are secret. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return 'timeout';
  const { cause } = error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
  return typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) ? code : 'no whole answer';
}

/** https, or this machine: for tests and rehearsals. */
export function isSafeAddress(address: string): boolean {
  return (
    URL.canParse(address) && /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/])/.test(address)
  );
}
