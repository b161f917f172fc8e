import rule from '../../../../policies/rules/network/vpc-flow-log-complete';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_vpc_flow_log';
const A = `${TYPE}.a`;
const log = { resource_type: 'VPC', resource_id: 'vpc-1', traffic_type: 'All' };
const one = (more: object) => ({ [TYPE]: { a: { ...log, ...more } } });

testRule(rule, {
  pass: { 'all of it': { resources: one({ status: 'Active' }), gives: { [A]: ['pass', 'pass'] } } },
  fail: {
    'what was let through': {
      resources: one({ traffic_type: 'Allow' }),
      gives: {
        [A]: [{ fail: 'the flow log has Allow traffic only', path: 'traffic_type' }, 'pass'],
      },
    },
    'switched off': {
      resources: one({ status: 'Inactive' }),
      gives: {
        [A]: ['pass', { fail: 'the flow log is switched off: Inactive', path: 'status' }],
      },
    },
  },
  absent: { 'the default': { resources: one({}), gives: { [A]: ['pass', 'pass'] } } },
  unknown: {
    'not known yet': {
      resources: one({ traffic_type: UNKNOWN, status: UNKNOWN }),
      gives: { [A]: [{ unknown: `${A} traffic_type` }, { unknown: `${A} status` }] },
    },
  },
});
