import rule from '../../../../policies/rules/databases/rds-encryption-own-key';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_db_instance.a';
const B = 'alicloud_rds_ddr_instance.b';
const one = (more: object) => ({ alicloud_db_instance: { a: { engine: 'MySQL', ...more } } });
const service = { fail: 'the data is encrypted with a key of the service', path: 'encryption_key' };
const tde = { tde_status: 'Enabled' };

testRule(rule, {
  pass: {
    'a key for the disks': {
      resources: one({ encryption_key: 'key-1' }),
      gives: { [A]: 'pass' },
    },
    'a key for TDE': {
      resources: one({ ...tde, tde_encryption_key: 'key-1' }),
      gives: { [A]: 'pass' },
    },
    'a key for the copy elsewhere': {
      resources: { alicloud_rds_ddr_instance: { b: { ...tde, encryption_key: 'key-1' } } },
      gives: { [B]: 'pass' },
    },
  },
  fail: {
    'the key of the service': {
      resources: one({ encryption_key: 'ServiceKey' }),
      gives: { [A]: service },
    },
  },
  absent: { 'TDE without a key': { resources: one(tde), gives: { [A]: service } } },
  unknown: {
    'a key that is not known yet': {
      resources: one({ ...tde, encryption_key: UNKNOWN }),
      gives: { [A]: { unknown: `${A} encryption_key` } },
    },
  },
  notApplicable: {
    'nothing encrypted': { resources: one({}), gives: { [A]: 'notApplicable' } },
  },
});
