import rule from '../../../../policies/rules/databases/elasticsearch-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(
  rule,
  'Elasticsearch',
  {
    type: 'alicloud_elasticsearch_instance',
    path: 'public_whitelist',
    form: 'list',
    set: (entries) => ({ public_whitelist: entries }),
  },
  {
    type: 'alicloud_elasticsearch_instance',
    path: 'kibana_whitelist',
    form: 'list',
    set: (entries) => ({ kibana_whitelist: entries }),
  },
);
