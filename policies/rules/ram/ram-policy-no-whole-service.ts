import { defineRule } from '../../review';
import { isAboutAll, isLimited, isOnAll, policyHolders, policyStatements } from './documents';

const document = (Action: string): string =>
  JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });

export default defineRule({
  id: 'ram-policy-no-whole-service',
  title: 'No policy of one’s own gives all of a service away',
  severity: 'medium',
  resourceTypes: policyHolders,
  rationale:
    'All actions of a service are also those that delete, share and open, today and to come.',
  remediation:
    'Name the actions in `Action`, or the `Resource`, or limit it by `acs:ResourceTag/<key>`.',
  references: ['CIS Alibaba Cloud 2.0, 1.15', 'Cloud Config rule ram-role-no-product-admin-access'],
  messages: { whole: 'allows {action} on every resource' },
  examples: {
    fails: { alicloud_ram_policy: { p: { policy_name: 'p', policy_document: document('ecs:*') } } },
    passes: {
      alicloud_ram_policy: { p: { policy_name: 'p', policy_document: document('ecs:Describe*') } },
    },
  },
  check: ({ resource, pass, fail, unknown }) => {
    const { known, more, location } = policyStatements(resource);
    const wide = known
      .filter(
        (one) =>
          one.effect === 'Allow' && isOnAll(one.resource) && !isLimited(one) && !isAboutAll(one),
      )
      .flatMap(({ action = [] }) => action)
      .find((name) => /:\*+$/.test(name));
    if (wide !== undefined) return fail('whole', { action: wide }, { location });
    return more.length > 0 ? unknown(...more) : pass;
  },
});
