import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Vpc', 'CreateVpnConnection', {});

export default {
  matches: [
    sample('CreateVpnConnection', call),
    sample('CreateTrafficMirrorSession', apiCall('Vpc', 'CreateTrafficMirrorSession', {})),
  ],
  nonMatches: [...nonMatchingCalls('Vpc', call, 'DescribeVpnConnections')],
} satisfies Samples;
