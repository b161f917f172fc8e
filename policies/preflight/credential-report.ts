/** A user or a key that nobody used for long, or a user without a second factor. */
export interface Credentials {
  readonly user: string;
  /** Can sign in to the console. */
  readonly hasPassword: boolean;
  readonly hasMfa: boolean;
  /** When the password was used last, or set where it never was. None: the report does not say. */
  readonly signedIn: Date | undefined;
  /** When the password was used last. null: never. None: the report does not say. */
  readonly lastSignIn: Date | null | undefined;
  readonly keys: readonly KeyUse[];
}

export interface KeyUse {
  /** Its place in the report: there are no ids of keys in it. */
  readonly nth: string;
  readonly isActive: boolean;
  /** When it was used last, or made where it never was. None: the report does not say. */
  readonly used: Date | undefined;
  readonly made: Date | undefined;
  /** null: never. None: the report does not say. */
  readonly lastUsed: Date | null | undefined;
}

/** Why a text is no report. */
export class NoReport extends Error {
  override readonly name = 'NoReport';
}

const KEYS = /^((?:additional_)?access_key_\d+)_active$/;
const COLUMNS = ['user', 'password_active', 'mfa_active', 'user_last_logon'];

/**
 * Reads the rows of RAM's credential report, the one of the columns first.
 *
 * @throws NoReport where it is none.
 */
export function readCredentialReport(table: readonly (readonly string[])[]): Credentials[] {
  const [head = [], ...rows] = table;
  const missing = COLUMNS.find((name) => !head.includes(name));
  if (missing !== undefined) throw new NoReport(`it has no column ${missing}`);
  const keys = head.flatMap((name) => KEYS.exec(name)?.[1] ?? []);
  return rows.map((cells, at) => {
    const row = new Map(head.map((name, index) => [name, cells[index] ?? '']));
    const date = (...names: readonly string[]): Date | undefined =>
      names.map((name) => moment(row.get(name))).find((one) => one !== undefined);
    const user = (row.get('user') ?? '').replace(/@.*$/, '');
    if (user === '') throw new NoReport(`row ${String(at + 2)} names no user`);
    return {
      user,
      hasPassword: isYes(row.get('password_active')),
      hasMfa: isYes(row.get('mfa_active')),
      signedIn: date('user_last_logon', 'password_last_changed', 'user_creation_time'),
      lastSignIn: use(row.get('user_last_logon')),
      keys: keys
        .filter((key) => isYes(row.get(`${key}_active`)) || isYes(row.get(`${key}_exist`)))
        .map((key) => ({
          nth: key.replaceAll('_', ' '),
          isActive: isYes(row.get(`${key}_active`)),
          used: date(`${key}_last_used`, `${key}_last_rotated`),
          made: date(`${key}_last_rotated`),
          lastUsed: use(row.get(`${key}_last_used`)),
        })),
    };
  });
}

const isYes = (text: string | undefined): boolean => text?.toLowerCase() === 'true';

/** A dash stands for never. */
const use = (text: string | undefined): Date | null | undefined =>
  text === '-' ? null : moment(text);

function moment(text = ''): Date | undefined {
  const found = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$/.test(text) ? new Date(text) : undefined;
  return found === undefined || Number.isNaN(found.getTime()) ? undefined : found;
}
