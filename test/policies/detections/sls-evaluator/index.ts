import { DEFAULT_DELIMITERS, parseSearch } from './search';
import type { Index, Log } from './search';
import { parseSql } from './sql';
import type { Row } from './sql';

export { DEFAULT_DELIMITERS, parseSearch } from './search';
export { parseSql } from './sql';
export type { Row } from './sql';
export type { Index, Log } from './search';

export const DEFAULT_INDEX: Index = { delimiters: DEFAULT_DELIMITERS, caseSensitive: false };

/** The leaves of an event as Log Service has them: single values as text, no lists, no nulls. */
export function logOf(event: object): Log {
  const log = new Map<string, string>([['__topic__', 'actiontrail_audit_event']]);
  const walk = (path: string, value: unknown): void => {
    if (value === null || value === undefined || Array.isArray(value)) return;
    if (typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) walk(`${path}.${key}`, part);
    } else log.set(path, typeof value === 'string' ? value : JSON.stringify(value));
  };
  walk('event', event);
  const time = Math.floor(Date.parse(log.get('event.eventTime') ?? '') / 1000);
  return log.set('__time__', String(time));
}

export interface Query {
  readonly run: (logs: readonly Log[], index?: Index) => Row[];
}

export function parseQuery(query: string, columns: ReadonlySet<string>): Query {
  const bar = query.indexOf('|');
  const search = parseSearch(query.slice(0, bar));
  const sql = parseSql(query.slice(bar + 1), columns);
  return {
    run: (logs, index = DEFAULT_INDEX) => sql.run(logs.filter((log) => search(log, index))),
  };
}
