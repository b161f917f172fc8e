import { any, defineRule } from '../../review';
import { isGiven, isOneOf } from '../common/attributes';
import { examplesOf } from '../common/setting-rule';

const TYPES = ['alicloud_db_instance', 'alicloud_rds_ddr_instance'];
const [TYPE = ''] = TYPES;

/** What RDS calls the key that it makes and keeps itself. */
const SERVICE_KEY = 'ServiceKey';

export default defineRule({
  id: 'rds-encryption-own-key',
  title: 'RDS is encrypted with a key of the account',
  severity: 'low',
  resourceTypes: TYPES,
  rationale:
    'A key of your own can be switched off, its use is in the audit trail, and its policy says who may decrypt; a key of the service has none of it.',
  remediation: 'Set `tde_encryption_key`, or `encryption_key`, to the id of a KMS key.',
  references: ['CIS Alibaba Cloud 2.0, 6.6', 'Prowler: rds_instance_tde_key_custom'],
  messages: { service: 'the data is encrypted with a key of the service' },
  examples: examplesOf({
    type: TYPE,
    always: { engine: 'MySQL', engine_version: '8.0', tde_status: 'Enabled' },
    fails: {},
    passes: { encryption_key: 'key-example' },
  }),
  check: ({ resource, verdict, notApplicable }) => {
    const tde = isOneOf(resource, 'tde_status', ['Enabled']);
    const key = resource.string('encryption_key');
    // Where nothing is encrypted, rds-encrypted-at-rest says so.
    if (any(tde, isGiven(resource, 'encryption_key')).holds === false) return notApplicable;
    // A key that is another resource's is the account's own.
    const given = isGiven(resource, 'encryption_key');
    const isOwn =
      key.found.state === 'unknown' ? given : key.is((id) => id !== SERVICE_KEY, { absent: false });
    if (resource.type !== TYPE) return verdict(isOwn, 'service');
    return verdict(any(isOwn, isGiven(resource, 'tde_encryption_key')), 'service');
  },
});
