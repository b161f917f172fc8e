/** A kind of credential, told by its form. */
export interface SecretKind {
  readonly name: string;
  /** Where it belongs instead: a whole sentence. */
  readonly instead: string;
}

/** The environment variables that hold secrets. None of them is ever read from the file. */
export const secretVariables = {
  /** Read by Terraform's alicloud provider, as are the next two. */
  accessKeyId: 'ALIBABA_CLOUD_ACCESS_KEY_ID',
  accessKeySecret: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  securityToken: 'ALIBABA_CLOUD_SECURITY_TOKEN',
  /** Where alerts go: a variable of Terraform for each entry under alerts.webhooks. */
  webhook: 'TF_VAR_webhook_<name>',
} as const;

const set = (variable: string): string => `Set the environment variable ${variable} instead.`;
const keepOut = 'Keep it in a secret store and hand it over through the environment.';

const accessKeySecret: SecretKind = {
  name: 'an AccessKey secret',
  instead: set(secretVariables.accessKeySecret),
};

const webhook: SecretKind = { name: 'a webhook address', instead: set(secretVariables.webhook) };

/** Forms that are telling wherever they stand, in a value, a key or a comment. All run in linear time. */
const forms: readonly (SecretKind & { readonly pattern: RegExp })[] = [
  {
    name: 'an AccessKey ID',
    instead: set(secretVariables.accessKeyId),
    pattern: /LTAI[0-9A-Za-z]{12,}/g,
  },
  {
    name: 'a temporary AccessKey ID',
    instead: set(secretVariables.accessKeyId),
    pattern: /\bSTS\.[0-9A-Za-z]{16,}/g,
  },
  {
    ...webhook,
    pattern:
      /\bhttps?:\/\/[^\s'"]{0,300}?(?:[?&](?:access_token|key|token|secret|sign|code)=|\/services\/T|\/hook\/)[^\s'"]{8,}/gi,
  },
  {
    name: 'a password inside an address',
    instead: keepOut,
    pattern: /\bhttps?:\/\/[^\s'"/@:]{1,100}:[^\s'"/@]{1,200}@/gi,
  },
  { name: 'a private key', instead: keepOut, pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/g },
  {
    name: 'a signed token',
    instead: keepOut,
    pattern: /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\./g,
  },
  {
    name: 'an access token',
    instead: keepOut,
    pattern: /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abpr]-[\w-]{16,})/g,
  },
  { name: 'an AWS access key', instead: keepOut, pattern: /\bA[KS]IA[0-9A-Z]{16}\b/g },
];

/** The kind of credential that a text holds, if its form gives it away. */
export function secretIn(text: string): SecretKind | undefined {
  const form = forms.find(({ pattern }) => text.search(pattern) >= 0);
  if (form) return form;
  // An AccessKey secret has no prefix: it is 30 letters and digits, of all three classes.
  const looksRandom = [/^[0-9A-Za-z]{30}$/, /\d/, /[a-z]/, /[A-Z]/].every((p) => p.test(text));
  return looksRandom ? accessKeySecret : undefined;
}

/** Where in a whole file, comments included, credentials stand: offsets and kinds. */
export function secretsWithin(text: string): { start: number; end: number; kind: SecretKind }[] {
  return forms.flatMap((kind) =>
    [...text.matchAll(kind.pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
    })),
  );
}

const keys: readonly (SecretKind & { readonly pattern: RegExp })[] = [
  { ...webhook, pattern: /webhook/ },
  { name: 'an access token', instead: set(secretVariables.securityToken), pattern: /token/ },
  { ...accessKeySecret, pattern: /secret|accesskey/ },
  { name: 'a password', instead: keepOut, pattern: /password|passwd|passphrase|^pwd$/ },
  { name: 'a credential', instead: keepOut, pattern: /credential|privatekey|apikey/ },
];

/** The kind of credential that a key announces, such as `db_password`. */
export function secretKey(key: string): SecretKind | undefined {
  const folded = key.toLowerCase().replace(/[\s_.-]/g, '');
  return keys.find(({ pattern }) => pattern.test(folded));
}

/**
 * Whether a value can be a credential at all: text, or a long number. A switch, a section or a
 * small count under a key that speaks of passwords is a misplaced setting, no secret.
 */
export function canBeSecret(value: unknown): boolean {
  if (typeof value === 'string') return value !== '';
  return typeof value === 'number' && Math.abs(value) >= 10_000;
}
