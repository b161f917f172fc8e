import rule from '../../../../policies/rules/ack/ack-master-ssh-closed';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'SSH to the masters is let through', {
  type: 'alicloud_cs_kubernetes',
  path: 'enable_ssh',
  on: [false],
  off: [true],
  absent: 'pass',
});
