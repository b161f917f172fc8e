import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Rds', 'CreateAccount', {});

export default {
  matches: [
    sample('CreateAccount', call),
    sample(
      'GrantAccountPrivilege with other capitals in the product',
      apiCall('RDS', 'GrantAccountPrivilege', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Rds', call, 'DescribeAccounts'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'CreateAccount', {})),
  ],
} satisfies Samples;
