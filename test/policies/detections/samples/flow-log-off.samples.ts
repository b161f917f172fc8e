import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Vpc', 'DeactiveFlowLog', {});

export default {
  matches: [
    sample('DeactiveFlowLog', call),
    sample('DeleteFlowLog with other capitals in the product', apiCall('VPC', 'DeleteFlowLog', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Vpc', call, 'DescribeFlowLogs'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'DeactiveFlowLog', {})),
  ],
} satisfies Samples;
