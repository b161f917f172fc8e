import rule from '../../../../policies/rules/load-balancers/slb-certificate-key-not-in-clear';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the private key stands in plans and in the state', {
  type: 'alicloud_slb_server_certificate',
  path: 'private_key',
  on: [''],
  off: ['its key'],
  absent: 'pass',
});
