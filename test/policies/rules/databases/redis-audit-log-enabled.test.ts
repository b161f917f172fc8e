import rule from '../../../../policies/rules/databases/redis-audit-log-enabled';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_kvstore_instance';
const LOG = 'alicloud_kvstore_audit_log_config';
const A = `${TYPE}.a`;
const log = { instance_id: `\${${A}.id}`, db_audit: true };
const withLog = (more: object) => ({ [TYPE]: { a: {} }, [LOG]: { a: { ...log, ...more } } });
const off = { [A]: { fail: 'commands to the instance are not recorded' } };

testRule(rule, {
  pass: { recorded: { resources: withLog({}), gives: { [A]: 'pass' } } },
  fail: {
    'switched off': { resources: withLog({ db_audit: false }), gives: off },
    'of another instance': { resources: withLog({ instance_id: 'x-1' }), gives: off },
  },
  absent: { 'no such resource': { resources: { [TYPE]: { a: {} } }, gives: off } },
  unknown: {
    'of who knows which instance': {
      resources: withLog({ instance_id: UNKNOWN }),
      gives: { [A]: { unknown: `${LOG}.a instance_id` } },
    },
    'whether it is on': {
      resources: withLog({ db_audit: UNKNOWN }),
      gives: { [A]: { unknown: `${LOG}.a db_audit` } },
    },
  },
});
