import rule from '../../../../policies/rules/databases/hbase-whitelist-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(
  rule,
  'HBase',
  {
    type: 'alicloud_hbase_instance',
    path: 'ip_white',
    form: 'text',
    set: (entries) => ({ ip_white: entries }),
  },
  {
    type: 'alicloud_cassandra_cluster',
    path: 'ip_white',
    form: 'text',
    set: (entries) => ({ ip_white: entries }),
  },
);
