import { all, not } from '../../review';
import { isGiven, isOn } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ack-secrets-encrypted',
  title: 'Secrets of a cluster are encrypted with a KMS key',
  severity: 'medium',
  rationale: 'Otherwise they lie in etcd and in its backups as they are, base64 apart.',
  remediation:
    'Set `encryption_provider_key` to the id of a KMS key when the cluster is made (Pro clusters), and do not set `disable_encryption`.',
  references: [
    'infraguard: ack-cluster-encryption-enabled',
    'Provider docs: alicloud_cs_managed_kubernetes, encryption_provider_key',
  ],
  message: 'secrets are not encrypted with a KMS key',
  reads: each(['alicloud_cs_managed_kubernetes', 'alicloud_cs_serverless_kubernetes'], (resource) =>
    all(isGiven(resource, 'encryption_provider_key'), not(isOn(resource, 'disable_encryption'))),
  ),
  example: {
    type: 'alicloud_cs_managed_kubernetes',
    always: { name: 'example' },
    fails: { cluster_spec: 'ack.pro.small' },
    passes: { cluster_spec: 'ack.pro.small', encryption_provider_key: 'key-example' },
  },
});
