import rule from '../../../../policies/rules/databases/elasticsearch-https-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the cluster is asked over HTTP', {
  type: 'alicloud_elasticsearch_instance',
  path: 'protocol',
  on: ['HTTPS', 'https'],
  off: ['HTTP'],
  absent: 'fail',
});
