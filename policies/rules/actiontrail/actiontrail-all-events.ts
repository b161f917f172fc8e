import { defineRule } from '../../review';

export default defineRule({
  id: 'actiontrail-all-events',
  title: 'A trail records reads and writes',
  severity: 'high',
  resourceTypes: ['alicloud_actiontrail_trail', 'alicloud_actiontrail'],
  rationale: 'Who looked around, and which secrets were read, stands in the reads.',
  remediation: 'Set `event_rw = "All"`, in so many words.',
  references: ['CIS Alibaba Cloud 2.0, 2.1', 'Checkov CKV_ALI_5'],
  messages: { part: 'the trail records {found} events only' },
  examples: {
    fails: { alicloud_actiontrail_trail: { t: { event_rw: 'Write' } } },
    passes: { alicloud_actiontrail_trail: { t: { event_rw: 'All' } } },
  },
  check: ({ resource, verdict }) => {
    const found = resource.string('event_rw');
    // The documentation says All, and the schema has no default.
    return verdict(found.equals('All', { absent: 'unknown' }), 'part', { found });
  },
});
