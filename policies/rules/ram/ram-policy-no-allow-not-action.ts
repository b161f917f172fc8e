import { defineRule } from '../../review';
import { policyHolders, policyStatements } from './documents';

const document = (statement: object): string =>
  JSON.stringify({ Version: '1', Statement: [statement] });

export default defineRule({
  id: 'ram-policy-no-allow-not-action',
  title: 'No policy allows everything that it does not name',
  severity: 'high',
  resourceTypes: policyHolders,
  rationale: '`Allow` with `NotAction` allows all the rest, of services too that do not exist yet.',
  remediation: 'Name what is allowed in `Action`; keep `NotAction` for `Deny`.',
  references: [
    'CIS Alibaba Cloud 2.0, 1.15',
    'https://www.alibabacloud.com/help/en/ram/policy-elements',
  ],
  messages: { rest: 'allows every action except {actions}' },
  examples: {
    fails: {
      alicloud_ram_policy: {
        p: {
          policy_name: 'p',
          policy_document: document({ Effect: 'Allow', NotAction: 'ram:*', Resource: '*' }),
        },
      },
    },
    passes: {
      alicloud_ram_policy: {
        p: {
          policy_name: 'p',
          policy_document: document({ Effect: 'Allow', Action: 'ecs:Describe*', Resource: '*' }),
        },
      },
    },
  },
  check: ({ resource, pass, fail, unknown }) => {
    const { known, more, location } = policyStatements(resource);
    const negated = known.find(
      ({ effect, notAction }) => effect === 'Allow' && notAction !== undefined,
    );
    if (negated?.notAction !== undefined)
      return fail('rest', { actions: negated.notAction.join(', ') }, { location });
    return more.length > 0 ? unknown(...more) : pass;
  },
});
