import { defineRule, not } from '../../review';
import type { Block } from '../../review';

export default defineRule({
  id: 'oss-bucket-cors-limited',
  title: 'Not every website may use a bucket through its visitors',
  severity: 'low',
  resourceTypes: ['alicloud_oss_bucket', 'alicloud_oss_bucket_cors'],
  rationale: 'With `*` any page can read, or write with the right of whoever looks at it.',
  remediation: 'Name the websites in `allowed_origins`, as `https://www.example.com`.',
  references: ['https://www.alibabacloud.com/help/en/oss/user-guide/cors-12'],
  messages: { any: 'every website may use the bucket through its visitors' },
  examples: {
    fails: {
      alicloud_oss_bucket_cors: {
        data: {
          bucket: 'example-data',
          cors_rule: [{ allowed_methods: ['PUT'], allowed_origins: ['*'] }],
        },
      },
    },
    passes: {
      alicloud_oss_bucket_cors: {
        data: {
          bucket: 'example-data',
          cors_rule: [{ allowed_methods: ['PUT'], allowed_origins: ['https://www.example.com'] }],
        },
      },
    },
  },
  check: ({ resource, verdict }) => {
    const everyone = (rule: Block) =>
      rule
        .strings('allowed_origins')
        .some((origin) => origin.is((one) => one.trim() === '*', { absent: false }));
    return verdict(not(resource.blocks('cors_rule').some(everyone)), 'any');
  },
});
