import { any, not } from '../../review';
import type { Resource, Ternary } from '../../review';
import { isWritten } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

const password = (resource: Resource): Ternary => not(isWritten(resource, 'password'));
const account = (resource: Resource): Ternary => not(isWritten(resource, 'account_password'));

/** `password` is what it was called before. */
const either = (resource: Resource): Ternary =>
  not(any(isWritten(resource, 'account_password'), isWritten(resource, 'password')));

export default settingRule({
  id: 'database-password-encrypted',
  title: 'Passwords of databases are given as KMS has encrypted them',
  severity: 'medium',
  rationale:
    'A password in clear stands in the state, in plans and in whatever stores them, for everybody who reads those.',
  remediation:
    'Set `kms_encrypted_password`, made by KMS from the password, and `kms_encryption_context` if it was made with one.',
  references: ['Provider docs: alicloud_db_account, kms_encrypted_password'],
  message: 'the password is given in clear, and so stands in the state',
  reads: {
    alicloud_db_account: either,
    alicloud_rds_account: either,
    alicloud_polardb_account: account,
    alicloud_kvstore_account: account,
    alicloud_adb_account: account,
    alicloud_kvstore_instance: password,
    alicloud_mongodb_instance: account,
    alicloud_mongodb_sharding_instance: account,
    alicloud_elasticsearch_instance: password,
  },
  example: {
    type: 'alicloud_db_account',
    always: { db_instance_id: 'rm-example', account_name: 'app' },
    fails: { account_password: 'an example of a password' },
    passes: { kms_encrypted_password: 'what KMS made of it' },
  },
});
