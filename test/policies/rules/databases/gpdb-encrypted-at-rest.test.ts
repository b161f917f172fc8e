import rule from '../../../../policies/rules/databases/gpdb-encrypted-at-rest';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'disk encryption is off',
  {
    type: 'alicloud_gpdb_instance',
    path: 'encryption_type',
    on: ['CloudDisk'],
    off: [],
    absent: 'fail',
  },
  {
    type: 'alicloud_gpdb_elastic_instance',
    path: 'encryption_type',
    on: ['CloudDisk'],
    off: ['None'],
    absent: 'fail',
  },
);
