import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, quietCalls, sample } from '../samples';

const call = apiCall('Ram', 'SetSecurityPreference', {});

export default defineDetection({
  id: 'security-preference-changed',
  title: 'How RAM users sign in was changed',
  severity: 'high',
  meaning:
    'It holds whether MFA is asked for, from which networks people sign in, and for how long.',
  firstSteps: ['Compare it with baseline.yaml.', 'Deploy the baseline again.'],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(['Ram', 'Ims'], 'SetSecurityPreference'),
  rings: [
    sample('SetSecurityPreference', call),
    sample(
      'SetSecurityPreference with other capitals in the product',
      apiCall('IMS', 'SetSecurityPreference', {}),
    ),
  ],
  quiet: [
    ...quietCalls('Ram', call, 'GetSecurityPreference'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'SetSecurityPreference', {}),
    ),
  ],
});
