import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Rds', 'ModifyDBInstanceSSL', { DBInstanceId: 'rm-1', SSLEnabled: 0 });

export default {
  matches: [
    sample('ModifyDBInstanceSSL', call),
    sample(
      'ModifyDBInstanceSSL with other capitals in the product',
      apiCall('RDS', 'ModifyDBInstanceSSL', { DBInstanceId: 'rm-1', SSLEnabled: 0 }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Rds', call, 'DescribeDBInstanceSSL'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'ModifyDBInstanceSSL', { DBInstanceId: 'rm-1', SSLEnabled: 0 }),
    ),
    sample(
      'switched on',
      apiCall('Rds', 'ModifyDBInstanceSSL', { DBInstanceId: 'rm-1', SSLEnabled: 1 }),
    ),
  ],
} satisfies Samples;
