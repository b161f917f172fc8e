import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Vpc', 'CreateRouteEntry', {});

export default {
  matches: [
    sample('CreateRouteEntry', call),
    sample(
      'UnassociateRouteTable with other capitals in the product',
      apiCall('ECS', 'UnassociateRouteTable', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Vpc', call, 'DescribeRouteTables'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'CreateRouteEntry', {}),
    ),
  ],
} satisfies Samples;
