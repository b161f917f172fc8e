import rule from '../../../../policies/rules/ack/ack-node-metadata-tokens';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'metadata is given without a token', {
  type: 'alicloud_cs_kubernetes_node_pool',
  path: 'instance_metadata_options.http_tokens',
  on: ['required'],
  off: ['optional'],
  absent: 'fail',
  set: (value) => ({ instance_metadata_options: [{ http_tokens: value }] }),
});
