import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Cloudfw', 'ModifyDefaultIPSConfig', {});

export default {
  matches: [
    sample('ModifyDefaultIPSConfig', call),
    sample(
      'PutDisableAllFwSwitch with other capitals in the product',
      apiCall('CLOUDFW', 'PutDisableAllFwSwitch', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Cloudfw', call, 'DescribeDefaultIPSConfig'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'ModifyDefaultIPSConfig', {}),
    ),
  ],
} satisfies Samples;
