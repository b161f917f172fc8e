import { defineRule } from '../../review';

export default defineRule({
  id: 'ecs-disk-snapshots-kept',
  title: 'Snapshots are kept for a week or longer',
  severity: 'low',
  resourceTypes: ['alicloud_ecs_auto_snapshot_policy', 'alicloud_snapshot_policy'],
  rationale: 'What was destroyed on a Friday has to be there on Monday.',
  remediation: 'Set `retention_days` to 7 or more, or to -1 for ever.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ecs_auto_snapshot_policy',
  ],
  messages: { short: 'snapshots are kept for {found} days' },
  examples: {
    fails: { alicloud_ecs_auto_snapshot_policy: { p: { retention_days: 1 } } },
    passes: { alicloud_ecs_auto_snapshot_policy: { p: { retention_days: 7 } } },
  },
  check: ({ resource, verdict }) => {
    const found = resource.number('retention_days');
    return verdict(
      found.is((days) => days >= 7 || days === -1, { absent: 'unknown' }),
      'short',
      { found },
    );
  },
});
