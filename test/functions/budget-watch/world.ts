import { randomUUID } from 'node:crypto';
import { setTimeout as realSleep } from 'node:timers/promises';
import { loadProgram } from '../../../cli/commands/budget/program';
import type { Io } from '../../../functions/budget-watch/src/io';
import { credentials } from './billing-server';

export const settings = {
  v: 1,
  site: 'international',
  currency: 'USD',
  budgets: [{ name: 'all', amount: '1000', actual: [50, 80, 100], forecast: [100] }],
  spike: { percent: 200, least: '10' },
  balanceFloor: '100',
};

export type Line = Readonly<Record<string, unknown>>;

/** A run of the bundled program, its clock, its waits and what it writes. */
export async function runAt(
  endpoint: string,
  now: string,
  {
    config = settings,
    env = {},
    event = '{}',
    fetch: own,
    waitsForReal = false,
  }: {
    readonly config?: object;
    readonly env?: Io['env'];
    readonly event?: string;
    readonly fetch?: typeof fetch;
    readonly waitsForReal?: boolean;
  } = {},
): Promise<{ readonly lines: Line[]; readonly waits: number[]; readonly error: string }> {
  const lines: Line[] = [];
  const waits: number[] = [];
  let error = '';
  let clock = Date.parse(now);
  try {
    await loadProgram().runWith(
      {
        env: {
          BUDGET_WATCH: JSON.stringify(config),
          BUDGET_WATCH_ENDPOINT: endpoint,
          BUDGET_WATCH_TIMEOUT_MS: '10000',
          ...env,
        },
        now: () => clock,
        sleep: (milliseconds) => {
          waits.push(milliseconds);
          clock += milliseconds;
          return waitsForReal ? realSleep(milliseconds) : Promise.resolve();
        },
        random: () => 0.5,
        nonce: randomUUID,
        write: (line) => lines.push(JSON.parse(line) as Line),
        ...(own && { fetch: own }),
      },
      event,
      { credentials },
    );
  } catch (thrown) {
    error = messageOf(thrown);
  }
  return { lines, waits, error };
}

/** By its shape: the program has classes of its own. */
function messageOf(thrown: unknown): string {
  const { message } = thrown as { readonly message?: unknown };
  return String(message);
}

export const of = (lines: readonly Line[], kind: string): Line[] =>
  lines.filter((line) => line['kind'] === kind);
