import { defineDetection } from '../detection';
import { all, present, root, succeeded } from '../filter';
import { apiCall, as, refused, sample } from '../samples';

const key = { accessKeyId: 'example-key-id' };

export default defineDetection({
  id: 'root-access-key-used',
  title: 'An access key of the root user was used',
  severity: 'critical',
  description: 'A key that may do everything is in a program somewhere. Root should have none.',
  runbook: [
    'Find the program by its address, and give it a role.',
    'Switch the key off, then delete it.',
  ],
  falsePositives: ['None.'],
  cis: ['2.18'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: all(root, present('userIdentity.accessKeyId'), succeeded),
  matches: [
    sample('a read', as('root', apiCall('Ecs', 'DescribeInstances', {}, { eventRW: 'Read' }), key)),
    sample('a change', as('root', apiCall('Oss', 'PutBucket'), key)),
  ],
  nonMatches: [
    sample('root at the console', as('root', apiCall('Ecs', 'DescribeInstances'))),
    sample(
      'a key that is the word null',
      as('root', apiCall('Ecs', 'DescribeInstances'), { accessKeyId: 'NULL' }),
    ),
    sample('a user', as('bob', apiCall('Ecs', 'DescribeInstances'), key)),
    sample('refused', as('root', refused(apiCall('Ecs', 'DescribeInstances')), key)),
  ],
});
