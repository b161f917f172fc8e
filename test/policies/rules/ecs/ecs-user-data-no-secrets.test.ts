import rule from '../../../../policies/rules/ecs/ecs-user-data-no-secrets';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_instance.a';
const T = 'alicloud_ecs_launch_template.t';
const script = '#!/bin/sh\nexport DB_PASSWORD=correct-horse-battery\n';
const one = (user_data: string) => ({ alicloud_instance: { a: { user_data } } });
const secret = (path: string) => ({
  fail: 'there seems to be a password or token in the user data',
  path,
});

testRule(rule, {
  pass: {
    'a script that fetches it': {
      resources: one('#!/bin/sh\nexport DB_PASSWORD=$(fetch-secret db)\n'),
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'in clear': { resources: one(script), gives: { [A]: secret('user_data') } },
    'in base64': {
      resources: one(Buffer.from(script).toString('base64')),
      gives: { [A]: secret('user_data') },
    },
    'by the old argument': {
      resources: { alicloud_ecs_launch_template: { t: { userdata: script } } },
      gives: { [T]: secret('userdata') },
    },
    'of a pool of nodes': {
      resources: { alicloud_cs_kubernetes_node_pool: { p: { pre_user_data: script } } },
      gives: { 'alicloud_cs_kubernetes_node_pool.p': secret('pre_user_data') },
    },
  },
  absent: {
    'no user data': { resources: { alicloud_instance: { a: {} } }, gives: { [A]: 'pass' } },
  },
  unknown: {
    'not known yet': {
      resources: one(UNKNOWN),
      gives: { [A]: { unknown: `${A} user_data` } },
    },
  },
});
