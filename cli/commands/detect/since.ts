import { formatValue } from '../../../settings/format-value';
import { wrongInput } from '../../exit';

const UNITS = { m: 60, h: 3600, d: 86_400, w: 604_800 } as const;
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * Seconds since 1970, from a date, a time with its offset, or how long ago it is.
 *
 * @throws CliError where it is neither
 */
export function sinceIn(text: string, now = Date.now()): number {
  const ago = /^(\d{1,4})([mhdw])$/.exec(text);
  if (ago !== null) {
    const [, number, unit] = ago;
    return Math.floor(now / 1000) - Number(number) * UNITS[unit as keyof typeof UNITS];
  }
  const time = DATE.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) {
    throw wrongInput(
      `--since: found ${formatValue(text)}, allowed: a date (UTC) such as 2026-06-01, a time such as 2026-06-01T08:00:00+08:00, or how long ago, such as 7d or 12h`,
    );
  }
  return time / 1000;
}
