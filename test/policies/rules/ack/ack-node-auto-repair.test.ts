import rule from '../../../../policies/rules/ack/ack-node-auto-repair';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'nodes that fail are not repaired', {
  type: 'alicloud_cs_kubernetes_node_pool',
  path: 'management.auto_repair',
  on: [true],
  off: [false],
  absent: 'fail',
  set: (value) => ({ management: [{ auto_repair: value }] }),
});
