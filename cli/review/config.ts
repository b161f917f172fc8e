import { parseDocument } from 'yaml';
import {
  field,
  InputError,
  isList,
  isObject,
  kindOf,
  readOptions,
  severities,
} from '../../policies/review';
import type { Json, JsonObject, Rule, Severity, Suppression } from '../../policies/review';
import { presetNames } from '../../settings';
import type { PresetName } from '../../settings';
import { nearest } from '../../settings/suggest';
import { text } from './metadata';
import { readText } from './read-file';

/** What a configuration of the review says. */
export interface ReviewConfig {
  readonly preset: PresetName;
  readonly wholeAccount: boolean;
  readonly failOn?: Severity;
  /** With their severities changed, and without those that are switched off. */
  readonly rules: readonly Rule[];
  readonly options: Readonly<Record<string, Json>>;
  readonly suppressions: readonly Suppression[];
}

const KEYS = ['preset', 'wholeAccount', 'failOn', 'rules', 'suppressions'];
const RULE_KEYS = ['off', 'severity', 'options'];

/** The configuration without a file. */
export function defaultConfig(rules: readonly Rule[]): ReviewConfig {
  return { preset: 'cis-2.0', wholeAccount: false, rules, options: {}, suppressions: [] };
}

/**
 * Reads a configuration, in YAML or JSON.
 *
 * @throws InputError with the first thing that is wrong.
 */
export function readConfig(path: string, all: readonly Rule[]): ReviewConfig {
  const content = parse(path);
  refuseOthers(content, KEYS, path, '');
  const given = optionalObject(content, 'rules', path);
  const byId = new Map(all.map((rule) => [rule.id, rule]));
  for (const id of Object.keys(given)) {
    if (!byId.has(id))
      throw new InputError(path, `rules.${id}`, 'no such rule', hint(id, [...byId.keys()]));
  }
  const options: Record<string, Json> = {};
  const rules = all.flatMap((rule) => {
    const settings = given[rule.id];
    if (settings === undefined) return [rule];
    const changed = changedRule(rule, settings, path);
    const chosen = field(settings, 'options');
    if (chosen !== undefined) options[rule.id] = chosen;
    return changed;
  });
  const failOn = word(content, 'failOn', severities, path);
  return {
    preset: word(content, 'preset', presetNames, path) ?? 'cis-2.0',
    wholeAccount: flag(content, 'wholeAccount', path),
    ...(failOn === undefined ? {} : { failOn }),
    rules,
    options,
    suppressions: suppressionsIn(content, path),
  };
}

function parse(path: string): JsonObject {
  const document = parseDocument(readText(path), { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = error.linePos?.[0].line;
    const place = line === undefined ? '' : `line ${line}`;
    throw new InputError(path, place, `no YAML (${error.code})`, 'YAML or JSON');
  }
  const content = resolved(document, path) ?? {};
  if (!isObject(content)) throw new InputError(path, '', kindOf(content), KEYS.join(', '));
  return content;
}

/** Aliases of nothing, and of too much, are found out only here. */
function resolved(document: ReturnType<typeof parseDocument>, path: string): Json | undefined {
  try {
    return document.toJS({ maxAliasCount: 100 }) as Json | undefined;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new InputError(path, '', `aliases that do not resolve: ${error.message}`, 'values');
  }
}

function changedRule(rule: Rule, settings: Json, path: string): readonly Rule[] {
  const place = `rules.${rule.id}`;
  if (!isObject(settings))
    throw new InputError(path, place, kindOf(settings), RULE_KEYS.join(', '));
  refuseOthers(settings, RULE_KEYS, path, `${place}.`);
  const { problems } = readOptions(rule.options ?? {}, settings['options'] ?? {});
  const [problem] = problems;
  if (problem !== undefined) {
    const at = problem.option === '' ? `${place}.options` : `${place}.options.${problem.option}`;
    throw new InputError(path, at, problem.found, problem.allowed);
  }
  const { off } = settings;
  if (off !== undefined) {
    if (text(off).trim() !== '') return [];
    throw new InputError(path, `${place}.off`, kindOf(off), 'the reason, as a text');
  }
  const severity = word(settings, 'severity', severities, path, `${place}.`);
  return [severity === undefined ? rule : { ...rule, severity }];
}

function suppressionsIn(content: JsonObject, path: string): Suppression[] {
  const given = content['suppressions'] ?? [];
  if (!isList(given)) throw new InputError(path, 'suppressions', kindOf(given), 'a list');
  return given.map((one, index) => {
    const place = `suppressions[${index}]`;
    if (!isObject(one))
      throw new InputError(path, place, kindOf(one), 'rule, address, reason, until');
    refuseOthers(one, ['rule', 'address', 'reason', 'until'], path, `${place}.`);
    const name = (key: string): string => {
      const value = field(one, key);
      if (typeof value === 'string') return value;
      throw new InputError(path, `${place}.${key}`, kindOf(value), 'a text');
    };
    return {
      rule: name('rule'),
      address: name('address'),
      reason: name('reason'),
      until: name('until'),
      where: { file: path },
    };
  });
}

function optionalObject(content: JsonObject, key: string, path: string): JsonObject {
  const value = content[key] ?? {};
  if (isObject(value)) return value;
  throw new InputError(path, key, kindOf(value), 'an object');
}

function flag(content: JsonObject, key: string, path: string): boolean {
  const value = content[key] ?? false;
  if (typeof value === 'boolean') return value;
  throw new InputError(path, key, kindOf(value), 'true or false');
}

function word<T extends string>(
  content: JsonObject,
  key: string,
  words: readonly T[],
  path: string,
  before = '',
): T | undefined {
  const value = content[key];
  if (value === undefined) return undefined;
  const found = words.find((one) => one === value);
  if (found !== undefined) return found;
  throw new InputError(path, `${before}${key}`, JSON.stringify(value), words.join(', '));
}

function refuseOthers(
  content: JsonObject,
  keys: readonly string[],
  path: string,
  before: string,
): void {
  const other = Object.keys(content).find((key) => !keys.includes(key));
  if (other !== undefined)
    throw new InputError(path, `${before}${other}`, 'no such setting', hint(other, keys));
}

function hint(word: string, words: readonly string[]): string {
  const meant = nearest(word, words);
  if (meant !== undefined) return `did you mean ${meant}?`;
  return words.length > 20 ? 'one of the rules of this version' : words.join(', ');
}
