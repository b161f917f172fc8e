import { defineAccountRule, asCollection } from '../../review';
import { ACCOUNT_BLOCK } from './buckets';

export default defineAccountRule({
  id: 'oss-account-public-access-blocked',
  title: 'Public access to all buckets of the account is blocked',
  severity: 'high',
  resourceTypes: [ACCOUNT_BLOCK],
  rationale: 'It covers the bucket that somebody makes by hand tomorrow.',
  remediation:
    'Add an `alicloud_oss_account_public_access_block` with `block_public_access = true`.',
  references: ['CIS Alibaba Cloud 2.0, 5.1'],
  messages: {
    off: 'the block of the account is switched off',
    none: 'public access is not blocked for the account',
  },
  whenAbsent: {
    message: 'none',
    because: 'OSS blocks nothing for the account unless it is told to.',
  },
  examples: {
    fails: { [ACCOUNT_BLOCK]: { this: { block_public_access: false } } },
    passes: { [ACCOUNT_BLOCK]: { this: { block_public_access: true } } },
  },
  check: ({ resources, verdict }) =>
    verdict(
      asCollection(resources).every((one) =>
        one.boolean('block_public_access').equals(true, { absent: false }),
      ),
      'off',
    ),
});
