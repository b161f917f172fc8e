import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Rds', 'ModifySecurityIps', {
  DBInstanceId: 'rm-1',
  SecurityIps: '10.1.0.0/16,0.0.0.0/0',
});

export default {
  matches: [
    sample('ModifySecurityIps', call),
    sample(
      'ModifySecurityIps with other capitals in the product',
      apiCall('RDS', 'ModifySecurityIps', {
        DBInstanceId: 'rm-1',
        SecurityIps: '10.1.0.0/16,0.0.0.0/0',
      }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Rds', call, 'DescribeDBInstanceIPArrayList'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'ModifySecurityIps', {
        DBInstanceId: 'rm-1',
        SecurityIps: '10.1.0.0/16,0.0.0.0/0',
      }),
    ),
    sample(
      'a private network, whose text holds 0.0.0.0',
      apiCall('Rds', 'ModifySecurityIps', { DBInstanceId: 'rm-1', SecurityIps: '10.0.0.0/8' }),
    ),
  ],
} satisfies Samples;
