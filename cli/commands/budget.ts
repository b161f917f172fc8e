import { watchSettingsText } from '../../constructs/cost/watch-environment';
import { dayAt } from '../../functions/budget-watch/src/calendar';
import { EXIT, unfinished, wrongInput } from '../exit';
import type { ExitCode } from '../exit';
import { readBill } from './budget/bill';
import { loadProgram } from './budget/program';
import { currencyOf, simulatedBill, usualMonth, watchedOf } from './budget/question';
import type { BudgetOptions, SimulateOptions, Watched } from './budget/question';
import { replay, type Replay } from './budget/replay';
import { checksJson, checksText, replayJson, replayText } from './budget/show';

export type { BudgetOptions, SimulateOptions } from './budget/question';

export interface TryOptions extends BudgetOptions {
  readonly bill?: string;
}

interface Told {
  readonly text: string;
  readonly code: ExitCode;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What alarms there would be: on recorded bills hour by hour, or on those of the account right now. */
export async function tryBudget(options: TryOptions, env: Environment): Promise<Told> {
  if (options.bill === undefined) return tryLive(options, env);
  const bill = readBill(options.bill);
  const ofBill = options.budget === undefined ? {} : { currency: currencyOf(bill) };
  const watched = watchedOf({ ...ofBill, ...options });
  if (watched.cost.balanceFloor !== undefined && bill.balance === undefined) {
    throw wrongInput(
      `${options.bill}: has no balance, and the settings have a balanceFloor. Add balance with the Data of QueryAccountBalance`,
    );
  }
  return told(await played(() => replay(watched.text, bill)), watched, options);
}

/** When somebody would have known, had these been the days. */
export async function simulateBudget(options: SimulateOptions, now: number): Promise<Told> {
  const today = dayAt(now);
  const isOwn = options.budget !== undefined || options.settings !== undefined;
  const watched = watchedOf(options, isOwn ? undefined : usualMonth(simulatedBill(options, today)));
  // There is no account, and so there is no balance.
  const { currency, budgets, spike, leakedKeys, quotas } = watched.cost;
  const cost = { currency, budgets, spike, leakedKeys, quotas };
  const text = watchSettingsText(watched.site, cost);
  const bill = simulatedBill(options, today, currency);
  return told(await played(() => replay(text, bill)), { ...watched, cost }, options);
}

async function tryLive(options: TryOptions, env: Environment): Promise<Told> {
  const accessKeyId = env['ALIBABA_CLOUD_ACCESS_KEY_ID'];
  const accessKeySecret = env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'];
  const securityToken = env['ALIBABA_CLOUD_SECURITY_TOKEN'];
  if (!accessKeyId || !accessKeySecret) {
    throw wrongInput(
      'there is no bill to try: give --bill with a file, or ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET in the environment to read the account’s',
    );
  }
  const watched = watchedOf(options);
  const credentials = { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
  const endpoint = env['BUDGET_WATCH_ENDPOINT'];
  const io = {
    env: { BUDGET_WATCH: watched.text, ...(endpoint && { BUDGET_WATCH_ENDPOINT: endpoint }) },
    write: () => undefined,
  };
  const { checks } = await played(() => loadProgram().runWith(io, '', { credentials }));
  const alarms = checks.some(({ alarm }) => alarm);
  return {
    text: options.format === 'json' ? checksJson(checks) : checksText(checks),
    code: alarms ? EXIT.findings : checks.every(isJudged) ? EXIT.clean : EXIT.unfinished,
  };
}

/** A forecast for a new account is not to be had: that alone is no failure. */
function isJudged({ judged, kind }: { readonly judged: boolean; readonly kind: string }): boolean {
  return judged || kind === 'forecast' || kind === 'spike' || kind === 'stale';
}

function told(done: Replay, watched: Watched, { format }: BudgetOptions): Told {
  return {
    text: format === 'json' ? replayJson(done, watched) : replayText(done, watched),
    code: done.alarms.length > 0 ? EXIT.findings : EXIT.clean,
  };
}

/** What the program says when it fails is safe to print. */
async function played<T>(play: () => Promise<T>): Promise<T> {
  try {
    return await play();
  } catch (error) {
    // By its name: the program has classes of its own.
    const { name, message } = error as { readonly name?: unknown; readonly message?: unknown };
    if (name !== 'WatchError') throw error;
    throw unfinished(String(message));
  }
}
