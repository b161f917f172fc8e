import { clip } from '../../alicloud/printable';
import type { Rule } from '../../policies/review';
import { rules } from '../../policies/rules';
import { nearest } from '../../settings/suggest';
import { wrongInput } from '../exit';

/** Every rule on a line, by its id. */
export function listRules(): string {
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
export function explainRule(id: string): string {
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
