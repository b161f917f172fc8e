import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'ModifyImageSharePermission', {});

export default {
  matches: [
    sample('ModifyImageSharePermission', call),
    sample('CopySnapshot with other capitals in the product', apiCall('ECS', 'CopySnapshot', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeImages'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'ModifyImageSharePermission', {}),
    ),
  ],
} satisfies Samples;
