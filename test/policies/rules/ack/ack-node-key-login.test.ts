import rule from '../../../../policies/rules/ack/ack-node-key-login';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'nodes are entered with a password',
  {
    type: 'alicloud_cs_kubernetes_node_pool',
    path: 'password',
    on: [''],
    off: ['an example'],
    absent: 'pass',
  },
  {
    type: 'alicloud_cs_kubernetes_node_pool',
    path: 'kms_encrypted_password',
    on: [''],
    off: ['an example'],
    absent: 'pass',
  },
  {
    type: 'alicloud_cs_kubernetes',
    path: 'password',
    on: [''],
    off: ['an example'],
    absent: 'pass',
  },
  {
    type: 'alicloud_cs_edge_kubernetes',
    path: 'password',
    on: [''],
    off: ['an example'],
    absent: 'pass',
  },
);
