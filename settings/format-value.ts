import { clip } from '../alicloud/printable';
import { secretIn } from './secrets';

/** A place in the settings: keys, and positions in lists. */
export type Path = readonly (string | number)[];

const LONGEST = 60;

/** Text made safe for one line of output, and cut: escaped, not quoted. */
export function plain(text: string): string {
  return clip(text, LONGEST);
}

/** A value as a problem tells it. What looks like a secret is named, not shown. */
export function formatValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return formatText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (!Array.isArray(value)) return 'a map';
  return value.length === 0 ? 'an empty list' : 'a list';
}

function formatText(text: string): string {
  const secret = secretIn(text);
  return secret ? `something that looks like ${secret.name} (not shown)` : `'${plain(text)}'`;
}

/** A path as people write it: `network.vpcs[0].cidr`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    if (secretIn(part)) return `${text}['(not shown)']`;
    if (!/^[\w.-]+$/.test(part)) return `${text}['${plain(part)}']`;
    return text === '' ? plain(part) : `${text}.${plain(part)}`;
  }, '');
}

/** Values as a list in a sentence: `a, b or c`. */
export function oneOf(values: readonly (string | number)[]): string {
  const last = values.at(-1);
  if (values.length < 2) return String(last ?? 'nothing');
  return `${values.slice(0, -1).join(', ')} or ${last}`;
}
