import rule from '../../../../policies/rules/databases/database-password-encrypted';
import { testSetting } from '../common/setting-samples';

const clear = { on: [''], off: ['an example'], absent: 'pass' } as const;
const account = { ...clear, path: 'account_password' };
const password = { ...clear, path: 'password' };
const base = { kms_encrypted_password: 'what KMS made of it' };

testSetting(
  rule,
  'the password is given in clear, and so stands in the state',
  { ...account, base, type: 'alicloud_db_account' },
  { ...password, base, type: 'alicloud_db_account' },
  { ...account, base, type: 'alicloud_rds_account' },
  { ...account, base, type: 'alicloud_polardb_account' },
  { ...account, base, type: 'alicloud_kvstore_account' },
  { ...account, base, type: 'alicloud_adb_account' },
  { ...password, base, type: 'alicloud_kvstore_instance' },
  { ...account, base, type: 'alicloud_mongodb_instance' },
  { ...account, base, type: 'alicloud_mongodb_sharding_instance' },
  { ...password, base, type: 'alicloud_elasticsearch_instance' },
);
