import rule from '../../../../policies/rules/databases/lindorm-endpoint-private';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'A Lindorm instance gets an address on the internet', {
  type: 'alicloud_lindorm_public_network',
  path: 'enable_public_network',
  on: [0],
  off: [1, '1'],
  absent: 'pass',
});
