import { defineRule, wholeNumber } from '../../review';

export default defineRule({
  id: 'sls-store-retention',
  title: 'Logs are kept for a year',
  severity: 'medium',
  resourceTypes: ['alicloud_log_store'],
  rationale: 'Break-ins are found after months: by then a month of logs is gone.',
  remediation: 'Set `retention_period = 365` or more; 3650 keeps them for ever.',
  references: ['CIS Alibaba Cloud 2.0, 2.23', 'Prowler sls_logstore_retention_period'],
  messages: { short: 'logs are kept for {found} days; asked for: {least} at least' },
  options: { days: wholeNumber(365, 1, 3650) },
  examples: {
    fails: { alicloud_log_store: { s: { retention_period: 30 } } },
    passes: { alicloud_log_store: { s: { retention_period: 365 } } },
  },
  check: ({ resource, options, verdict }) => {
    const found = resource.number('retention_period').or(30);
    return verdict(
      found.is((days) => days >= options.days),
      'short',
      { found, least: options.days },
    );
  },
});
