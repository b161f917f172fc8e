/**
 * Runs an alert as Log Service does, from the block in cdk.tf.json alone: its query over the span
 * that it looks back, each time that its schedule has it look. Shares nothing with what makes alerts,
 * and refuses what it does not know.
 */
import { logOf, parseQuery } from '.';
import type { Row } from './sql';

/** When an alert looks, and how late it sees. */
export interface Timing {
  /** Seconds after a whole multiple of its interval at which it looks: nobody chooses them. */
  readonly phase?: number;
  /** Seconds from an event until it is in the log store. */
  readonly delay?: number;
}

/** The rows for which the alert fires, at all of its looks at the events. */
export function firings(
  block: Readonly<Record<string, unknown>>,
  events: readonly object[],
  columns: ReadonlySet<string>,
  { phase = 0, delay = 0 }: Timing = {},
): Row[] {
  const { query_list: queries, schedule, severity_configurations: levels, ...rest } = block;
  const { query, start, end } = only(queries);
  const { type, interval } = schedule as Block;
  const { condition, count_condition: count } = only(levels)['eval_condition'] as Block;
  expectThat(rest['threshold'] === 1 && condition === '' && count === '__count__ > 0', 'fires');
  expectThat(end === 'now' && type === 'FixedRate', 'looks at fixed times until now');
  const back = secondsOf(String(start).slice(1));
  const every = secondsOf(String(interval));
  const search = parseQuery(String(query).replaceAll('$${', '${'), columns);
  const logs = events.map(logOf).map((log) => ({ log, time: Number(log.get('__time__')) }));
  const times = logs.map(({ time }) => time);
  const looks: number[] = [];
  const last = Math.max(...times) + back + delay;
  const first = (Math.floor(Math.min(...times) / every) - 1) * every + (phase % every);
  for (let at = first; at <= last; at += every) looks.push(at);
  const group = rest['group_configuration'] as Block;
  return looks.flatMap((now) => {
    const seen = logs.filter(({ time }) => time >= now - back && time < now && time + delay < now);
    const rows = search.run(seen.map(({ log }) => log));
    for (const field of (group['fields'] ?? []) as string[]) {
      for (const row of rows) expectThat(field in row, `has the column ${field}`);
    }
    return rows;
  });
}

type Block = Readonly<Record<string, unknown>>;

function only(list: unknown): Block {
  const [first, ...more] = list as Block[];
  expectThat(first !== undefined && more.length === 0, 'has one query and one severity');
  return first ?? {};
}

function secondsOf(text: string): number {
  const [, number, unit = ''] = /^(\d+)([mh])$/.exec(text) ?? [];
  expectThat(number !== undefined, `has the time ${text}`);
  return Number(number) * (unit === 'h' ? 3600 : 60);
}

function expectThat(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`alert: not known that it ${what}`);
}
