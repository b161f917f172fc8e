import rule from '../../../../policies/rules/databases/elasticsearch-kibana-private';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'Kibana has an address on the internet', {
  type: 'alicloud_elasticsearch_instance',
  path: 'enable_kibana_public_network',
  on: [false, 'false'],
  off: [true],
  absent: 'fail',
});
