import { BaselineError } from '../../alicloud/problems';
import { formatValue, oneOf } from '../../settings/format-value';
import { configRules } from './catalogue';
import { isOnByDefault, type ConfigRule } from './rule';

/** What is said about rules: the rest stays as it is by default. */
export interface RuleChoice {
  /** Rules to have although they are off by default. */
  readonly on?: readonly string[];
  /** Rules not to have. */
  readonly off?: readonly string[];
  /** Rules whose findings Cloud Config remediates by itself, where it can. */
  readonly remediate?: readonly string[];
}

/** A rule that is deployed, and whether its findings are remediated. */
export type ChosenRule = ConfigRule & { readonly remediate: boolean };

/**
 * The rules that are deployed, in the order of the catalogue.
 *
 * @throws BaselineError for an unknown id, for one that is both on and off, and for findings that
 * nothing fixes.
 */
export function chooseRules({ on = [], off = [], remediate = [] }: RuleChoice): ChosenRule[] {
  const ids: readonly string[] = configRules.map(({ id }) => id);
  for (const [path, chosen] of Object.entries({ on, off, remediate })) {
    const unknown = chosen.find((id) => !ids.includes(id));
    if (unknown !== undefined)
      throw refused(`rules.${path}`, unknown, 'no rule of ours', oneOf(ids));
  }
  const both = on.find((id) => off.includes(id));
  if (both !== undefined) throw refused('rules.on', both, 'which is in off too', 'one of the two');
  const chosen = configRules.filter(
    (rule) => on.includes(rule.id) || (isOnByDefault(rule) && !off.includes(rule.id)),
  );
  for (const id of remediate) {
    const rule = chosen.find((one) => one.id === id);
    if (rule === undefined)
      throw refused('rules.remediate', id, 'which is off', 'a rule that is on');
    if (rule.remediation === undefined) {
      const allowed = configRules.filter((one) => one.remediation).map((one) => one.id);
      throw refused('rules.remediate', id, 'which nothing fixes', oneOf(allowed));
    }
  }
  return chosen.map((rule) => ({ ...rule, remediate: remediate.includes(rule.id) }));
}

function refused(path: string, id: string, found: string, allowed: string): BaselineError {
  const fix = 'Name another, or drop it.';
  return new BaselineError([{ path, found: `${formatValue(id)}, ${found}`, allowed, fix }]);
}
