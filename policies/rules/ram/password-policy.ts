import { defineRule } from '../../review';
import type { Resource, Rule } from '../../review';

/** The account's password policy, which both of these write. */
export const PASSWORD_POLICY = 'alicloud_ram_password_policy';
const OLDER_PASSWORD_POLICY = 'alicloud_ram_account_password_policy';
export const passwordPolicies: readonly string[] = [PASSWORD_POLICY, OLDER_PASSWORD_POLICY];

/** The older resource has stricter defaults. From the provider's documentation and schema. */
export function isOlder({ type }: Resource): boolean {
  return type === OLDER_PASSWORD_POLICY;
}

interface CharacterClass {
  readonly id: string;
  readonly argument: string;
  /** As `lower-case letter`. */
  readonly sign: string;
  /** Of CIS Alibaba Cloud 2.0. */
  readonly item: string;
  readonly checkov: string;
}

/** The rule that every password has a sign of one class. */
export function characterClassRule({ id, argument, sign, item, checkov }: CharacterClass): Rule {
  return defineRule({
    id,
    title: `Passwords of RAM users have a ${sign}`,
    severity: 'medium',
    resourceTypes: passwordPolicies,
    rationale: 'The fewer kinds of signs a password has, the sooner it is guessed.',
    remediation: `Set \`${argument} = true\`.`,
    references: [`CIS Alibaba Cloud 2.0, ${item}`, `Checkov ${checkov}`],
    messages: { optional: `passwords without a ${sign} are allowed` },
    examples: {
      fails: { [PASSWORD_POLICY]: { this: { [argument]: false } } },
      passes: { [PASSWORD_POLICY]: { this: { [argument]: true } } },
    },
    check: ({ resource, verdict }) =>
      verdict(resource.boolean(argument).or(isOlder(resource)).equals(true), 'optional'),
  });
}
