import rule from '../../../../policies/rules/ack/ack-endpoint-private';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'the API server has an address on the internet',
  {
    type: 'alicloud_cs_managed_kubernetes',
    path: 'slb_internet_enabled',
    on: [false, 'false'],
    off: [true],
    absent: 'fail',
  },
  {
    type: 'alicloud_cs_kubernetes',
    path: 'slb_internet_enabled',
    on: [false, 'false'],
    off: [true],
    absent: 'fail',
  },
  {
    type: 'alicloud_cs_edge_kubernetes',
    path: 'slb_internet_enabled',
    on: [false, 'false'],
    off: [true],
    absent: 'fail',
  },
  {
    type: 'alicloud_cs_serverless_kubernetes',
    path: 'endpoint_public_access_enabled',
    on: [false],
    off: [true],
    absent: 'pass',
  },
);
