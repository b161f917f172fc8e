import { existsSync } from 'node:fs';
import { clip } from '../../alicloud/printable';
import type { Rule } from '../../policies/review';
import { rules as builtIn } from '../../policies/rules';
import { nearest } from '../../settings/suggest';
import { wrongInput } from '../exit';
import { CONFIG_FILE } from '../review/file-names';
import type { ReviewCommandOptions } from './review';

/** Rules, and what to tell whoever asks for them. */
interface KnownRules {
  readonly rules: readonly Rule[];
  readonly notes: readonly string[];
}

/**
 * The rules that a review here goes by, those that are off among them. Rules that a configuration brings
 * are code: they are run where it is named, or trusted, as a review does.
 */
export async function rulesHere({
  config,
  trustHead = false,
}: Pick<ReviewCommandOptions, 'config' | 'trustHead'>): Promise<KnownRules> {
  const file = config ?? (existsSync(CONFIG_FILE) ? CONFIG_FILE : undefined);
  if (file === undefined) return { rules: builtIn, notes: [] };
  const { readConfig } = await import('../review/config.js');
  const isTrusted = config !== undefined || trustHead;
  const { known, statements } = readConfig(file, builtIn, isTrusted ? 'run' : 'leave');
  const isLeftOut = !isTrusted && statements.some(({ setting }) => setting === 'ownRules');
  const note = `${file} brings rules of its own, which are not run: --config ${file} shows them`;
  return { rules: known, notes: isLeftOut ? [note] : [] };
}

/** Every rule on a line, by its id. */
export function listRules(rules: readonly Rule[]): string {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const longest = Math.max(...sorted.map(({ id }) => id.length));
  const line = ({ id, severity, title }: Rule): string =>
    `${id.padEnd(longest)}  ${severity.padEnd('critical'.length)}  ${title}\n`;
  return sorted.map(line).join('');
}

/**
 * One rule: what it objects to, why, and how to fix it.
 *
 * @throws CliError where there is no such rule.
 */
export function explainRule(id: string, rules: readonly Rule[]): string {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) {
    const meant = nearest(
      id,
      rules.map((one) => one.id),
    );
    const hint = meant === undefined ? '' : `did you mean ${meant}? `;
    throw wrongInput(`no rule is called ${clip(id)}: ${hint}review --list prints them`);
  }
  const { severity, title, resourceTypes, rationale, remediation, references, options = {} } = rule;
  const tuned = Object.entries(options).map(
    ([name, option]) => `  ${name}: ${option.allowed}; default ${JSON.stringify(option.default)}`,
  );
  return [
    `${id}  ${severity}`,
    `${title}.`,
    '',
    `about: ${resourceTypes.join(', ')}`,
    `why: ${rationale}`,
    `fix: ${remediation}`,
    ...(tuned.length === 0 ? [] : ['options:', ...tuned]),
    'from:',
    ...references.map((reference) => `  ${reference}`),
    '',
  ].join('\n');
}
