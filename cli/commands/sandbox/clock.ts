import { formatValue } from '../../../settings/format-value';
import { wrongInput } from '../../exit';

const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/;

/** A time to which an account's clock is set; a day begins at midnight UTC. */
export function timeOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const time = TIME.test(text) ? new Date(text) : undefined;
  if (time !== undefined && !Number.isNaN(time.getTime())) return time;
  throw wrongInput(
    `--at: found ${formatValue(text)}, allowed: a day or a time with its zone, such as 2026-06-01T03:12:00+08:00`,
  );
}
