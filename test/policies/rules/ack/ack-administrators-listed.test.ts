import rule from '../../../../policies/rules/ack/ack-administrators-listed';
import { testRule, UNKNOWN } from '../rule-tester';

const P = 'alicloud_cs_kubernetes_permissions.p';
const fail = (cluster: string, path: string, uid = '2001') => ({
  fail: `${uid} is administrator of the cluster ${cluster}, and listed nowhere`,
  path,
});
const one = (role_name: string, role_type = 'cluster', cluster = 'c-1') => ({
  cluster,
  role_type,
  role_name,
});
const permissions = (...all: object[]) => ({
  resources: {
    alicloud_cs_kubernetes_permissions: { p: { uid: '2001', permissions: all } as never },
  },
});

testRule(rule, {
  pass: {
    'a developer': { ...permissions(one('dev')), gives: { [P]: 'pass' } },
    'an administrator of one namespace': {
      ...permissions(one('admin', 'namespace')),
      gives: { [P]: 'pass' },
    },
    'an administrator who is listed': {
      ...permissions(one('admin')),
      options: { 'ack-administrators-listed': { administrators: ['2001'] } },
      gives: { [P]: 'pass' },
    },
    // The rule `ack-permissions-scoped` tells it.
    'an administrator of all clusters': {
      ...permissions(one('admin', 'all-clusters', '')),
      gives: { [P]: 'pass' },
    },
  },
  fail: {
    'an administrator': {
      ...permissions(one('admin')),
      gives: { [P]: fail('c-1', 'permissions[0]') },
    },
    'an administrator of the second, by the role of Kubernetes': {
      ...permissions(one('dev'), one('cluster-admin', 'cluster', 'c-2')),
      gives: { [P]: ['pass', fail('c-2', 'permissions[1]')] },
    },
    'another administrator than is listed': {
      ...permissions(one('admin')),
      options: { 'ack-administrators-listed': { administrators: ['2002'] } },
      gives: { [P]: fail('c-1', 'permissions[0]') },
    },
  },
  absent: {
    'no permission': {
      resources: { alicloud_cs_kubernetes_permissions: { p: { uid: '2001' } } },
      gives: { [P]: 'pass' },
    },
  },
  unknown: {
    'which role': {
      ...permissions(one(UNKNOWN)),
      gives: { [P]: { unknown: `${P} permissions[0].role_name` } },
    },
    'which permissions': {
      resources: {
        alicloud_cs_kubernetes_permissions: { p: { uid: '2001', permissions: UNKNOWN } },
      },
      gives: { [P]: { unknown: `${P} permissions` } },
    },
  },
});
