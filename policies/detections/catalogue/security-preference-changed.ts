import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Ram', 'SetSecurityPreference', {});

export default defineDetection({
  id: 'security-preference-changed',
  title: 'How RAM users sign in was changed',
  severity: 'high',
  description:
    'It holds whether MFA is asked for, from which networks people sign in, and for how long.',
  runbook: ['Compare it with baseline.yaml.', 'Deploy the baseline again.'],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(['Ram', 'Ims'], 'SetSecurityPreference'),
  matches: [
    sample('SetSecurityPreference', call),
    sample(
      'SetSecurityPreference with other capitals in the product',
      apiCall('IMS', 'SetSecurityPreference', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'GetSecurityPreference'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'SetSecurityPreference', {}),
    ),
  ],
});
