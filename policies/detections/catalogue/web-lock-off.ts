import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, quietCalls, sample } from '../samples';

const call = apiCall('Aegis', 'ModifyWebLockUnbind', {});

export default defineDetection({
  id: 'web-lock-off',
  title: 'Protection of web files was taken away',
  severity: 'medium',
  meaning: 'Files of a site can be replaced.',
  firstSteps: [
    'Bind it again.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: [],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: calls(['Aegis', 'Sas'], 'ModifyWebLockUnbind'),
  rings: [
    sample('ModifyWebLockUnbind', call),
    sample(
      'ModifyWebLockUnbind with other capitals in the product',
      apiCall('SAS', 'ModifyWebLockUnbind', {}),
    ),
  ],
  quiet: [
    ...quietCalls('Aegis', call, 'DescribeWebLockBindList'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'ModifyWebLockUnbind', {}),
    ),
  ],
});
