import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('BssOpenApi', 'RenewInstance', {});

export default {
  matches: [
    sample('RenewInstance', call),
    sample('SetRenewal', apiCall('BssOpenApi', 'SetRenewal', {})),
  ],
  nonMatches: [...nonMatchingCalls('BssOpenApi', call, 'QueryOrders')],
} satisfies Samples;
