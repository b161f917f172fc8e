import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'ReInitDisk', {});

export default {
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
} satisfies Samples;
