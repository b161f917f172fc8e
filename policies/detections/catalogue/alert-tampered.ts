import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, quietCalls, sample } from '../samples';

const call = apiCall('Sls', 'DeleteAlert', {});

export default defineDetection({
  id: 'alert-tampered',
  title: 'An alert was changed, disabled or deleted',
  severity: 'high',
  meaning: 'The bell that should ring may be cut.',
  firstSteps: [
    'Deploy the baseline again.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  sources: ['API metadata of Alibaba Cloud; the recorded product name is not documented'],
  filter: calls(['Sls', 'Log'], 'DeleteAlert', 'UpdateAlert', 'DisableAlert'),
  rings: [
    sample('DeleteAlert', call),
    sample('DisableAlert with other capitals in the product', apiCall('LOG', 'DisableAlert', {})),
  ],
  quiet: [
    ...quietCalls('Sls', call, 'GetAlert'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'DeleteAlert', {})),
  ],
});
