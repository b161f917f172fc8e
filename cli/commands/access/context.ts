import { isIP } from 'node:net';
import type { Context, Policy } from '../../../policies/ram';
import { formatValue } from '../../../settings/format-value';
import { wrongInput } from '../../exit';

export interface ContextOptions {
  readonly from?: string;
  readonly tag?: readonly string[];
  readonly set?: readonly string[];
}

export const MFA = 'acs:MFAPresent';
export const SOURCE = 'acs:SourceIp';
/** Of grants that end: that of the question, where none is given. */
const TIME = 'acs:CurrentTime';
const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');
/** Keys under which RAM compares the tag of a resource, or that a resource is made with. */
export const TAG_KEYS = ['acs:ResourceTag/', 'acs:RequestTag/', 'rds:ResourceTag/', 'slb:tag/'];

/** Control characters, and signs that a reader does not see. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** `key=value`, parted at the first sign of equality. */
export function readPair(option: string, text: string, allowed: string): Pair {
  const at = text.indexOf('=');
  if (at < 1 || UNSEEN.test(text)) {
    throw wrongInput(`${option}: found ${formatValue(text)}, allowed: ${allowed}`);
  }
  return { key: text.slice(0, at), value: text.slice(at + 1) };
}

/** What is known of the request. What nobody gave stays unknown, but for MFA and the time. */
export function readContext(options: ContextOptions, policies: readonly Policy[]): Context {
  const context: Record<string, string[] | 'absent'> = { [MFA]: ['true'] };
  if (options.from !== undefined) context[SOURCE] = [readAddress('--from', options.from)];
  for (const text of options.tag ?? []) addTag(context, text);
  const known = keysOf(policies);
  for (const text of options.set ?? []) addKey(context, text, known);
  if (known.includes(TIME)) context[TIME] ??= [now()];
  return context;
}

function addTag(context: Record<string, string[] | 'absent'>, text: string): void {
  const allowed = 'key=value, the key 1 to 128 characters and not beginning with aliyun or acs:';
  const { key, value } = readPair('--tag', text, allowed);
  if (/^(?:aliyun|acs:)/i.test(key) || key.length > 128 || value.length > 128) {
    throw wrongInput(`--tag: found ${formatValue(text)}, allowed: ${allowed}`);
  }
  for (const prefix of TAG_KEYS) {
    if (Object.hasOwn(context, prefix + key)) {
      throw wrongInput(
        `--tag: found the key ${formatValue(key)} twice, allowed: one value for each key`,
      );
    }
    context[prefix + key] = [value];
  }
}

function addKey(
  context: Record<string, string[] | 'absent'>,
  text: string,
  known: readonly string[],
): void {
  const allowed =
    '<service>:<key>=<value>, such as acs:SecureTransport=true; with nothing behind = the request does not have the key';
  const { key: typed, value } = readPair('--set', text, allowed);
  if (!/^[a-z][a-z0-9-]*:[^\s*?]+$/i.test(typed)) {
    throw wrongInput(`--set: found ${formatValue(text)}, allowed: ${allowed}`);
  }
  const key = known.find((name) => folded(name) === folded(typed)) ?? typed;
  if (key === MFA) throw wrongInput(`--set: ${MFA} is set by --no-mfa, and true without it`);
  const before = Object.hasOwn(context, key) ? context[key] : undefined;
  if (value === '') {
    if (before !== undefined) throw contradiction(key);
    context[key] = 'absent';
    return;
  }
  if (before === 'absent' || (before !== undefined && (key === SOURCE || isTag(key)))) {
    throw contradiction(key);
  }
  if (key === SOURCE) readAddress(`--set ${SOURCE}`, value);
  context[key] = [...(before ?? []), value];
}

function contradiction(key: string): Error {
  return wrongInput(`--set: found ${formatValue(key)} twice, allowed: once, by one option`);
}

export function isTag(key: string): boolean {
  return TAG_KEYS.some((prefix) => key.startsWith(prefix));
}

/** The names of keys do not differ by case; the key of a tag behind the slash does. */
function folded(key: string): string {
  const slash = key.indexOf('/');
  return slash < 0 ? key.toLowerCase() : key.slice(0, slash).toLowerCase() + key.slice(slash);
}

function keysOf(policies: readonly Policy[]): string[] {
  const conditions = policies.flatMap(({ statements }) =>
    statements.flatMap(({ condition = {} }) => Object.values(condition)),
  );
  return [MFA, SOURCE, ...conditions.flatMap((keys) => Object.keys(keys))];
}

function readAddress(option: string, text: string): string {
  if (isIP(text) > 0 && !text.includes('%')) return text;
  throw wrongInput(
    `${option}: found ${formatValue(text)}, allowed: an IPv4 or IPv6 address such as 203.0.113.9`,
  );
}
