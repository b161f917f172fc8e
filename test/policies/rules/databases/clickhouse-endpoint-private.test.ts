import rule from '../../../../policies/rules/databases/clickhouse-endpoint-private';
import { testRule, UNKNOWN } from '../rule-tester';

const open = { fail: 'A ClickHouse cluster gets an address on the internet' };

testRule(rule, {
  pass: {
    'a private one': {
      resources: { alicloud_click_house_db_cluster: { a: { allocate_public_connection: false } } },
      gives: { 'alicloud_click_house_db_cluster.a': 'pass' },
    },
  },
  fail: {
    alicloud_click_house_enterprise_db_cluster_public_endpoint: {
      resources: { alicloud_click_house_enterprise_db_cluster_public_endpoint: { a: {} } },
      gives: { 'alicloud_click_house_enterprise_db_cluster_public_endpoint.a': open },
    },
    'a public one': {
      resources: { alicloud_click_house_db_cluster: { a: { allocate_public_connection: true } } },
      gives: {
        'alicloud_click_house_db_cluster.a': { ...open, path: 'allocate_public_connection' },
      },
    },
  },
  absent: {
    'nothing set': {
      resources: { alicloud_click_house_db_cluster: { a: {} } },
      gives: { 'alicloud_click_house_db_cluster.a': 'pass' },
    },
  },
  unknown: {
    'not known yet': {
      resources: {
        alicloud_click_house_db_cluster: { a: { allocate_public_connection: UNKNOWN } },
      },
      gives: {
        'alicloud_click_house_db_cluster.a': {
          unknown: 'alicloud_click_house_db_cluster.a allocate_public_connection',
        },
      },
    },
  },
});
