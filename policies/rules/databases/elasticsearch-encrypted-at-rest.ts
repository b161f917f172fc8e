import { any } from '../../review';
import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'elasticsearch-encrypted-at-rest',
  title: 'The data of Elasticsearch is encrypted where it is stored',
  severity: 'medium',
  rationale:
    'Backups, snapshots and disks that are lost, copied or returned to the pool are read by whoever has them.',
  remediation:
    'Set `disk_encryption = true` in `data_node_configuration` when the cluster is made.',
  references: [
    'infraguard: elasticsearch-instance-enabled-data-node-encryption',
    'Provider docs: alicloud_elasticsearch_instance, data_node_configuration',
  ],
  message: 'the disks of data nodes are not encrypted',
  reads: {
    alicloud_elasticsearch_instance: (resource) =>
      any(
        isOn(resource, 'data_node_configuration.disk_encryption'),
        isOn(resource, 'data_node_disk_encrypted'),
      ),
  },
  example: {
    type: 'alicloud_elasticsearch_instance',
    always: { version: '8.5.1_with_X-Pack' },
    fails: {
      data_node_configuration: [{ spec: 'elasticsearch.sn2ne.large', disk_encryption: false }],
    },
    passes: {
      data_node_configuration: [{ spec: 'elasticsearch.sn2ne.large', disk_encryption: true }],
    },
  },
});
