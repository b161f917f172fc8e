import rule from '../../../../policies/rules/databases/elasticsearch-endpoint-private';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'An Elasticsearch cluster gets an address on the internet', {
  type: 'alicloud_elasticsearch_instance',
  path: 'enable_public',
  on: [false, 'false'],
  off: [true, 'true'],
  absent: 'pass',
});
