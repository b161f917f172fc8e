import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'RunInstances', { InstanceType: 'ecs.c7.32xlarge', Amount: 100 });

export default {
  matches: [
    sample('RunInstances', call),
    sample(
      'CreateAutoProvisioningGroup',
      apiCall('Ecs', 'CreateAutoProvisioningGroup', {
        InstanceType: 'ecs.c7.32xlarge',
        Amount: 100,
      }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeInstances'),
    sample(
      'two small machines',
      apiCall('Ecs', 'RunInstances', { InstanceType: 'ecs.c7.large', Amount: 2 }),
    ),
  ],
} satisfies Samples;
