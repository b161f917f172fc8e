import rule from '../../../../policies/rules/databases/polardb-endpoint-private';
import { testRule, UNKNOWN } from '../rule-tester';

const open = { fail: 'A PolarDB cluster gets an address on the internet' };

testRule(rule, {
  pass: {
    'a private one': {
      resources: {
        alicloud_polardb_endpoint: { a: { db_cluster_id: 'pc-1', net_type: 'Private' } },
      },
      gives: { 'alicloud_polardb_endpoint.a': 'pass' },
    },
  },
  fail: {
    alicloud_polardb_endpoint_address: {
      resources: { alicloud_polardb_endpoint_address: { a: {} } },
      gives: { 'alicloud_polardb_endpoint_address.a': open },
    },
    'a public one': {
      resources: {
        alicloud_polardb_endpoint: { a: { db_cluster_id: 'pc-1', net_type: 'Public' } },
      },
      gives: { 'alicloud_polardb_endpoint.a': { ...open, path: 'net_type' } },
    },
  },
  absent: {
    'nothing set': {
      resources: { alicloud_polardb_endpoint: { a: { db_cluster_id: 'pc-1' } } },
      gives: { 'alicloud_polardb_endpoint.a': 'pass' },
    },
  },
  unknown: {
    'not known yet': {
      resources: { alicloud_polardb_endpoint: { a: { db_cluster_id: 'pc-1', net_type: UNKNOWN } } },
      gives: { 'alicloud_polardb_endpoint.a': { unknown: 'alicloud_polardb_endpoint.a net_type' } },
    },
  },
});
