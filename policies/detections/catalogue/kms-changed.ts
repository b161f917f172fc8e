import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'kms-changed',
  title: 'A key, its policy or a secret was changed',
  severity: 'medium',
  description: 'Others may use the key, or what guards it is off.',
  runbook: ['Compare it with the plan.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['ActionTrail documentation: events of KMS'],
  usualFor: ['pipelines'],
  target: ['KeyId', 'SecretName'],
  filter: calls(
    ['Kms'],
    'SetKeyPolicy',
    'UpdateRotationPolicy',
    'SetDeletionProtection',
    'DeleteSecret',
    'DeleteAlias',
    'UpdateAlias',
    'SetSecretPolicy',
    'PutSecretValue',
    'UpdateSecret',
    'CreatePolicy',
    'UpdatePolicy',
    'CreateNetworkRule',
    'UpdateNetworkRule',
    'CreateApplicationAccessPoint',
    'UpdateApplicationAccessPoint',
    'CreateClientKey',
    'ImportKeyMaterial',
  ),
});
