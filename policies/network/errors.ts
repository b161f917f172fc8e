/** What is wrong with an address, a port, a rule or an acknowledgement. */
export interface NetworkProblem {
  /** The value, in words. */
  readonly what: string;
  readonly got: string;
  readonly allowed: string;
  readonly fix: string;
}

/** A rule cannot be as asked. Nothing is made instead. */
export class NetworkError extends Error implements NetworkProblem {
  override readonly name = 'NetworkError';
  readonly what: string;
  readonly got: string;
  readonly allowed: string;
  readonly fix: string;

  constructor({ what, got, allowed, fix }: NetworkProblem) {
    super(`${what}: got ${got}, allowed: ${allowed}. ${fix}`);
    this.what = what;
    this.got = got;
    this.allowed = allowed;
    this.fix = fix;
  }
}

/** Longer values are cut in messages. */
const SHOWN = 80;

/** A value as a message shows it: on one line, control characters escaped. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
