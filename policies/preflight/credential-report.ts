/** A user or a key that nobody used for long, or a user without a second factor. */
export interface Credentials {
  readonly user: string;
  /** Can sign in to the console. */
  readonly hasPassword: boolean;
  readonly hasMfa: boolean;
  /** When the password was used last, or set where it never was. None: the report does not say. */
  readonly signedIn: Date | undefined;
  readonly keys: readonly KeyUse[];
}

export interface KeyUse {
  /** Its place in the report: there are no ids of keys in it. */
  readonly nth: string;
  /** When it was used last, or made where it never was. None: the report does not say. */
  readonly used: Date | undefined;
}

/** Why a text is no report. */
export class NoReport extends Error {
  override readonly name = 'NoReport';
}

const KEYS = /^((?:additional_)?access_key_\d+)_active$/;

/**
 * Reads what `aliyun ims GetCredentialReport` answers, or the CSV that the console gives out.
 *
 * @throws NoReport where it is neither, or where it goes on elsewhere.
 */
export function readCredentialReport(text: string): Credentials[] {
  const [head = [], ...rows] = rowsOf(csvOf(text));
  for (const name of ['user', 'password_active', 'mfa_active', 'user_last_logon']) {
    if (!head.includes(name)) throw new NoReport(`it has no column ${name}`);
  }
  const keys = head.flatMap((name) => KEYS.exec(name)?.[1] ?? []);
  return rows
    .map((row) => new Map(head.map((name, at) => [name, row[at] ?? ''])))
    .map((row) => {
      const date = (...names: readonly string[]): Date | undefined =>
        names.map((name) => moment(row.get(name))).find((one) => one !== undefined);
      return {
        user: (row.get('user') ?? '').replace(/@.*$/, ''),
        hasPassword: isYes(row.get('password_active')),
        hasMfa: isYes(row.get('mfa_active')),
        signedIn: date('user_last_logon', 'password_last_changed', 'user_creation_time'),
        keys: keys
          .filter((key) => isYes(row.get(`${key}_active`)))
          .map((key) => ({
            nth: key.replaceAll('_', ' '),
            used: date(`${key}_last_used`, `${key}_last_rotated`),
          })),
      };
    });
}

const isYes = (text: string | undefined): boolean => text?.toLowerCase() === 'true';

function moment(text = ''): Date | undefined {
  const found = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$/.test(text) ? new Date(text) : undefined;
  return found === undefined || Number.isNaN(found.getTime()) ? undefined : found;
}

function csvOf(text: string): string {
  if (!/^\s*\{/.test(text)) return text;
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new NoReport('it begins as JSON and is none');
  }
  const { Content: content, IsTruncated: more } = answer as Readonly<Record<string, unknown>>;
  if (typeof content !== 'string') throw new NoReport('it has no Content');
  if (more === true || more === 'true') {
    throw new NoReport('it is cut off (IsTruncated). Download all of it in the console instead');
  }
  return Buffer.from(content, 'base64').toString('utf8');
}

/** No value of a report holds a comma or a line break; some are in quotes. */
function rowsOf(csv: string): string[][] {
  return csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
}
