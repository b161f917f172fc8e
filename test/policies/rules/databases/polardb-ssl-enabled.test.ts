import rule from '../../../../policies/rules/databases/polardb-ssl-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'SSL is off at the endpoint',
  {
    type: 'alicloud_polardb_endpoint',
    path: 'ssl_enabled',
    on: ['Enable', 'Update'],
    off: ['Disable'],
    absent: 'fail',
  },
  {
    type: 'alicloud_polardb_cluster_endpoint',
    path: 'ssl_enabled',
    on: ['Enable', 'Update'],
    off: ['Disable'],
    absent: 'fail',
  },
  {
    type: 'alicloud_polardb_primary_endpoint',
    path: 'ssl_enabled',
    on: ['Enable', 'Update'],
    off: ['Disable'],
    absent: 'fail',
  },
);
