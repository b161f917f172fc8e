import type { Resources } from '../../../../policies/review';
import rule from '../../../../policies/rules/ack/ack-permissions-scoped';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_cs_kubernetes_permissions';
const A = `${TYPE}.a`;
const one = (...permissions: object[]) =>
  ({ [TYPE]: { a: { uid: '1', permissions } } }) as unknown as Resources;
const admin = { role_type: 'all-clusters', role_name: 'admin', cluster: '' };
const wide = (index: number) => ({
  [A]: { fail: 'administrator of all clusters', path: `permissions[${index}].role_type` },
});

testRule(rule, {
  pass: {
    'of one cluster': {
      resources: one({ ...admin, role_type: 'cluster', cluster: 'c-1' }),
      gives: { [A]: 'pass' },
    },
    'a developer of all': {
      resources: one({ ...admin, role_name: 'dev' }),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'of all clusters': { resources: one(admin), gives: wide(0) },
    'beside another': {
      resources: one({ ...admin, role_name: 'dev' }, { ...admin, role_name: 'cluster-admin' }),
      gives: wide(1),
    },
  },
  absent: {
    'no permissions': { resources: { [TYPE]: { a: { uid: '1' } } }, gives: { [A]: 'pass' } },
  },
  unknown: {
    'a role that is not known yet': {
      resources: one({ ...admin, role_name: UNKNOWN }),
      gives: { [A]: { unknown: `${A} permissions[0].role_name` } },
    },
  },
});
