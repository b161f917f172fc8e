/** What time it is in an account: the time that it was set to, and what has passed since. */
export class Clock {
  /** When the account began to be used. */
  readonly since: Date;
  private readonly began = Date.now();

  constructor(at?: Date) {
    this.since = at ?? new Date(this.began);
  }

  now(): Date {
    return new Date(this.since.getTime() + Date.now() - this.began);
  }

  /** In UTC, to the second: `2026-06-01T09:30:00Z`. */
  text(): string {
    return toSecond(this.now());
  }
}

export function toSecond(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
