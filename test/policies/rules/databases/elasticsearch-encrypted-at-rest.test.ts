import rule from '../../../../policies/rules/databases/elasticsearch-encrypted-at-rest';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'the disks of data nodes are not encrypted',
  {
    type: 'alicloud_elasticsearch_instance',
    path: 'data_node_configuration.disk_encryption',
    on: [true],
    off: [false],
    absent: 'fail',
    set: (value) => ({ data_node_configuration: [{ spec: 's', disk_encryption: value }] }),
  },
  {
    type: 'alicloud_elasticsearch_instance',
    path: 'data_node_disk_encrypted',
    on: [true],
    off: [],
    absent: 'fail',
    absentPath: 'data_node_configuration.disk_encryption',
  },
);
