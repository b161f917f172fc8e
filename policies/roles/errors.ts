/** What is wrong with a parameter of a role, a trust policy or a policy that has to be packed. */
export interface RoleProblem {
  /** The parameter, or the statement, in words. */
  readonly what: string;
  readonly got: string;
  readonly allowed: string;
  readonly fix: string;
}

/** A role cannot be made as asked. Nothing is made instead. */
export class RoleError extends Error implements RoleProblem {
  override readonly name = 'RoleError';
  readonly what: string;
  readonly got: string;
  readonly allowed: string;
  readonly fix: string;

  constructor({ what, got, allowed, fix }: RoleProblem) {
    super(`${what}: got ${got}, allowed: ${allowed}. ${fix}`);
    this.what = what;
    this.got = got;
    this.allowed = allowed;
    this.fix = fix;
  }
}

/** Longer values are cut in messages. */
const SHOWN = 80;

/** A value as a message tells it: on one line, in quotes, control characters escaped. */
export function quoted(value: string): string {
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** @throws RoleError unless the value fits the pattern. */
export function mustMatch(
  value: string,
  pattern: RegExp,
  problem: Omit<RoleProblem, 'got'>,
): string {
  if (!pattern.test(value)) throw new RoleError({ ...problem, got: quoted(value) });
  return value;
}

/** @throws RoleError unless there is something in the list. */
export function mustName(list: readonly string[], problem: Omit<RoleProblem, 'got'>): void {
  if (list.length === 0) throw new RoleError({ ...problem, got: 'an empty list' });
}
