import { defineDetection } from '../detection';
import { all, calls, parameter } from '../filter';
import { apiCall, quietCalls, sample } from '../samples';

const call = apiCall('Rds', 'ModifySQLCollectorPolicy', {
  DBInstanceId: 'rm-1',
  SQLCollectorStatus: 'Disabled',
});

export default defineDetection({
  id: 'database-audit-off',
  title: 'The audit of a database was switched off',
  severity: 'high',
  meaning: 'What is asked of the database is no longer recorded.',
  firstSteps: [
    'Switch it on again.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['To save its cost.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: all(
    calls(['Rds'], 'ModifySQLCollectorPolicy'),
    parameter('SQLCollectorStatus', 'Disabled'),
  ),
  rings: [
    sample('ModifySQLCollectorPolicy', call),
    sample(
      'ModifySQLCollectorPolicy with other capitals in the product',
      apiCall('RDS', 'ModifySQLCollectorPolicy', {
        DBInstanceId: 'rm-1',
        SQLCollectorStatus: 'Disabled',
      }),
    ),
  ],
  quiet: [
    ...quietCalls('Rds', call, 'DescribeSQLCollectorPolicy'),
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
});
