import { defineDetection } from '../detection';
import { all, calls, parameter } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Ecs', 'CreateDisk', { Size: 40, Encrypted: false });

export default defineDetection({
  id: 'unencrypted-disk-created',
  title: 'A disk was made without encryption',
  severity: 'low',
  description: 'The baseline encrypts disks by default; this one was made past it.',
  runbook: ['Replace it by an encrypted one.'],
  falsePositives: [],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: all(calls(['Ecs'], 'CreateDisk', 'CreateDisks'), parameter('Encrypted', 'false')),
  matches: [
    sample('CreateDisk', call),
    sample(
      'CreateDisks with other capitals in the product',
      apiCall('ECS', 'CreateDisks', { Size: 40, Encrypted: false }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeDisks'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'CreateDisk', { Size: 40, Encrypted: false }),
    ),
    sample('with encryption', apiCall('Ecs', 'CreateDisk', { Size: 40, Encrypted: true })),
  ],
});
