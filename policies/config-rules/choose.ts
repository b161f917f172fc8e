import { configRules } from './catalogue';
import { isOnByDefault, type ConfigRule } from './rule';

/** What is said about rules: the rest stays as it is by default. */
export interface RuleChoice {
  /** Rules to have although they are off by default. */
  readonly on?: readonly string[];
  /** Rules not to have. */
  readonly off?: readonly string[];
  /** Rules whose findings Cloud Config mends by itself, where it can. */
  readonly remediate?: readonly string[];
}

/** A choice that cannot be meant as it is written. */
export class ConfigRuleError extends Error {
  override readonly name = 'ConfigRuleError';
}

/** A rule that is deployed, and whether its findings are mended. */
export type ChosenRule = ConfigRule & { readonly remediate: boolean };

/**
 * The rules that are deployed, in the order of the catalogue.
 *
 * @throws ConfigRuleError for an unknown id, for one that is both on and off, and for findings that
 * nothing mends.
 */
export function chooseRules({ on = [], off = [], remediate = [] }: RuleChoice): ChosenRule[] {
  const ids: readonly string[] = configRules.map(({ id }) => id);
  for (const id of [...on, ...off, ...remediate]) {
    if (!ids.includes(id)) throw refused(id, 'no rule of ours', `one of ${ids.join(', ')}`);
  }
  const both = on.find((id) => off.includes(id));
  if (both !== undefined) throw refused(both, 'on and off', 'one of the two');
  const chosen = configRules.filter(
    (rule) => on.includes(rule.id) || (isOnByDefault(rule) && !off.includes(rule.id)),
  );
  for (const id of remediate) {
    const rule = chosen.find((one) => one.id === id);
    if (rule === undefined) throw refused(id, 'mended, but off', 'a rule that is on');
    if (rule.remediation === undefined) {
      const allowed = configRules.filter((one) => one.remediation).map((one) => one.id);
      throw refused(id, 'not mended by anything', allowed.join(', '));
    }
  }
  return chosen.map((rule) => ({ ...rule, remediate: remediate.includes(rule.id) }));
}

function refused(id: string, found: string, allowed: string): ConfigRuleError {
  return new ConfigRuleError(
    `the Cloud Config rule ${JSON.stringify(id)} is ${found}, allowed: ${allowed}`,
  );
}
