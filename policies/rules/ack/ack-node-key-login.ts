import { all, not } from '../../review';
import { isWritten } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ack-node-key-login',
  title: 'Nodes are entered with keys, not passwords',
  severity: 'medium',
  rationale: 'Passwords are guessed, shared and reused; the same one opens every node of the pool.',
  remediation: 'Set `key_name`, or neither, and reach nodes by Session Manager.',
  references: ['Provider docs: alicloud_cs_kubernetes_node_pool, key_name'],
  message: 'nodes are entered with a password',
  reads: {
    alicloud_cs_kubernetes_node_pool: (resource) =>
      all(not(isWritten(resource, 'password')), not(isWritten(resource, 'kms_encrypted_password'))),
    alicloud_cs_kubernetes: (resource) =>
      all(not(isWritten(resource, 'password')), not(isWritten(resource, 'kms_encrypted_password'))),
    alicloud_cs_edge_kubernetes: (resource) => not(isWritten(resource, 'password')),
  },
  example: {
    type: 'alicloud_cs_kubernetes_node_pool',
    always: { cluster_id: 'c-example' },
    fails: { password: 'an example of a password' },
    passes: { key_name: 'example' },
  },
});
