import type { TrailEvent } from '../../../../policies/detections';
import type { Match } from '../../../../policies/detections/match/evaluator';

/** What an identity did in a log: enough to say what it is, and where it calls from. */
export interface Habit {
  readonly type: 'ram-user' | 'assumed-role';
  /** Of a session the role. */
  readonly name: string;
  /** Days on which it called from an address, by address. */
  readonly addresses: ReadonlyMap<string, ReadonlySet<string>>;
  readonly events: number;
  readonly reads: number;
  /** Entered with a token of an identity provider. */
  readonly isFederated: boolean;
  readonly signsIn: boolean;
  /** Matches, by the place of the detection among those that are active. */
  readonly matches: ReadonlyMap<number, number>;
}

interface Growing extends Habit {
  readonly addresses: Map<string, Set<string>>;
  readonly matches: Map<number, number>;
  events: number;
  reads: number;
  isFederated: boolean;
  signsIn: boolean;
}

/** Beyond them an identity comes from everywhere, and a log is nobody's. */
const MOST_ADDRESSES = 200;
const MOST_IDENTITIES = 5000;
const TOKENS = new Set(['AssumeRoleWithOIDC', 'AssumeRoleWithSAML']);

/** Watches who does what from where, in bounded memory. */
export class Habits {
  readonly #habits = new Map<string, Growing>();

  observe(event: TrailEvent, matches: readonly Match[]): void {
    const name = textOf(event['eventName']);
    if (TOKENS.has(name)) this.#entered(event);
    const who = mapOf(event['userIdentity']);
    const type = who['type'];
    if (type !== 'ram-user' && type !== 'assumed-role') return;
    const [role = ''] = textOf(who['userName']).split(':');
    const habit = this.#of(type, type === 'assumed-role' ? role : textOf(who['userName']));
    if (habit === undefined) return;
    habit.events += 1;
    if (event['eventRW'] === 'Read') habit.reads += 1;
    if (name === 'ConsoleSignin') habit.signsIn = true;
    const address = textOf(event['sourceIpAddress']);
    const days = habit.addresses.get(address);
    const day = textOf(event['eventTime']).slice(0, 10);
    if (days !== undefined) days.add(day);
    else if (habit.addresses.size < MOST_ADDRESSES) habit.addresses.set(address, new Set([day]));
    for (const { rule } of matches) habit.matches.set(rule, (habit.matches.get(rule) ?? 0) + 1);
  }

  all(): readonly Habit[] {
    return [...this.#habits.values()];
  }

  /** The role stands in the parameters: the caller is whoever showed the token. */
  #entered(event: TrailEvent): void {
    const parameters = textOf(event['requestParameterJson']);
    const role = /:role\\?\/([A-Za-z0-9._-]{1,64})/.exec(parameters)?.[1];
    const habit = role === undefined ? undefined : this.#of('assumed-role', role);
    if (habit !== undefined) habit.isFederated = true;
  }

  #of(type: Habit['type'], name: string): Growing | undefined {
    const key = `${type} ${name}`;
    const known = this.#habits.get(key);
    if (known !== undefined || name === '') return known;
    if (this.#habits.size === MOST_IDENTITIES) return undefined;
    const habit: Growing = {
      type,
      name,
      addresses: new Map(),
      events: 0,
      reads: 0,
      isFederated: false,
      signsIn: false,
      matches: new Map(),
    };
    this.#habits.set(key, habit);
    return habit;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
