import { defineRule } from '../../review';
import { isAboutAll, policyHolders, policyStatements } from './documents';

const document = (Action: string): string =>
  JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });

export default defineRule({
  id: 'ram-policy-no-full-administrator',
  title: 'No policy of one’s own allows every action on every resource',
  severity: 'critical',
  resourceTypes: policyHolders,
  rationale: 'Whoever gets hold of one such identity has the account, and everything in it.',
  remediation:
    'Name the actions that the job needs in `Action`, and where it can be done the `Resource`.',
  references: ['CIS Alibaba Cloud 2.0, 1.15', 'Prowler ram_policy_no_administrative_privileges'],
  messages: { administrator: 'allows every action on every resource' },
  examples: {
    fails: { alicloud_ram_policy: { p: { policy_name: 'p', policy_document: document('*') } } },
    passes: {
      alicloud_ram_policy: { p: { policy_name: 'p', policy_document: document('ecs:Describe*') } },
    },
  },
  check: ({ resource, pass, fail, unknown }) => {
    const { known, more, location } = policyStatements(resource);
    if (known.some((one) => one.effect === 'Allow' && isAboutAll(one)))
      return fail('administrator', {}, { location });
    return more.length > 0 ? unknown(...more) : pass;
  },
});
