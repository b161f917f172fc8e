import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'ModifyInstanceAttribute', {
  InstanceId: 'i-1',
  DeletionProtection: false,
});

export default {
  matches: [
    sample('ModifyInstanceAttribute', call),
    sample(
      'ModifyInstanceAttribute with other capitals in the product',
      apiCall('ECS', 'ModifyInstanceAttribute', { InstanceId: 'i-1', DeletionProtection: false }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeInstanceAttribute'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'ModifyInstanceAttribute', {
        InstanceId: 'i-1',
        DeletionProtection: false,
      }),
    ),
    sample(
      'switched on',
      apiCall('Ecs', 'ModifyInstanceAttribute', { InstanceId: 'i-1', DeletionProtection: true }),
    ),
  ],
} satisfies Samples;
