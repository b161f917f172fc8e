import { defineDetection } from '../detection';
import { all, calls, parameter } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Rds', 'ModifySQLCollectorPolicy', {
  DBInstanceId: 'rm-1',
  SQLCollectorStatus: 'Disabled',
});

export default defineDetection({
  id: 'database-audit-off',
  title: 'The audit of a database was switched off',
  severity: 'high',
  description: 'What is asked of the database is no longer recorded.',
  runbook: [
    'Switch it on again.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['To save its cost.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: all(
    calls(['Rds'], 'ModifySQLCollectorPolicy'),
    parameter('SQLCollectorStatus', 'Disabled'),
  ),
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
});
