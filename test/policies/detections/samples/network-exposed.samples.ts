import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Vpc', 'AllocateEipAddress', {});

export default {
  matches: [
    sample('AllocateEipAddress', call),
    sample(
      'CreateVpnGateway with other capitals in the product',
      apiCall('VPC', 'CreateVpnGateway', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Vpc', call, 'DescribeEipAddresses'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'AllocateEipAddress', {}),
    ),
  ],
} satisfies Samples;
