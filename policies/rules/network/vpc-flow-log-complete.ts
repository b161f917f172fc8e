import { defineRule } from '../../review';

const TYPE = 'alicloud_vpc_flow_log';

const log = {
  resource_type: 'VPC',
  resource_id: 'vpc-example',
  project_name: 'example-network',
  log_store_name: 'flow',
};

export default defineRule({
  id: 'vpc-flow-log-complete',
  title: 'Flow logs are switched on and have what was let through and what was not',
  severity: 'medium',
  resourceTypes: [TYPE],
  rationale:
    'What was dropped tells who is trying, what was let through tells what happened: one without the other answers half of the questions.',
  remediation: 'Set `traffic_type = "All"`, and leave `status` out or set it to `Active`.',
  references: ['CIS Alibaba Cloud 2.0, 2.5 and 3.3', 'Provider docs: alicloud_vpc_flow_log'],
  messages: {
    partial: 'the flow log has {found} traffic only',
    off: 'the flow log is switched off: {found}',
  },
  examples: {
    fails: { [TYPE]: { example: { ...log, traffic_type: 'Allow' } } },
    passes: { [TYPE]: { example: { ...log, traffic_type: 'All' } } },
  },
  check: ({ resource, verdict }) => {
    const traffic = resource.string('traffic_type');
    const status = resource.string('status').or('Active');
    return [
      verdict(traffic.equals('All', { absent: 'unknown' }), 'partial', { found: traffic }),
      verdict(status.equals('Active'), 'off', { found: status }),
    ];
  },
});
