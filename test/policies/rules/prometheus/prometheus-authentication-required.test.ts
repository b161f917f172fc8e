import rule from '../../../../policies/rules/prometheus/prometheus-authentication-required';
import { testRule, UNKNOWN } from '../rule-tester';

const I = 'alicloud_cms_prometheus_instance.i';
const V = 'alicloud_cms_prometheus_view.v';
const told = 'strangers reach the metrics without a password';
const instance = (more: object) => ({
  resources: {
    alicloud_cms_prometheus_instance: {
      i: { prometheus_instance_name: 'i', workspace: 'w', ...more },
    },
  },
});

testRule(rule, {
  pass: {
    'with a password': { ...instance({ enable_auth_free_read: false }), gives: { [I]: 'pass' } },
    'without one, from a network': {
      ...instance({ enable_auth_free_write: true, auth_free_write_policy: '10.0.0.0/8' }),
      gives: { [I]: 'pass' },
    },
  },
  fail: {
    'read by everybody': {
      ...instance({ enable_auth_free_read: true }),
      gives: { [I]: { fail: told, path: 'enable_auth_free_read' } },
    },
    'written by everybody, read from a network': {
      ...instance({
        enable_auth_free_read: true,
        auth_free_read_policy: '10.0.0.0/8',
        enable_auth_free_write: true,
        auth_free_write_policy: '0.0.0.0/0',
      }),
      gives: { [I]: { fail: told, path: 'enable_auth_free_write' } },
    },
    'a view': {
      resources: {
        alicloud_cms_prometheus_view: {
          v: {
            prometheus_view_name: 'v',
            version: 'V2',
            workspace: 'w',
            enable_auth_free_read: true,
          },
        },
      },
      gives: { [V]: { fail: told, path: 'enable_auth_free_read' } },
    },
  },
  absent: { neither: { ...instance({}), gives: { [I]: 'pass' } } },
  unknown: {
    'from which network': {
      ...instance({ enable_auth_free_read: true, auth_free_read_policy: UNKNOWN }),
      gives: { [I]: { unknown: `${I} auth_free_read_policy` } },
    },
    'a network in a form that nobody documents': {
      ...instance({ enable_auth_free_read: true, auth_free_read_policy: '{"ip":"*"}' }),
      gives: { [I]: { unknown: `${I} auth_free_read_policy` } },
    },
  },
});
