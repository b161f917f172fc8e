import { all, defineRule } from '../../review';

const TYPE = 'alicloud_vpc';
const LOG = 'alicloud_vpc_flow_log';

const log = {
  resource_type: 'VPC',
  resource_id: '${alicloud_vpc.example.id}',
  traffic_type: 'All',
  project_name: 'example-network',
  log_store_name: 'flow',
};

export default defineRule({
  id: 'vpc-flow-log-enabled',
  title: 'Every VPC has a flow log',
  severity: 'medium',
  resourceTypes: [TYPE],
  rationale:
    'Without flow logs nobody can tell which machine a thief came by, where else it went, or what left the network.',
  remediation:
    'Add an `alicloud_vpc_flow_log` with `resource_type = "VPC"`, the `resource_id` of the VPC and `traffic_type = "All"`.',
  references: [
    'CIS Alibaba Cloud 2.0, 2.5 and 3.3',
    'infraguard: vpc-flow-logs-enabled',
    'Prowler: vpc_flow_logs_enabled',
  ],
  messages: { unlogged: 'the VPC has no flow log that is switched on' },
  examples: {
    fails: { [TYPE]: { example: { vpc_name: 'example', cidr_block: '10.0.0.0/16' } } },
    passes: {
      [TYPE]: { example: { vpc_name: 'example', cidr_block: '10.0.0.0/16' } },
      [LOG]: { example: log },
    },
  },
  check: ({ resource, related, verdict }) => {
    const logs = related({ type: LOG, by: 'resource_id', to: ['id'] });
    const isOn = logs.some((one) =>
      all(
        one.string('resource_type').equals('VPC', { absent: 'unknown' }),
        one.string('status').equals('Active', { absent: true }),
      ),
    );
    return verdict(isOn, 'unlogged', {}, resource);
  },
});
