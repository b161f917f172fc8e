import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Rds', 'DeleteDBInstance', {});

export default {
  matches: [
    sample('DeleteDBInstance', call),
    sample('Release with other capitals in the product', apiCall('RDS', 'Release', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Rds', call, 'DescribeDBInstances'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'DeleteDBInstance', {}),
    ),
  ],
} satisfies Samples;
