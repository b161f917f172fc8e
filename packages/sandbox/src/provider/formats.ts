import { isIP } from 'node:net';
import { parseAllDocuments } from 'yaml';
import type { Format } from '../schema/types';
import { goPattern } from './regexp';

/** What a text of the format is called, `%s` standing for the attribute, and whether one is. */
interface Form {
  readonly wrong: string;
  readonly is: (text: string) => boolean;
}

/**
 * The formats that the provider asks for, as Go reads them. No message repeats a document, which
 * may hold anything.
 */
const FORMS: Readonly<Record<Format, Form>> = {
  date: { wrong: '"%s" cannot be parsed as date YYYY-MM-DD Format', is: isDate },
  int64: { wrong: '"%s" should be convert to int64', is: isInt64 },
  ip: {
    wrong: 'expected %s to contain a valid IP',
    is: (text) => isIP(text) !== 0 && !text.includes('%'),
  },
  // The SDK takes an empty text for no document.
  json: { wrong: '"%s" contains an invalid JSON', is: (text) => text === '' || isJson(text) },
  json_object: { wrong: '"%s" contains an invalid JSON', is: isJsonObject },
  network: { wrong: '"%s" must contain a valid network CIDR', is: isNetwork },
  regexp: {
    wrong: '"%s": error parsing regexp',
    is: (text) => goPattern(text) !== undefined,
  },
  rfc3339: { wrong: '"%s": invalid RFC3339 timestamp', is: isTimestamp },
  yaml: { wrong: '"%s" contains an invalid YAML', is: isYaml },
};

/** What is wrong with a text that should have a format. */
export function formatProblem(format: Format, text: string): string | undefined {
  const { wrong, is } = FORMS[format];
  return is(text) ? undefined : wrong;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // JavaScript reads the 30th of February as the 2nd of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const TIMESTAMP = /^(.{10})T(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))$/;

function isTimestamp(text: string): boolean {
  const found = TIMESTAMP.exec(text);
  if (found === null) return false;
  const [, date = '', hour, minute, second, zoneHour = '0', zoneMinute = '0'] = found;
  const clock = Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59;
  return isDate(date) && clock && Number(zoneHour) <= 24 && Number(zoneMinute) <= 59;
}

function isInt64(text: string): boolean {
  if (!/^[+-]?\d+$/.test(text)) return false;
  const number = BigInt(text.replace(/^\+/, ''));
  return BigInt.asIntN(64, number) === number;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isJsonObject(text: string): boolean {
  return isJson(text) && /^\s*(\{|null\s*$)/.test(text);
}

/** Go reads the first document and lets a key stand twice. */
function isYaml(text: string): boolean {
  const [first] = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  return first === undefined || !('errors' in first) || first.errors.length === 0;
}

/** A CIDR block as Go writes it: nothing set behind the prefix, and the shortest form. */
function isNetwork(text: string): boolean {
  const [, address = '', prefix = ''] = /^(.+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const family = isIP(address);
  if (family === 0 || address.includes('%') || shortest(address, family) !== address) return false;
  const groups = family === 4 ? address.split('.').map(Number) : groupsOf(address);
  const width = family === 4 ? 8 : 16;
  const bits = groups.map((group) => group.toString(2).padStart(width, '0')).join('');
  return Number(prefix) <= bits.length && !bits.slice(Number(prefix)).includes('1');
}

function shortest(address: string, family: number): string {
  return family === 4 ? address : new URL(`http://[${address}]`).hostname.slice(1, -1);
}

/** The eight groups of an IPv6 address in its shortest form. */
function groupsOf(address: string): number[] {
  const [head = [], tail = []] = address
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}
