import rule from '../../../../policies/rules/databases/mongodb-audit-log-enabled';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_mongodb_instance';
const LOG = 'alicloud_mongodb_audit_policy';
const A = `${TYPE}.a`;
const log = { db_instance_id: `\${${A}.id}`, audit_status: 'enable' };
const withLog = (more: object) => ({ [TYPE]: { a: {} }, [LOG]: { a: { ...log, ...more } } });
const off = { [A]: { fail: 'operations on the instance are not recorded' } };

testRule(rule, {
  pass: { recorded: { resources: withLog({}), gives: { [A]: 'pass' } } },
  fail: {
    'switched off': { resources: withLog({ audit_status: 'disabled' }), gives: off },
    'of another instance': { resources: withLog({ db_instance_id: 'x-1' }), gives: off },
  },
  absent: { 'no such resource': { resources: { [TYPE]: { a: {} } }, gives: off } },
  unknown: {
    'of who knows which instance': {
      resources: withLog({ db_instance_id: UNKNOWN }),
      gives: { [A]: { unknown: `${LOG}.a db_instance_id` } },
    },
    'whether it is on': {
      resources: withLog({ audit_status: UNKNOWN }),
      gives: { [A]: { unknown: `${LOG}.a audit_status` } },
    },
  },
});
