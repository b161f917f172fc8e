import { defineRule } from '../../review';
import type { Rule, Severity } from '../../review';
import { allowedCalls, isAboutAll, policyHolders, policyStatements } from './documents';
import type { Call } from './documents';

interface RiskyCalls {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly rationale: string;
  readonly remediation: string;
  readonly references: readonly string[];
  readonly calls: readonly Call[];
  /** What somebody can do by them, after "lets somebody". */
  readonly so: string;
}

const TOLD = 4;

/** A rule that policies do not allow certain calls, on whatever there is. */
export function riskyCallsRule({ calls, so, ...about }: RiskyCalls): Rule {
  const first = calls[0] ?? { action: '*' };
  const document = (action: string): string =>
    JSON.stringify({
      Version: '1',
      Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
    });
  return defineRule({
    ...about,
    resourceTypes: policyHolders,
    messages: { risky: `lets somebody ${so}: {calls}` },
    examples: {
      fails: {
        alicloud_ram_policy: { p: { policy_name: 'p', policy_document: document(first.action) } },
      },
      passes: {
        alicloud_ram_policy: {
          p: { policy_name: 'p', policy_document: document('ecs:DescribeInstances') },
        },
      },
    },
    check: ({ resource, pass, fail, unknown, notApplicable }) => {
      const { known, more, location } = policyStatements(resource);
      // That is told by a rule of its own, and is worse.
      const isAdministrator = known.some((one) => one.effect === 'Allow' && isAboutAll(one));
      if (isAdministrator) return notApplicable;
      const allowed = allowedCalls(known, calls);
      if (allowed.length > 0) {
        const rest = allowed.length - TOLD;
        const told = allowed.slice(0, TOLD).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
        return fail('risky', { calls: told }, { location });
      }
      return more.length > 0 ? unknown(...more) : pass;
    },
  });
}
