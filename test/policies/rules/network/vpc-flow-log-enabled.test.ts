import rule from '../../../../policies/rules/network/vpc-flow-log-enabled';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_vpc.a';
const LOG = 'alicloud_vpc_flow_log';
const vpc = { cidr_block: '10.0.0.0/16' };
const log = { resource_type: 'VPC', resource_id: '${alicloud_vpc.a.id}', traffic_type: 'All' };
const withLog = (more: object = {}) => ({
  alicloud_vpc: { a: vpc },
  [LOG]: { a: { ...log, ...more } },
});
const unlogged = { [A]: { fail: 'the VPC has no flow log that is switched on' } };

testRule(rule, {
  pass: {
    'a flow log of the VPC': { resources: withLog(), gives: { [A]: 'pass' } },
    'switched on': { resources: withLog({ status: 'Active' }), gives: { [A]: 'pass' } },
  },
  fail: {
    'switched off': { resources: withLog({ status: 'Inactive' }), gives: unlogged },
    'of another VPC': { resources: withLog({ resource_id: 'vpc-2' }), gives: unlogged },
    'of a part of it': { resources: withLog({ resource_type: 'VSwitch' }), gives: unlogged },
  },
  absent: { 'no flow log': { resources: { alicloud_vpc: { a: vpc } }, gives: unlogged } },
  unknown: {
    'of who knows what': {
      resources: withLog({ resource_id: UNKNOWN }),
      gives: { [A]: { unknown: `${LOG}.a resource_id` } },
    },
    'whether it is on': {
      resources: withLog({ status: UNKNOWN }),
      gives: { [A]: { unknown: `${LOG}.a status` } },
    },
  },
});
