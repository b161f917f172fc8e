import { defineRule, not, statementsOf } from '../../review';
import type { PolicyKind } from '../../ram';
import type { Rule } from '../../review';
import { allowedToEverybody, letsEverybodyIn, NETWORKS } from './public-policy';
import { examplesOf, type Example } from './setting-rule';

interface PublicPolicy {
  readonly id: string;
  readonly title: string;
  readonly rationale: string;
  readonly remediation: string;
  readonly references: readonly string[];
  /** As `the policy of the key`. */
  readonly subject: string;
  readonly types: readonly string[];
  readonly kind: PolicyKind;
  readonly example: Example;
}

/** A rule about the argument `policy` of resources that have nothing else that opens them. */
export function publicPolicyRule({ subject, types, kind, example, ...about }: PublicPolicy): Rule {
  return defineRule({
    ...about,
    severity: 'critical',
    resourceTypes: types,
    messages: { public: `${subject} allows {actions} to everybody` },
    examples: examplesOf(example),
    check: ({ resource, verdict }) => {
      const statements = statementsOf(resource.string('policy'), kind);
      const isPublic = letsEverybodyIn(statements, NETWORKS, 'unknown');
      const actions = allowedToEverybody(statements, NETWORKS);
      return verdict(not(isPublic), 'public', { actions }, statements);
    },
  });
}
