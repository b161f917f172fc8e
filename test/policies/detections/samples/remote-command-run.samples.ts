import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'RunCommand', {});

export default {
  matches: [
    sample('RunCommand', call),
    sample('InvokeCommand with other capitals in the product', apiCall('ECS', 'InvokeCommand', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeInvocations'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'RunCommand', {})),
  ],
} satisfies Samples;
