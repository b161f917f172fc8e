import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Rds', 'ModifyDBInstanceTDE', {});

export default {
  matches: [
    sample('ModifyDBInstanceTDE', call),
    sample(
      'ModifySQLCollectorPolicy with other capitals in the product',
      apiCall('RDS', 'ModifySQLCollectorPolicy', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Rds', call, 'DescribeDBInstances'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'ModifyDBInstanceTDE', {}),
    ),
  ],
} satisfies Samples;
