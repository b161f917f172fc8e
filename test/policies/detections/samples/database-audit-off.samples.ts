import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Rds', 'ModifySQLCollectorPolicy', {
  DBInstanceId: 'rm-1',
  SQLCollectorStatus: 'Disabled',
});

export default {
  matches: [
    sample('ModifySQLCollectorPolicy', call),
    sample(
      'ModifySQLCollectorPolicy with other capitals in the product',
      apiCall('RDS', 'ModifySQLCollectorPolicy', {
        DBInstanceId: 'rm-1',
        SQLCollectorStatus: 'Disabled',
      }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Rds', call, 'DescribeSQLCollectorPolicy'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'ModifySQLCollectorPolicy', {
        DBInstanceId: 'rm-1',
        SQLCollectorStatus: 'Disabled',
      }),
    ),
    sample(
      'switched on',
      apiCall('Rds', 'ModifySQLCollectorPolicy', {
        DBInstanceId: 'rm-1',
        SQLCollectorStatus: 'Enable',
      }),
    ),
  ],
} satisfies Samples;
