import rule from '../../../../policies/rules/mse/mse-endpoint-private';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the cluster gets an address on the internet', {
  type: 'alicloud_mse_cluster',
  path: 'net_type',
  on: ['privatenet'],
  off: ['pubnet', 'both'],
  absent: { reason: 'The provider requires it.' },
});
