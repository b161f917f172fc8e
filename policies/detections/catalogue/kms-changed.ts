import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Kms', 'SetKeyPolicy', {});

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
  matches: [
    sample('SetKeyPolicy', call),
    sample('DeleteAlias with other capitals in the product', apiCall('KMS', 'DeleteAlias', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Kms', call, 'ListKeys'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'SetKeyPolicy', {})),
  ],
});
