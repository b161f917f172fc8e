import { foldCase } from '../../ram';
import { defineRule } from '../../review';
import { policyHolders, policyStatements } from './documents';

const document = (statement: object): string =>
  JSON.stringify({ Version: '1', Statement: [statement] });

export default defineRule({
  id: 'ram-policy-mfa-deny-fires',
  title: 'No Deny waits for acs:MFAPresent to be false',
  severity: 'high',
  resourceTypes: policyHolders,
  rationale:
    'A call with an access key has no `acs:MFAPresent` at all, so a `Deny` on `"false"` was measured never to fire there: it protects from nobody who has a key.',
  remediation:
    'Ask for it where something is allowed: `Allow` with `Bool` `acs:MFAPresent` `"true"`, best in the trust policy of the role.',
  references: ['https://www.alibabacloud.com/help/en/ram/policy-elements'],
  messages: {
    silent: 'denies only where acs:MFAPresent is false, which calls with access keys never have',
  },
  examples: {
    fails: {
      alicloud_ram_policy: {
        p: {
          policy_name: 'p',
          policy_document: document({
            Effect: 'Deny',
            Action: '*',
            Resource: '*',
            Condition: { Bool: { 'acs:MFAPresent': 'false' } },
          }),
        },
      },
    },
    passes: {
      alicloud_ram_policy: {
        p: {
          policy_name: 'p',
          policy_document: document({
            Effect: 'Allow',
            Action: 'ecs:Describe*',
            Resource: '*',
            Condition: { Bool: { 'acs:MFAPresent': 'true' } },
          }),
        },
      },
    },
  },
  check: ({ resource, pass, fail, unknown }) => {
    const { known, more, location } = policyStatements(resource);
    const silent = known.some(
      ({ effect, condition }) =>
        effect === 'Deny' &&
        Object.entries(condition?.Bool ?? {}).some(
          ([key, values]) => foldCase(key) === 'acs:mfapresent' && values.includes('false'),
        ),
    );
    if (silent) return fail('silent', {}, { location });
    return more.length > 0 ? unknown(...more) : pass;
  },
});
