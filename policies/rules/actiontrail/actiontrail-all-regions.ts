import { all, defineAccountRule, asCollection } from '../../review';

export default defineAccountRule({
  id: 'actiontrail-all-regions',
  title: 'A trail that is switched on covers every region',
  severity: 'critical',
  resourceTypes: ['alicloud_actiontrail_trail'],
  rationale:
    'What happens in a region that no trail covers is kept for 90 days only, and alerts nobody.',
  remediation: 'Set `trail_region = "All"` and `status = "Enable"` on one trail.',
  references: ['CIS Alibaba Cloud 2.0, 2.1'],
  messages: {
    partial: 'no trail that is switched on covers all regions',
    none: 'there is no trail',
  },
  whenAbsent: {
    message: 'none',
    because: 'ActionTrail keeps events for 90 days without a trail, and delivers them nowhere.',
  },
  examples: {
    fails: {
      alicloud_actiontrail_trail: {
        audit: { trail_name: 'audit', trail_region: 'cn-hangzhou', status: 'Enable' },
      },
    },
    passes: {
      alicloud_actiontrail_trail: {
        audit: { trail_name: 'audit', trail_region: 'All', status: 'Enable' },
      },
    },
  },
  check: ({ resources, verdict }) => {
    // The provider has no default for either: what the account makes of nothing is not known here.
    const covers = asCollection(resources).some((trail) =>
      all(
        trail.string('trail_region').equals('All', { absent: 'unknown' }),
        trail.string('status').equals('Enable', { absent: 'unknown' }),
      ),
    );
    return verdict(covers, 'partial');
  },
});
