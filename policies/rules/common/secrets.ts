/** What looks like a secret in clear, and what to call it. */
interface Pattern {
  readonly kind: string;
  readonly pattern: RegExp;
}

/**
 * A name that ends in a word for a secret, and a value that is neither a reference ($X, {{X}}, <X>,
 * %X%), nor a command that fetches it, nor a path or address, nor a placeholder.
 */
const ASSIGNED =
  /(?:password|passwd|pwd|secret|token|secret[_-]?key|access[_-]?key[_-]?secret|private[_-]?key|api[_-]?key)["']?\s*[=:]\s*["']?(?![$<{%*"'`/(]|https?:|changeme\b|example\b|null\b|true\b|false\b)[^\s"'`;,]{6,}/i;

const PATTERNS: readonly Pattern[] = [
  { kind: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  {
    kind: 'an access key',
    pattern: /(?<![A-Za-z0-9])(?:LTAI|STS\.)[A-Za-z0-9]{12,}(?![A-Za-z0-9])/,
  },
  { kind: 'a password or token', pattern: ASSIGNED },
];

const BASE64 = /^[A-Za-z0-9+/]{16,}={0,2}$/;

/** Longer texts are looked at as far as this; user data may have 32 KB. */
const LONGEST = 65_536;

/** What kind of secret a text holds, as it is or in base64; undefined where none is found. */
export function secretIn(text: string): string | undefined {
  const clear = text.slice(0, LONGEST);
  return kindIn(clear) ?? kindIn(decoded(clear));
}

/** Whether a name says that its value is a secret, as those of environment variables do. */
export function isSecretName(name: string): boolean {
  return /(?:^|[_-])(?:password|passwd|pwd|secret|token|secret[_-]?key|access[_-]?key[_-]?secret|private[_-]?key|api[_-]?key)$/i.test(
    name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'),
  );
}

function kindIn(text: string): string | undefined {
  return PATTERNS.find(({ pattern }) => pattern.test(text))?.kind;
}

function decoded(text: string): string {
  const packed = text.replace(/\s+/g, '');
  return BASE64.test(packed) ? Buffer.from(packed, 'base64').toString('utf8') : '';
}
