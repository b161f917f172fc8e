import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Ram', 'SetPasswordPolicy', { MinimumPasswordLength: '14' });

export default defineDetection({
  id: 'password-policy-changed',
  title: 'The password policy was changed',
  severity: 'medium',
  description: 'Weaker passwords can be guessed.',
  runbook: ['Compare it with baseline.yaml.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: calls(['Ram', 'Ims'], 'SetPasswordPolicy'),
  matches: [
    sample('SetPasswordPolicy', call),
    sample(
      'SetPasswordPolicy with other capitals in the product',
      apiCall('IMS', 'SetPasswordPolicy', { MinimumPasswordLength: '14' }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'GetPasswordPolicy'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'SetPasswordPolicy', { MinimumPasswordLength: '14' }),
    ),
  ],
});
