import { defineRule, wholeNumber } from '../../review';

export default defineRule({
  id: 'kms-key-deletion-window',
  title: 'There are 30 days to take the deletion of a key back',
  severity: 'medium',
  resourceTypes: ['alicloud_kms_key'],
  rationale: 'Somebody has to notice that a key is about to go while it can still be kept.',
  remediation: 'Set `pending_window_in_days = 30` or more.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/kms_key',
  ],
  messages: { short: 'a deleted key is gone after {found} days; asked for: {least} at least' },
  options: { days: wholeNumber(30, 7, 366) },
  examples: {
    fails: { alicloud_kms_key: { k: { pending_window_in_days: 7 } } },
    passes: { alicloud_kms_key: { k: { pending_window_in_days: 30 } } },
  },
  check: ({ resource, options, verdict }) => {
    const current = resource.number('pending_window_in_days');
    const found =
      current.found.state === 'absent' ? resource.number('deletion_window_in_days') : current;
    return verdict(
      found.is((days) => days >= options.days, { absent: 'unknown' }),
      'short',
      { found, least: options.days },
    );
  },
});
