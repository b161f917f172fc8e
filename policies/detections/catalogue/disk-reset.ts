import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Ecs', 'ReInitDisk', {});

export default defineDetection({
  id: 'disk-reset',
  title: 'A disk was reset, or is no longer backed up',
  severity: 'high',
  description: 'Data and traces on the disk are gone, or will not be saved.',
  runbook: [
    'Look for snapshots.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: [],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: calls(['Ecs'], 'ReInitDisk', 'CancelAutoSnapshotPolicy'),
  matches: [
    sample('ReInitDisk', call),
    sample(
      'CancelAutoSnapshotPolicy with other capitals in the product',
      apiCall('ECS', 'CancelAutoSnapshotPolicy', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeDisks'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'ReInitDisk', {})),
  ],
});
