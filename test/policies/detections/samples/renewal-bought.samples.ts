import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('BssOpenApi', 'RenewInstance', {});

export default {
  matches: [
    sample('RenewInstance', call),
    sample('RenewChangeInstance', apiCall('BssOpenApi', 'RenewChangeInstance', {})),
  ],
  nonMatches: [...nonMatchingCalls('BssOpenApi', call, 'QueryOrders')],
} satisfies Samples;
