import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'kms-changed',
  title: 'A key, its policy or a secret was changed',
  severity: 'medium',
  description: 'Others may use the key, or what guards it is off.',
  runbook: ['Compare it with the plan.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  sources: ['ActionTrail documentation: events of KMS'],
  filter: calls(
    ['Kms'],
    'SetKeyPolicy',
    'UpdateRotationPolicy',
    'SetDeletionProtection',
    'DeleteSecret',
    'DeleteAlias',
  ),
});
