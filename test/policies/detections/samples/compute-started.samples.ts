import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'RunInstances', { InstanceType: 'ecs.c7.large' });

export default {
  matches: [
    sample('RunInstances', call),
    sample(
      'CreateLaunchTemplateVersion',
      apiCall('Ecs', 'CreateLaunchTemplateVersion', { InstanceType: 'ecs.c7.large' }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeInstances'),
    sample(
      'by Auto Scaling',
      apiCall(
        'Ecs',
        'RunInstances',
        {},
        { userIdentity: { type: 'assumed-role', userName: 'AliyunServiceRoleForAutoScaling:s' } },
      ),
    ),
  ],
} satisfies Samples;
